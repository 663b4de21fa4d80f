// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/streamconnection.h"

#include "net/streamconnectionprivate.h"

#include <cerrno>
#include <utility>

namespace net {

StreamConnection::StreamConnection(posix::Syscalls &calls, Readiness &readiness,
                                   posix::Descriptor descriptor, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, calls, readiness, std::move(descriptor)))
{
}

StreamConnection::~StreamConnection() = default;

bool StreamConnection::isOpen() const
{
    return d->descriptor.isOpen();
}

int StreamConnection::fd() const
{
    return d->descriptor.fd();
}

void StreamConnection::queue(const QByteArray &bytes)
{
    if (bytes.isEmpty() || !isOpen())
        return;
    d->queue.append(bytes);
    Q_EMIT queueChanged();
}

void StreamConnection::flush()
{
    if (isOpen() && !d->queue.isEmpty() && !d->draining)
        d->flush();
}

std::uint64_t StreamConnection::queuedBytes() const
{
    return d->queue.size();
}

std::int64_t StreamConnection::queuedSince() const
{
    return d->queue.since();
}

posix::Result<void> StreamConnection::shutdown(int how)
{
    if (!isOpen())
        return posix::errorFromErrno(EBADF);
    const posix::Result<void> result = d->calls.shutdown(fd(), how);
    if (!result)
        return result;
    if (how != SHUT_WR) {
        d->readingShut = true;
        d->watch->setEdges(true);
    }
    if (how != SHUT_RD) {
        d->writingShut = true;
        d->giveUpQueue();
    }
    return result;
}

void StreamConnection::close(CloseKind kind)
{
    if (!isOpen())
        return;
    if (kind == CloseKind::Reset)
        d->calls.setLinger(fd(), true, 0);
    d->watch.reset();
    d->descriptor.close();
    d->giveUpQueue();
}

void StreamConnection::setReading(bool on)
{
    d->reading = on;
    d->listen();
}

bool StreamConnection::reading() const
{
    return d->reading;
}

std::uint64_t StreamConnection::bytesRead() const
{
    return d->bytesRead;
}

std::uint64_t StreamConnection::bytesWritten() const
{
    return d->bytesWritten;
}

bool StreamConnection::endOfStream() const
{
    return d->ended;
}

bool StreamConnection::readingShut() const
{
    return d->readingShut;
}

bool StreamConnection::writingShut() const
{
    return d->writingShut;
}

int StreamConnection::error() const
{
    return d->error;
}

} // namespace net
