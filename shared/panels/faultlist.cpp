// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/faultlist.h"

#include "explain/calltext.h"
#include "explain/errnochoice.h"
#include "panels/hatchedlabel.h"
#include "panels/onlylive.h"
#include "panels/theme.h"

#include <utility>

namespace panels {

FaultList::FaultList(history::Shown &shown, session::SocketSession &session, QWidget *parent)
    : QWidget(parent)
    , m_facts(shown)
    , m_session(session)
    , m_rows(new QVBoxLayout)
    , m_none(new WrapLabel(this))
    , m_clearAll(new QPushButton(this))
{
    m_none->setObjectName(QStringLiteral("faultsNone"));
    m_clearAll->setObjectName(QStringLiteral("faultsClearAll"));
    m_none->setTone(Tone::Quiet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 6);
    column->setSpacing(4);
    column->addWidget(m_none);
    m_rows->setSpacing(4);
    column->addLayout(m_rows);
    column->addWidget(m_clearAll, 0, Qt::AlignRight);
    column->addStretch(1);
    connect(m_clearAll, &QPushButton::clicked, this, [this] { m_session.clearFaults(); });
    connect(&m_facts, &history::Shown::moved, this, &FaultList::refresh);
    connect(&m_facts, &history::Shown::faultsChanged, this, [this] {
        if (m_facts.faults().active() != m_shown)
            refresh();
    });
}

void FaultList::refresh()
{
    for (QWidget *line : std::exchange(m_lines, {})) {
        line->hide();
        line->deleteLater(); // its button may be the one that was just clicked
    }
    m_shown = m_facts.faults().active();
    for (const posix::Fault &fault : m_shown)
        addRow(fault);
    m_none->setVisible(m_shown.empty());
    m_clearAll->setVisible(m_shown.size() > 1);
    OnlyLive::setUsable(m_facts, m_clearAll, true, {});
}

void FaultList::addRow(const posix::Fault &fault)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new HatchedLabel(line);
    words->setText(explain::faultText(fault));
    words->setFont(monospace(font()));
    words->setToolTip(plainToolTip(explain::faultSentence(fault)));
    words->setObjectName(QStringLiteral("fault_") + explain::callName(fault.call));
    auto *clear = new QPushButton(tr("Clear"), line);
    clear->setObjectName(QStringLiteral("faultClear_") + explain::callName(fault.call));
    clear->setAccessibleName(tr("Clear: %1").arg(explain::faultText(fault)));
    connect(clear, &QPushButton::clicked, this,
            [this, call = fault.call] { m_session.clearFault(call); });
    OnlyLive::setUsable(m_facts, clear, true, {});
    row->addWidget(words, 1);
    row->addWidget(clear);
    m_rows->addWidget(line);
    m_lines.append(line);
}

void FaultList::retranslate()
{
    m_none->setText(tr("No fault is simulated: every result is the kernel's own."));
    m_clearAll->setText(tr("Clear all"));
    refresh();
}

TextTable FaultList::textTable() const
{
    TextTable table;
    table.headers = {tr("Simulated"), tr("What it means")};
    for (const posix::Fault &fault : m_facts.faults().active())
        table.rows.append({explain::faultText(fault), explain::faultSentence(fault)});
    return table;
}

} // namespace panels
