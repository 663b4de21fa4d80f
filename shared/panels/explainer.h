// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Explanations on demand, one object for each window: F1 asks what has the focus, or what is
// under the pointer where that was moved last. A widget carries its topic as a property,
// its children inherit it; cells and headers have TopicRole. Clicks ask by TopicQuestion.

#include "explain/topic.h"
#include "panels/topicrole.h"

#include <QAction>
#include <QPoint>
#include <QWidget>

namespace panels {

class Explainer : public QObject
{
    Q_OBJECT

public:
    /// Adds its action with F1 to @p window, which must outlive it.
    explicit Explainer(QWidget &window);

    static void setTopic(QWidget *widget, const explain::Topic &topic);
    /// It inherits again.
    static void clearTopic(QWidget *widget);
    /// Of the widget, or of its nearest ancestor that has one.
    static std::optional<explain::Topic> topicOf(const QWidget *widget);
    /// Of the cell, header or widget at @p place of @p widget.
    static std::optional<explain::Topic> topicAt(const QWidget *widget, const QPoint &place);

    /// "Explain", F1; objectName explainAction. For a menu.
    QAction *action() { return &m_action; }
    void retranslate();

    void explain(const explain::Topic &topic);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// It has an article.
    void wanted(const explain::Topic &topic);
    /// F1 where nothing has a topic: the panel itself is wanted.
    void panelWanted();

private:
    void explainHere();
    std::optional<explain::Topic> topicOfFocus() const;
    std::optional<explain::Topic> topicUnderPointer() const;
    /// Whether the pointer was moved since the focus came where it is.
    bool isPointing() const;

    QWidget &m_window;
    QAction m_action;
    QPoint m_pointer; // where it was when the focus came, in global coordinates
};

} // namespace panels
