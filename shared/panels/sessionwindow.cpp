// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/sessionwindow.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTextDocument>

namespace panels {

namespace {

constexpr int tableHeight = 200;
constexpr int stepsWidth = 376;

/// "&Copy" and "复制(&C)" become "Copy" and "复制".
QString withoutMnemonic(QString title)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&"));
    return title.remove(mnemonic);
}

const QString writingKey = QStringLiteral("chat/writing");

} // namespace

SessionWindow::SessionWindow(session::SocketSession &session, Language &language,
                             QSettings &settings)
    : m_session(session)
    , m_settings(settings)
    , m_chatPanel(m_chatModel)
    , m_callMenu(this)
    , m_helpMenu(this)
    , m_newWindow(*this, language, settings)
    , m_logModel(session.calls())
    , m_tablePanel(m_tableModel, m_selection)
    , m_logPanel(m_logModel)
    , m_details(session, m_selection, *this)
    , m_exports(*this)
    , m_layout(*this, settings)
    , m_viewMenu(*this, language, settings, m_layout)
{
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_tools.setObjectName(QStringLiteral("tools"));
    m_tools.setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    m_tools.setMovable(false);
    addToolBar(&m_tools);
    m_told.setObjectName(QStringLiteral("told"));
    m_told.setTextFormat(Qt::PlainText);
    m_told.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_chip.setObjectName(QStringLiteral("statusChip"));
    statusBar()->addWidget(&m_chip);
    statusBar()->addWidget(&m_told, 1);
    statusBar()->addPermanentWidget(&m_details.badge());
    statusBar()->setSizeGripEnabled(false);

    connect(&session, &session::SocketSession::callMade, &m_logPanel, &SyscallLogPanel::callsMade);
    connect(&session, &session::SocketSession::messageAdded, &m_chatPanel, &ChatPanel::addMessage);
    connect(&session, &session::SocketSession::messageMoved, &m_chatPanel, &ChatPanel::setWay);
    m_chatPanel.setMoreShown(settings.value(writingKey, false).toBool());
    connect(&m_chatPanel, &ChatPanel::moreToggled, this,
            [this](bool shown) { m_settings.setValue(writingKey, shown); });
    connect(&session, &session::SocketSession::tableChanged, this, &SessionWindow::updateTable);
    connect(&session, &session::SocketSession::blockersChanged, this, &SessionWindow::updateTable);
    connect(&m_exports, &ExportMenu::done, this, &SessionWindow::tell);
    connect(&m_exports, &ExportMenu::failed, this, &SessionWindow::tell);
    connect(&m_newWindow, &NewWindow::failed, this, &SessionWindow::tell);
}

SessionWindow::~SessionWindow()
{
    disconnect(&m_session, nullptr, this, nullptr);
}

Panel *SessionWindow::panel(const QString &name) const
{
    for (const QPointer<Panel> &candidate : m_panels) {
        if (candidate && candidate->objectName() == name)
            return candidate;
    }
    return nullptr;
}

QDockWidget *SessionWindow::addDock(Panel *panel, const QString &name, Qt::DockWidgetArea area)
{
    addCentral(panel, name);
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name + QStringLiteral("Dock"));
    dock->setWidget(panel);
    addDockWidget(area, dock);
    m_viewMenu.addDock(dock);
    return dock;
}

void SessionWindow::addCentral(Panel *panel, const QString &name)
{
    panel->setObjectName(name);
    m_panels.append(panel);
    m_exports.addPanel(panel);
}

QAction *SessionWindow::addTool(const QString &name, const QIcon &icon)
{
    auto *action = new QAction(icon, {}, this);
    action->setObjectName(name);
    m_tools.addAction(action);
    m_callMenu.addAction(action);
    return action;
}

void SessionWindow::finishSetUp(const QList<NamedPanel> &own)
{
    addTabs(QList<NamedPanel>{{&m_tablePanel, "tablePanel"}, {&m_logPanel, "logPanel"}} + own +
            m_details.tabs());
    auto *table = findChild<QDockWidget *>(QStringLiteral("tablePanelDock"));
    placeDetails();
    table->raise();
    resizeDocks({table}, {tableHeight}, Qt::Vertical);
    if (auto *steps = findChild<QDockWidget *>(QStringLiteral("stepsPanelDock")))
        resizeDocks({steps}, {stepsWidth}, Qt::Horizontal);
    connectExplanations();
    buildMenus();
    retranslate();
    m_layout.restore();
    updateTable();
}

void SessionWindow::buildMenus()
{
    m_callMenu.setObjectName(QStringLiteral("callMenu"));
    for (QMenu *menu :
         {&m_callMenu, static_cast<QMenu *>(&m_newWindow), static_cast<QMenu *>(&m_viewMenu),
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
    m_viewMenu.retranslate();
    for (const auto &[button, menu] : std::as_const(m_menuButtons))
        button->setText(withoutMnemonic(menu->title()));
    showStatus();
}

void SessionWindow::updateTable()
{
    QSet<posix::ConnectionKey> blocking;
    for (const kernel::TcpRow &row : m_session.blockers())
        blocking.insert(row.key);
    QList<models::TableEntry> entries;
    for (const kernel::TrackedRow &row : m_session.tableRows())
        entries.append({row, m_session.natureOf(row), -1, blocking.contains(row.row.key),
                        m_session.endingOf(row)});
    m_tableModel.setEntries(std::move(entries));
    m_tablePanel.setSource(m_session.tableSource(), m_session.tableError());
    showStatus();
}

void SessionWindow::showPlainSocket()
{
    const session::SocketFacts &facts = m_session.socket();
    if (!facts.isOpen())
        return m_chip.setStatus(kernel::TcpState::Closed, tr("no socket"), {});
    const QString fd = tr("fd %1").arg(facts.fd);
    if (facts.local.isNull())
        return m_chip.setStatus(kernel::TcpState::Unknown, tr("socket"), fd);
    m_chip.setStatus(kernel::TcpState::Unknown, tr("bound"),
                     tr("%1 · %2 · not in the kernel's table yet")
                         .arg(QString::fromStdString(facts.local.text()), fd));
    Explainer::setTopic(&m_chip, {explain::Topic::Kind::State, QStringLiteral("BOUND")});
}

void SessionWindow::tell(const QString &sentence)
{
    m_told.setText(sentence);
    m_told.setToolTip(Qt::convertFromPlainText(sentence));
}

bool SessionWindow::event(QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        m_layout.changed();
    return QMainWindow::event(event);
}

void SessionWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SessionWindow::closeEvent(QCloseEvent *event)
{
    m_layout.save();
    QMainWindow::closeEvent(event);
}

} // namespace panels
