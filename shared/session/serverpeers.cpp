// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The connected peers of a ServerSession: how they come, what can be done to each, how they
// leave. The listener and the rest are in serversession.cpp.

#include "session/outgoingdeed.h"
#include "session/serversession.h"

#include <sys/resource.h>

namespace session {

namespace {

constexpr int sparedDescriptors = 64;

int descriptorLimit()
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<int>(std::min<rlim_t>(limit.rlim_cur, 1'000'000));
}

} // namespace

bool ServerSession::isFull(int fd) const
{
    return m_peers.size() >= std::size_t(m_peerLimit) ||
           fd >= descriptorLimit() - sparedDescriptors;
}

void ServerSession::turnAway(posix::Descriptor descriptor)
{
    m_calls.write(descriptor.fd(), "# server full\n");
}

void ServerSession::take(posix::Accepted accepted)
{
    m_lastAccept = true;
    changed();
    if (isFull(accepted.descriptor.fd()))
        return turnAway(std::move(accepted.descriptor));
    const auto local = m_calls.localAddress(accepted.descriptor.fd());
    posix::ConnectionKey key = {local ? local.value() : m_socket.local, accepted.peer};
    auto connection = std::make_unique<net::StreamConnection>(m_calls, m_readiness,
                                                              std::move(accepted.descriptor));
    PeerTable::Member &member = m_peers.add(std::move(connection), key, m_lineLimit);
    m_conversation.room().join(member.id);
    follow(member);
    say({.kind = chat::Message::Kind::Joined, .peer = member.id, .who = nameOf(member.id)});
    look();
    Q_EMIT peerJoined(member.id);
}

void ServerSession::follow(PeerTable::Member &member)
{
    const chat::PeerId id = member.id;
    net::StreamConnection *connection = member.connection.get();
    connect(connection, &net::StreamConnection::received, this,
            [this, id](const QByteArray &bytes) {
                if (PeerTable::Member *from = m_peers.find(id))
                    from->splitter.feed(
                        bytes, [&](const chat::Line &line) { m_conversation.hear(id, line); });
                changed();
            });
    connect(connection, &net::StreamConnection::ended, this, [this, id] { ended(id); });
    connect(connection, &net::StreamConnection::failed, this,
            [this, id](int error) { failed(id, error); });
    connect(connection, &net::StreamConnection::unsent, this, [this, id](quint64 bytes) {
        say({.kind = chat::Message::Kind::Unsent, .peer = id, .who = nameOf(id), .count = bytes});
    });
    connect(connection, &net::StreamConnection::queueChanged, this, &ServerSession::changed);
    connect(connection, &net::StreamConnection::fillChanged, this, &ServerSession::changed);
    connect(connection, &net::StreamConnection::stirred, this, [this] { look(); });
}

void ServerSession::ended(chat::PeerId id)
{
    PeerTable::Member *member = m_peers.find(id);
    if (!member)
        return;
    member->splitter.finish([&](const chat::Line &line) { m_conversation.hear(id, line); });
    say({.kind = chat::Message::Kind::EndOfStream, .peer = id, .who = nameOf(id)});
    changed();
    if (m_tidyUp == TidyUp::AfterEnd)
        drop(id, {.kind = chat::Message::Kind::Closed, .bySetting = true});
}

void ServerSession::failed(chat::PeerId id, int error)
{
    say({.kind = chat::Message::Kind::Failed, .peer = id, .who = nameOf(id), .error = error});
    changed();
    if (m_tidyUp != TidyUp::Never)
        drop(id, {.kind = chat::Message::Kind::Closed, .bySetting = true});
}

bool ServerSession::send(chat::PeerId to, const chat::Outgoing &outgoing)
{
    const auto bytes = chat::bytesOf(outgoing);
    if (!bytes) {
        refuseInput(Step::Communicate,
                    outgoing.hex ? net::InputError::HexMalformed : net::InputError::NotEncodable);
        return false;
    }
    const DeedScope scope(*this, deedOf(outgoing, to, true));
    m_conversation.send(to, outgoing, *bytes);
    return true;
}

int ServerSession::fdOf(SocketId id) const
{
    if (id == 0)
        return m_socket.fd;
    const PeerTable::Member *member = m_peers.find(id);
    return member ? member->connection->fd() : -1;
}

std::optional<SocketId> ServerSession::socketOf(const posix::ConnectionKey &key) const
{
    if (m_listening && key == keyOf(0))
        return 0;
    for (const chat::PeerId id : m_peers.ids()) {
        if (m_peers.find(id)->key == key)
            return id;
    }
    return std::nullopt;
}

posix::ConnectionKey ServerSession::keyOf(SocketId id) const
{
    if (id == 0)
        return m_listening ? posix::ConnectionKey::listener(m_socket.local)
                           : posix::ConnectionKey();
    const PeerTable::Member *member = m_peers.find(id);
    return member ? member->key : posix::ConnectionKey();
}

net::StreamConnection *ServerSession::connectionOf(SocketId id) const
{
    const PeerTable::Member *member = m_peers.find(id);
    return member ? member->connection.get() : nullptr;
}

// Of a listener, too: shutdown(2) of reading makes it stop listening.
void ServerSession::shutdown(SocketId id, int how)
{
    if (fdOf(id) < 0)
        return;
    const DeedScope scope(*this, "shutdown", id, argumentsOfShutdown(how), {posix::Call::Shutdown});
    if (net::StreamConnection *connection = connectionOf(id))
        connection->shutdown(how);
    else
        m_calls.shutdown(m_socket.fd, how);
    changed();
}

void ServerSession::close(SocketId id, net::CloseKind kind)
{
    if (id == 0) // there is nothing to reset
        return closeListener();
    PeerTable::Member *member = m_peers.find(id);
    if (!member)
        return;
    const DeedScope scope(*this, kind == net::CloseKind::Reset ? "reset" : "close", id, {},
                          {posix::Call::Close});
    seeLines(id);
    const std::uint64_t queued = member->connection->queuedBytes();
    if (member->connection->close(kind))
        return forget(id, {.kind = chat::Message::Kind::Closed}, queued);
    look();
    changed();
}

void ServerSession::drop(chat::PeerId id, const chat::Message &why)
{
    PeerTable::Member *member = m_peers.find(id);
    if (!member)
        return;
    seeLines(id);
    const std::uint64_t queued = member->connection->queuedBytes();
    while (!member->connection->close(net::CloseKind::Fin)) {
    }
    forget(id, why, queued);
}

void ServerSession::forget(chat::PeerId id, chat::Message why, std::uint64_t queued)
{
    why.peer = id;
    why.who = nameOf(id);
    why.count = queued;
    const posix::ConnectionKey key = keyOf(id);
    m_peers.remove(id);
    m_conversation.room().leave(id);
    leaveLines(id);
    sayClosed(why, key);
    look();
    changed();
    Q_EMIT peerLeft(id);
}

} // namespace session
