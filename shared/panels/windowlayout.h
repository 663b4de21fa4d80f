// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where the docks of a window stand: kept in the settings soon after each change (a
// killed process does not say goodbye), restored at the next start, and put back to what the
// window had at first by reset().

#include <QMainWindow>
#include <QSettings>
#include <QTimer>

namespace panels {

class WindowLayout : public QObject
{
    Q_OBJECT

public:
    /// Everything must outlive it.
    WindowLayout(QMainWindow &window, QSettings &settings);

    /// Takes the present arrangement as the default one, then restores the saved one.
    void restore();
    void reset();
    void save();
    /// Something moved: save when it has come to rest.
    void changed();

private:
    QMainWindow &m_window;
    QSettings &m_settings;
    QTimer m_timer;
    QByteArray m_defaultState;
    bool m_restored = false;
};

} // namespace panels
