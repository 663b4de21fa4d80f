// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/textzoom.h"

#include "panels/ledgerview.h"

#include <QApplication>
#include <QFontDatabase>
#include <QWheelEvent>

#include <algorithm>

namespace panels {

namespace {

constexpr int smallestPointSize = 6;
constexpr int largestPointSize = 32;

const QString zoomKey = QStringLiteral("zoom");

int usualPointSize()
{
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSize();
}

} // namespace

TextZoom::TextZoom(QWidget &window, QSettings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
    if (const int saved = settings.value(zoomKey, 0).toInt())
        setPoints(saved);
    QApplication::instance()->installEventFilter(this);
}

void TextZoom::setPoints(int points)
{
    const int usual = usualPointSize();
    m_points = std::clamp(usual + points, smallestPointSize, largestPointSize) - usual;
    m_settings.setValue(zoomKey, m_points);
    QFont font = QApplication::font();
    if (font.pointSize() == usual + m_points)
        return;
    font.setPointSize(usual + m_points);
    QApplication::setFont(font);
    QApplication::setFont(font, "QDockWidgetTitle"); // Qt has one of its own for these
}

void TextZoom::setPercent(int percent)
{
    const int usual = usualPointSize();
    setPoints(qRound(usual * percent / 100.0) - usual);
}

// Before the scroll area under the pointer takes it; the ledger has a scale of its own.
bool TextZoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    const auto *wheel = static_cast<const QWheelEvent *>(event);
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!wheel->modifiers().testFlag(Qt::ControlModifier) || !widget ||
        widget->window() != &m_window || qobject_cast<LedgerView *>(widget->parentWidget()))
        return false;
    m_turned += wheel->angleDelta().y();
    const int notches = m_turned / QWheelEvent::DefaultDeltasPerStep;
    m_turned -= notches * QWheelEvent::DefaultDeltasPerStep;
    if (notches != 0)
        setPoints(m_points + notches);
    return true;
}

} // namespace panels
