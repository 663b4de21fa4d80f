// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How far the lesson is: a dot for each stop, a diamond where something is asked; filled what
// was seen, ringed what is shown. A line where there is no room for so many.

#include <QWidget>

namespace lesson {
class Stops;
}

namespace panels {

class LessonProgress : public QWidget
{
    Q_OBJECT

public:
    /// @p stops must outlive it.
    explicit LessonProgress(const lesson::Stops &stops, QWidget *parent = nullptr);

    /// @p stop: the one shown; -1: none yet; as many as there are: the end.
    void setStop(int stop);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal xOf(int stop) const;
    void paintStop(QPainter &painter, int stop) const;

    const lesson::Stops &m_stops;
    int m_stop = -1;
};

} // namespace panels
