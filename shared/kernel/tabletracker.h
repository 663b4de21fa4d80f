// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Turns snapshots into a history: which rows are there, which changed and when,
// which are gone, and what must have happened in between. Pure: it is given
// snapshots and knows no clock but theirs.

#include "kernel/tcprow.h"

#include <QHash>
#include <QList>
#include <QMetaType>

namespace kernel {

struct StateChange
{
    ConnectionKey key;
    TcpState from = TcpState::Closed; ///< Closed for a row that was not there before
    TcpState to = TcpState::Closed;   ///< Closed for a row that is gone
    bool inferred = false;            ///< not seen: it must lie between two that were (RFC 9293)
    std::int64_t at = 0;              ///< ns, the snapshot that showed it; inferred: 0

    friend bool operator==(const StateChange &, const StateChange &) = default;
};

struct TrackedRow
{
    TcpRow row;                       ///< as last seen
    std::int64_t changedAt = 0;       ///< ns: state, queues or owner last changed
    std::int64_t enteredAt = 0;       ///< ns: first seen in this state
    std::int64_t seenAt = 0;          ///< ns: the snapshot that row is from
    bool gone = false;                ///< the kernel has forgotten it; kept for a while
    bool closedFirst = false;         ///< was seen in, or must have passed, the active close

    friend bool operator==(const TrackedRow &, const TrackedRow &) = default;
};

class TableTracker
{
public:
    /// @p keepGoneNs: how long a row stays after the kernel forgot it.
    explicit TableTracker(std::int64_t keepGoneNs = 10'000'000'000);

    /// Takes a snapshot; returns the changes that it shows, each inferred step before the
    /// observed one it leads to. A snapshot with an error changes nothing.
    QList<StateChange> take(const Snapshot &snapshot);

    /// Listeners first, then each connection with its two ends next to one another (the end
    /// of the lower-numbered or listening port first), in the order in which they appeared.
    QList<TrackedRow> rows() const;
    /// nullptr where no row, living or gone, has this key.
    const TrackedRow *find(const ConnectionKey &key) const;
    void forget();

private:
    std::int64_t m_keepGoneNs;
    QHash<ConnectionKey, TrackedRow> m_rows;
    QList<ConnectionKey> m_order;
};

} // namespace kernel

Q_DECLARE_METATYPE(kernel::TrackedRow)
