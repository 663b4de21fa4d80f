// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Clicks that ask for an explanation, in an item view: on a header, or on the words of a cell
// that explain themselves (TopicWordsRole), where the pointer becomes a hand. Belongs to
// the view that it watches; the view itself goes on as ever.

#include "explain/topic.h"

#include <QHeaderView>

namespace panels {

class TopicClicks : public QObject
{
    Q_OBJECT

public:
    /// @p header may be nullptr, for a view without one.
    explicit TopicClicks(QAbstractItemView *view, QHeaderView *header = nullptr);

Q_SIGNALS:
    void wanted(const explain::Topic &topic);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void handleInCells(const QMouseEvent &event);
    void handleInHeader(const QMouseEvent &event);
    /// Empty where a click explains nothing.
    QString topicInCells(const QPoint &place) const;
    QString topicInHeader(const QPoint &place) const;
    void clicked(const QString &topic, const QMouseEvent &event);

    QAbstractItemView *m_view;
    QHeaderView *m_header;
    QPoint m_pressed;
};

} // namespace panels
