// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Paints a cell of the kernel's table: the state as a chip, tied by a bracket to the state
// of the connection's other end; countdown, tag and nature in the last column; a
// FIN that a queue counts beside its number; a gone row grey and struck through.

#include <QStyledItemDelegate>

namespace panels {

class TcpTablePresenter;

class TcpRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p presenter is the model of the view, and must outlive it.
    explicit TcpRowDelegate(const TcpTablePresenter &presenter, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintState(QPainter &painter, const QStyleOptionViewItem &option, int row) const;
    void paintFin(QPainter &painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;
    void paintNature(QPainter &painter, const QStyleOptionViewItem &option, int row) const;

    const TcpTablePresenter &m_presenter;
};

} // namespace panels
