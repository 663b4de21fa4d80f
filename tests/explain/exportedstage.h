// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The calls of a server and of a client, from which C programs are exported, and what is asked
// of each of these: that it compiles, and that it does the same again.

#include "exported.h"

#include "posix/syscalls.h"

#include <poll.h>
#include <unistd.h>

namespace exported {

inline QString word(const char *text)
{
    return QString::fromLatin1(text);
}

inline bool waitFor(int fd, short events)
{
    pollfd entry = {fd, events, 0};
    return ::poll(&entry, 1, 10'000) == 1;
}

/// An address of this host on which nobody else listens, and a port that is free on it.
inline posix::SocketAddress freeAddress(int family)
{
    posix::Syscalls calls;
    const int pid = ::getpid();
    const std::string host =
        "127.9." + std::to_string(pid / 250 % 250) + '.' + std::to_string(pid % 250 + 1);
    const posix::SocketAddress wanted = family == AF_INET
                                            ? *posix::SocketAddress::parse(host, 0)
                                            : posix::SocketAddress::loopback(family, 0);
    const auto probe = calls.socket(family, SOCK_STREAM);
    calls.bind(probe.value().fd(), wanted);
    return calls.localAddress(probe.value().fd()).value();
}

/// The calls of a server and of a client, each on a funnel of its own, as the two windows make
/// them: not blocking.
struct Stage
{
    explicit Stage(int family = AF_INET)
        : address(freeAddress(family))
    {
    }
    bool open()
    {
        listener = std::move(server.socket(address.family(), SOCK_STREAM)).value();
        server.setOption(listener.fd(), SOL_SOCKET, SO_REUSEADDR, 1);
        server.bind(listener.fd(), address);
        server.listen(listener.fd(), 5);
        server.localAddress(listener.fd());
        server.accept(listener.fd()); // nobody there yet
        if (!connect())
            return false;
        peer = accepted();
        return peer.isOpen();
    }
    bool connect()
    {
        own = std::move(client.socket(address.family(), SOCK_STREAM)).value();
        client.connect(own.fd(), address);
        return waitFor(own.fd(), POLLOUT) && client.pendingError(own.fd()).value() == 0 &&
               client.localAddress(own.fd());
    }
    posix::Descriptor accepted()
    {
        if (!waitFor(listener.fd(), POLLIN))
            return {};
        posix::Descriptor made = std::move(server.accept(listener.fd())).value().descriptor;
        server.localAddress(made.fd());
        return made;
    }
    /// Reads once something is there.
    static posix::IoOutcome read(posix::Syscalls &calls, int fd, std::size_t count = 65536)
    {
        waitFor(fd, POLLIN);
        std::vector<char> buffer(count);
        return calls.read(fd, buffer);
    }
    /// The port is free for those who do it again.
    void leave()
    {
        own.close();
        peer.close();
        listener.close();
    }
    void hear(std::size_t count = 65536) { read(server, peer.fd(), count); }
    void getAnswer(std::size_t count = 65536) { read(client, own.fd(), count); }
    void say(std::string_view bytes) { client.write(own.fd(), bytes); }
    void answer(std::string_view bytes) { server.write(peer.fd(), bytes); }

    posix::SocketAddress address;
    posix::Syscalls server;
    posix::Syscalls client;
    posix::Descriptor listener;
    posix::Descriptor peer;
    posix::Descriptor own;
};

/// Of no write more than the log has of it.
inline QByteArray nothing(const posix::ConnectionKey &, const posix::SyscallRecord &)
{
    return {};
}

} // namespace exported

#define COMPILES(program, source)                                                                  \
    do {                                                                                           \
        const QString complaint = (program).compile(source);                                       \
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));                                      \
    } while (false)

#define DOES_THE_SAME(program, expected)                                                           \
    do {                                                                                           \
        QCOMPARE((program).lines().join(u'\n'), (expected).join(u'\n'));                           \
        QCOMPARE((program).complaints(), QString());                                               \
        QCOMPARE((program).exitCode(), 0);                                                         \
    } while (false)
