// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Filling a connection: lines of filler for as long as the kernel takes them at once, a turn of
// the event loop for each write(2), so that the windows never wait.

#include "net/streamconnectionprivate.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace net {

namespace {

constexpr qsizetype linesOfOneWrite = StreamConnection::writeBudget / StreamConnection::fillLine;

/// "fill 0000001 ...." and its LF.
QByteArray fillerLine(std::uint64_t number)
{
    QByteArray line = "fill " + QByteArray::number(qulonglong(number)).rightJustified(7, '0') + ' ';
    return line.leftJustified(StreamConnection::fillLine - 1, '.') + '\n';
}

QByteArray filler(std::uint64_t linesBefore)
{
    QByteArray bytes;
    bytes.reserve(StreamConnection::writeBudget);
    for (std::uint64_t i = 1; i <= linesOfOneWrite; ++i)
        bytes += fillerLine(linesBefore + i);
    return bytes;
}

/// Of @p bytes, the end of a line that would be cut by @p taken.
QByteArray restOfLine(const QByteArray &bytes, qsizetype taken)
{
    const qsizetype begun = taken % StreamConnection::fillLine;
    return begun == 0 ? QByteArray() : bytes.mid(taken, StreamConnection::fillLine - begun);
}

} // namespace

void StreamConnection::Private::startFilling()
{
    filling = true;
    fillEnd = 0;
    fillTail = 0;
    fillSoon();
    Q_EMIT q->fillChanged();
}

void StreamConnection::Private::endFilling()
{
    if (std::exchange(filling, false))
        Q_EMIT q->fillChanged();
}

std::uint64_t StreamConnection::Private::filled() const
{
    return fillEnd - (fillTail - std::min(fillTail, bytesWritten - fillTailFrom));
}

void StreamConnection::Private::fillSoon()
{
    readiness.afterActivation(q, [this] { fillTurn(); });
}

// What is queued goes first; where the kernel does not take all of that, there is no room.
void StreamConnection::Private::fillTurn()
{
    if (!filling)
        return;
    const QPointer<StreamConnection> guard(q);
    if (queue.isEmpty()) {
        writeFiller();
    } else {
        budgetOf = readiness.activations(); // each turn has a budget of its own
        budget = writeBudget;
        flush();
    }
    if (!guard || !filling)
        return;
    if (blocked || failing != 0 || (queue.isEmpty() && fillEnd >= mostToFill))
        return endFilling();
    fillSoon();
    Q_EMIT q->fillChanged();
}

// A line that was cut is never left so: its end is queued, as long as there is a connection.
void StreamConnection::Private::writeFiller()
{
    const QByteArray bytes = filler(fillEnd / fillLine);
    const posix::IoOutcome outcome =
        calls.write(descriptor.fd(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    blocked = outcome.kind() == posix::IoOutcome::Kind::WouldBlock;
    if (outcome.kind() == posix::IoOutcome::Kind::Transferred) {
        const QByteArray rest = restOfLine(bytes, static_cast<qsizetype>(outcome.bytes()));
        bytesWritten += outcome.bytes();
        fillTail = static_cast<std::uint64_t>(rest.size());
        fillTailFrom = bytesWritten;
        fillEnd += outcome.bytes() + fillTail;
        if (!rest.isEmpty()) {
            queue.append(rest);
            flush();
        }
    } else if (outcome.kind() == posix::IoOutcome::Kind::Error) {
        filling = false;
        const QPointer<StreamConnection> guard(q);
        Q_EMIT q->fillChanged();
        if (guard && descriptor.isOpen())
            refused(outcome.error().value());
    }
}

} // namespace net
