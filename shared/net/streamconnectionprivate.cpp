// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/streamconnectionprivate.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace net {

namespace {

/// After a would-block that a simulated fault made up: the kernel goes on saying "ready".
constexpr int rest = 100; // ms

} // namespace

StreamConnection::Private::Private(StreamConnection *connection, posix::Syscalls &calls_,
                                   Readiness &readiness_, posix::Descriptor descriptor_)
    : q(connection)
    , calls(calls_)
    , readiness(readiness_)
    , descriptor(std::move(descriptor_))
{
    if (descriptor.isOpen())
        watchDescriptor();
}

void StreamConnection::Private::watchDescriptor()
{
    watch.emplace(readiness, descriptor.fd(), [this](Events events) { serve(events); });
    listen();
    listenForRoom();
}

void StreamConnection::Private::listen()
{
    if (!watch)
        return;
    watch->setEdges(readingShut || !reading);
    watch->setReading(!ended && error == 0 && !readingRests);
}

void StreamConnection::Private::listenForRoom()
{
    if (watch)
        watch->setWriting(!queue.isEmpty() && failing == 0 && !writingRests);
}

// Each signal may have deleted the connection, and this object with it.
void StreamConnection::Private::serve(Events events)
{
    const QPointer<StreamConnection> guard(q);
    if (events.readable && failing != 0) {
        drain();
    } else if (events.readable && reading && worthReading()) {
        const bool more = readOnce();
        if (!guard || !descriptor.isOpen())
            return;
        if (more && readingShut)
            watch->rearm();
    }
    if (guard && descriptor.isOpen() && events.writable)
        flush();
    if (!guard || !descriptor.isOpen())
        return;
    if (events.error && error == 0 && failing == 0 && !(events.readable && isReading())) {
        const posix::Result<int> pending = calls.pendingError(descriptor.fd());
        if (pending && pending.value() != 0) {
            errorSimulated = calls.lastWasSimulated();
            fail(pending.value());
        }
    }
    const bool arrived = events.readable && !reading; // only the kernel's table shows it
    if (guard && (events.peerShut || events.hungUp || events.error || arrived))
        Q_EMIT q->stirred();
}

void StreamConnection::Private::restReading()
{
    if (std::exchange(readingRests, true))
        return;
    listen();
    QTimer::singleShot(rest, q, [this] {
        readingRests = false;
        listen();
    });
}

void StreamConnection::Private::restWriting()
{
    if (std::exchange(writingRests, true))
        return;
    listenForRoom();
    QTimer::singleShot(rest, q, [this] {
        writingRests = false;
        listenForRoom();
    });
}

void StreamConnection::Private::fail(int reason)
{
    const bool first = std::exchange(error, error != 0 ? error : reason) == 0;
    listen();
    const QPointer<StreamConnection> guard(q);
    giveUpQueue();
    if (guard)
        endFilling();
    if (guard && first)
        Q_EMIT q->failed(reason);
    if (guard)
        Q_EMIT q->stirred();
}

/// There is one. The watch on the closed descriptor must be gone by then.
void StreamConnection::Private::liveOnInDuplicate()
{
    descriptor = std::move(duplicates.front());
    duplicates.erase(duplicates.begin());
    watchDescriptor();
}

} // namespace net
