// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "serverwindow.h"

#include "net/localaddresses.h"
#include "panels/onlylive.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>

#include <cstring>

using panels::Glyph;
using panels::glyphIcon;
using session::Step;

ServerWindow::ServerWindow(session::ServerSession &session, history::Shown &shown,
                           panels::Language &language, QSettings &settings)
    : SessionWindow(session, shown, language, settings)
    , m_server(session)
    , m_steps(shown, session)
    , m_peers(shown, session, m_peerModel, m_selection)
    , m_queue(shown, session)
    , m_roomMenu(session, settings, this)
{
    setObjectName(QStringLiteral("serverWindow"));
    buildTools();
    addDock(&m_steps, QStringLiteral("stepsPanel"), Qt::LeftDockWidgetArea);
    addCentral(&m_peers, QStringLiteral("peersPanel"));
    addCentral(&m_chatPanel, QStringLiteral("chatPanel"));
    auto *centre = new QSplitter(Qt::Vertical);
    centre->setObjectName(QStringLiteral("centre"));
    centre->setChildrenCollapsible(false);
    centre->addWidget(&m_peers);
    centre->addWidget(&m_chatPanel);
    setCentralWidget(centre);
    connectShown();
    connectChat();
    finishSetUp({{&m_queue, "queuePanel"}});
    connect(&m_peers, &panels::PeersPanel::topicWanted, this, &ServerWindow::explain);
    updatePeers();
    updateActions();
}

ServerWindow::~ServerWindow() = default;

void ServerWindow::buildTools()
{
    m_start = addTool(QStringLiteral("startListening"), glyphIcon(Glyph::Start));
    m_stop = addTool(QStringLiteral("stopListening"), glyphIcon(Glyph::Stop));
    m_closeAll = addTool(QStringLiteral("closeAll"), glyphIcon(Glyph::Cross));
    connect(m_start, &QAction::triggered, this, &ServerWindow::askBeforeOpening);
    connect(m_stop, &QAction::triggered, this, [this] { m_server.closeListener(); });
    connect(m_closeAll, &QAction::triggered, this, [this] { m_server.closeAll(); });
    diagram().setOpening(m_start, kernel::TcpState::Listen);
    offerWindowsHere();
}

// Where this server is bound, or would be by what the fields say; port 0 where that is open.
posix::SocketAddress ServerWindow::address() const
{
    if (!m_shown.socket().local.isNull())
        return m_shown.socket().local;
    const session::ListenPlan plan = m_steps.plan();
    const auto port = net::parsePort(plan.port, true);
    const auto *number = std::get_if<net::Port>(&port);
    return posix::SocketAddress::parse(plan.address.trimmed().toStdString(),
                                       number ? number->number : std::uint16_t(0))
        .value_or(posix::SocketAddress());
}

void ServerWindow::offerWindowsHere()
{
    const QString fill = QStringLiteral("--fill");
    const auto forClient = [this, fill] {
        return address().port() == 0 ? QStringList()
                                     : QStringList{fill, panels::reachableTarget(address())};
    };
    const auto forServer = [this, fill] {
        QStringList filling = {QStringLiteral("--reuse-port"), QStringLiteral("--backlog"),
                               m_steps.plan().backlog};
        if (address().port() != 0)
            filling << fill << QString::fromStdString(address().text());
        return filling;
    };
    m_newWindow.offerHere(forClient, forServer);
}

void ServerWindow::connectShown()
{
    using history::Shown;
    connect(&m_shown, &Shown::socketChanged, this, &ServerWindow::updateActions);
    connect(&m_shown, &Shown::acceptChanged, this, &ServerWindow::updateActions);
    connect(&m_shown, &Shown::connectionsChanged, this, &ServerWindow::updatePeers);
    connect(&m_shown, &Shown::tableChanged, this, &ServerWindow::updatePeers);
    connect(&m_shown, &Shown::roomModeChanged, this, [this] { retranslate(); });
    connect(&m_server, &session::ServerSession::peerJoined, this, [this](chat::PeerId id) {
        if (const auto peer = m_shown.factsOf(id); peer && !m_selection.key())
            m_selection.choose(peer->key);
    });
}

void ServerWindow::connectChat()
{
    connect(&m_chatPanel, &panels::ChatPanel::sendWanted, this,
            [this](chat::PeerId to, const chat::Outgoing &outgoing) {
                if (m_server.send(to, outgoing))
                    m_chatPanel.lineTaken();
            });
    connect(&m_chatPanel, &panels::ChatPanel::fillWanted, this, &ServerWindow::fill);
    connect(&m_chatPanel, &panels::ChatPanel::receiverChosen, this, &ServerWindow::showFilling);
}

/// The peers that are spoken to.
QList<chat::Peer> ServerWindow::receivers() const
{
    QList<chat::Peer> peers = m_shown.connections();
    const chat::PeerId to = m_chatPanel.receiver();
    peers.removeIf([to](const chat::Peer &peer) { return to != 0 && peer.id != to; });
    return peers;
}

