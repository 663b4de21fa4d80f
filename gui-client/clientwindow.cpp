// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "clientwindow.h"

#include <QVBoxLayout>

using panels::Glyph;
using panels::glyphIcon;
using Phase = session::ClientSession::Phase;

ClientWindow::ClientWindow(session::ClientSession &session, panels::Language &language,
                           QSettings &settings)
    : SessionWindow(session, language, settings)
    , m_client(session)
    , m_steps(session)
    , m_connection(session)
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
    connectSession();
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
}

void ClientWindow::connectSession()
{
    using session::ClientSession;
    connect(&m_client, &ClientSession::phaseChanged, this, &ClientWindow::updateActions);
    connect(&m_client, &ClientSession::socketChanged, this, [this] {
        if (m_client.phase() == Phase::Connecting)
            m_selection.choose(m_client.keyOf(0));
    });
    connect(&m_client, &ClientSession::socketChanged, this, &ClientWindow::updateActions);
    connect(&m_client, &ClientSession::connectionsChanged, this, &ClientWindow::updateActions);
    connect(&m_client, &ClientSession::connected, this,
            [this] { m_selection.choose(m_client.connection().key); });
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
    const Phase phase = m_client.phase();
    const bool idle = phase == Phase::Closed || phase == Phase::Open;
    const bool underWay = phase == Phase::Resolving || phase == Phase::Connecting;
    const bool open = m_client.socket().isOpen();
    m_connect->setEnabled(idle);
    m_connect->setToolTip(idle ? tr("socket() and connect() in one click, to the host and port "
                                    "that the steps say.")
                               : tr("A connection is open or under way: close it first."));
    m_cancel->setEnabled(underWay);
    m_cancel->setToolTip(underWay ? tr("Gives up: close() of the socket that is connecting.")
                                  : tr("Nothing is under way."));
    m_close->setEnabled(open);
    m_close->setToolTip(open ? tr("close(%1)").arg(m_client.socket().fd)
                             : tr("There is no socket to close."));
    m_chatPanel.setFilling(m_client.connection().filling, m_client.connection().filled);
    m_chatPanel.setCanSend(open, tr("There is no socket to write to: connect first."));
    showStatus();
}

QString ClientWindow::waitText() const
{
    if (m_client.phase() == Phase::Connecting)
        return tr("waiting in connect()");
    if (m_client.phase() != Phase::Connected)
        return {};
    const chat::Peer connection = m_client.connection();
    if (!connection.reading)
        return tr("reading paused");
    if (connection.endOfStream)
        return tr("the peer has finished sending");
    return tr("waiting in read()");
}

void ClientWindow::showStatus()
{
    const session::SocketFacts &facts = m_client.socket();
    const posix::ConnectionKey key = m_client.connection().key;
    const QString fd = tr("fd %1").arg(facts.fd);
    setWindowTitle(
        m_client.phase() == Phase::Connected
            ? tr("Sockscope · Client · %1").arg(QString::fromStdString(key.remote.text()))
            : tr("Sockscope · Client"));
    if (m_client.phase() == Phase::Resolving)
        return m_chip.setStatus(kernel::TcpState::Unknown, tr("looking up the name"), {});
    const kernel::TrackedRow *row = m_client.tableRow(key);
    const bool inTable = row && !row->gone;
    if (m_client.phase() != Phase::Connected && m_client.phase() != Phase::Connecting)
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
