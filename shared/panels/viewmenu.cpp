// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/viewmenu.h"

#include "panels/glyphicon.h"
#include "panels/menus.h"

#include <QApplication>

namespace panels {

ViewMenu::ViewMenu(QMainWindow &window, Language &language, QSettings &settings,
                   WindowLayout &layout, TextZoom &zoom)
    : QMenu(&window)
    , m_window(window)
    , m_language(language)
    , m_settings(settings)
    , m_layout(layout)
    , m_zoom(zoom)
    , m_arrangements(new QMenu(&window))
    , m_languageSwitch(new QAction(glyphIcon(Glyph::Language), {}, this))
    , m_themeSwitch(new QAction(glyphIcon(Glyph::Theme), {}, this))
{
    setObjectName(QStringLiteral("viewMenu"));
    buildArrangements();
    m_languageSwitch->setObjectName(QStringLiteral("languageSwitch"));
    m_themeSwitch->setObjectName(QStringLiteral("themeSwitch"));
    connect(m_languageSwitch, &QAction::triggered, this, [this] {
        useLanguage(m_language.current() == QLatin1String("en") ? QStringLiteral("zh_CN")
                                                                : QStringLiteral("en"));
    });
    connect(m_themeSwitch, &QAction::triggered, this,
            [this] { useTheme(isDark(QApplication::palette()) ? Theme::Light : Theme::Dark); });
    m_theme = static_cast<Theme>(m_settings.value(QStringLiteral("theme"), 0).toInt() % 3);
    applyTheme(m_theme);
}

void ViewMenu::useTheme(Theme theme)
{
    m_theme = theme;
    m_settings.setValue(QStringLiteral("theme"), int(theme));
    applyTheme(theme);
    retranslate();
}

void ViewMenu::useLanguage(const QString &language)
{
    m_language.use(language);
    m_settings.setValue(QStringLiteral("language"), m_language.current());
}

void ViewMenu::useArrangement(Arrangement arrangement)
{
    m_layout.use(arrangement);
    retranslate();
}

QAction *ViewMenu::addChoice(QActionGroup *group, const QString &text, bool checked,
                             const std::function<void()> &chosen, QMenu *menu)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(checked);
    group->addAction(action);
    connect(action, &QAction::triggered, this, chosen);
    return action;
}

void ViewMenu::retranslate()
{
    setTitle(tr("&View"));
    emptyMenu(*this);
    addArrangements();
    addAction(tr("Reset layout"), this, [this] {
        m_layout.reset();
    })->setObjectName(QStringLiteral("resetLayout"));
    addSeparator();
    for (QDockWidget *dock : std::as_const(m_docks))
        addAction(dock->toggleViewAction());
    addActions(m_bars);
    addSeparator();
    addZooms();
    addThemes();
    addLanguages();
    addSeparator();
    QAction *fullScreen = addAction(tr("Full screen"), this, [this] {
        m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen);
    });
    fullScreen->setShortcut(QKeySequence(Qt::Key_F11));
    const bool english = m_language.current() == QLatin1String("en");
    m_languageSwitch->setText(english ? QStringLiteral("中文") : QStringLiteral("English"));
    m_themeSwitch->setText(isDark(QApplication::palette()) ? tr("Light") : tr("Dark"));
}

// Made once: two actions with one shortcut would both be silent.
void ViewMenu::buildArrangements()
{
    m_arrangements->setObjectName(QStringLiteral("layoutMenu"));
    auto *group = new QActionGroup(m_arrangements);
    int key = Qt::Key_1;
    for (const Arrangement arrangement : allArrangements) {
        QAction *action = addChoice(
            group, {}, false, [this, arrangement] { useArrangement(arrangement); }, m_arrangements);
        action->setObjectName(QStringLiteral("layout_") + arrangementName(arrangement));
        action->setShortcut(QKeySequence(int(Qt::CTRL) | key++));
    }
}

void ViewMenu::addArrangements()
{
    m_arrangements->setTitle(tr("Layout"));
    const QString names[] = {tr("Standard"), tr("Lecture: large text, few panels"),
                             tr("Lab: all panels"), tr("Chat only")};
    const QList<QAction *> actions = m_arrangements->actions();
    for (const Arrangement arrangement : allArrangements) {
        QAction *action = actions.at(int(arrangement));
        action->setText(names[int(arrangement)]);
        action->setChecked(arrangement == m_layout.arrangement());
    }
    addMenu(m_arrangements);
}

void ViewMenu::addZooms()
{
    QAction *larger = addAction(tr("Larger text"), &m_zoom, &TextZoom::larger);
    larger->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    QAction *smaller = addAction(tr("Smaller text"), &m_zoom, &TextZoom::smaller);
    smaller->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    QAction *usual = addAction(tr("Usual text size"), &m_zoom, &TextZoom::usual);
    usual->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
}

void ViewMenu::addThemes()
{
    QMenu *menu = addMenu(tr("Theme"));
    auto *group = new QActionGroup(menu);
    const std::pair<Theme, QString> themes[] = {{Theme::System, tr("As the desktop")},
                                                {Theme::Light, tr("Light")},
                                                {Theme::Dark, tr("Dark")}};
    for (const auto &[theme, text] : themes) {
        addChoice(
            group, text, m_theme == theme, [this, chosen = theme] { useTheme(chosen); }, menu);
    }
}

void ViewMenu::addLanguages()
{
    QMenu *menu = addMenu(tr("Language"));
    auto *group = new QActionGroup(menu);
    const std::pair<QString, QString> languages[] = {
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("zh_CN"), QStringLiteral("中文")}};
    for (const auto &[code, text] : languages) {
        addChoice(
            group, text, m_language.current() == code,
            [this, chosen = code] { useLanguage(chosen); }, menu);
    }
}

} // namespace panels
