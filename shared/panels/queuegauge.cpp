// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/queuegauge.h"

#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QPainter>

#include <algorithm>

namespace panels {

namespace {

constexpr std::uint32_t mostBoxes = 16;
constexpr int boxHeight = 22;
constexpr int mostBoxWidth = 40;
constexpr int barWidth = 280;

} // namespace

QueueGauge::QueueGauge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void QueueGauge::setQueue(std::uint32_t used, std::uint32_t places)
{
    if (used == m_used && places == m_places)
        return;
    m_used = used;
    if (m_places != places)
        updateGeometry();
    m_places = places;
    update();
}

QSize QueueGauge::sizeHint() const
{
    const bool boxes = m_places > 0 && m_places <= mostBoxes;
    return {boxes ? int(m_places) * mostBoxWidth : barWidth, boxHeight + 4};
}

QSize QueueGauge::minimumSizeHint() const
{
    return {120, boxHeight + 4};
}

/// Those who wait are ESTABLISHED; a full queue is drawn as a refusal.
QColor QueueGauge::fillColor() const
{
    if (isFull())
        return toneColor(Tone::Refused, palette());
    return lookOf(kernel::TcpState::Established, isDark(palette())).text;
}

void QueueGauge::paintBoxes(QPainter &painter, const QRectF &place) const
{
    const qreal width = std::min<qreal>(mostBoxWidth, place.width() / m_places);
    for (std::uint32_t number = 0; number < m_places; ++number) {
        const QRectF box(place.left() + number * width, place.top(), width - 4, place.height());
        painter.setBrush(number < m_used ? QBrush(fillColor()) : QBrush(Qt::NoBrush));
        painter.setPen(QPen(number < m_used ? fillColor() : toneColor(Tone::Quiet, palette()),
                            number < m_used ? 1.0 : 1.2));
        painter.drawRoundedRect(box, 4, 4);
    }
}

void QueueGauge::paintBar(QPainter &painter, const QRectF &place) const
{
    painter.setPen(QPen(toneColor(Tone::Quiet, palette()), 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place, 4, 4);
    const qreal part = std::min(1.0, double(m_used) / m_places);
    if (m_used == 0)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fillColor());
    const qreal width = std::max<qreal>(3, (place.width() - 4) * part);
    painter.drawRoundedRect(QRectF(place.left() + 2, place.top() + 2, width, place.height() - 4), 3,
                            3);
}

void QueueGauge::paintEvent(QPaintEvent *)
{
    if (m_places == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = QRectF(rect()).adjusted(1, 2, -1, -2);
    if (m_places <= mostBoxes)
        paintBoxes(painter, place);
    else
        paintBar(painter, place);
}

} // namespace panels
