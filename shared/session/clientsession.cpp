// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/clientsession.h"

#include "session/outgoingdeed.h"
#include "session/peerfacts.h"

namespace session {

namespace {

constexpr int mergeMs = 50;

DeedScope::Arguments argumentsOf(const QString &host, const QString &port)
{
    return {{QStringLiteral("host"), host.trimmed()},
            {QStringLiteral("port"), port.trimmed().toInt()}};
}

} // namespace

ClientSession::ClientSession(const posix::SyscallTable &table, QObject *parent)
    : SocketSession(table, parent)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(mergeMs);
    connect(&m_changed, &QTimer::timeout, this, [this] {
        finishStep(Step::Communicate);
        Q_EMIT connectionsChanged();
    });
    connect(&m_lookup, &net::NameLookup::found, this, &ClientSession::lookedUp);
    connect(&m_lookup, &net::NameLookup::failed, this,
            [this](net::InputError error) { refuseTarget(error, m_host); });
    connect(this, &SocketSession::socketChanged, this, [this] {
        if (m_phase == Phase::Closed && m_socket.isOpen())
            setPhase(Phase::Open);
    });
}

ClientSession::~ClientSession() = default;

void ClientSession::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void ClientSession::changed()
{
    if (!m_changed.isActive())
        m_changed.start();
}

chat::Peer ClientSession::connection() const
{
    if (m_connection)
        return session::factsOf(*m_connection, m_key, m_splitter.pending());
    chat::Peer underWay;
    underWay.key = m_phase == Phase::Connecting ? m_key : posix::ConnectionKey();
    return underWay;
}

kernel::OwnSockets ClientSession::ownSockets() const
{
    kernel::OwnSockets own;
    const bool hasPeer = m_phase == Phase::Connected || m_phase == Phase::Connecting;
    if (m_socket.isOpen() && hasPeer)
        own.insert(m_key, {kernel::OwnSocket::Role::Client, m_socket.fd, {}});
    return own;
}

QSet<std::uint16_t> ClientSession::portsInUse() const
{
    QSet<std::uint16_t> ports = SocketSession::portsInUse();
    if (m_target.isNull() || !m_socket.isOpen())
        return ports;
    // A port that the kernel chose may have strangers' rows on it; those of the server's
    // port tell all there is of our connection.
    if (step(Step::Bind).lamp != StepReport::Lamp::Done)
        ports.remove(m_socket.local.port());
    ports.insert(m_target.port());
    return ports;
}

void ClientSession::connectTo(const QString &host, const QString &port)
{
    if (!m_socket.isOpen())
        return refuseTarget(net::InputError::NotOpen, host);
    m_doing = QStringLiteral("connect-step");
    const DeedScope scope(*this, "connect-step", argumentsOf(host, port), {posix::Call::Connect});
    m_oneClick = false;
    lookUp(host, port);
}

void ClientSession::connectNow(const QString &host, const QString &port, int domain, int type)
{
    m_doing = QStringLiteral("connect");
    if (type != SOCK_STREAM) // a step of its own, in a lesson
        openSocket(domain == AF_INET6 ? AF_INET6 : AF_INET, type);
    const DeedScope scope(*this, "connect", argumentsOf(host, port),
                          {posix::Call::Socket, posix::Call::Connect});
    m_wantedDomain = domain;
    m_wantedType = type;
    m_oneClick = m_phase != Phase::Connected && m_phase != Phase::Connecting;
    m_ownSocket = !m_socket.isOpen();
    lookUp(host, port);
}

void ClientSession::follow()
{
    using Kind = chat::Message::Kind;
    net::StreamConnection *connection = m_connection.get();
    connect(connection, &net::StreamConnection::received, this, [this](const QByteArray &bytes) {
        m_splitter.feed(bytes, [this](const chat::Line &line) { hear(line); });
        changed();
    });
    connect(connection, &net::StreamConnection::ended, this, [this] {
        m_splitter.finish([this](const chat::Line &line) { hear(line); });
        say({.kind = Kind::EndOfStream});
        changed();
    });
    connect(connection, &net::StreamConnection::failed, this, [this](int error) {
        say({.kind = Kind::Failed, .error = error});
        changed();
    });
    connect(connection, &net::StreamConnection::unsent, this,
            [this](quint64 bytes) { say({.kind = Kind::Unsent, .count = bytes}); });
    connect(connection, &net::StreamConnection::queueChanged, this, &ClientSession::changed);
    connect(connection, &net::StreamConnection::fillChanged, this, &ClientSession::changed);
    connect(connection, &net::StreamConnection::stirred, this, [this] { look(); });
}

