// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonwindowprogress.h"

#include "lesson/stops.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QPainter>

#include <algorithm>

namespace panels {

namespace {

constexpr qreal dot = 4;        ///< px, radius
constexpr qreal ring = 7;       ///< px, of the present one
constexpr qreal diamond = 5.5;  ///< px, half a diagonal
constexpr qreal narrowest = 11; ///< px between two dots, else there is but a line
constexpr qreal farthest = 28;

} // namespace

LessonProgress::LessonProgress(const lesson::Stops &stops, QWidget *parent)
    : QWidget(parent)
    , m_stops(stops)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LessonProgress::setStop(int stop)
{
    m_stop = stop;
    update();
}

QSize LessonProgress::sizeHint() const
{
    return {int(2 * ring + farthest * m_stops.count()), int(2 * ring) + 4};
}

QSize LessonProgress::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

qreal LessonProgress::xOf(int stop) const
{
    const qreal room = width() - 2 * ring - 2;
    const qreal step = m_stops.count() < 2 ? 0 : std::min(farthest, room / (m_stops.count() - 1));
    return ring + 1 + stop * step;
}

void LessonProgress::paintStop(QPainter &painter, int stop) const
{
    const QPointF at(xOf(stop), height() / 2.0);
    const bool seen = stop <= m_stop;
    const QColor ink = palette().color(QPalette::Link);
    painter.setPen(QPen(seen ? ink : toneColor(Tone::Quiet, palette()), 1.4));
    painter.setBrush(seen ? QBrush(ink) : QBrush(palette().color(QPalette::Window)));
    if (m_stops.asks(stop)) {
        const QPointF corners[] = {at + QPointF(0, -diamond), at + QPointF(diamond, 0),
                                   at + QPointF(0, diamond), at + QPointF(-diamond, 0)};
        painter.drawConvexPolygon(corners, 4);
    } else {
        painter.drawEllipse(at, dot, dot);
    }
    if (stop != m_stop)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, ring, ring);
}

void LessonProgress::paintEvent(QPaintEvent *)
{
    if (m_stops.count() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = height() / 2.0;
    const int last = m_stops.count() - 1;
    const int shown = std::clamp(m_stop, 0, last);
    const bool dots = last == 0 || xOf(1) - xOf(0) >= narrowest;
    const qreal thick = dots ? 1.4 : 5;
    painter.setPen(QPen(lineColor(palette()), thick, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(xOf(0), middle), QPointF(xOf(last), middle));
    painter.setPen(QPen(palette().color(QPalette::Link), thick + 0.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(xOf(0), middle), QPointF(xOf(shown), middle));
    for (int stop = 0; dots && stop <= last; ++stop)
        paintStop(painter, stop);
}

} // namespace panels
