// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/momentlinks.h"

#include "panels/ladderpanel.h"
#include "panels/ledgerpanel.h"
#include "panels/syscalllogpanel.h"

namespace panels {

MomentLinks::MomentLinks(SyscallLogPanel &log, LadderPanel &ladder, LedgerPanel &ledger)
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
    connect(&panel, &Panel::momentChosen, this, [this](const MomentChoice &choice) {
        if (!choice.isNone())
            Q_EMIT momentChosen(choice.at);
    });
}

} // namespace panels
