// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Everything that a window shows of a session, as it was at one moment: the moment, and the
// lists that grow, cut where they ended then. A plain value.

#include "chat/message.h"
#include "history/moment.h"
#include "posix/syscallring.h"
#include "session/farreport.h"
#include "timeline/ledger.h"
#include "timeline/timeline.h"

#include <deque>

namespace history {

struct Past
{
    int pid = 0; ///< of the process whose session it is
    Moment moment;
    posix::SyscallRing calls{1};
    timeline::Timeline timeline;
    timeline::Ledger ledger;
    posix::Faults faults;
    std::deque<chat::Message> messages; ///< each as far on its way as it was then
    QHash<posix::ConnectionKey, session::FarReport> farEnds;
    QList<Moment> rests; ///< the moments at rest before it; see History::markRest()
    /// The rows in the order in which the moments at rest first show them; only in a timeless one.
    QList<kernel::TcpRow> appeared;
    /// Of connections that the table may have forgotten; only in a timeless one.
    QHash<posix::ConnectionKey, kernel::Ending> endings;
};

} // namespace history
