// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The history in a window: the bar at its bottom, the button that opens it, the frame that says
// that a moment gone by is shown, and the menu of sessions. Belongs to a SessionWindow.

#include "panels/historybar.h"
#include "panels/momentchoice.h"
#include "panels/pastframe.h"
#include "panels/sessionmenu.h"

#include <QMainWindow>
#include <QToolBar>
#include <QToolButton>

namespace panels {

class HistoryTools : public QObject
{
    Q_OBJECT

public:
    /// Everything must outlive it.
    HistoryTools(QMainWindow &window, history::Shown &shown, NewWindow &newWindow);

    history::Shown &shown() { return m_shown; }
    SessionMenu &menu() { return m_menu; }
    /// Shows and hides the bar; to leave the history out of sight is to go back to live.
    QAction *toggle() { return m_tools->toggleViewAction(); }
    /// For the status bar: the same, and what time it is in the window.
    QToolButton &button() { return m_button; }
    /// The bar is in sight wherever it must be; called also when a layout was restored.
    void keepInSight();
    /// For the context menus of what shows calls: takes every panel to what was chosen there.
    QAction *goThere() { return &m_goThere; }
    /// Goes there by itself while the bar is in sight.
    void follow(const panels::MomentChoice &choice);
    void retranslate();

Q_SIGNALS:
    /// Every panel shows what was chosen, and the moment of it.
    void went(const panels::MomentChoice &choice);

private:
    void showTime();
    void showChosen();
    std::size_t indexOfChosen() const;

    history::Shown &m_shown;
    HistoryBar *m_bar; ///< of the window, as the toolbar
    QToolBar *m_tools;
    QToolButton m_button;
    SessionMenu m_menu;
    PastFrame m_frame;
    QAction m_goThere;
    MomentChoice m_chosen;
};

} // namespace panels
