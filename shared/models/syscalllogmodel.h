// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The call log as an item model over a session's SyscallRing, which it does not own, or over
// another that tells what had been called by some moment.
// Holds facts: every role is a number, a record or an enum; words, units and colours are
// made in the panels. Rows appear in batches when refresh() is called, oldest first.

#include <QAbstractTableModel>

#include "posix/syscallring.h"

namespace models {

class SyscallLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Call, Result, Error, Duration, State, ColumnCount };
    enum Role {
        RecordRole = Qt::UserRole + 1, ///< posix::SyscallRecord (Q_DECLARE_METATYPE here)
        SortRole,                      ///< a number for each column
    };

    /// @p ring must outlive it.
    explicit SyscallLogModel(const posix::SyscallRing &ring, QObject *parent = nullptr);

    /// Another one in its place. What was hidden of the first stays hidden when it comes back.
    void setRing(const posix::SyscallRing &ring);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// nullptr where the ring has dropped that record since the last refresh.
    const posix::SyscallRecord *record(int row) const;
    /// -1 where there is no row for it.
    int rowOf(quint64 number) const;
    quint64 dropped() const { return m_ring->dropped(); }

    /// Takes in what the ring has got since; cheap when there is nothing new.
    void refresh();
    /// Hides all records there are up to now; they stay in the ring.
    void clear();

private:
    const posix::SyscallRing &m_own; // given first
    const posix::SyscallRing *m_ring;
    quint64 m_hidden = 0; // up to this number, of the first
    quint64 m_first = 1;  // numbers of the records that the rows stand for
    quint64 m_last = 0;
};

} // namespace models

Q_DECLARE_METATYPE(posix::SyscallRecord)
