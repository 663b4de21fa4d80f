// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/pastframe.h"

#include <QEvent>
#include <QPainter>

namespace panels {

namespace {

constexpr int thickness = 3;

} // namespace

PastFrame::PastFrame(QWidget &window)
    : QWidget(&window)
    , m_window(window)
{
    setObjectName(QStringLiteral("pastFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window.installEventFilter(this);
    hide();
}

bool PastFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        surround();
    return QWidget::eventFilter(watched, event);
}

void PastFrame::surround()
{
    setGeometry(m_window.rect());
    setMask(QRegion(rect()) -
            QRegion(rect().adjusted(thickness, thickness, -thickness, -thickness)));
    raise();
}

void PastFrame::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::WindowText));
}

} // namespace panels
