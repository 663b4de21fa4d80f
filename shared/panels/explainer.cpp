// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/explainer.h"

#include "panels/tones.h"
#include "panels/topicquestion.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCursor>
#include <QHeaderView>

namespace panels {

using explain::Topic;

namespace {

constexpr auto topicProperty = "topic";

std::optional<Topic> topicOfIndex(const QModelIndex &index)
{
    return explain::topicOf(index.data(TopicRole).toString());
}

std::optional<Topic> topicOfSection(const QHeaderView &header, int section)
{
    if (section < 0 || !header.model())
        return std::nullopt;
    return explain::topicOf(
        header.model()->headerData(section, header.orientation(), TopicRole).toString());
}

/// Of the item view that @p widget is, or whose viewport it is.
std::optional<Topic> topicInView(const QWidget *widget, const QPoint &place)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const QPoint inside = view ? view->viewport()->mapFrom(view, place) : place;
    if (!view)
        view = qobject_cast<const QAbstractItemView *>(widget->parentWidget());
    if (!view)
        return std::nullopt;
    if (const auto *header = qobject_cast<const QHeaderView *>(view))
        return topicOfSection(*header, header->logicalIndexAt(inside));
    return topicOfIndex(view->indexAt(inside));
}

} // namespace

Explainer::Explainer(QWidget &window)
    : m_window(window)
{
    m_action.setObjectName(QStringLiteral("explainAction"));
    m_action.setShortcut(QKeySequence(Qt::Key_F1));
    m_action.setShortcutContext(Qt::WindowShortcut);
    window.addAction(&m_action);
    window.installEventFilter(this);
    connect(&m_action, &QAction::triggered, this, &Explainer::explainHere);
    connect(qApp, &QApplication::focusChanged, this, [this] { m_pointer = QCursor::pos(); });
    retranslate();
}

void Explainer::setTopic(QWidget *widget, const Topic &topic)
{
    widget->setProperty(topicProperty, topic.text());
}

void Explainer::clearTopic(QWidget *widget)
{
    widget->setProperty(topicProperty, {});
}

std::optional<Topic> Explainer::topicOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto topic = explain::topicOf(widget->property(topicProperty).toString()))
            return topic;
    }
    return std::nullopt;
}

std::optional<Topic> Explainer::topicAt(const QWidget *widget, const QPoint &place)
{
    if (const auto topic = topicInView(widget, place))
        return topic;
    return topicOf(widget);
}

void Explainer::retranslate()
{
    m_action.setText(tr("&Explain"));
    m_action.setToolTip(plainToolTip(tr("Explains what has the focus or is under the pointer.")));
}

void Explainer::explain(const Topic &topic)
{
    if (!explain::article(topic).title.isEmpty())
        Q_EMIT wanted(topic);
}

bool Explainer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != TopicQuestion::type())
        return QObject::eventFilter(watched, event);
    event->accept();
    explain(static_cast<TopicQuestion *>(event)->topic());
    return true;
}

void Explainer::explainHere()
{
    const auto pointed = topicUnderPointer();
    const auto focused = topicOfFocus();
    const auto topic = isPointing() && pointed ? pointed : (focused ? focused : pointed);
    if (topic)
        explain(*topic);
    else
        Q_EMIT panelWanted();
}

std::optional<Topic> Explainer::topicOfFocus() const
{
    const QWidget *focus = QApplication::focusWidget(); // it may be in a dock that floats
    if (const auto *view = qobject_cast<const QAbstractItemView *>(focus)) {
        if (const auto topic = topicOfIndex(view->currentIndex()))
            return topic;
    }
    return topicOf(focus);
}

std::optional<Topic> Explainer::topicUnderPointer() const
{
    const QWidget *widget = QApplication::widgetAt(QCursor::pos());
    if (!widget)
        return std::nullopt;
    return topicAt(widget, widget->mapFromGlobal(QCursor::pos()));
}

bool Explainer::isPointing() const
{
    return (QCursor::pos() - m_pointer).manhattanLength() > QApplication::startDragDistance();
}

} // namespace panels
