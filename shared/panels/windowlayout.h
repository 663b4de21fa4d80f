// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where the docks of a window stand and how large its text is: kept in the settings soon
// after each change (a killed process does not say goodbye) and restored at the next start. A
// person chooses among whole arrangements; each is found again as it was left, and reset()
// puts the present one back to what it was at first.

#include "panels/arrangement.h"
#include "panels/textzoom.h"

#include <QTimer>

namespace panels {

class WindowLayout : public QObject
{
    Q_OBJECT

public:
    /// Everything must outlive it.
    WindowLayout(QMainWindow &window, QSettings &settings, TextZoom &zoom);

    /// Takes the present arrangement as the standard one, then restores the saved one.
    void restore();
    Arrangement arrangement() const { return m_arrangement; }
    /// Does nothing for the present one.
    void use(Arrangement arrangement);
    void reset();
    void save();
    /// Something moved: save when it has come to rest.
    void changed();

private:
    QString key(const char *what) const;
    /// @p size: px, of the window.
    void arrangeAnew(const QSize &size);
    void layOutAnew();
    void takeUp();

    QMainWindow &m_window;
    QSettings &m_settings;
    TextZoom &m_zoom;
    QTimer m_timer;
    QByteArray m_standardState;
    Arrangement m_arrangement = Arrangement::Standard;
    bool m_restored = false;
};

} // namespace panels
