// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/windowlayout.h"

#include <QDockWidget>

namespace panels {

namespace {

constexpr int stateVersion = 2;
constexpr int saveDelayMs = 500;
constexpr QSize defaultSize(1280, 800);

} // namespace

WindowLayout::WindowLayout(QMainWindow &window, QSettings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &WindowLayout::save);
}

void WindowLayout::restore()
{
    m_window.resize(defaultSize);
    m_defaultState = m_window.saveState(stateVersion);
    m_window.restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray());
    m_window.restoreState(m_settings.value(QStringLiteral("state")).toByteArray(), stateVersion);
    for (QDockWidget *dock : m_window.findChildren<QDockWidget *>()) {
        connect(dock, &QDockWidget::visibilityChanged, this, &WindowLayout::changed);
        connect(dock, &QDockWidget::dockLocationChanged, this, &WindowLayout::changed);
        connect(dock, &QDockWidget::topLevelChanged, this, &WindowLayout::changed);
    }
    m_restored = true;
}

void WindowLayout::reset()
{
    m_window.restoreState(m_defaultState, stateVersion);
    if (!m_window.isMaximized() && !m_window.isFullScreen())
        m_window.resize(defaultSize);
}

void WindowLayout::save()
{
    m_timer.stop();
    if (!m_restored)
        return;
    m_settings.setValue(QStringLiteral("geometry"), m_window.saveGeometry());
    m_settings.setValue(QStringLiteral("state"), m_window.saveState(stateVersion));
}

void WindowLayout::changed()
{
    if (m_restored)
        m_timer.start();
}

} // namespace panels
