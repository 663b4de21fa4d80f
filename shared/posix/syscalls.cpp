// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/syscalls.h"

#include "posix/syscallrun.h"

#include <csignal>
#include <ctime>

#include <netinet/tcp.h>

namespace posix {

namespace {

SocketAddress addressOf(const sockaddr_storage &storage, socklen_t length)
{
    return SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr *>(&storage), length);
}

} // namespace

std::int64_t monotonicNow()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * std::int64_t(1'000'000'000) + now.tv_nsec;
}

Syscalls::Syscalls(const SyscallTable &table, std::size_t capacity)
    : m_table(table)
    , m_records(capacity)
{
    std::signal(SIGPIPE, SIG_IGN);
}

std::uint8_t Syscalls::tcpState(int fd)
{
    tcp_info info = {};
    socklen_t length = 1; // the state is the first byte
    return ::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &length) == 0 ? info.tcpi_state
                                                                        : std::uint8_t(0);
}

bool Syscalls::lastWasSimulated() const
{
    return m_records.lastNumber() > 0 && m_records.at(m_records.lastNumber()).simulated;
}

void Syscalls::keep(SyscallRecord &record)
{
    record = m_records.append(record);
    if (m_observer)
        m_observer(record);
}

Result<Descriptor> Syscalls::socket(int domain, int type, int protocol)
{
    SyscallRecord record = begin(Call::Socket, -1);
    record.arguments = {domain, type | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol};
    record = run(record, [&] { return m_table.socket(domain, record.arguments[1], protocol); });
    keep(record);
    if (record.failed())
        return errorFromErrno(record.error);
    return Descriptor(*this, static_cast<int>(record.result));
}

Result<void> Syscalls::setOption(int fd, int level, int name, int value)
{
    SyscallRecord record = begin(Call::Setsockopt, fd);
    record.arguments = {level, name, value};
    record = run(record, [&] { return m_table.setsockopt(fd, level, name, &value, sizeof value); });
    keep(record);
    return outcomeOf(record);
}

Result<int> Syscalls::option(int fd, int level, int name)
{
    int value = 0;
    SyscallRecord record = begin(Call::Getsockopt, fd);
    record = run(record, [&] {
        socklen_t length = sizeof value;
        return m_table.getsockopt(fd, level, name, &value, &length);
    });
    record.arguments = {level, name, value};
    keep(record);
    if (record.failed())
        return errorFromErrno(record.error);
    return value;
}

Result<void> Syscalls::setLinger(int fd, bool on, int seconds)
{
    const linger value = {on ? 1 : 0, seconds};
    SyscallRecord record = begin(Call::Setsockopt, fd);
    record.arguments = {SOL_SOCKET, SO_LINGER, value.l_onoff, value.l_linger};
    record = run(record, [&] {
        return m_table.setsockopt(fd, SOL_SOCKET, SO_LINGER, &value, sizeof value);
    });
    keep(record);
    return outcomeOf(record);
}

Result<linger> Syscalls::lingerOption(int fd)
{
    linger value = {};
    SyscallRecord record = begin(Call::Getsockopt, fd);
    record = run(record, [&] {
        socklen_t length = sizeof value;
        return m_table.getsockopt(fd, SOL_SOCKET, SO_LINGER, &value, &length);
    });
    record.arguments = {SOL_SOCKET, SO_LINGER, value.l_onoff, value.l_linger};
    keep(record);
    if (record.failed())
        return errorFromErrno(record.error);
    return value;
}

Result<void> Syscalls::bind(int fd, const SocketAddress &address)
{
    SyscallRecord record = begin(Call::Bind, fd);
    record.address = address;
    record = run(record, [&] { return m_table.bind(fd, address.data(), address.size()); });
    keep(record);
    return outcomeOf(record);
}

Result<void> Syscalls::listen(int fd, int backlog)
{
    SyscallRecord record = begin(Call::Listen, fd);
    record.arguments = {backlog};
    record = run(record, [&] { return m_table.listen(fd, backlog); });
    keep(record);
    return outcomeOf(record);
}

Result<Accepted> Syscalls::accept(int fd)
{
    sockaddr_storage storage = {};
    socklen_t length = 0;
    SyscallRecord record = begin(Call::Accept4, fd);
    record.arguments = {SOCK_NONBLOCK | SOCK_CLOEXEC};
    record = run(record, [&] {
        length = sizeof storage;
        return m_table.accept4(fd, reinterpret_cast<sockaddr *>(&storage), &length,
                               record.arguments[0]);
    });
    if (!record.failed()) {
        record.address = addressOf(storage, length);
        record.stateAfter = tcpState(static_cast<int>(record.result));
    }
    keep(record);
    if (record.failed())
        return errorFromErrno(record.error);
    return Accepted{Descriptor(*this, static_cast<int>(record.result)), record.address};
}

Result<void> Syscalls::connect(int fd, const SocketAddress &address)
{
    SyscallRecord record = begin(Call::Connect, fd);
    record.address = address;
    record = run(record, [&] { return m_table.connect(fd, address.data(), address.size()); });
    keep(record);
    return outcomeOf(record);
}

Result<int> Syscalls::pendingError(int fd)
{
    return option(fd, SOL_SOCKET, SO_ERROR);
}

Result<SocketAddress> Syscalls::localAddress(int fd)
{
    SyscallRecord record = begin(Call::Getsockname, fd);
    sockaddr_storage storage = {};
    socklen_t length = sizeof storage;
    record = run(record, [&] {
        return m_table.getsockname(fd, reinterpret_cast<sockaddr *>(&storage), &length);
    });
    record.address = record.failed() ? SocketAddress() : addressOf(storage, length);
    keep(record);
    if (record.failed())
        return errorFromErrno(record.error);
    return record.address;
}

Result<SocketAddress> Syscalls::peerAddress(int fd)
{
    SyscallRecord record = begin(Call::Getpeername, fd);
    sockaddr_storage storage = {};
    socklen_t length = sizeof storage;
    record = run(record, [&] {
        return m_table.getpeername(fd, reinterpret_cast<sockaddr *>(&storage), &length);
    });
    record.address = record.failed() ? SocketAddress() : addressOf(storage, length);
    keep(record);
    if (record.failed())
        return errorFromErrno(record.error);
    return record.address;
}

Result<void> Syscalls::shutdown(int fd, int how)
{
    SyscallRecord record = begin(Call::Shutdown, fd);
    record.arguments = {how};
    record = run(record, [&] { return m_table.shutdown(fd, how); });
    keep(record);
    return outcomeOf(record);
}

Result<Descriptor> Syscalls::duplicate(int fd)
{
    SyscallRecord record = begin(Call::Fcntl, fd);
    record.arguments = {F_DUPFD_CLOEXEC, 0};
    record = run(record, [&] { return m_table.fcntl(fd, F_DUPFD_CLOEXEC, 0); });
    keep(record);
    if (record.failed())
        return errorFromErrno(record.error);
    return Descriptor(*this, static_cast<int>(record.result));
}

} // namespace posix
