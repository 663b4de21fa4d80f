// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/topicclicks.h"

#include "panels/plainheader.h"
#include "panels/theme.h"
#include "panels/topicrole.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>

namespace panels {

namespace {

/// Of the words as delegates paint them: bold or in a chip with a glyph before them.
int widthOf(const QString &words, const QFont &around)
{
    QFont font = monospace(around);
    font.setBold(true);
    const QFontMetrics metrics(font);
    return 2 * cellMargin + metrics.horizontalAdvance(words) +
           metrics.horizontalAdvance(QStringLiteral("● "));
}

} // namespace

TopicClicks::TopicClicks(QAbstractItemView *view, QHeaderView *header)
    : QObject(view)
    , m_view(view)
    , m_header(header)
{
    view->viewport()->installEventFilter(this);
    view->viewport()->setMouseTracking(true);
    if (header)
        header->viewport()->installEventFilter(this);
}

bool TopicClicks::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::MouseMove || type == QEvent::MouseButtonPress ||
        type == QEvent::MouseButtonRelease) {
        if (watched == m_view->viewport())
            handleInCells(*static_cast<QMouseEvent *>(event));
        else
            handleInHeader(*static_cast<QMouseEvent *>(event));
    }
    return QObject::eventFilter(watched, event);
}

void TopicClicks::handleInCells(const QMouseEvent &event)
{
    const QString topic = topicInCells(event.position().toPoint());
    if (topic.isEmpty())
        m_view->viewport()->unsetCursor();
    else
        m_view->viewport()->setCursor(Qt::PointingHandCursor);
    clicked(topic, event);
}

void TopicClicks::handleInHeader(const QMouseEvent &event)
{
    // At the edge of a section the header shows another pointer: there it is resized.
    if (m_header->cursor().shape() != Qt::SplitHCursor)
        clicked(topicInHeader(event.position().toPoint()), event);
}

QString TopicClicks::topicInCells(const QPoint &place) const
{
    const QModelIndex index = m_view->indexAt(place);
    const QString words = index.data(TopicWordsRole).toString();
    if (words.isEmpty() ||
        place.x() > m_view->visualRect(index).left() + widthOf(words, m_view->font()))
        return {};
    return index.data(TopicRole).toString();
}

QString TopicClicks::topicInHeader(const QPoint &place) const
{
    const int section = m_header->logicalIndexAt(place);
    if (section < 0)
        return {};
    return m_view->model()->headerData(section, Qt::Horizontal, TopicRole).toString();
}

void TopicClicks::clicked(const QString &topic, const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const QPoint place = event.position().toPoint();
    if (event.type() == QEvent::MouseButtonPress) {
        m_pressed = place;
        return;
    }
    const bool moved = (place - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    const auto found = explain::topicOf(topic);
    if (found && !moved && event.modifiers() == Qt::NoModifier)
        Q_EMIT wanted(*found);
}

} // namespace panels
