// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/pointerframe.h"

#include "panels/figurestillness.h"
#include "panels/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace panels {

namespace {

constexpr int lineWidth = 3; ///< px
constexpr int distance = 3;  ///< px between frame and what it frames
constexpr int corner = 7;    ///< px, its radius
constexpr QSize handSize(26, 30);

/// At least 4.5 : 1 against the ground of either theme; no state has it.
QColor pointerColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x7a, 0xd9) : QColor(0xb8, 0x00, 0x7a);
}

/// A hand whose finger points up, in a square of 26 × 30.
QPainterPath hand()
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill); // its parts overlap
    path.addRoundedRect(QRectF(9, 1, 6, 20), 3, 3);
    path.addRoundedRect(QRectF(14, 10, 5, 12), 2.5, 2.5);
    path.addRoundedRect(QRectF(18, 12, 5, 12), 2.5, 2.5);
    path.addRoundedRect(QRectF(9, 15, 14, 14), 5, 5);
    QPainterPath thumb(QPointF(11, 20));
    thumb.lineTo(5, 14.5);
    thumb.cubicTo(3, 13, 1, 15, 2.5, 17.5);
    thumb.lineTo(10, 27.5);
    thumb.closeSubpath();
    return path.united(thumb).simplified();
}

} // namespace

PointerFrame::PointerFrame(QWidget &window)
    : QWidget(&window)
    , m_window(window)
{
    setObjectName(QStringLiteral("pointerFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    connect(&m_settle, &QTimer::timeout, this, &PointerFrame::follow);
}

bool PointerFrame::pointAt(const QString &element)
{
    rest();
    m_element = element;
    watch();
    follow();
    return isVisible();
}

void PointerFrame::rest()
{
    m_element.clear();
    m_settle.stop();
    m_window.removeEventFilter(this);
    const auto widgets = m_window.findChildren<QWidget *>();
    for (QWidget *widget : widgets)
        widget->removeEventFilter(this);
    hide();
}

// Whatever moves may move what is pointed at: it may stand in any of them.
void PointerFrame::watch()
{
    m_window.installEventFilter(this);
    const auto widgets = m_window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget != this)
            widget->installEventFilter(this);
    }
}

bool PointerFrame::eventFilter(QObject *object, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::Show ||
        type == QEvent::Hide || type == QEvent::LayoutRequest)
        m_settle.start();
    return QWidget::eventFilter(object, event);
}

QRect PointerFrame::handPlace(const QRect &frame) const
{
    QRect below(QPoint(frame.center().x() - handSize.width() / 2, frame.bottom() - 2), handSize);
    if (below.bottom() > m_window.height())
        below.moveBottom(frame.bottom() - lineWidth - 1); // it stands on the window's edge
    return below;
}

void PointerFrame::follow()
{
    const auto place = placeOf(m_window, m_element, m_window.size());
    if (!place) {
        hide();
        return;
    }
    const int around = distance + lineWidth;
    const QRect frame = place->mark.adjusted(-around, -around, around, around) & m_window.rect();
    const QRect hand = handPlace(frame);
    const QRect all = frame | hand;
    setGeometry(all);
    m_shown = frame.translated(-all.topLeft());
    m_hand = hand.translated(-all.topLeft());
    show();
    raise();
    update();
}

void PointerFrame::paintHand(QPainter &painter) const
{
    painter.translate(m_hand.topLeft());
    painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
    painter.setBrush(pointerColor(palette()));
    painter.drawPath(hand());
}

// What is pictured for a book has the numbers of its callouts for that.
void PointerFrame::paintEvent(QPaintEvent *)
{
    if (isStill(*this))
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = lineWidth / 2.0;
    const QRectF line = QRectF(m_shown).adjusted(half, half, -half, -half);
    painter.setPen(QPen(palette().color(QPalette::Base), lineWidth + 2));
    painter.drawRoundedRect(line, corner, corner);
    painter.setPen(QPen(pointerColor(palette()), lineWidth));
    painter.drawRoundedRect(line, corner, corner);
    paintHand(painter);
}

} // namespace panels
