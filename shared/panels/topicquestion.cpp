// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/topicquestion.h"

#include "panels/explainer.h"

#include <QCoreApplication>
#include <QMouseEvent>

namespace panels {

namespace {

/// Belongs to the widget whose clicks it sees.
class LinkClicks : public QObject
{
public:
    explicit LinkClicks(QWidget *widget)
        : QObject(widget)
        , m_widget(widget)
    {
        widget->setCursor(Qt::PointingHandCursor);
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::MouseButtonRelease) {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            const bool inside = m_widget->rect().contains(mouse->position().toPoint());
            const auto topic = Explainer::topicOf(m_widget);
            if (topic && inside && mouse->button() == Qt::LeftButton)
                askFor(m_widget, *topic);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_widget;
};

} // namespace

QEvent::Type TopicQuestion::type()
{
    static const int number = QEvent::registerEventType();
    return QEvent::Type(number);
}

void askFor(QWidget *from, const explain::Topic &topic)
{
    for (QWidget *widget = from; widget; widget = widget->parentWidget()) {
        TopicQuestion question(topic);
        question.ignore();
        QCoreApplication::sendEvent(widget, &question);
        if (question.isAccepted())
            return;
    }
}

void setLink(QWidget *widget)
{
    new LinkClicks(widget);
}

} // namespace panels
