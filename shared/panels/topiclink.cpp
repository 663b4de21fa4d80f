// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/topiclink.h"

#include "panels/explainwords.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace panels {

namespace {

constexpr int margin = 3;
constexpr int slack = 4; // what elidedText() wants beside the advance of the words

} // namespace

TopicLink::TopicLink(const explain::Topic &topic, QWidget *parent)
    : QAbstractButton(parent)
    , m_isCode(isCode(topic))
{
    setText(explain::article(topic).title);
    setAccessibleName(text());
    setToolTip(plainToolTip(text())); // it is cut where there is little room
    setObjectName(topic.text());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QFont TopicLink::linkFont() const
{
    QFont link = m_isCode ? monospace(font()) : font();
    link.setUnderline(true);
    return link;
}

QSize TopicLink::sizeHint() const
{
    const QFontMetrics metrics(linkFont());
    return {metrics.horizontalAdvance(text()) + 2 * margin + slack, metrics.height() + 2 * margin};
}

QSize TopicLink::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 80), sizeHint().height()};
}

void TopicLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(linkFont());
    painter.setPen(palette().color(QPalette::Link));
    const QRect place = rect().adjusted(margin, 0, -margin, 0);
    const QString words = painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void TopicLink::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace panels
