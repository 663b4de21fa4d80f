// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/syscalllogmodel.h"

#include <algorithm>

namespace models {

namespace {

QVariant fact(const posix::SyscallRecord &record, int column)
{
    switch (SyscallLogModel::Column(column)) {
    case SyscallLogModel::Time:
        return qlonglong(record.startedAt);
    case SyscallLogModel::Call:
        return int(record.call);
    case SyscallLogModel::Result:
        return qlonglong(record.result);
    case SyscallLogModel::Error:
        return record.error;
    case SyscallLogModel::Duration:
        return qlonglong(record.duration);
    case SyscallLogModel::State:
        return int(record.stateAfter);
    case SyscallLogModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

SyscallLogModel::SyscallLogModel(const posix::SyscallRing &ring, QObject *parent)
    : QAbstractTableModel(parent)
    , m_own(ring)
    , m_ring(&ring)
{
}

void SyscallLogModel::setRing(const posix::SyscallRing &ring)
{
    beginResetModel();
    m_ring = &ring;
    m_first = std::max(&ring == &m_own ? m_hidden + 1 : 1, quint64(ring.firstNumber()));
    m_last = std::max(m_first - 1, quint64(ring.lastNumber()));
    endResetModel();
}

int SyscallLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_last + 1 - m_first);
}

int SyscallLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SyscallLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const posix::SyscallRecord *shown = record(index.row());
    if (!shown)
        return {};
    if (role == RecordRole)
        return QVariant::fromValue(*shown);
    return role == Qt::DisplayRole || role == SortRole ? fact(*shown, index.column()) : QVariant();
}

const posix::SyscallRecord *SyscallLogModel::record(int row) const
{
    const quint64 number = m_first + quint64(row);
    return m_ring->contains(number) ? &m_ring->at(number) : nullptr;
}

int SyscallLogModel::rowOf(quint64 number) const
{
    return number < m_first || number > m_last ? -1 : int(number - m_first);
}

void SyscallLogModel::refresh()
{
    const quint64 kept = std::max(m_first, quint64(m_ring->firstNumber()));
    if (kept > m_first && m_last >= m_first) {
        const quint64 next = std::min(kept, m_last + 1);
        beginRemoveRows({}, 0, int(next - m_first) - 1);
        m_first = next;
        endRemoveRows();
    }
    if (m_last < m_first) { // empty: what the ring dropped unseen never becomes a row
        m_first = kept;
        m_last = kept - 1;
    }
    if (m_ring->lastNumber() > m_last) {
        beginInsertRows({}, rowCount(), int(m_ring->lastNumber() - m_first));
        m_last = m_ring->lastNumber();
        endInsertRows();
    }
}

void SyscallLogModel::clear()
{
    if (rowCount() > 0) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_first = m_last + 1;
        endRemoveRows();
    }
    m_first = m_ring->lastNumber() + 1;
    m_last = m_ring->lastNumber();
    if (m_ring == &m_own)
        m_hidden = m_last;
}

} // namespace models
