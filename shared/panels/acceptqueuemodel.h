// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The connections that stand before our listener, as rows of a table: where each stands, who
// it is, since when, and how many bytes have come already.

#include "panels/queuefacts.h"

#include <QAbstractTableModel>

namespace panels {

class AcceptQueueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PlaceColumn, PeerColumn, SinceColumn, ReceivedColumn, ColumnCount };

    explicit AcceptQueueModel(QObject *parent = nullptr)
        : QAbstractTableModel(parent)
    {
    }

    /// As they stand at @p now (ns of CLOCK_MONOTONIC), to which times are counted.
    void setRows(const QList<QueueRow> &rows, std::int64_t now);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString words(const QueueRow &row, int column) const;

    QList<QueueRow> m_rows;
    std::int64_t m_now = 0;
};

} // namespace panels
