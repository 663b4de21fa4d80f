// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/outlinedstyle.h"

#include "panels/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace panels {

namespace {

constexpr QRgb onLight = 0xff7f8790;
constexpr QRgb onDark = 0xff818b96;
constexpr qreal corner = 2; ///< px, radius: Fusion's own

enum class Shape : std::uint8_t { Box, Round };

QColor colorFor(const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return lineColor(option.palette);
    if (option.state.testFlag(QStyle::State_HasFocus))
        return option.palette.color(QPalette::Link);
    return outlineColor(option.palette);
}

void outline(QPainter &painter, const QStyleOption &option, Shape shape)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) &&
                         option.state.testFlag(QStyle::State_Enabled);
    const qreal inset = focused ? 1 : 0.5;
    const QRectF frame = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colorFor(option), 2 * inset));
    painter.setBrush(Qt::NoBrush);
    if (shape == Shape::Round)
        painter.drawEllipse(frame.adjusted(0.5, 0.5, -0.5, -0.5));
    else
        painter.drawRoundedRect(frame, corner, corner);
    painter.restore();
}

} // namespace

QColor outlineColor(const QPalette &palette)
{
    return QColor(isDark(palette) ? onDark : onLight);
}

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                  QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox)
        outline(*painter, *option, Shape::Box);
    else if (element == PE_IndicatorRadioButton)
        outline(*painter, *option, Shape::Round);
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        outline(*painter, *option, Shape::Box);
}

} // namespace panels
