// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The accept queue as a gauge: one box for each place, filled from the left, while they can
// be counted by eye; else one bar. A backlog of N has N + 1 places. Tells it in words too.

#include <QWidget>

namespace panels {

class QueueGauge : public QWidget
{
    Q_OBJECT

public:
    explicit QueueGauge(QWidget *parent = nullptr);

    /// @p places: 0 while nothing listens.
    void setQueue(std::uint32_t used, std::uint32_t places);
    std::uint32_t used() const { return m_used; }
    std::uint32_t places() const { return m_places; }
    bool isFull() const { return m_places > 0 && m_used >= m_places; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBoxes(QPainter &painter, const QRectF &place) const;
    void paintBar(QPainter &painter, const QRectF &place) const;
    QColor fillColor() const;

    std::uint32_t m_used = 0;
    std::uint32_t m_places = 0;
};

} // namespace panels
