// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The reading half of a StreamConnection. See read(2).

#include "net/socketbuffers.h"
#include "net/streamconnectionprivate.h"

#include <QPointer>

#include <array>
#include <utility>

#include <netinet/tcp.h>

namespace net {

namespace {

constexpr int mostReadsInOneGo = 64; // while draining; the rest comes with the next event

// After our own SHUT_RD read(2) returns 0 all the time: only the state tells the peer's FIN. CLOSE
// without an error is TIME_WAIT, or the end of LAST_ACK, as the descriptor sees it.
bool finReceived(int fd)
{
    switch (posix::Syscalls::tcpState(fd)) {
    case TCP_CLOSE_WAIT:
    case TCP_LAST_ACK:
    case TCP_CLOSING:
    case TCP_TIME_WAIT:
    case TCP_CLOSE:
        return true;
    default:
        return false;
    }
}

} // namespace

bool StreamConnection::Private::worthReading() const
{
    return !readingShut || !emptyReadSeen || unreadBytes(descriptor.fd()) > 0 ||
           finReceived(descriptor.fd());
}

bool StreamConnection::Private::readOnce()
{
    std::array<char, mostToRead> buffer;
    const std::span asked(buffer.data(), static_cast<std::size_t>(readSize));
    return take(calls.read(descriptor.fd(), asked), buffer.data());
}

/// Whether there may be more.
bool StreamConnection::Private::take(posix::IoOutcome outcome, const char *buffer)
{
    using Kind = posix::IoOutcome::Kind;
    switch (outcome.kind()) {
    case Kind::Transferred:
        bytesRead += outcome.bytes();
        Q_EMIT q->received(QByteArray(buffer, static_cast<qsizetype>(outcome.bytes())));
        return true;
    case Kind::WouldBlock:
        if (calls.lastWasSimulated())
            restReading();
        break;
    case Kind::EndOfStream:
        emptyReadSeen = true;
        if (ended || (readingShut && !finReceived(descriptor.fd())))
            break;
        ended = true;
        listen();
        Q_EMIT q->ended();
        break;
    case Kind::Error:
        errorSimulated = calls.lastWasSimulated();
        fail(outcome.error().value());
        break;
    }
    return false;
}

// What is owed is read before the failure is told; small reads of much data take several goes.
void StreamConnection::Private::drain()
{
    const QPointer<StreamConnection> guard(q);
    for (int i = 0; owed > 0 && i < mostReadsInOneGo; ++i) {
        const std::uint64_t before = bytesRead;
        const bool more = readOnce();
        if (!guard || !descriptor.isOpen())
            return;
        owed = more ? owed - static_cast<qsizetype>(bytesRead - before) : 0;
    }
    if (owed > 0)
        watch->rearm(); // after our own SHUT_RD nothing else would tell that there is more
    else if (failing != 0)
        fail(std::exchange(failing, 0));
}

} // namespace net
