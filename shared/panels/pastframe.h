// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A frame around a window that shows a moment gone by. Lies over its edge, moves nothing and
// takes no click. Belongs to the window, and is hidden while that is live.

#include <QWidget>

namespace panels {

class PastFrame : public QWidget
{
    Q_OBJECT

public:
    explicit PastFrame(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void surround();

    QWidget &m_window;
};

} // namespace panels
