// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/hatchedlabel.h"

#include "panels/tones.h"

#include <QPainter>

namespace panels {

namespace {

constexpr int sideMargin = 8;

} // namespace

QBrush simulatedHatch(const QPalette &palette)
{
    QColor color = toneColor(Tone::Quiet, palette);
    color.setAlphaF(0.35F);
    return {color, Qt::BDiagPattern};
}

HatchedLabel::HatchedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(sideMargin, 2, sideMargin, 2);
}

void HatchedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), simulatedHatch(palette()));
    painter.setPen(toneColor(Tone::Quiet, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.setFont(font());
    const QRect place = contentsRect();
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
    QRect words =
        painter.fontMetrics().boundingRect(place, Qt::AlignVCenter | Qt::AlignLeft, shown);
    painter.fillRect(words.adjusted(-3, 0, 3, 0).intersected(rect().adjusted(1, 1, -1, -1)),
                     palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

} // namespace panels
