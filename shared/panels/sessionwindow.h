// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the server's and the client's window have in common: the kernel's table and the call
// log beside the chat, the status line, pictures and copies. Owns its models and panels; the
// session, what is shown of it, the language and the settings outlive it.

#include "history/shown.h"
#include "models/chatmodel.h"
#include "models/syscalllogmodel.h"
#include "models/tcptablemodel.h"
#include "panels/chatpanel.h"
#include "panels/detailpanels.h"
#include "panels/exportmenu.h"
#include "panels/glyphicon.h"
#include "panels/historytools.h"
#include "panels/lessonmenu.h"
#include "panels/momentlinks.h"
#include "panels/newwindow.h"
#include "panels/selection.h"
#include "panels/statuschip.h"
#include "panels/syscalllogpanel.h"
#include "panels/tcptablepanel.h"
#include "panels/viewmenu.h"
#include "panels/windowlayout.h"

#include <QLabel>
#include <QMainWindow>
#include <QToolBar>
#include <QToolButton>

namespace panels {

class SessionWindow : public QMainWindow
{
    Q_OBJECT

public:
    SessionWindow(session::SocketSession &session, history::Shown &shown, Language &language,
                  QSettings &settings);
    ~SessionWindow() override;

    TcpTablePanel &table() { return m_tablePanel; }
    Selection &selection() { return m_selection; }
    ExportMenu &exports() { return m_exports; }
    ViewMenu &view() { return m_viewMenu; }
    NewWindow &newWindow() { return m_newWindow; }
    HistoryTools &history() { return m_history; }
    LessonMenu &lessons() { return m_lessonMenu; }
    /// The file that a session which is over was read from; its name stands in the title.
    void setSavedFile(const QString &file);
    /// The part that it plays in a lesson, where there are several of its kind: in the title.
    void setPart(const QString &part);
    const StatusChip &status() const { return m_chip; }
    /// The panel with this objectName ("stepsPanel", "tablePanel" …); nullptr: none.
    Panel *panel(const QString &name) const;
    /// In front of what stands in the same place.
    void showPanel(const Panel &panel);
    /// In the panel of explanations.
    void explain(const explain::Topic &topic) { m_details.explainer().explain(topic); }

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

    /// Puts a panel into a dock of its own, and into the menus.
    QDockWidget *addDock(Panel *panel, const QString &name, Qt::DockWidgetArea area);
    /// Names a panel that is a part of the central widget, and puts it into the menus.
    void addCentral(Panel *panel, const QString &name);
    /// An action with this objectName, on the toolbar and in the menu of calls.
    QAction *addTool(const QString &name, const QIcon &icon);
    /// Called at the end of the derived constructor: the table, the log, @p own and the details
    /// below, menus, words, and the layout as it was left.
    void finishSetUp(const QList<NamedPanel> &own = {});
    virtual void retranslate();
    /// @p title of the window, and whether it is a saved session.
    void showTitle(const QString &title);
    /// What the status line says now.
    virtual void showStatus() = 0;
    /// Its calls are the window's, too.
    StateDiagramPanel &diagram() { return m_details.diagram(); }
    /// A sentence in the status line, until the next one; plain text.
    void tell(const QString &sentence);
    /// An action that makes calls: enabled with @p tip, or not, with the reason why.
    void setUsable(QAction *action, bool usable, const QString &tip, const QString &reason);
    /// "fd 5" of a socket that is not in the kernel's table, for the chip.
    void showPlainSocket();

    session::SocketSession &m_session;
    history::Shown &m_shown;
    QSettings &m_settings;
    Selection m_selection;
    models::ChatModel m_chatModel;
    ChatPanel m_chatPanel;
    StatusChip m_chip;
    QToolBar m_tools;
    QMenu m_callMenu;
    QMenu m_helpMenu;
    NewWindow m_newWindow;

private:
    void addTabs(const QList<NamedPanel> &tabs);
    void placeDetails();
    void placeExplanations();
    void connectExplanations();
    void buildMenus();
    void addMenuButton(QMenu *menu, Glyph glyph);
    void connectShown();
    void followMove();
    void updateTable();
    void chooseWhatWasSaved();

    models::TcpTableModel m_tableModel;
    models::SyscallLogModel m_logModel;
    TcpTablePanel m_tablePanel;
    SyscallLogPanel m_logPanel;
    DetailPanels m_details;
    MomentLinks m_links;
    QLabel m_told;
    ExportMenu m_exports;
    TextZoom m_zoom;
    WindowLayout m_layout;
    ViewMenu m_viewMenu;
    HistoryTools m_history;
    LessonMenu m_lessonMenu;
    QString m_savedFile;
    QString m_part;
    QList<QPointer<Panel>> m_panels;
    QList<std::pair<QToolButton *, QMenu *>> m_menuButtons;
};

} // namespace panels