void ServerWindow::fill(chat::PeerId, bool on)
{
    for (const chat::Peer &peer : receivers())
        on ? m_server.fill(peer.id) : m_server.stopFilling(peer.id);
}

void ServerWindow::showFilling()
{
    bool filling = false;
    quint64 bytes = 0;
    for (const chat::Peer &peer : receivers()) {
        filling = filling || peer.filling;
        bytes += peer.filled;
    }
    m_chatPanel.setFilling(filling, bytes);
}

void ServerWindow::updatePeers()
{
    QList<models::PeerEntry> entries;
    QList<panels::ChatPanel::Receiver> receivers = {{0, {}}};
    for (const chat::Peer &peer : m_shown.connections()) {
        const kernel::TrackedRow *row = m_shown.tableRow(peer.key);
        const bool alive = row && !row->gone;
        entries.append({peer, peer.nick, alive ? std::optional(row->row) : std::nullopt});
        receivers.append({peer.id, peer.nick});
    }
    m_peerModel.setEntries(entries);
    m_chatPanel.setReceivers(receivers);
    m_chatPanel.setCanSend(m_shown.isLive() && !entries.isEmpty(),
                           panels::OnlyLive::reason(m_shown, tr("Nobody is connected.")));
    showFilling();
    updateActions();
}

void ServerWindow::updateActions()
{
    const session::SocketFacts &socket = m_shown.socket();
    setUsable(m_start, !m_shown.acceptance().listening,
              tr("socket(), setsockopt(), bind(), listen() and accept() in one "
                 "click, with what the steps say."),
              tr("It listens already."));
    setUsable(m_stop, socket.isOpen(),
              tr("close(%1): the listener only; peers stay connected.").arg(socket.fd),
              tr("There is no listener to close."));
    setUsable(m_closeAll, socket.isOpen() || m_peerModel.rowCount() > 0,
              tr("close() of every peer and of the listener."), tr("Nothing is open."));
    setUsable(m_roomMenu.menuAction(), true, {}, {});
    showStatus();
}

bool ServerWindow::startListening()
{
    return m_server.startListening(m_steps.plan());
}

bool ServerWindow::opensToOthers() const
{
    const auto address =
        posix::SocketAddress::parse(m_steps.plan().address.trimmed().toStdString(), 0);
    return address && !address->isLoopback() && m_server.socket().local.isNull();
}

// Everybody who reaches this computer could join: a choice to be made with open eyes.
void ServerWindow::askBeforeOpening()
{
    if (!opensToOthers()) {
        startListening();
        return;
    }
    QStringList reachable;
    for (const net::LocalAddress &local : net::localAddresses(m_steps.plan().domain)) {
        if (!local.address.isLoopback() && !local.address.isAny())
            reachable.append(QString::fromStdString(local.address.addressText()));
    }
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Open to other computers?"),
        tr("Other computers can then reach this server. There is no "
           "password and no encryption.\n\nReachable at: %1")
            .arg(reachable.isEmpty() ? tr("no address") : reachable.join(QStringLiteral(", "))),
        QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("openToOthers"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *listen = box->addButton(tr("Listen"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, listen](QAbstractButton *clicked) {
        if (clicked == static_cast<QAbstractButton *>(listen))
            startListening();
    });
    box->open();
}

QString ServerWindow::waitText() const
{
    const session::Acceptance accepting = m_shown.acceptance();
    if (accepting.exhausted != 0)
        return tr("accept() rests: %1")
            .arg(QString::fromLocal8Bit(strerrorname_np(accepting.exhausted)));
    return accepting.waiting ? tr("waiting in accept()") : tr("accept() by hand");
}

void ServerWindow::showStatus()
{
    const session::SocketFacts &facts = m_shown.socket();
    const QString fd = tr("fd %1").arg(facts.fd);
    const QString local = QString::fromStdString(facts.local.text());
    showTitle(facts.local.isNull() ? tr("Sockscope · Server")
                                   : tr("Sockscope · Server · %1").arg(local));
    if (!facts.isOpen() || facts.local.isNull())
        return showPlainSocket();
    const auto *row = m_shown.tableRow(posix::ConnectionKey::listener(facts.local));
    if (!row || row->gone)
        return showPlainSocket();
    m_chip.setStatus(row->row.state, {},
                     QStringList{local, fd, waitText()}.join(QStringLiteral(" · ")));
}

void ServerWindow::retranslate()
{
    m_start->setText(tr("Start listening"));
    m_stop->setText(tr("Stop"));
    m_closeAll->setText(tr("Close all"));
    m_roomMenu.retranslate();
    if (!menuBar()->actions().contains(m_roomMenu.menuAction()))
        menuBar()->insertMenu(menuBar()->actions().value(1), &m_roomMenu);
    SessionWindow::retranslate();
    updateActions();
}
