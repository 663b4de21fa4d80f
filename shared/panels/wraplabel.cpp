// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/wraplabel.h"

#include <QPainter>

#include <cmath>

namespace panels {

WrapLabel::WrapLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrapLabel::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    update();
}

qreal WrapLabel::layOut(QTextLayout &layout, int width) const
{
    QString lines = text();
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFont(font());
    layout.setText(lines);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

int WrapLabel::heightForWidth(int width) const
{
    QTextLayout layout;
    const QMargins around = contentsMargins();
    const int room = width - around.left() - around.right();
    return int(std::ceil(layOut(layout, std::max(room, 1)))) + around.top() + around.bottom();
}

QSize WrapLabel::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 36;
    return {width, heightForWidth(width)};
}

QSize WrapLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

void WrapLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(toneColor(m_tone, palette()));
    QTextLayout layout;
    layOut(layout, contentsRect().width());
    layout.draw(&painter, contentsRect().topLeft());
}

} // namespace panels
