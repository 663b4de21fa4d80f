// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The connected peers as an item model: facts only, in the order of their ids, each
// with the kernel's row of its connection where the table has one.

#include <QAbstractTableModel>

#include "chat/peer.h"
#include "kernel/tabletracker.h"

#include <optional>

namespace models {

struct PeerEntry
{
    chat::Peer peer;
    QString name; ///< the nick, or empty: then it is shown as "peer N". Plain text
    std::optional<kernel::TcpRow> row;

    friend bool operator==(const PeerEntry &, const PeerEntry &) = default;
};

class PeerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Fd, Address, State, RecvQ, SendQ, BytesIn, BytesOut, ColumnCount };
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< models::PeerEntry
        SortRole,                     ///< a number or a text that sorts as the fact does
    };

    /// Qt::DisplayRole: State is 0, the queues are invalid, where the table has no row of it.
    explicit PeerModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    const PeerEntry &entry(int row) const { return m_entries.at(row); }
    int rowOf(chat::PeerId id) const; ///< -1: none

    /// Sorted by id. Inserts, removes and changes as few rows as needed.
    void setEntries(const QList<PeerEntry> &entries);

private:
    void removeAllBut(const QList<PeerEntry> &entries);
    void insertFrom(const QList<PeerEntry> &entries);
    void changeTo(const QList<PeerEntry> &entries);

    QList<PeerEntry> m_entries;
};

} // namespace models

Q_DECLARE_TYPEINFO(models::PeerEntry, Q_RELOCATABLE_TYPE);
Q_DECLARE_METATYPE(models::PeerEntry)
