// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The menu "View": which panels are shown, layouts, text size, theme, language, full screen. What
// is chosen is kept in the settings.

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
    ViewMenu(QMainWindow &window, Language &language, QSettings &settings, WindowLayout &layout,
             TextZoom &zoom);

    void addDock(QDockWidget *dock) { m_docks.append(dock); }
    /// Of a bar, by the action that shows and hides it.
    void addBar(QAction *toggle) { m_bars.append(toggle); }
    void retranslate();

    void useTheme(Theme theme);
    void useLanguage(const QString &language);
    void useArrangement(Arrangement arrangement);
    TextZoom &zoom() { return m_zoom; }
    /// For the toolbar: to the other language, to the other theme.
    QAction *languageSwitch() { return m_languageSwitch; }
    QAction *themeSwitch() { return m_themeSwitch; }

private:
    void addThemes();
    void addLanguages();
    void addZooms();
    void buildArrangements();
    void addArrangements();
    QAction *addChoice(QActionGroup *group, const QString &text, bool checked,
                       const std::function<void()> &chosen, QMenu *menu);

    QMainWindow &m_window;
    Language &m_language;
    QSettings &m_settings;
    WindowLayout &m_layout;
    TextZoom &m_zoom;
    QMenu *m_arrangements;
    QList<QDockWidget *> m_docks;
    QList<QAction *> m_bars;
    QAction *m_languageSwitch;
    QAction *m_themeSwitch;
    Theme m_theme = Theme::System;
};

} // namespace panels
