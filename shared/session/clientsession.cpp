// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/clientsession.h"

#include "session/peerfacts.h"

namespace session {

namespace {

constexpr int mergeMs = 50;

} // namespace

ClientSession::ClientSession(const posix::SyscallTable &table, QObject *parent)
    : SocketSession(table, parent)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(mergeMs);
    connect(&m_changed, &QTimer::timeout, this, [this] {
        finishStep(Step::Communicate);
        Q_EMIT connectionChanged();
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
        return factsOf(*m_connection, m_key);
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
    m_oneClick = false;
    lookUp(host, port);
}

void ClientSession::connectNow(const QString &host, const QString &port, int domain, int type)
{
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
    m_lookup.cancel();
    if (m_phase == Phase::Connecting)
        close(net::CloseKind::Fin);
    else if (m_phase == Phase::Resolving)
        setPhase(m_socket.isOpen() ? Phase::Open : Phase::Closed);
}

void ClientSession::send(const QString &text)
{
    if (!m_socket.isOpen())
        return refuseInput(Step::Communicate, net::InputError::NotOpen);
    const QByteArray bytes = text.toUtf8() + '\n';
    if (m_connection) {
        say({.kind = chat::Message::Kind::Sent, .bytes = bytes.chopped(1)});
        m_connection->queue(bytes);
        m_connection->flush();
    } else {
        m_calls.write(m_socket.fd, {bytes.constData(), std::size_t(bytes.size())});
    }
    finishStep(Step::Communicate);
    changed();
}

void ClientSession::shutdown(int how)
{
    if (!m_socket.isOpen())
        return refuseInput(Step::Shutdown, net::InputError::NotOpen);
    if (m_connection)
        m_connection->shutdown(how);
    else
        m_calls.shutdown(m_socket.fd, how);
    finishStep(Step::Shutdown);
    changed();
}

void ClientSession::close(net::CloseKind kind)
{
    if (!m_socket.isOpen())
        return refuseInput(Step::Close, net::InputError::NotOpen);
    m_lookup.cancel();
    m_connector.reset();
    if (m_connection) {
        m_connection->close(kind);
        m_connection.release()->deleteLater();
        say({.kind = chat::Message::Kind::Closed});
    } else {
        if (kind == net::CloseKind::Reset)
            m_calls.setLinger(m_socket.fd, true, 0);
        m_descriptor.close();
    }
    m_socket = {};
    finishStep(Step::Close);
    clearSteps({Step::Close});
    setPhase(Phase::Closed);
    socketsChanged();
    changed();
}

void ClientSession::setReading(bool on)
{
    if (!m_connection)
        return;
    m_connection->setReading(on);
    changed();
}

} // namespace session
