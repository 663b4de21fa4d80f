// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// "What is this?", asked by a click on something in a panel that knows no window: the
// question goes up from widget to parent until the window's Explainer takes it.

#include "explain/topic.h"

#include <QEvent>
#include <QWidget>

namespace panels {

class TopicQuestion : public QEvent
{
public:
    explicit TopicQuestion(const explain::Topic &topic)
        : QEvent(type())
        , m_topic(topic)
    {
    }
    static QEvent::Type type();
    const explain::Topic &topic() const { return m_topic; }

private:
    explain::Topic m_topic;
};

/// Asks the Explainer of the window in which @p from is, if it has one.
void askFor(QWidget *from, const explain::Topic &topic);
/// From now on a click on @p widget asks for its topic; see Explainer::setTopic().
void setLink(QWidget *widget);

} // namespace panels
