// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which connections stand before a listener: in its accept queue, in the handshake, or outside
// because there is no room. Pure functions of the table's rows. See listen(2).

#include "kernel/rownature.h"

#include <QList>

#include <optional>

namespace panels {

struct QueueRow
{
    enum class Place : std::uint8_t {
        AcceptQueue, ///< the handshake is done, accept(2) is not called yet
        SynQueue,    ///< SYN_RECV
        Outside,     ///< a client in SYN_SENT: its SYN was dropped
    };
    Place place = Place::AcceptQueue;
    posix::SocketAddress peer;
    std::int64_t since = 0;                  ///< ns of CLOCK_MONOTONIC, at the latest
    std::optional<std::uint32_t> received{}; ///< bytes that wait in it; of our end only

    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

/// A row of the table, and what it is.
using NaturedRow = std::pair<kernel::TrackedRow, kernel::RowNature>;

/// In the order in which accept(2) takes them, as far as the table tells it.
QList<QueueRow> queueRowsOf(const posix::SocketAddress &listener, const QList<NaturedRow> &rows);

/// What listen(2) makes of the backlog that it is given: min(backlog, somaxconn), the backlog
/// taken as unsigned; -1: somaxconn is not known.
std::int64_t effectiveBacklog(int asked, int somaxconn);

} // namespace panels
