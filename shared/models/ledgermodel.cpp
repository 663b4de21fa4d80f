// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/ledgermodel.h"

#include <algorithm>

namespace models {

namespace {

QVariant fact(const timeline::Transfer &transfer, int column)
{
    switch (column) {
    case LedgerModel::Call:
        return quint64(transfer.call);
    case LedgerModel::Offset:
        return quint64(transfer.offset);
    case LedgerModel::Size:
        return quint64(transfer.size);
    case LedgerModel::Bytes:
        return transfer.head;
    default:
        return {};
    }
}

} // namespace

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const bool outgoing = m_streams[std::size_t(row.stream)].outgoing;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Direction ? QVariant(outgoing)
                                           : fact(transferOf(row), index.column());
    case TransferRole:
        return QVariant::fromValue(transferOf(row));
    case OutgoingRole:
        return outgoing;
    case WriteRole:
        return row.write;
    case OursRole:
        return row.write == outgoing;
    case NumberRole:
        return quint64(transfersOf(row).dropped) + quint64(row.index) + 1;
    default:
        return {};
    }
}

const timeline::Transfers &LedgerModel::transfersOf(const Row &row) const
{
    const LedgerStream &stream = m_streams[std::size_t(row.stream)];
    return row.write ? stream.writes : stream.reads;
}

const timeline::Transfer &LedgerModel::transferOf(const Row &row) const
{
    return transfersOf(row).list[std::size_t(row.index)];
}

void LedgerModel::addRows(int stream, bool write)
{
    const auto count = int(transfersOf({stream, write, 0}).list.size());
    for (int index = 0; index < count; ++index)
        m_rows.append({stream, write, index});
}

void LedgerModel::setStreams(LedgerStream outgoing, LedgerStream incoming)
{
    beginResetModel();
    m_streams = {std::move(outgoing), std::move(incoming)};
    m_rows.clear();
    for (const int stream : {0, 1}) {
        addRows(stream, true);
        addRows(stream, false);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row &a, const Row &b) {
        return transferOf(a).at < transferOf(b).at;
    });
    endResetModel();
}

} // namespace models
