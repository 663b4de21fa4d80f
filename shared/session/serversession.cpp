// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/serversession.h"

namespace session {

namespace {

constexpr int mergeMs = 50;

} // namespace

ServerSession::ServerSession(const posix::SyscallTable &table, QObject *parent)
    : SocketSession(table, parent)
    , m_conversation(m_peers, m_readiness)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(mergeMs);
    connect(&m_changed, &QTimer::timeout, this, [this] {
        finishStep(Step::Accept);
        showAccept();
        finishStep(Step::Communicate);
        Q_EMIT connectionsChanged();
    });
    connect(&m_conversation, &Conversation::said, this, &ServerSession::say);
    connect(&m_conversation, &Conversation::queued, this, &ServerSession::followSaid);
    connect(&m_conversation, &Conversation::changed, this, &ServerSession::changed);
    connect(&m_conversation, &Conversation::tooSlow, this,
            [this](chat::PeerId id) { drop(id, {.kind = chat::Message::Kind::Dropped}); });
}

ServerSession::~ServerSession() = default;

bool ServerSession::isWaitingInAccept() const
{
    return m_acceptor && m_acceptor->waiting();
}

int ServerSession::acceptExhausted() const
{
    return m_acceptor ? m_acceptor->exhausted() : 0;
}

Acceptance ServerSession::acceptance() const
{
    return {m_listening, isWaitingInAccept(), acceptExhausted(), m_acceptMode, roomMode()};
}

kernel::OwnSockets ServerSession::ownSockets() const
{
    using Role = kernel::OwnSocket::Role;
    kernel::OwnSockets own;
    if (m_listening) {
        own.insert(posix::ConnectionKey::listener(m_socket.local),
                   {Role::Listener, m_socket.fd, {}});
    }
    for (const chat::Peer &peer : peers())
        own.insert(peer.key, {Role::Accepted, peer.fd, peer.nick});
    return own;
}

void ServerSession::listen(const QString &backlog)
{
    if (!m_socket.isOpen())
        return refuseInput(Step::Listen, net::InputError::NotOpen);
    const auto parsed = net::parseBacklog(backlog);
    if (const auto *error = std::get_if<net::InputError>(&parsed))
        return refuseInput(Step::Listen, *error);
    const DeedScope scope(*this, "listen", {{QStringLiteral("backlog"), std::get<int>(parsed)}},
                          {posix::Call::Listen});
    const auto listening = m_calls.listen(m_socket.fd, std::get<int>(parsed));
    finishStep(Step::Listen);
    findBlockers(m_socket.local, listening.error());
    if (!listening)
        return;
    m_listening = true;
    learnLocalAddress();
    expectRow(posix::ConnectionKey::listener(m_socket.local),
              kernel::Circumstances::Opening::Unknown);
    if (m_acceptor)
        return;
    m_acceptor = std::make_unique<net::Acceptor>(
        m_calls, m_readiness, m_socket.fd,
        [this](posix::Accepted accepted) { take(std::move(accepted)); });
    connect(m_acceptor.get(), &net::Acceptor::waitingChanged, this, &ServerSession::showAccept);
    connect(m_acceptor.get(), &net::Acceptor::exhaustedChanged, this, [this] {
        finishStep(Step::Accept);
        Q_EMIT acceptChanged();
    });
    connect(m_acceptor.get(), &net::Acceptor::knocked, this, [this] { look(); });
    m_acceptor->setAutomatic(m_acceptMode == AcceptMode::Automatic);
    showAccept();
}

void ServerSession::setAcceptMode(AcceptMode mode)
{
    const DeedScope scope(*this, "accept-mode",
                          {{QStringLiteral("mode"),
                            QLatin1StringView(mode == AcceptMode::ByHand ? "hand" : "auto")}});
    m_acceptMode = mode;
    if (m_acceptor)
        m_acceptor->setAutomatic(mode == AcceptMode::Automatic);
    showAccept();
}

void ServerSession::acceptOne()
{
    if (!m_socket.isOpen())
        return refuseInput(Step::Accept, net::InputError::NotOpen);
    const DeedScope scope(*this, "accept", {}, {posix::Call::Accept4});
    if (m_acceptor) {
        m_acceptor->acceptOne();
    } else if (auto accepted = m_calls.accept(m_socket.fd)) {
        take(std::move(accepted).value());
    }
    finishStep(Step::Accept);
    showAccept();
}

void ServerSession::showAccept()
{
    using Lamp = StepReport::Lamp;
    if (isWaitingInAccept())
        setLamp(Step::Accept, Lamp::Waiting);
    else if (step(Step::Accept).lamp == Lamp::Waiting)
        setLamp(Step::Accept, m_lastAccept ? Lamp::Done : Lamp::Off);
    Q_EMIT acceptChanged();
}

void ServerSession::closeListener()
{
    if (!m_descriptor.isOpen())
        return refuseInput(Step::Close, net::InputError::NotOpen);
    const DeedScope scope(*this, "stop", {}, {posix::Call::Close});
    m_acceptor.reset();
    m_listening = false;
    m_lastAccept = false;
    m_descriptor.close();
    m_socket = {};
    finishStep(Step::Close);
    clearSteps({Step::Close});
    socketsChanged();
    Q_EMIT acceptChanged();
}

// What the verb of a lesson would not do alike is told call by call.
bool ServerSession::startListening(const ListenPlan &plan)
{
    const ListenPlan usual;
    const bool alike = plan.type == usual.type && plan.reuseAddress && !plan.reusePort &&
                       plan.backlog == usual.backlog;
    const auto parsed = net::parseBindAddress(plan.address, plan.port, plan.domain);
    const auto *wanted = std::get_if<posix::SocketAddress>(&parsed);
    if (!alike || !wanted)
        return listenAsPlanned(plan);
    const DeedScope scope(
        *this, "start",
        {{QStringLiteral("address"), QString::fromStdString(wanted->addressText())},
         {QStringLiteral("port"), int(wanted->port())}},
        {posix::Call::Socket, posix::Call::Bind, posix::Call::Listen});
    return listenAsPlanned(plan);
}

bool ServerSession::listenAsPlanned(const ListenPlan &plan)
{
    const auto done = [this](Step which) {
        return step(which).lamp == StepReport::Lamp::Done;
    };
    if (!m_socket.isOpen()) {
        openSocket(plan.domain, plan.type);
        if (!m_socket.isOpen())
            return false;
    }
    if (m_socket.local.isNull()) {
        if (plan.reuseAddress && !done(Step::ReuseAddress))
            setReuseAddress(true);
        if (plan.reusePort && !done(Step::ReusePort))
            setReusePort(true);
        bind(plan.address, plan.port);
        if (!done(Step::Bind))
            return false;
    }
    listen(plan.backlog);
    return done(Step::Listen);
}

void ServerSession::closeAll()
{
    const DeedScope scope(*this, "close-all");
    const auto ids = m_peers.ids();
    for (const chat::PeerId id : ids)
        drop(id, {.kind = chat::Message::Kind::Closed});
    if (m_descriptor.isOpen())
        closeListener();
}

void ServerSession::changed()
{
    if (!m_changed.isActive())
        m_changed.start();
}

} // namespace session
