// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The kernel's table of our ports as an item model: facts only, in the order in which
// they are given. Rows that stay keep their index, so that selection and flashes hold.

#include "kernel/ending.h"
#include "kernel/rownature.h"

#include <QAbstractTableModel>
#include <QList>

namespace models {

struct TableEntry
{
    kernel::TrackedRow tracked;
    kernel::RowNature nature;
    int pair = -1;         ///< row of the connection's other end; -1: not in the table
    bool blocking = false; ///< stands in the way of our bind
    std::optional<kernel::Ending> ending{}; ///< nothing while the connection is not over

    friend bool operator==(const TableEntry &, const TableEntry &) = default;
};

class TcpTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Qt::DisplayRole gives the address family, bytes, address text, the state, the owner's
    /// pid (0: none) and the kind of nature as numbers or plain text.
    enum Column {
        Proto,
        RecvQ,
        SendQ,
        LocalAddress,
        ForeignAddress,
        State,
        OwnerName,
        Nature,
        ColumnCount
    };
    enum Role { EntryRole = Qt::UserRole + 1 }; ///< models::TableEntry

    explicit TcpTableModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    const TableEntry &entry(int row) const { return m_entries.at(row); }
    /// -1 where no row has this key
    int rowOf(const posix::ConnectionKey &key) const;

    /// The new content; pairs are found here. Inserts, removes and moves as few rows as needed.
    /// A later time of the snapshot alone is kept, but is no change. Listeners that share a port
    /// have one key and a row each; of other entries with the same key the first counts, and one
    /// that lives before one that is gone.
    void setEntries(QList<TableEntry> entries);

    /// The rows are those of this moment (ns of CLOCK_MONOTONIC), at which time stands still;
    /// nothing: of now.
    void setTime(std::optional<std::int64_t> time);
    bool standsStill() const { return m_time.has_value(); }
    /// To which what is left and what has gone by is counted.
    std::int64_t now() const;

private:
    void removeAllBut(const QList<TableEntry> &entries);
    void reorderLike(const QList<TableEntry> &entries);
    void insertFrom(const QList<TableEntry> &entries);
    void changeTo(const QList<TableEntry> &entries);

    QList<TableEntry> m_entries;
    std::optional<std::int64_t> m_time;
};

} // namespace models

Q_DECLARE_TYPEINFO(models::TableEntry, Q_RELOCATABLE_TYPE);
Q_DECLARE_METATYPE(models::TableEntry)
