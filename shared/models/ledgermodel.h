// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ledger of one connection as an item model: a row for each write and each read of both
// ends, as far as they are known, in the order in which they were made. Holds facts: numbers,
// bytes, enums; words are made in the panels.

#include "models/ledgerstream.h"

#include <QAbstractTableModel>

#include <array>

namespace models {

class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Call, Direction, Offset, Size, Bytes, ColumnCount };
    enum Role {
        TransferRole = Qt::UserRole + 1, ///< timeline::Transfer
        OutgoingRole,                    ///< bool: of the stream that we write
        WriteRole,                       ///< bool: a write; else a read
        OursRole,                        ///< bool: made by this process
        NumberRole,                      ///< quint64: 1, 2, 3 … among its kind in its stream
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setStreams(LedgerStream outgoing, LedgerStream incoming);
    const LedgerStream &outgoing() const { return m_streams[0]; }
    const LedgerStream &incoming() const { return m_streams[1]; }

private:
    struct Row
    {
        int stream = 0;
        bool write = true;
        int index = 0;
    };

    const timeline::Transfers &transfersOf(const Row &row) const;
    const timeline::Transfer &transferOf(const Row &row) const;
    void addRows(int stream, bool write);

    std::array<LedgerStream, 2> m_streams;
    QList<Row> m_rows;
};

} // namespace models

Q_DECLARE_METATYPE(timeline::Transfer)
