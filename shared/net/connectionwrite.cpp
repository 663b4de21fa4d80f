// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The writing half of a StreamConnection. See write(2), writev(2).

#include "net/socketbuffers.h"
#include "net/streamconnectionprivate.h"

#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace net {

namespace {

/// What a write(2) takes from the budget at least: a thousand tiny ones take time, too.
constexpr qsizetype leastCost = 256; // bytes

} // namespace

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
    if (failing != 0)
        return;
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
    listenForRoom();
    if (bytesWritten != before)
        Q_EMIT q->queueChanged();
}

/// Whether the kernel may take more at once.
bool StreamConnection::Private::advance(posix::IoOutcome outcome, qsizetype offered)
{
    using Kind = posix::IoOutcome::Kind;
    blocked = outcome.kind() == Kind::WouldBlock;
    if (outcome.kind() == Kind::Transferred) {
        const auto taken = static_cast<qsizetype>(outcome.bytes());
        bytesWritten += outcome.bytes();
        budget -= std::max(taken, leastCost);
        queue.drop(taken);
        return taken == offered;
    }
    if (blocked && calls.lastWasSimulated())
        restWriting();
    else if (outcome.kind() == Kind::Error)
        refused(outcome.error().value());
    return false;
}

// A write that fails has told of the end before what had arrived until then was read.
void StreamConnection::Private::refused(int reason)
{
    if (reason == EPIPE && writingShut) { // our own doing; reading goes on
        giveUpQueue();
        return;
    }
    failing = reason;
    errorSimulated = calls.lastWasSimulated();
    owed = isReading() ? unreadBytes(descriptor.fd()) : 0;
    listenForRoom();
    drain();
}

/// False where a signal closed or deleted the connection.
bool StreamConnection::Private::giveUpQueue()
{
    const std::uint64_t lost = queue.size();
    if (lost == 0)
        return descriptor.isOpen();
    const QPointer<StreamConnection> guard(q);
    queue.clear();
    listenForRoom();
    Q_EMIT q->queueChanged();
    if (guard)
        Q_EMIT q->unsent(lost);
    return guard && descriptor.isOpen();
}

} // namespace net
