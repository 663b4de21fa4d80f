// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Ties the panels that show the same calls: what is chosen in the call log, in the ladder or in
// the ledger is marked in the other two. Takes no focus and raises no tab; what is hidden is
// ready when it is opened. Belongs to a window; the panels do not know each other.

#include "panels/momentchoice.h"

#include <QObject>

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

Q_SIGNALS:
    /// The person chose what happened then; ns of CLOCK_MONOTONIC.
    void momentChosen(qint64 at);

private:
    template <typename Panel, typename... Others>
    void link(Panel &panel, Others &...others);
};

} // namespace panels
