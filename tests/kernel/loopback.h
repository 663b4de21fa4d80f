// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Plain sockets over loopback for the tests of the table: each call is the system's own,
// and the descriptors go with their owner.

#include "kernel/sockdiag.h"

#include <utility>

#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace loopback {

class Socket
{
public:
    Socket() = default;
    explicit Socket(int fd)
        : m_fd(fd)
    {
    }
    Socket(Socket &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Socket &operator=(Socket &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Socket() { close(); }

    int fd() const { return m_fd; }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }
    void set(int level, int name, int value) const
    {
        ::setsockopt(m_fd, level, name, &value, sizeof value);
    }
    void reset()
    {
        const linger now = {1, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        close();
    }
    void shutdownWriting() const { ::shutdown(m_fd, SHUT_WR); }
    /// Writes until the kernel takes no more.
    void fill() const
    {
        static const char block[16 * 1024] = {};
        while (::send(m_fd, block, sizeof block, MSG_NOSIGNAL) > 0) {
        }
    }
    /// Reads what is there; at most 5 s for the first byte.
    bool drain() const
    {
        char block[64 * 1024];
        pollfd entry = {m_fd, POLLIN, 0};
        if (::poll(&entry, 1, 5000) != 1)
            return false;
        while (::recv(m_fd, block, sizeof block, 0) > 0) {
        }
        return true;
    }
    kernel::ConnectionKey key() const { return {name(::getsockname), name(::getpeername)}; }
    posix::SocketAddress local() const { return name(::getsockname); }
    std::uint16_t port() const { return local().port(); }

private:
    template <typename Function>
    posix::SocketAddress name(Function function) const
    {
        sockaddr_storage storage = {};
        socklen_t length = sizeof storage;
        auto *address = reinterpret_cast<sockaddr *>(&storage);
        if (function(m_fd, address, &length) != 0)
            return {};
        return posix::SocketAddress::fromSockaddr(address, length);
    }

    int m_fd = -1;
};

/// A port that no row of the table has on either side: an earlier test's TIME_WAIT would be
/// one row too many.
inline bool isFresh(std::uint16_t port)
{
    auto diag = kernel::SockDiag::open();
    const auto rows = diag.value().rows({port});
    return rows && rows.value().isEmpty();
}

/// A socket bound to @p address; port 0 becomes a fresh one.
inline Socket make(const posix::SocketAddress &address)
{
    for (int attempt = 0;; ++attempt) {
        Socket socket(::socket(address.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        ::bind(socket.fd(), address.data(), address.size());
        if (attempt == 100 || isFresh(socket.port()))
            return socket;
    }
}

inline Socket listenOn(const posix::SocketAddress &address, int backlog = 8)
{
    Socket socket = make(address);
    ::listen(socket.fd(), backlog);
    return socket;
}

inline Socket listenHere(int family = AF_INET, int backlog = 8)
{
    return listenOn(posix::SocketAddress::loopback(family, 0), backlog);
}

/// Begins a connection; its local port is chosen by bind(2), so that it is known at once.
inline Socket connectTo(const posix::SocketAddress &address)
{
    Socket socket = make(posix::SocketAddress::loopback(address.family(), 0));
    ::connect(socket.fd(), address.data(), address.size());
    return socket;
}

inline Socket acceptFrom(const Socket &listener)
{
    pollfd entry = {listener.fd(), POLLIN, 0};
    ::poll(&entry, 1, 5000);
    return Socket(::accept4(listener.fd(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
}

/// A listener, and one connection to it.
struct Pair
{
    explicit Pair(int family = AF_INET)
        : listener(listenHere(family))
        , client(connectTo(listener.local()))
        , server(acceptFrom(listener))
        , clientKey(client.key())
        , serverKey(server.key())
    {
    }
    std::uint16_t port() const { return clientKey.remote.port(); }

    Socket listener;
    Socket client;
    Socket server;
    kernel::ConnectionKey clientKey;
    kernel::ConnectionKey serverKey;
};

/// What the kernel says of @p key; Closed where it knows no such connection.
inline kernel::TcpState stateOf(const kernel::ConnectionKey &key)
{
    auto diag = kernel::SockDiag::open();
    const auto row = diag.value().row(key);
    return row ? row.value().state : kernel::TcpState::Closed;
}

/// A port of 127.0.0.1 on which the kernel's table has no row, not even somebody's TIME_WAIT.
inline std::uint16_t freshPort()
{
    return make(posix::SocketAddress::loopback(AF_INET, 0)).port();
}

} // namespace loopback
