// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Ties the panels that show the same calls: what is chosen in the call log, in the ladder or in
// the ledger is marked in the other two. Takes no focus and raises no tab; what is hidden is
// ready when it is opened. All three share what is to be done with a choice: an entry of their
// context menus, a double click. Belongs to a window; the panels do not know each other.

#include "panels/momentchoice.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace panels {

class LadderPanel;
class LedgerPanel;
class SyscallLogPanel;

class MomentLinks : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    MomentLinks(SyscallLogPanel &log, LadderPanel &ladder, LedgerPanel &ledger);

    /// @p action joins the context menus of the three; a double click triggers it.
    void offer(QAction *action);
    /// The panels show another moment: the choice is marked where that made it vanish.
    void markAgain(const panels::MomentChoice &choice);

Q_SIGNALS:
    /// The person chose what happened then; none: nothing is chosen any more.
    void momentChosen(const panels::MomentChoice &choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    template <typename Panel, typename... Others>
    void link(Panel &panel, Others &...others);

    SyscallLogPanel &m_log;
    LadderPanel &m_ladder;
    LedgerPanel &m_ledger;
    QPointer<QAction> m_offered;
};

} // namespace panels
