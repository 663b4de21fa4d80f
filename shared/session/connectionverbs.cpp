// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs that a SocketSession offers on any of its connections, and simulated faults. The
// rest of it is in socketsession.cpp.

#include "session/socketsession.h"

namespace session {

// For all that know a connection by its descriptor.
void SocketSession::noteDescriptor(const posix::SyscallRecord &record)
{
    m_endings.add(record);
    m_reuse.add(record);
    m_ledger.note(record);
    forgetDescriptor(record);
}

// What was known of a descriptor's number ends with the descriptor.
void SocketSession::forgetDescriptor(const posix::SyscallRecord &record)
{
    using posix::Call;
    if (record.failed() && record.call != Call::Close)
        return;
    int fd = -1;
    if (record.call == Call::Close)
        fd = record.fd;
    else if (record.call == Call::Socket || record.call == Call::Accept4)
        fd = static_cast<int>(record.result);
    if (fd < 0)
        return;
    m_options.removeIf([fd](const auto &entry) { return entry.key().first == fd; });
}

DeedScope::Arguments SocketSession::argumentsOfShutdown(int how)
{
    const char *name = how == SHUT_RD ? "RD" : how == SHUT_WR ? "WR" : "RDWR";
    return {{QStringLiteral("how"), QLatin1StringView(name)}};
}

void SocketSession::setReading(SocketId id, bool on)
{
    net::StreamConnection *connection = connectionOf(id);
    if (!connection)
        return;
    if (connection->reading() == on)
        return;
    const DeedScope scope(*this, on ? "resume" : "pause", id);
    connection->setReading(on);
    changed();
}

void SocketSession::setReadSize(SocketId id, int bytes)
{
    net::StreamConnection *connection = connectionOf(id);
    if (!connection)
        return;
    const DeedScope scope(*this, "read-size", id, {{QStringLiteral("bytes"), bytes}});
    connection->setReadSize(bytes);
    changed();
}

void SocketSession::readOnce(SocketId id)
{
    net::StreamConnection *connection = connectionOf(id);
    if (!connection)
        return;
    const DeedScope scope(*this, "read", id, {}, {posix::Call::Read});
    connection->readOnce(); // may be the end of the connection
    finishStep(Step::Communicate);
    changed();
}

void SocketSession::fill(SocketId id)
{
    net::StreamConnection *connection = connectionOf(id);
    if (!connection)
        return;
    const DeedScope scope(*this, "fill", id);
    connection->fill();
    finishStep(Step::Communicate);
    changed();
}

void SocketSession::stopFilling(SocketId id)
{
    net::StreamConnection *connection = connectionOf(id);
    if (!connection)
        return;
    const DeedScope scope(*this, "stop-filling", id);
    connection->stopFilling();
    changed();
}

void SocketSession::duplicate(SocketId id)
{
    net::StreamConnection *connection = connectionOf(id);
    if (!connection)
        return;
    const DeedScope scope(*this, "dup", id, {}, {posix::Call::Fcntl});
    connection->duplicate();
    changed();
}

void SocketSession::closeDuplicate(SocketId id)
{
    net::StreamConnection *connection = connectionOf(id);
    if (!connection)
        return;
    const DeedScope scope(*this, "close-dup", id, {}, {posix::Call::Close});
    connection->closeDuplicate();
    changed();
}

bool SocketSession::closeUnread(SocketId id)
{
    net::StreamConnection *connection = connectionOf(id);
    if (!connection)
        return false;
    if (connection->unread() == 0) {
        setReading(id, false);
        return false;
    }
    const DeedScope scope(*this, "close-unread", id);
    setReading(id, false);
    close(id, net::CloseKind::Fin);
    return true;
}

void SocketSession::setFault(const posix::Fault &fault)
{
    const DeedScope scope(
        *this, "fault",
        {{QStringLiteral("call"), int(fault.call)},
         {QStringLiteral("error"), fault.error},
         {QStringLiteral("when"), QLatin1StringView(fault.every ? "every" : "next")}});
    m_calls.faults().set(fault);
    Q_EMIT faultsChanged();
}

void SocketSession::clearFault(posix::Call call)
{
    const DeedScope scope(*this, "clear-faults", {{QStringLiteral("call"), int(call)}});
    m_calls.faults().clear(call);
    Q_EMIT faultsChanged();
}

void SocketSession::clearFaults()
{
    const DeedScope scope(*this, "clear-faults");
    m_calls.faults().clear();
    Q_EMIT faultsChanged();
}

} // namespace session
