// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/halfarrows.h"

#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QEvent>
#include <QPainter>

namespace panels {

namespace {

constexpr int pad = 10;
constexpr int rounding = 2; // metrics are whole pixels, text at 2× is not

/// The mark on a half that has ended; the same in every language.
QString markOf(HalfLife life)
{
    switch (life) {
    case HalfLife::Fin:
        return QStringLiteral("FIN");
    case HalfLife::Shut:
        return QStringLiteral("SHUT_RD");
    case HalfLife::Reset:
        return QStringLiteral("RST");
    case HalfLife::TimedOut:
        return QStringLiteral("ETIMEDOUT");
    case HalfLife::None:
    case HalfLife::Alive:
        break;
    }
    return {};
}

QColor colorOf(HalfLife life, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (life) {
    case HalfLife::Alive:
        return lookOf(kernel::TcpState::Established, dark).text;
    case HalfLife::Fin:
        return lookOf(kernel::TcpState::FinWait2, dark).text;
    case HalfLife::Shut:
        return toneColor(Tone::Quiet, palette);
    case HalfLife::Reset:
    case HalfLife::TimedOut:
        return toneColor(Tone::Refused, palette);
    case HalfLife::None:
        break;
    }
    return lineColor(palette);
}

QPen linePen(const QColor &color, Qt::PenStyle style)
{
    return QPen(color, 2.5, style, Qt::RoundCap);
}

void paintHead(QPainter &painter, QPointF tip, int direction, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPolygonF head = {tip, tip + QPointF(-13 * direction, -6.5),
                            tip + QPointF(-13 * direction, 6.5)};
    painter.drawPolygon(head);
}

void paintCross(QPainter &painter, QPointF center, const QColor &color)
{
    painter.setPen(linePen(color, Qt::SolidLine));
    painter.drawLine(center + QPointF(-5, -6), center + QPointF(5, 6));
    painter.drawLine(center + QPointF(-5, 6), center + QPointF(5, -6));
}

/// An arrow from @p start to @p tip, solid while alive; else dashed, crossed and marked.
void paintHalf(QPainter &painter, QPointF start, QPointF tip, HalfLife life,
               const QPalette &palette)
{
    const QColor color = colorOf(life, palette);
    const int direction = tip.x() > start.x() ? 1 : -1;
    const bool alive = life == HalfLife::Alive;
    painter.setPen(linePen(color, alive ? Qt::SolidLine : Qt::DashLine));
    painter.drawLine(start, tip - QPointF(12 * direction, 0));
    paintHead(painter, tip, direction, color);
    const QString mark = markOf(life);
    if (mark.isEmpty())
        return;
    const qreal width = painter.fontMetrics().horizontalAdvance(mark) + 34;
    const qreal height = painter.fontMetrics().height();
    const QPointF middle = (start + tip) / 2;
    const QRectF place(middle.x() - width / 2, middle.y() - height / 2, width, height);
    painter.fillRect(place, palette.color(QPalette::Window));
    paintCross(painter, QPointF(place.left() + 13, middle.y()), color);
    painter.setPen(color);
    painter.drawText(place.adjusted(26, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, mark);
}

} // namespace

HalfArrows::HalfArrows(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void HalfArrows::setNames(const QString &us, const QString &them)
{
    if (us == m_us && them == m_them)
        return;
    m_us = us;
    m_them = them;
    describe();
    updateGeometry();
    update();
}

void HalfArrows::setHalves(HalfLife sending, HalfLife receiving)
{
    if (sending == m_sending && receiving == m_receiving)
        return;
    m_sending = sending;
    m_receiving = receiving;
    describe();
    update();
}

QSize HalfArrows::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int names = metrics.horizontalAdvance(m_us) + metrics.horizontalAdvance(m_them);
    return {names + 4 * pad + 180, 2 * metrics.height() + 2 * pad + 4};
}

QSize HalfArrows::minimumSizeHint() const
{
    return {220, sizeHint().height()};
}

void HalfArrows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    const QFontMetrics metrics = painter.fontMetrics();
    const int third = width() / 3 - pad;
    const int left = qMin(third, metrics.horizontalAdvance(m_us) + rounding);
    const int right = qMin(third, metrics.horizontalAdvance(m_them) + rounding);
    painter.drawText(QRect(0, 0, left, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(m_us, Qt::ElideRight, left));
    painter.drawText(QRect(width() - right, 0, right, height()), Qt::AlignVCenter | Qt::AlignRight,
                     metrics.elidedText(m_them, Qt::ElideRight, right));
    const qreal from = left + pad;
    const qreal to = width() - right - pad;
    const qreal upper = height() / 2.0 - metrics.height() / 2.0 - 3;
    const qreal lower = height() / 2.0 + metrics.height() / 2.0 + 3;
    paintHalf(painter, {from, upper}, {to, upper}, m_sending, palette());
    paintHalf(painter, {to, lower}, {from, lower}, m_receiving, palette());
}

void HalfArrows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void HalfArrows::describe()
{
    const QString words =
        sentence(true, m_sending) + QLatin1Char('\n') + sentence(false, m_receiving);
    setAccessibleName(tr("The two directions of the connection"));
    setAccessibleDescription(words);
    setToolTip(plainToolTip(words));
}

QString HalfArrows::sentence(bool sending, HalfLife life)
{
    switch (life) {
    case HalfLife::Alive:
        return sending ? tr("Sending: alive.") : tr("Receiving: alive.");
    case HalfLife::Fin:
        return sending ? tr("Sending: we have sent FIN, no more data will follow.")
                       : tr("Receiving: the peer has sent FIN, no more data will come.");
    case HalfLife::Shut:
        return sending
                   ? tr("Sending: shut down.")
                   : tr("Receiving: shut down here with SHUT_RD; nothing was sent to the peer.");
    case HalfLife::Reset:
        return sending ? tr("Sending: cut off by a reset (RST) or an error.")
                       : tr("Receiving: cut off by a reset (RST) or an error.");
    case HalfLife::TimedOut:
        return sending ? tr("Sending: given up, the peer does not answer any more.")
                       : tr("Receiving: given up, the peer does not answer any more.");
    case HalfLife::None:
        break;
    }
    return sending ? tr("Sending: no connection.") : tr("Receiving: no connection.");
}

} // namespace panels