void ClientSession::hear(const chat::Line &line)
{
    say({.kind = chat::Message::Kind::Received,
         .bytes = line.bytes,
         .cut = line.cut,
         .unterminated = line.unterminated});
}

void ClientSession::cancelConnect()
{
    const DeedScope scope(*this, "cancel");
    m_lookup.cancel();
    if (m_phase == Phase::Connecting)
        close(0, net::CloseKind::Fin);
    else if (m_phase == Phase::Resolving)
        setPhase(m_socket.isOpen() ? Phase::Open : Phase::Closed);
}

std::optional<SocketId> ClientSession::socketOf(const posix::ConnectionKey &key) const
{
    return m_socket.isOpen() && key == keyOf(0) ? std::optional<SocketId>(0) : std::nullopt;
}

posix::ConnectionKey ClientSession::keyOf(SocketId id) const
{
    const bool hasPeer = m_phase == Phase::Connected || m_phase == Phase::Connecting;
    return id == 0 && hasPeer ? m_key : posix::ConnectionKey();
}

std::optional<chat::Peer> ClientSession::factsOf(SocketId id) const
{
    return id == 0 && m_connection ? std::optional(connection()) : std::nullopt;
}

QList<chat::Peer> ClientSession::connections() const
{
    return m_connection ? QList<chat::Peer>{connection()} : QList<chat::Peer>();
}

net::StreamConnection *ClientSession::connectionOf(SocketId id) const
{
    return id == 0 ? m_connection.get() : nullptr;
}

bool ClientSession::send(const chat::Outgoing &outgoing)
{
    const DeedScope scope(*this, deedOf(outgoing, 0, false),
                          {posix::Call::Write, posix::Call::Writev});
    return sendNow(outgoing);
}

bool ClientSession::sendNow(const chat::Outgoing &outgoing)
{
    const auto bytes = chat::bytesOf(outgoing);
    net::InputError wrong = net::InputError::None;
    if (!m_socket.isOpen())
        wrong = net::InputError::NotOpen;
    else if (!bytes)
        wrong = outgoing.hex ? net::InputError::HexMalformed : net::InputError::NotEncodable;
    if (wrong != net::InputError::None) {
        refuseInput(Step::Communicate, wrong);
        return false;
    }
    write(outgoing, *bytes);
    finishStep(Step::Communicate);
    changed();
    return true;
}

void ClientSession::write(const chat::Outgoing &outgoing, const QByteArray &bytes)
{
    for (int time = 0; time < outgoing.times; ++time) {
        if (!m_connection) {
            m_calls.write(m_socket.fd, {bytes.constData(), std::size_t(bytes.size())});
            continue;
        }
        say({.kind = chat::Message::Kind::Sent,
             .bytes = chat::withoutLineEnd(bytes, outgoing.lineEnd)});
        m_connection->queueApart(bytes, outgoing.writeSize);
        followSaid(0, m_connection->bytesWritten() + m_connection->queuedBytes());
        m_connection->flush();
    }
}

void ClientSession::shutdown(SocketId, int how)
{
    if (!m_socket.isOpen())
        return refuseInput(Step::Shutdown, net::InputError::NotOpen);
    const DeedScope scope(*this, "shutdown", argumentsOfShutdown(how), {posix::Call::Shutdown});
    if (m_connection)
        m_connection->shutdown(how);
    else
        m_calls.shutdown(m_socket.fd, how);
    finishStep(Step::Shutdown);
    changed();
}

void ClientSession::setName(const QString &name)
{
    const DeedScope scope(*this, "name", {{QStringLiteral("nick"), name}});
    m_name = name;
}

void ClientSession::close(SocketId, net::CloseKind kind)
{
    if (!m_socket.isOpen())
        return refuseInput(Step::Close, net::InputError::NotOpen);
    const DeedScope scope(*this, kind == net::CloseKind::Reset ? "reset" : "close", {},
                          {posix::Call::Close});
    m_lookup.cancel();
    m_connector.reset();
    seeLines(0);
    if (m_connection && !m_connection->close(kind)) {
        m_socket.fd = m_connection->fd();
        finishStep(Step::Close);
        changed();
        return socketsChanged();
    }
    if (m_connection) {
        m_connection.release()->deleteLater();
        leaveLines(0);
        sayClosed({.kind = chat::Message::Kind::Closed}, m_key);
    } else {
        if (kind == net::CloseKind::Reset)
            m_calls.setLinger(m_socket.fd, true, 0);
        m_descriptor.close();
    }
    forgetSocket();
}

void ClientSession::forgetSocket()
{
    m_socket = {};
    finishClose(std::exchange(m_key, {}));
    clearSteps({Step::Close});
    setPhase(Phase::Closed);
    socketsChanged();
    changed();
}

} // namespace session
