// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The menus and the toolbar of a SessionWindow, and its words. The rest of it is in
// sessionwindow.cpp.

#include "panels/sessionwindow.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QRegularExpression>

namespace panels {

namespace {

/// "&Copy" and "复制(&C)" become "Copy" and "复制".
QString withoutMnemonic(QString title)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&"));
    return title.remove(mnemonic);
}

} // namespace

void SessionWindow::buildMenus()
{
    m_callMenu.setObjectName(QStringLiteral("callMenu"));
    for (QMenu *menu :
         {static_cast<QMenu *>(&m_history.menu()), &m_callMenu, static_cast<QMenu *>(&m_newWindow),
          static_cast<QMenu *>(&m_viewMenu), static_cast<QMenu *>(&m_lessonMenu),
          m_exports.pictureMenu(), m_exports.copyMenu(), &m_helpMenu})
        menuBar()->addMenu(menu);
    m_helpMenu.setObjectName(QStringLiteral("helpMenu"));
    m_helpMenu.addAction(m_details.explainer().action());
    m_callMenu.addSeparator();
    m_callMenu.addAction(
        findChild<QDockWidget *>(QStringLiteral("faultsPanelDock"))->toggleViewAction());
    QToolButton *another = m_newWindow.newButton(QStringLiteral("newWindowButton"));
    another->setToolButtonStyle(m_tools.toolButtonStyle());
    another->setIconSize(m_tools.iconSize());
    m_tools.addWidget(another);
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools.addWidget(space);
    addMenuButton(&m_lessonMenu, Glyph::Lesson);
    addMenuButton(m_exports.pictureMenu(), Glyph::Picture);
    addMenuButton(m_exports.copyMenu(), Glyph::Copy);
    m_tools.addAction(m_viewMenu.languageSwitch());
    m_tools.addAction(m_viewMenu.themeSwitch());
}

void SessionWindow::addMenuButton(QMenu *menu, Glyph glyph)
{
    auto *button = new QToolButton;
    button->setObjectName(menu->objectName() + QStringLiteral("Button"));
    button->setIcon(glyphIcon(glyph));
    button->setIconSize(m_tools.iconSize());
    button->setToolButtonStyle(m_tools.toolButtonStyle());
    button->setAutoRaise(true);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    m_tools.addWidget(button);
    m_menuButtons.append({button, menu});
}

void SessionWindow::retranslate()
{
    m_callMenu.setTitle(tr("&Socket"));
    m_helpMenu.setTitle(tr("&Help"));
    m_details.explainer().retranslate();
    m_tools.setWindowTitle(tr("Toolbar"));
    for (const QPointer<Panel> &panel : std::as_const(m_panels)) {
        if (auto *dock = qobject_cast<QDockWidget *>(panel->parentWidget()))
            dock->setWindowTitle(panel->title());
    }
    m_exports.retranslate();
    m_newWindow.retranslate();
    m_history.retranslate();
    m_lessonMenu.retranslate();
    m_viewMenu.retranslate();
    for (const auto &[button, menu] : std::as_const(m_menuButtons))
        button->setText(withoutMnemonic(menu->title()));
    showStatus();
}

} // namespace panels
