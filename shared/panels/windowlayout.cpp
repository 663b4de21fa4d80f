// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/windowlayout.h"

#include "panels/figurestillness.h"

#include <QCoreApplication>
#include <QDockWidget>

namespace panels {

namespace {

constexpr int stateVersion = 2;
constexpr int saveDelayMs = 500;
constexpr QSize defaultSize(1280, 800);

const QString geometryKey = QStringLiteral("geometry");
const QString stateKey = QStringLiteral("state");
const QString layoutKey = QStringLiteral("layout");

} // namespace

WindowLayout::WindowLayout(QMainWindow &window, QSettings &settings, TextZoom &zoom)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_zoom(zoom)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &WindowLayout::save);
}

QString WindowLayout::key(const char *what) const
{
    return QStringLiteral("layouts/%1/%2")
        .arg(arrangementName(m_arrangement), QLatin1StringView(what));
}

void WindowLayout::restore()
{
    m_window.resize(defaultSize);
    m_standardState = m_window.saveState(stateVersion);
    m_arrangement =
        arrangementNamed(m_settings.value(layoutKey).toString()).value_or(Arrangement::Standard);
    m_window.restoreGeometry(m_settings.value(geometryKey).toByteArray());
    m_window.restoreState(m_settings.value(stateKey).toByteArray(), stateVersion);
    for (QDockWidget *dock : m_window.findChildren<QDockWidget *>()) {
        connect(dock, &QDockWidget::visibilityChanged, this, &WindowLayout::changed);
        connect(dock, &QDockWidget::dockLocationChanged, this, &WindowLayout::changed);
        connect(dock, &QDockWidget::topLevelChanged, this, &WindowLayout::changed);
    }
    m_restored = true;
}

void WindowLayout::use(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_settings.setValue(key("state"), m_window.saveState(stateVersion));
    m_settings.setValue(key("zoom"), m_zoom.points());
    m_settings.setValue(key("width"), m_window.width());
    m_arrangement = arrangement;
    takeUp();
    changed();
}

// As it was left, else (also where it was left in a much wider window) as it is at first.
void WindowLayout::takeUp()
{
    const QSize size = m_window.size();
    const QByteArray left = m_settings.value(key("state")).toByteArray();
    const int then = m_settings.value(key("width")).toInt();
    if (left.isEmpty() || size.width() * 8 < then * 7)
        return arrangeAnew(size);
    m_zoom.setPoints(m_settings.value(key("zoom")).toInt());
    m_window.restoreState(left, stateVersion);
    layOutAnew();
    if (m_window.minimumSizeHint().boundedTo(size) != m_window.minimumSizeHint())
        arrangeAnew(size);
}

void WindowLayout::arrangeAnew(const QSize &size)
{
    m_zoom.setPercent(textPercent(m_arrangement, size));
    m_window.restoreState(m_standardState, stateVersion);
    layOutAnew();
    if (!m_window.isMaximized() && !m_window.isFullScreen())
        m_window.resize(size); // it may have grown meanwhile
    arrange(m_window, m_arrangement);
}

// The new size of the text reaches the widgets, and with them what the docks need.
void WindowLayout::layOutAnew()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
    for (QDockWidget *dock : m_window.findChildren<QDockWidget *>())
        settleLayout(*dock);
    settleLayout(*m_window.centralWidget());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void WindowLayout::reset()
{
    if (!m_window.isMaximized() && !m_window.isFullScreen())
        m_window.resize(defaultSize);
    arrangeAnew(m_window.size());
}

void WindowLayout::save()
{
    m_timer.stop();
    if (!m_restored)
        return;
    m_settings.setValue(layoutKey, arrangementName(m_arrangement));
    m_settings.setValue(geometryKey, m_window.saveGeometry());
    m_settings.setValue(stateKey, m_window.saveState(stateVersion));
}

void WindowLayout::changed()
{
    if (m_restored)
        m_timer.start();
}

} // namespace panels
