// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonwindowcaption.h"

#include "panels/theme.h"

#include <QEvent>
#include <QPainter>

namespace panels {

namespace {

constexpr int frameMargin = 10; ///< px between a frame and its words
constexpr int barWidth = 6;
constexpr qreal radius = 6;

/// Beside the words, as large as two of their lines.
QChar signOf(LessonCaption::Look look)
{
    return look == LessonCaption::Look::Failure ? QChar(0x2717) : QChar(0x2605); // ✗ ★
}

} // namespace

LessonCaption::LessonCaption(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LessonCaption::show(Look look, const QList<FittedText::Span> &spans)
{
    if (look == m_look && spans == m_text.spans())
        return;
    m_look = look;
    m_text.setSpans(spans);
    setAccessibleName(m_text.text());
    fit();
    update();
}

QSize LessonCaption::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 3};
}

QSize LessonCaption::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 6};
}

QRect LessonCaption::words() const
{
    if (m_look == Look::Plain)
        return rect();
    const int sign = fontMetrics().height() * 2;
    return rect().adjusted(barWidth + frameMargin + sign, frameMargin / 2, -frameMargin,
                           -frameMargin / 2);
}

void LessonCaption::fit()
{
    const int usual = font().pointSize();
    m_text.fit(font(), palette(), words().size(), {usual, usual * 3});
    setToolTip(m_text.isCut() ? plainToolTip(m_text.text()) : QString());
}

bool LessonCaption::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange ||
        event->type() == QEvent::PaletteChange)
        fit();
    return done;
}

void LessonCaption::paintFrame(QPainter &painter) const
{
    const Tone tone = m_look == Look::Failure ? Tone::Refused : Tone::Plain;
    const QColor colour =
        m_look == Look::Failure ? toneColor(tone, palette()) : palette().color(QPalette::Link);
    const QRectF frame = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(frame, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, barWidth, height()), barWidth / 2.0, barWidth / 2.0);
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.8);
    painter.setFont(large);
    painter.setPen(colour);
    const QRect place = words();
    painter.drawText(QRect(barWidth, place.top(), place.left() - barWidth, place.height()),
                     Qt::AlignHCenter | Qt::AlignTop, QString(signOf(m_look)));
}

void LessonCaption::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_look != Look::Plain)
        paintFrame(painter);
    const QRect place = words();
    const qreal free = place.height() - m_text.height();
    m_text.draw(painter, place.topLeft() + QPointF(0, std::max(0.0, free / 2)));
}

} // namespace panels
