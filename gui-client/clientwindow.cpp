// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "clientwindow.h"

#include "explain/calltext.h"

#include "panels/onlylive.h"

#include <QVBoxLayout>

using panels::Glyph;
using panels::glyphIcon;
using session::Phase;

ClientWindow::ClientWindow(session::ClientSession &session, history::Shown &shown,
                           panels::Language &language, QSettings &settings)
    : SessionWindow(session, shown, language, settings)
    , m_client(session)
    , m_steps(shown, session)
    , m_connection(shown, session)
{
    setObjectName(QStringLiteral("clientWindow"));
    buildTools();
    addDock(&m_steps, QStringLiteral("stepsPanel"), Qt::LeftDockWidgetArea);
    addCentral(&m_connection, QStringLiteral("connectionPanel"));
    addCentral(&m_chatPanel, QStringLiteral("chatPanel"));
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(&m_connection);
    column->addWidget(&m_chatPanel, 1);
    setCentralWidget(centre);
    connectShown();
    connectChat();
    finishSetUp();
    updateActions();
}

ClientWindow::~ClientWindow() = default;

void ClientWindow::buildTools()
{
    m_connect = addTool(QStringLiteral("connectNow"), glyphIcon(Glyph::Link));
    m_cancel = addTool(QStringLiteral("cancelConnect"), glyphIcon(Glyph::Cancel));
    m_close = addTool(QStringLiteral("closeSocket"), glyphIcon(Glyph::Cross));
    connect(m_connect, &QAction::triggered, this, [this] {
        m_client.connectNow(m_steps.host(), m_steps.port(), m_steps.domain(), m_steps.type());
    });
    connect(m_cancel, &QAction::triggered, this, [this] { m_client.cancelConnect(); });
    connect(m_close, &QAction::triggered, this, [this] { m_client.close(0, net::CloseKind::Fin); });
    diagram().setOpening(m_connect, kernel::TcpState::SynSent);
}

void ClientWindow::connectShown()
{
    using history::Shown;
    connect(&m_shown, &Shown::phaseChanged, this, &ClientWindow::updateActions);
    connect(&m_shown, &Shown::socketChanged, this, &ClientWindow::updateActions);
    connect(&m_shown, &Shown::connectionsChanged, this, &ClientWindow::updateActions);
    const auto choose = [this] {
        const bool present = m_shown.phase() == Phase::Connecting || m_shown.factsOf(0);
        if (m_shown.isLive() && present)
            m_selection.choose(m_shown.keyOf(0));
    };
    connect(&m_client, &session::ClientSession::socketChanged, this, [this, choose] {
        if (m_client.phase() == Phase::Connecting)
            choose();
    });
    connect(&m_client, &session::ClientSession::connected, this, choose);
}

void ClientWindow::connectChat()
{
    connect(&m_chatPanel, &panels::ChatPanel::sendWanted, this,
            [this](chat::PeerId, const chat::Outgoing &outgoing) {
                if (m_client.send(outgoing))
                    m_chatPanel.lineTaken();
            });
    connect(&m_chatPanel, &panels::ChatPanel::fillWanted, this,
            [this](chat::PeerId, bool on) { on ? m_client.fill(0) : m_client.stopFilling(0); });
}

void ClientWindow::updateActions()
{
    const Phase phase = m_shown.phase();
    const bool idle = phase == Phase::Closed || phase == Phase::Open;
    const bool underWay = phase == Phase::Resolving || phase == Phase::Connecting;
    const session::SocketFacts &socket = m_shown.socket();
    setUsable(m_connect, idle,
              tr("socket() and connect() in one click, to the host and port "
                 "that the steps say."),
              tr("A connection is open or under way: close it first."));
    setUsable(m_cancel, underWay, tr("Gives up: close() of the socket that is connecting."),
              tr("Nothing is under way."));
    setUsable(m_close, socket.isOpen(), tr("close(%1)").arg(socket.fd),
              tr("There is no socket to close."));
    const chat::Peer connection = m_shown.factsOf(0).value_or(chat::Peer());
    m_chatPanel.setFilling(connection.filling, connection.filled);
    const QString none = tr("There is no socket to write to: connect first.");
    m_chatPanel.setCanSend(m_shown.isLive() && socket.isOpen(),
                           panels::OnlyLive::reason(m_shown, none));
    showStatus();
}

QString ClientWindow::waitText() const
{
    if (m_shown.phase() == Phase::Connecting)
        return tr("waiting in connect()");
    if (m_shown.phase() != Phase::Connected)
        return {};
    const chat::Peer connection = m_shown.factsOf(0).value_or(chat::Peer());
    if (connection.error != 0)
        return tr("ended by %1").arg(explain::errnoName(connection.error));
    if (!connection.reading)
        return tr("reading paused");
    if (connection.endOfStream)
        return tr("the peer has finished sending");
    return tr("waiting in read()");
}

void ClientWindow::showStatus()
{
    const session::SocketFacts &facts = m_shown.socket();
    const posix::ConnectionKey key = m_shown.keyOf(0);
    const Phase phase = m_shown.phase();
    const QString fd = tr("fd %1").arg(facts.fd);
    showTitle(phase == Phase::Connected
                  ? tr("Sockscope · Client · %1").arg(QString::fromStdString(key.remote.text()))
                  : tr("Sockscope · Client"));
    if (phase == Phase::Resolving)
        return m_chip.setStatus(kernel::TcpState::Unknown, tr("looking up the name"), {});
    const kernel::TrackedRow *row = m_shown.tableRow(key);
    const bool inTable = row && !row->gone;
    if (phase != Phase::Connected && phase != Phase::Connecting)
        return showPlainSocket();
    const auto state = inTable ? row->row.state : kernel::TcpState::Closed;
    QStringList details = {QStringLiteral("%1 → %2").arg(QString::fromStdString(key.local.text()),
                                                         QString::fromStdString(key.remote.text())),
                           fd, waitText()};
    m_chip.setStatus(state, {}, details.join(QStringLiteral(" · ")));
}

void ClientWindow::retranslate()
{
    m_connect->setText(tr("Connect"));
    m_cancel->setText(tr("Cancel"));
    m_close->setText(tr("Close"));
    SessionWindow::retranslate();
    updateActions();
}
