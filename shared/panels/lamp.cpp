// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lamp.h"

#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QPainter>
#include <QPainterPath>

namespace panels {

namespace {

QColor colorOf(Lamp::Light light, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (light) {
    case Lamp::Light::Off:
        return toneColor(Tone::Quiet, palette);
    case Lamp::Light::Waiting:
        return lookOf(kernel::TcpState::Listen, dark).text;
    case Lamp::Light::Done:
        return lookOf(kernel::TcpState::Established, dark).text;
    case Lamp::Light::Refused:
        return toneColor(Tone::Refused, palette);
    }
    return {};
}

/// In a square of 14 × 14.
QPainterPath signOf(Lamp::Light light)
{
    QPainterPath path;
    if (light == Lamp::Light::Done) {
        path.moveTo(3.8, 7.3);
        path.lineTo(6.2, 9.7);
        path.lineTo(10.2, 4.6);
    } else if (light == Lamp::Light::Refused) {
        path.moveTo(4.5, 4.5);
        path.lineTo(9.5, 9.5);
        path.moveTo(9.5, 4.5);
        path.lineTo(4.5, 9.5);
    }
    return path;
}

} // namespace

Lamp::Lamp(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Lamp::setLight(Light light, const QString &step)
{
    const QString words = light == Light::Off       ? tr("%1: not done")
                          : light == Light::Waiting ? tr("%1: waiting")
                          : light == Light::Done    ? tr("%1: done")
                                                    : tr("%1: refused");
    if (accessibleName() != words.arg(step)) {
        setAccessibleName(words.arg(step));
        setToolTip(words.arg(step));
    }
    if (light == m_light)
        return;
    m_light = light;
    update();
}

QSize Lamp::sizeHint() const
{
    const int side = fontMetrics().height();
    return {side, side};
}

void Lamp::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = std::min(width(), height());
    painter.translate((width() - side) / 2.0, (height() - side) / 2.0);
    painter.scale(side / 14.0, side / 14.0);
    const QColor color = colorOf(m_light, palette());
    const QRectF circle(1.2, 1.2, 11.6, 11.6);
    painter.setPen(QPen(color, 1.3));
    if (m_light == Light::Done || m_light == Light::Refused)
        painter.setBrush(color);
    painter.drawEllipse(circle);
    if (m_light == Light::Waiting) {
        painter.setBrush(color);
        painter.drawPie(circle, 90 * 16, 180 * 16);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(palette().color(QPalette::Window), 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(signOf(m_light));
}

} // namespace panels
