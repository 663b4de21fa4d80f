// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tabletracker.h"

#include "kernel/otherend.h"

#include <algorithm>

namespace kernel {

namespace {

bool looksDifferent(const TcpRow &before, const TcpRow &now)
{
    return before.state != now.state || before.recvQueue != now.recvQueue ||
           before.sendQueue != now.sendQueue || before.owner != now.owner;
}

// The kernel keeps one inode for a socket's whole life, and no path leads backwards.
bool isSameConnection(const TcpRow &before, const TcpRow &now)
{
    if (before.inode != 0 && now.inode != 0 && before.inode != now.inode)
        return false;
    return before.state == now.state || mayReach(before.state, now.state);
}

// How a row of these states went can be read off its other end. Before them, a TIME_WAIT
// over there can be an earlier connection's; after them there is but one way, or an abort.
bool canTellAnEnd(TcpState state)
{
    return state == TcpState::Established || state == TcpState::CloseWait;
}

} // namespace

TableTracker::TableTracker(std::int64_t keepGoneNs)
    : m_keepGoneNs(keepGoneNs)
{
}

TableTracker::Id TableTracker::idOf(const TcpRow &row)
{
    return {row.key, row.state == TcpState::Listen ? row.inode : 0};
}

// A dump can catch one connection twice while it moves between the kernel's lists: the
// later state is the true one.
TableTracker::Table TableTracker::tableOf(const Snapshot &snapshot)
{
    Table table;
    table.reserve(snapshot.rows.size());
    for (const TcpRow &row : snapshot.rows) {
        const auto same = table.find(idOf(row));
        if (same == table.end())
            table.insert(idOf(row), row);
        else if (mayReach(same->state, row.state))
            *same = row;
    }
    return table;
}

QList<StateChange> TableTracker::take(const Snapshot &snapshot)
{
    if (snapshot.error != 0)
        return {};
    m_changes.clear();
    learnListeners(snapshot);
    const Table table = tableOf(snapshot);
    takeMissing(snapshot, table);
    for (const TcpRow &row : snapshot.rows) {
        const Id id = idOf(row);
        takeRow(id, table.value(id), snapshot, table);
    }
    m_ports = snapshot.ports;
    m_looked = true;
    return std::exchange(m_changes, {});
}

void TableTracker::learnListeners(const Snapshot &snapshot)
{
    for (const TcpRow &row : snapshot.rows) {
        if (row.state == TcpState::Listen && !m_listeners.contains(row.key.local))
            m_listeners.append(row.key.local);
    }
}

void TableTracker::takeMissing(const Snapshot &snapshot, const Table &table)
{
    m_order.removeIf([&](const Id &id) {
        if (table.contains(id))
            return false;
        TrackedRow &tracked = m_rows[id];
        const bool expired = tracked.gone && snapshot.takenAt - tracked.changedAt > m_keepGoneNs;
        if (expired || !covers(snapshot.ports, id.key)) {
            m_rows.remove(id);
            return true;
        }
        if (!tracked.gone) {
            const Circumstances known = canTellAnEnd(tracked.row.state)
                                            ? circumstancesOf(id, TcpState::Closed, table)
                                            : Circumstances();
            tell(tracked, tracked.row.state, TcpState::Closed, snapshot.takenAt, known);
            tracked.gone = true;
            tracked.changedAt = snapshot.takenAt;
        }
        return false;
    });
}

void TableTracker::takeRow(const Id &id, const TcpRow &row, const Snapshot &snapshot,
                           const Table &table)
{
    const auto found = m_rows.find(id);
    if (found == m_rows.end() || found->gone) {
        begin(id, row, snapshot, table);
        return;
    }
    TrackedRow &tracked = *found;
    if (!isSameConnection(tracked.row, row)) {
        m_changes.append({id.key, tracked.row.state, TcpState::Closed, true, 0});
        tracked.gone = true;
        begin(id, row, snapshot, table);
        return;
    }
    if (tracked.row.state != row.state) {
        tell(tracked, tracked.row.state, row.state, snapshot.takenAt,
             circumstancesOf(id, row.state, table));
        tracked.enteredAt = snapshot.takenAt;
    }
    if (looksDifferent(tracked.row, row))
        tracked.changedAt = snapshot.takenAt;
    tracked.row = row;
    tracked.seenAt = snapshot.takenAt;
}

void TableTracker::begin(const Id &id, const TcpRow &row, const Snapshot &snapshot,
                         const Table &table)
{
    const bool news = isNews(id);
    const std::int64_t now = snapshot.takenAt;
    const auto known = m_rows.constFind(id);
    if (known == m_rows.constEnd())
        m_order.append(id);
    TrackedRow &tracked = m_rows[id];
    tracked = {row, now, now, now, false, partOf(row.state) == StatePart::ActiveClose};
    if (news)
        tell(tracked, TcpState::Closed, row.state, now, circumstancesOf(id, row.state, table));
    m_expected.remove(id.key);
}

bool TableTracker::isNews(const Id &id) const
{
    const auto known = m_rows.constFind(id);
    if (m_expected.contains(id.key) || (known != m_rows.constEnd() && known->gone))
        return true;
    return m_looked && covers(m_ports, id.key);
}

void TableTracker::tell(TrackedRow &tracked, TcpState from, TcpState to, std::int64_t at,
                        Circumstances known)
{
    TcpState last = from;
    for (const TcpState between : statesBetween(from, to, known)) {
        m_changes.append({tracked.row.key, last, between, true, 0});
        last = between;
        tracked.closedFirst |= partOf(between) == StatePart::ActiveClose;
    }
    m_changes.append({tracked.row.key, last, to, false, at});
    tracked.closedFirst |= partOf(to) == StatePart::ActiveClose;
}

Circumstances TableTracker::circumstancesOf(const Id &id, TcpState to, const Table &table) const
{
    using Opening = Circumstances::Opening;
    using OtherEnd = Circumstances::OtherEnd;
    Circumstances known;
    if (id.key.local == id.key.remote) {
        known.opening = Opening::Itself;
        return known;
    }
    known.opening = m_expected.value(id.key, Opening::Unknown);
    const bool here = listensOn(id.key.local);
    if (here != listensOn(id.key.remote))
        known.opening = here ? Opening::Passive : Opening::Active;

    for (const ConnectionKey &key : otherEndKeys(id.key)) {
        const auto other = table.constFind(Id{key});
        if (other == table.constEnd())
            continue;
        if (other->state == TcpState::TimeWait)
            known.otherEnd = OtherEnd::InTimeWait;
        else if (partOf(other->state) == StatePart::PassiveClose)
            known.otherEnd = OtherEnd::ClosedUpon;
        return known;
    }
    // Had it closed of its own accord, it would now wait in TIME_WAIT as we do.
    if (to == TcpState::TimeWait && (isWithinThisMachine(id.key) || otherEndOf(id)))
        known.otherEnd = OtherEnd::ClosedUpon;
    return known;
}

bool TableTracker::listensOn(const posix::SocketAddress &local) const
{
    return std::ranges::any_of(m_listeners, [&](const posix::SocketAddress &listener) {
        return listener.port() == local.port() &&
               (listener.isAny() || listener.unmapped() == local.unmapped());
    });
}

const TrackedRow *TableTracker::otherEndOf(const Id &id) const
{
    for (const ConnectionKey &key : otherEndKeys(id.key)) {
        const auto other = m_rows.constFind(Id{key});
        if (other != m_rows.constEnd() && key != id.key)
            return &*other;
    }
    return nullptr;
}

void TableTracker::expectNew(const ConnectionKey &key, Circumstances::Opening opening)
{
    constexpr qsizetype most = 1000; // connects that failed leave theirs
    if (m_expected.size() >= most)
        m_expected.clear();
    m_expected.insert(key, opening);
}

bool TableTracker::comesFirst(const TrackedRow &row) const
{
    const ConnectionKey &key = row.row.key;
    const bool here = listensOn(key.local);
    if (here != listensOn(key.remote))
        return here;
    return key.local.port() < key.remote.port();
}

QList<TrackedRow> TableTracker::rows() const
{
    QList<TrackedRow> rows;
    rows.reserve(m_order.size());
    for (const Id &id : m_order) {
        if (const TrackedRow &row = *m_rows.constFind(id); row.row.state == TcpState::Listen)
            rows.append(row);
    }
    QSet<Id> shown;
    for (const Id &id : m_order) {
        const TrackedRow &row = *m_rows.constFind(id);
        if (row.row.state == TcpState::Listen || shown.contains(id))
            continue;
        const TrackedRow *other = otherEndOf(id);
        if (other && !comesFirst(row))
            rows.append(*other);
        rows.append(row);
        if (other && comesFirst(row))
            rows.append(*other);
        if (other)
            shown.insert(idOf(other->row));
    }
    return rows;
}

const TrackedRow *TableTracker::find(const ConnectionKey &key) const
{
    const auto connection = m_rows.constFind(Id{key});
    if (connection != m_rows.constEnd())
        return &*connection;
    if (key.remote.port() != 0)
        return nullptr;
    const TrackedRow *found = nullptr;
    for (const Id &id : m_order) {
        if (id.key == key && (!found || found->gone))
            found = &*m_rows.constFind(id);
    }
    return found;
}

void TableTracker::forget()
{
    *this = TableTracker(m_keepGoneNs);
}

} // namespace kernel
