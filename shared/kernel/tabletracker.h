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
    TcpRow row;                 ///< as last seen
    std::int64_t changedAt = 0; ///< ns: state, queues or owner last changed
    std::int64_t enteredAt = 0; ///< ns: first seen in this state
    std::int64_t seenAt = 0;    ///< ns: the snapshot that row is from
    bool gone = false;          ///< the kernel has forgotten it; kept for a while
    bool closedFirst = false;   ///< was seen in, or must have passed, the active close

    friend bool operator==(const TrackedRow &, const TrackedRow &) = default;
};

class TableTracker
{
public:
    /// @p keepGoneNs: how long a row stays after the kernel forgot it.
    explicit TableTracker(std::int64_t keepGoneNs = 10'000'000'000);

    /// Takes a snapshot; returns the changes that it shows, each inferred step before the
    /// observed one it leads to. A snapshot with an error changes nothing. A row that is
    /// there at the first look at its port has no history that we could tell; one that
    /// appears later was CLOSED before. Rows of a port that is not asked for any more are
    /// dropped without a word.
    QList<StateChange> take(const Snapshot &snapshot);

    /// The socket of @p key was made just now: its row is news even at the first look.
    void expectNew(const ConnectionKey &key,
                   Circumstances::Opening opening = Circumstances::Opening::Unknown);

    /// Listeners first, then each connection with its two ends next to one another (the end
    /// of the lower-numbered or listening port first), in the order in which they appeared.
    QList<TrackedRow> rows() const;
    /// nullptr where no row, living or gone, has this key.
    const TrackedRow *find(const ConnectionKey &key) const;
    void forget();

private:
    /// Listeners that share a port (SO_REUSEPORT) have one key; their inodes tell them apart.
    struct Id
    {
        ConnectionKey key;
        std::uint64_t listenerInode = 0;

        friend bool operator==(const Id &, const Id &) = default;
        friend std::size_t qHash(const Id &id, std::size_t seed = 0) noexcept
        {
            return qHashMulti(seed, std::hash<ConnectionKey>()(id.key), id.listenerInode);
        }
    };
    using Table = QHash<Id, TcpRow>;

    static Id idOf(const TcpRow &row);
    static Table tableOf(const Snapshot &snapshot);
    void learnListeners(const Snapshot &snapshot);
    void takeMissing(const Snapshot &snapshot, const Table &table);
    void takeRow(const Id &id, const TcpRow &row, const Snapshot &snapshot, const Table &table);
    void begin(const Id &id, const TcpRow &row, const Snapshot &snapshot, const Table &table);
    bool isNews(const Id &id) const;
    void tell(TrackedRow &tracked, TcpState from, TcpState to, std::int64_t at,
              Circumstances known);
    Circumstances circumstancesOf(const Id &id, TcpState to, const Table &table) const;
    bool listensOn(const posix::SocketAddress &local) const;
    bool comesFirst(const TrackedRow &row) const;
    const TrackedRow *otherEndOf(const Id &id) const;

    std::int64_t m_keepGoneNs;
    QHash<Id, TrackedRow> m_rows;
    QList<Id> m_order;
    QList<posix::SocketAddress> m_listeners; ///< seen so far
    QHash<ConnectionKey, Circumstances::Opening> m_expected;
    QSet<std::uint16_t> m_ports;  ///< of the last snapshot
    QList<StateChange> m_changes; ///< of the snapshot being taken
    bool m_looked = false;
};

} // namespace kernel

Q_DECLARE_METATYPE(kernel::TrackedRow)
