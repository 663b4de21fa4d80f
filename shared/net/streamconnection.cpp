// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/streamconnection.h"

#include "net/socketbuffers.h"
#include "net/streamconnectionprivate.h"

#include <QPointer>

#include <algorithm>
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

void StreamConnection::queueApart(const QByteArray &bytes, qsizetype writeSize)
{
    if (bytes.isEmpty() || !isOpen())
        return;
    d->queue.appendApart(bytes, writeSize);
    Q_EMIT queueChanged();
}

void StreamConnection::flush()
{
    if (isOpen() && !d->queue.isEmpty())
        d->flush();
}

std::uint64_t StreamConnection::queuedBytes() const
{
    return d->queue.size();
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
        d->listen();
    }
    if (how != SHUT_RD) {
        d->writingShut = true;
        if (d->giveUpQueue())
            d->endFilling();
    }
    return result;
}

bool StreamConnection::close(CloseKind kind)
{
    if (!isOpen())
        return true;
    if (kind == CloseKind::Reset)
        d->calls.setLinger(fd(), true, 0);
    d->watch.reset();
    if (!d->duplicates.empty()) {
        d->descriptor.closeCopy();
        d->liveOnInDuplicate();
        return false;
    }
    d->descriptor.close();
    const QPointer<StreamConnection> guard(this);
    d->giveUpQueue();
    if (guard)
        d->endFilling();
    return true;
}

posix::Result<int> StreamConnection::duplicate()
{
    if (!isOpen())
        return posix::errorFromErrno(EBADF);
    posix::Result<posix::Descriptor> made = d->calls.duplicate(fd());
    if (!made)
        return made.error();
    d->duplicates.push_back(std::move(made).value());
    return d->duplicates.back().fd();
}

std::vector<int> StreamConnection::duplicates() const
{
    std::vector<int> result;
    for (const posix::Descriptor &duplicate : d->duplicates)
        result.push_back(duplicate.fd());
    return result;
}

void StreamConnection::closeDuplicate()
{
    if (d->duplicates.empty())
        return;
    d->duplicates.back().closeCopy();
    d->duplicates.pop_back();
}

void StreamConnection::fill()
{
    if (isOpen() && !d->filling)
        d->startFilling();
}

void StreamConnection::stopFilling()
{
    d->endFilling();
}

bool StreamConnection::filling() const
{
    return d->filling;
}

std::uint64_t StreamConnection::filled() const
{
    return d->filled();
}

void StreamConnection::setReading(bool on)
{
    d->reading = on;
    d->listen();
    if (on && d->watch)
        d->watch->rearm();        // what came meanwhile was told already
    if (!on && d->failing != 0) { // nothing is waited for any more
        d->owed = 0;
        d->drain();
    }
}

bool StreamConnection::reading() const
{
    return d->reading;
}

void StreamConnection::setReadSize(qsizetype bytes)
{
    d->readSize = std::clamp<qsizetype>(bytes, 1, mostToRead);
}

qsizetype StreamConnection::readSize() const
{
    return d->readSize;
}

void StreamConnection::readOnce()
{
    if (isOpen() && d->failing != 0)
        d->drain();
    else if (isOpen())
        d->readOnce();
}

qsizetype StreamConnection::unread() const
{
    return isOpen() ? unreadBytes(fd()) : 0;
}

std::uint64_t StreamConnection::unacknowledged() const
{
    return isOpen() ? unacknowledgedBytes(fd()) : 0;
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

bool StreamConnection::errorSimulated() const
{
    return d->errorSimulated;
}

} // namespace net
