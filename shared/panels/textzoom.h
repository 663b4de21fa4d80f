// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How much larger than the desktop has it all text of the program is: in points, kept in the
// settings, changed by Ctrl and the wheel too. Belongs to a window.

#include <QSettings>
#include <QWidget>

namespace panels {

class TextZoom : public QObject
{
    Q_OBJECT

public:
    /// Takes up what the settings have; both must outlive it.
    TextZoom(QWidget &window, QSettings &settings);

    /// Points added to the usual size; 0: the usual size.
    int points() const { return m_points; }
    void setPoints(int points);
    void larger() { setPoints(m_points + 1); }
    void smaller() { setPoints(m_points - 1); }
    void usual() { setPoints(0); }
    /// Of the usual size, to the nearest point.
    void setPercent(int percent);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    QSettings &m_settings;
    int m_points = 0;
    int m_turned = 0; ///< of a wheel that turns in less than notches
};

} // namespace panels
