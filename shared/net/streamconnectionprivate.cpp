// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/streamconnectionprivate.h"

#include <QPointer>

#include <array>
#include <cerrno>
#include <utility>

#include <netinet/tcp.h>
#include <sys/ioctl.h>

namespace net {

namespace {

/// Bytes in the receive buffer, without a FIN behind them. See tcp(7), SIOCINQ.
qsizetype unreadBytes(int fd)
{
    int bytes = 0;
    return ::ioctl(fd, FIONREAD, &bytes) == 0 ? bytes : 0;
}

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

StreamConnection::Private::Private(StreamConnection *connection, posix::Syscalls &calls_,
                                   Readiness &readiness_, posix::Descriptor descriptor_)
    : q(connection)
    , calls(calls_)
    , readiness(readiness_)
    , descriptor(std::move(descriptor_))
{
    if (!descriptor.isOpen())
        return;
    watch.emplace(readiness, descriptor.fd(), [this](Events events) { serve(events); });
    watch->setReading(true);
}

void StreamConnection::Private::listen()
{
    if (watch)
        watch->setReading(reading && !ended && error == 0);
}

// Each signal may have deleted the connection, and this object with it.
void StreamConnection::Private::serve(Events events)
{
    const QPointer<StreamConnection> guard(q);
    if (events.readable && worthReading()) {
        const bool more = readOnce();
        if (!guard || !descriptor.isOpen())
            return;
        if (more && readingShut)
            watch->rearm();
    }
    if (events.writable)
        flush();
    if (!guard || !descriptor.isOpen())
        return;
    if (events.error && error == 0 && !(events.readable && watch->reading())) {
        const posix::Result<int> pending = calls.pendingError(descriptor.fd());
        if (pending && pending.value() != 0)
            fail(pending.value());
    }
    if (guard && (events.peerShut || events.hungUp || events.error))
        Q_EMIT q->stirred();
}

bool StreamConnection::Private::worthReading() const
{
    return !readingShut || !emptyReadSeen || unreadBytes(descriptor.fd()) > 0 ||
           finReceived(descriptor.fd());
}

bool StreamConnection::Private::readOnce()
{
    std::array<char, readSize> buffer;
    return take(calls.read(descriptor.fd(), buffer), buffer.data());
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
        fail(outcome.error().value());
        break;
    }
    return false;
}

// A write that fails has told of the end before what had arrived until then was read.
// False where a signal closed or deleted the connection.
bool StreamConnection::Private::drain()
{
    const QPointer<StreamConnection> guard(q);
    draining = true;
    qsizetype left = watch->reading() ? unreadBytes(descriptor.fd()) : 0;
    while (left > 0) {
        const std::uint64_t before = bytesRead;
        const bool more = readOnce();
        if (!guard || !descriptor.isOpen())
            return false;
        left = more ? left - static_cast<qsizetype>(bytesRead - before) : 0;
    }
    draining = false;
    return true;
}

posix::IoOutcome StreamConnection::Private::writeSome(qsizetype most, qsizetype *offered)
{
    const SendQueue::Pieces pieces = queue.pieces(most);
    *offered = pieces.bytes;
    if (pieces.count > 1)
        return calls.writev(descriptor.fd(), {pieces.parts.data(), pieces.count});
    return calls.write(descriptor.fd(), {static_cast<const char *>(pieces.parts[0].iov_base),
                                         pieces.parts[0].iov_len});
}

void StreamConnection::Private::flush()
{
    if (std::exchange(budgetOf, readiness.activations()) != readiness.activations())
        budget = writeBudget;
    const std::uint64_t before = bytesWritten;
    const QPointer<StreamConnection> guard(q);
    bool goesOn = true;
    while (goesOn && !queue.isEmpty() && budget > 0) {
        qsizetype offered = 0;
        const posix::IoOutcome outcome = writeSome(budget, &offered);
        goesOn = advance(outcome, offered);
        if (!guard || !descriptor.isOpen())
            return;
    }
    watch->setWriting(!queue.isEmpty());
    if (bytesWritten != before)
        Q_EMIT q->queueChanged();
}

/// Whether the kernel may take more at once.
bool StreamConnection::Private::advance(posix::IoOutcome outcome, qsizetype offered)
{
    if (outcome.kind() == posix::IoOutcome::Kind::Transferred) {
        const auto taken = static_cast<qsizetype>(outcome.bytes());
        bytesWritten += outcome.bytes();
        budget -= taken;
        queue.drop(taken);
        return taken == offered;
    }
    if (outcome.kind() != posix::IoOutcome::Kind::Error)
        return false;
    const int reason = outcome.error().value();
    if (reason == EPIPE && writingShut) { // our own doing; reading goes on
        giveUpQueue();
        return false;
    }
    if (drain())
        fail(reason);
    return false;
}

/// False where a signal closed or deleted the connection.
bool StreamConnection::Private::giveUpQueue()
{
    const std::uint64_t lost = queue.size();
    if (lost == 0)
        return descriptor.isOpen();
    const QPointer<StreamConnection> guard(q);
    queue.clear();
    if (watch)
        watch->setWriting(false);
    Q_EMIT q->queueChanged();
    if (guard)
        Q_EMIT q->unsent(lost);
    return guard && descriptor.isOpen();
}

void StreamConnection::Private::fail(int reason)
{
    const bool first = std::exchange(error, error != 0 ? error : reason) == 0;
    listen();
    const QPointer<StreamConnection> guard(q);
    giveUpQueue();
    if (guard && first)
        Q_EMIT q->failed(reason);
    if (guard)
        Q_EMIT q->stirred();
}

} // namespace net
