// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/peermodel.h"

#include <algorithm>
#include <utility>

namespace models {

namespace {

bool idIsLess(const PeerEntry &a, const PeerEntry &b)
{
    return a.peer.id < b.peer.id;
}

bool hasId(const QList<PeerEntry> &entries, const PeerEntry &entry)
{
    return std::binary_search(entries.cbegin(), entries.cend(), entry, idIsLess);
}

/// Bytes and port as hexadecimal text: 127.0.0.9 comes before 127.0.0.10.
QString sortable(const posix::SocketAddress &address)
{
    const QByteArray bytes(static_cast<const char *>(address.bytes()),
                           qsizetype(address.byteCount()));
    return QString::number(address.family()) + QString::fromLatin1(bytes.toHex()) +
           QStringLiteral("%1").arg(address.port(), 5, 10, QLatin1Char('0'));
}

QVariant fact(const PeerEntry &entry, int column)
{
    switch (PeerModel::Column(column)) {
    case PeerModel::Name:
        return entry.name;
    case PeerModel::Fd:
        return entry.peer.fd;
    case PeerModel::Address:
        return QString::fromStdString(entry.peer.key.remote.text());
    case PeerModel::State:
        return entry.row ? int(entry.row->state) : 0;
    case PeerModel::RecvQ:
        return entry.row ? QVariant(entry.row->recvQueue) : QVariant();
    case PeerModel::SendQ:
        return entry.row ? QVariant(entry.row->sendQueue) : QVariant();
    case PeerModel::BytesIn:
        return qulonglong(entry.peer.bytesIn);
    case PeerModel::BytesOut:
        return qulonglong(entry.peer.bytesOut);
    case PeerModel::ColumnCount:
        break;
    }
    return {};
}

QVariant sortKey(const PeerEntry &entry, int column)
{
    if (column == PeerModel::Address)
        return sortable(entry.peer.key.remote);
    if (column == PeerModel::Name && entry.name.isEmpty())
        return QStringLiteral("peer %1").arg(entry.peer.id, 10, 10, QLatin1Char('0'));
    return fact(entry, column);
}

} // namespace

PeerModel::PeerModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int PeerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int PeerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PeerEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return fact(entry, index.column());
    case EntryRole:
        return QVariant::fromValue(entry);
    case SortRole:
        return sortKey(entry, index.column());
    default:
        return {};
    }
}

int PeerModel::rowOf(chat::PeerId id) const
{
    const auto it = std::lower_bound(
        m_entries.cbegin(), m_entries.cend(), id,
        [](const PeerEntry &entry, chat::PeerId wanted) { return entry.peer.id < wanted; });
    return it != m_entries.cend() && it->peer.id == id ? int(it - m_entries.cbegin()) : -1;
}

void PeerModel::setEntries(const QList<PeerEntry> &entries)
{
    removeAllBut(entries);
    insertFrom(entries);
    changeTo(entries);
}

void PeerModel::removeAllBut(const QList<PeerEntry> &entries)
{
    int last = int(m_entries.size()) - 1;
    while (last >= 0) {
        int first = last + 1;
        while (first > 0 && !hasId(entries, m_entries.at(first - 1)))
            --first;
        if (first <= last) {
            beginRemoveRows({}, first, last);
            m_entries.remove(first, last - first + 1);
            endRemoveRows();
        }
        last = first - 2;
    }
}

void PeerModel::insertFrom(const QList<PeerEntry> &entries)
{
    int first = 0;
    while (first < entries.size()) {
        int next = first;
        const bool atEnd = first >= m_entries.size();
        while (next < entries.size() && (atEnd || idIsLess(entries.at(next), m_entries.at(first))))
            ++next;
        if (next > first) {
            beginInsertRows({}, first, next - 1);
            m_entries.insert(first, next - first, PeerEntry());
            std::copy(entries.cbegin() + first, entries.cbegin() + next, m_entries.begin() + first);
            endInsertRows();
        }
        first = next + 1;
    }
}

void PeerModel::changeTo(const QList<PeerEntry> &entries)
{
    const QList<PeerEntry> before = std::exchange(m_entries, entries);
    int first = 0;
    while (first < entries.size()) {
        int next = first;
        while (next < entries.size() && before.at(next) != entries.at(next))
            ++next;
        if (next > first)
            Q_EMIT dataChanged(index(first, 0), index(next - 1, ColumnCount - 1));
        first = next + 1;
    }
}

} // namespace models
