// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The slider over the moments of a session, with a mark wherever a state of the kernel's
// table changed: in the colour and with the sign of that state. At its right end while the
// window is live. Belongs to a HistoryBar.

#include "panels/momentmarks.h"

#include <QSlider>

namespace panels {

class HistorySlider : public QSlider
{
    Q_OBJECT

public:
    /// @p history must outlive it.
    explicit HistorySlider(const history::History &history, QWidget *parent = nullptr);

    /// Takes up the moments that are new.
    void update(bool live);
    /// The moment that is drawn at this distance from the left.
    int momentAt(int x) const;
    int xOf(int moment) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Escape: back to live.
    void liveWanted();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect track() const;
    void paintMarks(QPainter &painter) const;
    void paintHandle(QPainter &painter) const;
    QString tipAt(int x) const;

    MomentMarks m_marks;
    bool m_live = true;
};

} // namespace panels
