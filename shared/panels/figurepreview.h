// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The figure as it will be, as large as there is room, with its callouts to be placed: a click
// sets the next one, dragging or the arrow keys move the chosen one, Delete takes it away.
// Belongs to FigureDialog.

#include "panels/figure.h"

namespace panels {

class FigurePreview : public QWidget
{
    Q_OBJECT

public:
    explicit FigurePreview(QWidget *parent = nullptr);

    /// Its callouts are set anew, too.
    void setFigure(const Figure &figure);
    /// Instead of a figure.
    void setReason(const QString &reason);
    const QList<Callout> &callouts() const { return m_callouts; }
    void setCallouts(const QList<Callout> &callouts);
    int chosen() const { return m_chosen; }
    void choose(int callout);
    void removeChosen();
    /// Where a place of the content is on this widget.
    QPointF placeOf(QPointF content) const;

    QSize sizeHint() const override { return {480, 360}; }

Q_SIGNALS:
    /// One was set, moved or taken away.
    void calloutsChanged();
    void chose(int callout);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTransform toWidget() const;
    QPointF contentAt(QPointF place) const;
    int calloutAt(QPointF content) const;
    void move(QPointF content);
    void describe();

    Figure m_figure;
    QImage m_page; ///< without callouts, so that moving one costs little
    QString m_reason;
    QList<Callout> m_callouts;
    int m_chosen = -1;
};

} // namespace panels
