// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The menu "View": which panels are shown, text size, theme, language, full screen. What is
// chosen is kept in the settings.

#include "panels/language.h"
#include "panels/theme.h"
#include "panels/windowlayout.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>

namespace panels {

class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    /// Everything must outlive it.
    ViewMenu(QMainWindow &window, Language &language, QSettings &settings, WindowLayout &layout);

    void addDock(QDockWidget *dock) { m_docks.append(dock); }
    void retranslate();

    void useTheme(Theme theme);
    void useLanguage(const QString &language);
    /// Points to add to the size of all text.
    void zoom(int points);
    /// For the toolbar: to the other language, to the other theme.
    QAction *languageSwitch() { return m_languageSwitch; }
    QAction *themeSwitch() { return m_themeSwitch; }

private:
    void addThemes();
    void addLanguages();
    void addZooms();
    void addChoice(QActionGroup *group, const QString &text, bool checked,
                   const std::function<void()> &chosen, QMenu *menu);

    QMainWindow &m_window;
    Language &m_language;
    QSettings &m_settings;
    WindowLayout &m_layout;
    QList<QDockWidget *> m_docks;
    QAction *m_languageSwitch;
    QAction *m_themeSwitch;
    Theme m_theme = Theme::System;
};

} // namespace panels
