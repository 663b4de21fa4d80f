// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/tcptablemodel.h"

#include "models/roworder.h"
#include "posix/syscalls.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace models {

using posix::ConnectionKey;

namespace {

const ConnectionKey &keyOf(const TableEntry &entry)
{
    return entry.tracked.row.key;
}

/// Listeners that share a port (SO_REUSEPORT) have one key; their inodes tell them apart.
struct RowId
{
    ConnectionKey key;
    std::uint64_t listenerInode = 0;

    friend bool operator==(const RowId &, const RowId &) = default;
    friend std::size_t qHash(const RowId &id, std::size_t seed = 0) noexcept
    {
        return qHashMulti(seed, std::hash<ConnectionKey>()(id.key), id.listenerInode);
    }
};

RowId idOf(const TableEntry &entry)
{
    const kernel::TcpRow &row = entry.tracked.row;
    return {row.key, row.state == kernel::TcpState::Listen ? row.inode : 0};
}

/// A dual-stack server's row has ::ffff:127.0.0.1 where its client's row has 127.0.0.1.
ConnectionKey plainKey(const ConnectionKey &key)
{
    return {key.local.unmapped(), key.remote.unmapped()};
}

/// One row of each id; of those that are gone one of each key, and none where one lives.
QList<TableEntry> withoutRepeated(const QList<TableEntry> &entries)
{
    QSet<ConnectionKey> keys;
    for (const TableEntry &entry : entries) {
        if (!entry.tracked.gone)
            keys.insert(keyOf(entry));
    }
    QSet<RowId> seen;
    QList<TableEntry> result;
    result.reserve(entries.size());
    for (const TableEntry &entry : entries) {
        if (seen.contains(idOf(entry)) || (entry.tracked.gone && keys.contains(keyOf(entry))))
            continue;
        keys.insert(keyOf(entry));
        seen.insert(idOf(entry));
        result.append(entry);
    }
    return result;
}

void findPairs(QList<TableEntry> &entries)
{
    QHash<ConnectionKey, int> rows;
    for (int row = 0; row < entries.size(); ++row) {
        const auto known = rows.constFind(plainKey(keyOf(entries.at(row))));
        if (known == rows.cend() || entries.at(*known).tracked.gone)
            rows.insert(plainKey(keyOf(entries.at(row))), row);
    }
    for (TableEntry &entry : entries)
        entry.pair = -1;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        const int other = rows.value(it.key().reversed(), -1);
        if (other != *it) // a socket that is connected to itself has one row
            entries[*it].pair = other;
    }
}

QHash<RowId, int> rowsById(const QList<TableEntry> &entries)
{
    QHash<RowId, int> rows;
    rows.reserve(entries.size());
    for (int row = 0; row < entries.size(); ++row)
        rows.insert(idOf(entries.at(row)), row);
    return rows;
}

/// The time of the snapshot alone makes no row different.
bool differs(const TableEntry &shown, TableEntry entry)
{
    entry.tracked.seenAt = shown.tracked.seenAt;
    return entry != shown;
}

QString text(const posix::SocketAddress &address)
{
    return QString::fromStdString(address.text());
}

} // namespace

TcpTableModel::TcpTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int TcpTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int TcpTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TcpTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TableEntry &entry = m_entries.at(index.row());
    if (role == EntryRole)
        return QVariant::fromValue(entry);
    if (role != Qt::DisplayRole)
        return {};
    const kernel::TcpRow &row = entry.tracked.row;
    switch (Column(index.column())) {
    case Proto:
        return row.key.local.family();
    case RecvQ:
        return row.recvQueue;
    case SendQ:
        return row.sendQueue;
    case LocalAddress:
        return text(row.key.local);
    case ForeignAddress:
        return text(row.key.remote);
    case State:
        return int(row.state);
    case OwnerName:
        return row.owner.pid;
    case Nature:
        return int(entry.nature.kind);
    case ColumnCount:
        break;
    }
    return {};
}

int TcpTableModel::rowOf(const ConnectionKey &key) const
{
    for (int row = 0; row < m_entries.size(); ++row)
        if (keyOf(m_entries.at(row)) == key)
            return row;
    return -1;
}

void TcpTableModel::setEntries(QList<TableEntry> entries)
{
    entries = withoutRepeated(entries);
    findPairs(entries);
    removeAllBut(entries);
    reorderLike(entries);
    insertFrom(entries);
    changeTo(entries);
}

void TcpTableModel::setTime(std::optional<std::int64_t> time)
{
    if (time == m_time)
        return;
    m_time = time;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Nature), index(rowCount() - 1, Nature));
}

std::int64_t TcpTableModel::now() const
{
    return m_time ? *m_time : posix::monotonicNow();
}

void TcpTableModel::removeAllBut(const QList<TableEntry> &entries)
{
    const QHash<RowId, int> kept = rowsById(entries);
    int last = int(m_entries.size()) - 1;
    while (last >= 0) {
        int first = last + 1;
        while (first > 0 && !kept.contains(idOf(m_entries.at(first - 1))))
            --first;
        if (first <= last) {
            beginRemoveRows({}, first, last);
            m_entries.remove(first, last - first + 1);
            endRemoveRows();
        }
        last = first - 2;
    }
}

void TcpTableModel::reorderLike(const QList<TableEntry> &entries)
{
    const QHash<RowId, int> targets = rowsById(entries);
    QList<int> order;
    order.reserve(m_entries.size());
    for (const TableEntry &entry : std::as_const(m_entries))
        order.append(targets.value(idOf(entry)));
    for (const RowMove &move : movesToSort(order)) {
        // Qt names the row before which it goes, counted before it is taken out.
        const int before = move.to > move.from ? move.to + 1 : move.to;
        beginMoveRows({}, move.from, move.from, {}, before);
        m_entries.move(move.from, move.to);
        endMoveRows();
    }
}

void TcpTableModel::insertFrom(const QList<TableEntry> &entries)
{
    int first = 0;
    while (first < entries.size()) {
        int next = first;
        const bool atEnd = first >= m_entries.size();
        while (next < entries.size() &&
               (atEnd || idOf(entries.at(next)) != idOf(m_entries.at(first))))
            ++next;
        if (next > first) {
            beginInsertRows({}, first, next - 1);
            m_entries.insert(first, next - first, TableEntry());
            std::copy(entries.cbegin() + first, entries.cbegin() + next, m_entries.begin() + first);
            endInsertRows();
        }
        first = next + 1;
    }
}

void TcpTableModel::changeTo(const QList<TableEntry> &entries)
{
    const QList<TableEntry> before = std::exchange(m_entries, entries);
    int first = 0;
    while (first < entries.size()) {
        int next = first;
        while (next < entries.size() && differs(before.at(next), entries.at(next)))
            ++next;
        if (next > first)
            Q_EMIT dataChanged(index(first, 0), index(next - 1, ColumnCount - 1));
        first = next + 1;
    }
}

} // namespace models
