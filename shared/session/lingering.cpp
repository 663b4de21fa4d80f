// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What a SocketSession makes of a close(2) that SO_LINGER has wait: it is made on a thread of
// its own, and comes back as a queued record. The rest of it is in socketsession.cpp.

#include "session/socketsession.h"

namespace session {

void SocketSession::followLingering()
{
    m_calls.setPost([this](std::function<void()> function) {
        QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
    });
    m_calls.setCloseBegun(
        [this](const posix::SyscallRecord &begun, int seconds) { closeBegun(begun, seconds); });
}

// The descriptor is free from now on: the next socket may get its number before this returns.
void SocketSession::closeBegun(const posix::SyscallRecord &begun, int seconds)
{
    noteDescriptor(begun);
    m_closing.insert({begun.local, begun.remote}, {begun.fd, seconds});
    m_watcher.look();
    if (begun.simulated)
        Q_EMIT faultsChanged();
}

void SocketSession::closeReturned(const posix::SyscallRecord &record)
{
    const Closing closing = m_closing.take({record.local, record.remote});
    if (m_closing.isEmpty() && step(Step::Close).lingers > 0)
        finishStep(Step::Close);
    if (closing.message)
        say(*closing.message);
}

kernel::OwnSockets SocketSession::closingSockets() const
{
    kernel::OwnSockets sockets;
    for (auto it = m_closing.cbegin(); it != m_closing.cend(); ++it)
        sockets.insert(it.key(), {kernel::OwnSocket::Role::Closing, it->fd, {}});
    return sockets;
}

void SocketSession::sayClosed(chat::Message message, const posix::ConnectionKey &key)
{
    const auto closing = m_closing.find(key);
    if (closing != m_closing.end() && message.kind == chat::Message::Kind::Closed) {
        closing->message = message;
        message.kind = chat::Message::Kind::Closing;
        message.count = std::uint64_t(closing->seconds);
    }
    say(message);
}

void SocketSession::finishClose(const posix::ConnectionKey &key)
{
    const auto closing = m_closing.constFind(key);
    if (closing == m_closing.constEnd())
        return finishStep(Step::Close);
    m_steps[Step::Close] = {.lamp = StepReport::Lamp::Waiting, .lingers = closing->seconds};
    Q_EMIT stepChanged(Step::Close);
}

} // namespace session
