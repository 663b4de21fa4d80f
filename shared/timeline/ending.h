// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Judges how a connection ended, from the states that its row went through and from what
// our own calls on it returned. Pure: what neither tells stays unknown. See RFC 9293
// section 3.6 and tcp(7).

#include "kernel/ending.h"
#include "kernel/tabletracker.h"

#include <QSet>

namespace timeline {

/// The states of one connection, from its beginning on; inferred ones included.
struct StatePath
{
    QSet<kernel::TcpState> states;
    std::int64_t closedAt = 0; ///< ns: first seen to be gone; 0: it is there

    bool passed(kernel::TcpState state) const { return states.contains(state); }
};

/// What our own calls did to one connection, and told of it.
struct EndCalls
{
    posix::ConnectionKey key;
    bool accepted = false;
    bool sawEnd = false;     ///< read(2) returned 0 without our shutting the direction
    bool shutRead = false;   ///< SHUT_RD or SHUT_RDWR
    bool shutWrite = false;  ///< SHUT_WR or SHUT_RDWR
    bool lingerZero = false; ///< SO_LINGER {1, 0} is set
    bool drewReset = false;  ///< a write(2) after the peer's FIN was answered with RST
    bool closed = false;     ///< no descriptor is left
    bool wasGone = false;    ///< before the close(2), which found no peer any more
    int error = 0;           ///< the first errno that says that the connection is over
};

/// Nothing while it is not over: the row is there and not in TIME_WAIT, or is a listener's.
/// @p calls is nullptr where they are not ours.
std::optional<kernel::Ending> endingOf(const kernel::TrackedRow &row, const StatePath &path,
                                       const EndCalls *calls);

/// The same ending as the other end has it.
kernel::Ending mirrored(const kernel::Ending &ending);

/// What @p seen leaves open is taken from the other end's, @p mirror.
kernel::Ending merged(kernel::Ending seen, const kernel::Ending &mirror);

} // namespace timeline
