// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The kernel's table as the moments at rest show it, and the changes of state between them: what
// was glimpsed on the way by luck is inferred, as RFC 9293 has it. A weaker claim that is still
// true, and the same each time. Pure.

#include "history/canonicaltime.h"

namespace history {

struct RestStates
{
    QList<kernel::StateChange> changes; ///< in order; their times are canonical
    QList<RowFacts> table;              ///< as the last rest, or now, shows it
    QList<kernel::TcpRow> appeared;     ///< in the order in which a rest first shows them
    /// How each connection that was at rest once ended, as it was last told.
    QHash<posix::ConnectionKey, kernel::Ending> endings;
};

/// @p past with its real times. Without a rest: nothing is made up, all is as it was seen.
RestStates restStates(const Past &past, const CanonicalTime &time);

} // namespace history
