// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The figures of TCP_INFO as a list that is shown in columns: a heading before each group, and
// a blank where a heading would stand alone at the foot of a column.

#include "kernel/tcpinfo.h"
#include "panels/panel.h"

#include <QAbstractListModel>

namespace panels {

class TcpInfoModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, ///< bool
        NameRole,                       ///< "rtt"; empty for a heading and a blank
        ChangedRole,                    ///< bool: it changed not long ago
    };
    static constexpr std::int64_t changedFor = 1'500'000'000; ///< ns

    explicit TcpInfoModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is the value, or a heading's words.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// What the kernel told at @p now (ns of CLOCK_MONOTONIC); @p sameSocket: a figure that
    /// differs has changed.
    void setFigures(const QList<kernel::InfoFigure> &figures, std::int64_t now, bool sameSocket);
    void setRowsOfColumn(int rows);
    void retranslate();
    TextTable textTable() const;

private:
    struct Item
    {
        int figure = -1; ///< of m_figures; -1: a heading or a blank
        std::optional<kernel::InfoGroup> heading{};
    };
    struct Shown
    {
        kernel::InfoFigure figure;
        std::int64_t changedAt = 0;
        bool marked = false; ///< shown as changed
    };

    void layOut();
    bool differs(const QList<kernel::InfoFigure> &figures) const;

    QList<Shown> m_figures;
    QList<Item> m_items;
    int m_rowsOfColumn = 10;
};

} // namespace panels
