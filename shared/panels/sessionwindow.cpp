// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/sessionwindow.h"

#include "chat/printable.h"
#include "panels/figuredisguise.h"
#include "panels/onlylive.h"
#include "panels/rowmotion.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QStatusBar>
#include <QTextDocument>

#include <algorithm>

namespace panels {

namespace {

constexpr int tableHeight = 200;
constexpr int stepsWidth = 376;

const QString writingKey = QStringLiteral("chat/writing");

} // namespace

SessionWindow::SessionWindow(session::SocketSession &session, history::Shown &shown,
                             Language &language, QSettings &settings)
    : m_session(session)
    , m_shown(shown)
    , m_settings(settings)
    , m_chatPanel(m_chatModel)
    , m_callMenu(this)
    , m_helpMenu(this)
    , m_newWindow(*this, language, settings)
    , m_logModel(shown.calls())
    , m_tablePanel(m_tableModel, m_selection)
    , m_logPanel(m_logModel)
    , m_details(shown, session, m_selection, *this)
    , m_links(m_logPanel, m_details.ladder(), m_details.ledger())
    , m_exports(*this, session, m_selection, language, settings)
    , m_zoom(*this, settings)
    , m_layout(*this, settings, m_zoom)
    , m_viewMenu(*this, language, settings, m_layout, m_zoom)
    , m_history(*this, shown, m_newWindow)
    , m_lessonMenu(shown.history().program(), m_newWindow, language, this)
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
    statusBar()->addPermanentWidget(&m_history.button());
    m_viewMenu.addBar(m_history.toggle());
    statusBar()->setSizeGripEnabled(false);

    connectShown();
    m_logPanel.setWallOffset(shown.history().wallTime(0).toMSecsSinceEpoch());
    m_chatPanel.setMoreShown(settings.value(writingKey, false).toBool());
    connect(&m_chatPanel, &ChatPanel::moreToggled, this,
            [this](bool more) { m_settings.setValue(writingKey, more); });
    const auto disguise = std::make_shared<FigureDisguise>(*this, shown, m_selection);
    m_exports.figures().setStable([disguise](bool on) { disguise->set(on); });
    connect(&m_exports, &ExportMenu::done, this, &SessionWindow::tell);
    connect(&m_exports, &ExportMenu::failed, this, &SessionWindow::tell);
    connect(&m_newWindow, &NewWindow::failed, this, &SessionWindow::tell);
    connect(&m_history.menu(), &SessionMenu::done, this, &SessionWindow::tell);
    connect(&m_history.menu(), &SessionMenu::failed, this, &SessionWindow::tell);
    connect(&m_lessonMenu, &LessonMenu::failed, this, &SessionWindow::tell);
}

SessionWindow::~SessionWindow()
{
    disconnect(&m_session, nullptr, this, nullptr);
    disconnect(&m_shown, nullptr, this, nullptr);
}

void SessionWindow::connectShown()
{
    using history::Shown;
    connect(&m_shown, &Shown::moved, this, &SessionWindow::followMove);
    connect(&m_shown, &Shown::callMade, &m_logPanel, &SyscallLogPanel::callsMade);
    connect(&m_shown, &Shown::messageAdded, &m_chatPanel, &ChatPanel::addMessage);
    connect(&m_shown, &Shown::messageMoved, &m_chatPanel, &ChatPanel::setWay);
    connect(&m_shown, &Shown::tableChanged, this, &SessionWindow::updateTable);
    connect(&m_shown, &Shown::blockersChanged, this, &SessionWindow::updateTable);
}

void SessionWindow::followMove()
{
    m_logModel.setRing(m_shown.calls());
    m_chatModel.setMessages(m_shown.messages());
    const bool timeless = m_shown.isTimeless();
    m_logPanel.setTimeless(timeless);
    if (m_shown.isLive() && !timeless)
        m_tableModel.setTime(std::nullopt);
    else
        m_tableModel.setTime(timeless ? noTime : m_shown.now());
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
    m_history.keepInSight();
    followMove();
    updateTable();
    chooseWhatWasSaved();
}

// Of a session that goes on it is chosen when it comes.
void SessionWindow::chooseWhatWasSaved()
{
    const auto &moments = m_shown.history().moments();
    const auto last =
        std::find_if(moments.rbegin(), moments.rend(),
                     [](const history::Moment &one) { return !one.connections.isEmpty(); });
    if (!m_shown.history().isRecording() && last != moments.rend())
        m_selection.choose(last->connections.first().key);
}

void SessionWindow::updateTable()
{
    QSet<posix::ConnectionKey> blocking;
    for (const kernel::TcpRow &row : m_shown.blockers())
        blocking.insert(row.key);
    QList<models::TableEntry> entries;
    for (const kernel::TrackedRow &row : m_shown.tableRows())
        entries.append({row, m_shown.natureOf(row), -1, blocking.contains(row.row.key),
                        m_shown.endingOf(row)});
    m_tableModel.setEntries(std::move(entries));
    m_tablePanel.setSource(m_shown.tableSource(), m_shown.tableError());
    showStatus();
}

void SessionWindow::showPlainSocket()
{
    const session::SocketFacts &facts = m_shown.socket();
    if (!facts.isOpen())
        return m_chip.setStatus(kernel::TcpState::Closed, tr("no socket"), {});
    const QString fd = tr("fd %1").arg(facts.fd);
    if (facts.local.isNull())
        return m_chip.setStatus(kernel::TcpState::Unknown, tr("socket"), fd);
    using Lamp = session::StepReport::Lamp;
    const bool failed = m_shown.step(session::Step::Connect).lamp == Lamp::Refused;
    const QString details = failed ? tr("%1 · %2 · connect() failed: bound, not connected")
                                   : tr("%1 · %2 · not in the kernel's table yet");
    m_chip.setStatus(kernel::TcpState::Unknown, tr("bound"),
                     details.arg(QString::fromStdString(facts.local.text()), fd));
    Explainer::setTopic(&m_chip, {explain::Topic::Kind::State, QStringLiteral("BOUND")});
}

void SessionWindow::setSavedFile(const QString &file)
{
    m_savedFile = file;
    showStatus();
}

void SessionWindow::setPart(const QString &part)
{
    m_part = part;
    showStatus();
}

void SessionWindow::showTitle(const QString &title)
{
    const QString part = m_part.isEmpty() ? QString() : m_part + QStringLiteral(" · ");
    setWindowTitle(m_savedFile.isEmpty()
                       ? part + title
                       : tr("%1 · saved session %2 (read-only)")
                             .arg(title, chat::printable(QFileInfo(m_savedFile).fileName())));
}

void SessionWindow::tell(const QString &sentence)
{
    m_told.setText(sentence);
    m_told.setToolTip(Qt::convertFromPlainText(sentence));
}

void SessionWindow::setUsable(QAction *action, bool usable, const QString &tip,
                              const QString &reason)
{
    const bool enabled = usable && m_shown.isLive();
    action->setEnabled(enabled);
    action->setToolTip(enabled ? tip : OnlyLive::reason(m_shown, reason));
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
