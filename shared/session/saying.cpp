// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What a SocketSession says to its window, and how far its own lines have come. The rest of it
// is in socketsession.cpp.

#include "kernel/otherend.h"
#include "session/socketsession.h"

#include <QDateTime>

#include <algorithm>
#include <cerrno>

namespace session {

namespace {

using kernel::TcpState;

/// Whether a FIN stands behind the data in the receive queue, or did.
bool finArrived(TcpState state)
{
    return state == TcpState::CloseWait || state == TcpState::LastAck ||
           state == TcpState::Closing || state == TcpState::TimeWait;
}

/// Whether Recv-Q tells what the program has not read: somebody holds the socket, or it
/// still waits in the accept queue.
bool tellsOfReading(const kernel::TcpRow &row)
{
    return row.inode != 0 || row.state == TcpState::Established || row.state == TcpState::CloseWait;
}

/// Bytes that the other end's program has yet to read, without a FIN.
std::optional<std::uint64_t> unreadAtOtherEnd(kernel::SockDiag &diag,
                                              const posix::ConnectionKey &key)
{
    for (const posix::ConnectionKey &other : kernel::otherEndKeys(key)) {
        const auto row = diag.row(other);
        if (!row)
            continue;
        if (!tellsOfReading(row.value()))
            return std::nullopt;
        const std::uint64_t queue = row.value().recvQueue;
        return queue > 0 && finArrived(row.value().state) ? queue - 1 : queue;
    }
    return std::nullopt;
}

bool isConnected(int fd)
{
    const auto state = TcpState(posix::Syscalls::tcpState(fd));
    return state != TcpState::Unknown && state != TcpState::Closed;
}

} // namespace

// EPIPE can also be what SO_ERROR told: a reset of a connection whose peer had sent its FIN.
bool SocketSession::lastWriteGotEpipe(int fd) const
{
    using posix::Call;
    const std::uint64_t number =
        std::max(m_lastOf[std::size_t(Call::Write)], m_lastOf[std::size_t(Call::Writev)]);
    return calls().contains(number) && calls().at(number).fd == fd &&
           calls().at(number).error == EPIPE;
}

void SocketSession::say(chat::Message message)
{
    message.number = ++m_said;
    using Kind = chat::Message::Kind;
    if (message.kind == Kind::Failed || message.kind == Kind::Unsent)
        message.sigpipe = lastWriteGotEpipe(fdOf(message.peer));
    message.wallMs = QDateTime::currentMSecsSinceEpoch();
    Q_EMIT messageAdded(message);
}

void SocketSession::followWays()
{
    connect(&m_ways, &MessageWays::moved, this, &SocketSession::messageMoved);
    for (const auto signal : {&SocketSession::callMade, &SocketSession::connectionsChanged,
                              &SocketSession::tableChanged})
        connect(this, signal, &m_ways, &MessageWays::lookSoon);
}

// Our own figures first, the other end's row after them: what it has read is never too much.
MessageWays::Progress SocketSession::progressOf(SocketId id)
{
    const net::StreamConnection *connection = connectionOf(id);
    if (!connection)
        return {.over = true};
    if (connection->error() != 0)
        return {.taken = connection->bytesWritten(), .over = true};
    MessageWays::Progress progress = {.taken = connection->bytesWritten()};
    progress.acknowledged = progress.taken - connection->unacknowledged();
    if (!isConnected(connection->fd()))
        return {.taken = progress.taken, .over = true};
    progress.readKnowable = m_diag && kernel::isWithinThisMachine(keyOf(id));
    if (!progress.readKnowable)
        return progress;
    if (const auto unread = unreadAtOtherEnd(*m_diag, keyOf(id)))
        progress.read = progress.acknowledged - std::min(*unread, progress.acknowledged);
    return progress;
}

} // namespace session
