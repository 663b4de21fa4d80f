// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/momentlinks.h"

#include "panels/ladderpanel.h"
#include "panels/ledgerpanel.h"
#include "panels/syscalllogpanel.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QMouseEvent>

namespace panels {

MomentLinks::MomentLinks(SyscallLogPanel &log, LadderPanel &ladder, LedgerPanel &ledger)
    : m_log(log)
    , m_ladder(ladder)
    , m_ledger(ledger)
{
    link(log, ladder, ledger);
    link(ladder, log, ledger);
    link(ledger, log, ladder);
}

// Showing sends no signal: nothing comes back.
template <typename Panel, typename... Others>
void MomentLinks::link(Panel &panel, Others &...others)
{
    (connect(&panel, &Panel::momentChosen, &others, &Others::showMoment), ...);
    connect(&panel, &Panel::momentChosen, this, &MomentLinks::momentChosen);
}

void MomentLinks::offer(QAction *action)
{
    m_offered = action;
    for (auto *view : {m_log.findChild<QAbstractScrollArea *>(QStringLiteral("logTable")),
                       m_ladder.findChild<QAbstractScrollArea *>(QStringLiteral("ladderView")),
                       m_ledger.findChild<QAbstractScrollArea *>(QStringLiteral("ledgerView"))}) {
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
        view->addAction(action);
        view->viewport()->installEventFilter(this);
    }
}

// The first press of the two has chosen it; the second is to choose nothing else.
bool MomentLinks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonDblClick || !m_offered ||
        static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
        return QObject::eventFilter(watched, event);
    m_offered->trigger();
    return true;
}

// The ladder knows its events again by itself, also those that are no call.
void MomentLinks::markAgain(const MomentChoice &choice)
{
    m_log.showMoment(choice);
    m_ledger.showMoment(choice);
}

} // namespace panels
