// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/pastframe.h"

#include <QDockWidget>
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
    if (event->type() == QEvent::Resize && watched == &m_window)
        surround();
    else if (event->type() == QEvent::ZOrderChange) // later: the dock looks whether it is the last
        QMetaObject::invokeMethod(this, &QWidget::raise, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

// A dock that comes to the front comes in front of it, too.
void PastFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (QDockWidget *dock : m_window.findChildren<QDockWidget *>())
        dock->installEventFilter(this);
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
