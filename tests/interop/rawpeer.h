// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Plain sockets as the other end of a program that is tested: they do what no chat
// program would, and tell a FIN from a reset.

#include "kernel/loopback.h"

#include <QByteArray>

#include <cerrno>

namespace rawpeer {

/// How the stream of @p peer ended, all data read: 0 for a FIN, ECONNRESET for a reset;
/// -1 where it did not end.
inline int endOf(const loopback::Socket &peer)
{
    char block[4096];
    pollfd entry = {peer.fd(), POLLIN, 0};
    while (::poll(&entry, 1, 20'000) == 1) {
        const ssize_t size = ::recv(peer.fd(), block, sizeof block, 0);
        if (size == 0)
            return 0;
        if (size < 0 && errno != EAGAIN)
            return errno;
    }
    return -1;
}

/// What @p peer receives, up to the first LF.
inline QByteArray lineFrom(const loopback::Socket &peer)
{
    QByteArray line;
    char byte = 0;
    pollfd entry = {peer.fd(), POLLIN, 0};
    while (!line.endsWith('\n') && ::poll(&entry, 1, 20'000) == 1) {
        if (::recv(peer.fd(), &byte, 1, 0) != 1)
            break;
        line += byte;
    }
    return line;
}

inline bool say(const loopback::Socket &peer, const QByteArray &bytes)
{
    return ::send(peer.fd(), bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL) ==
           bytes.size();
}

inline loopback::Socket connectTo(std::uint16_t port)
{
    loopback::Socket socket = loopback::connectTo(posix::SocketAddress::loopback(AF_INET, port));
    pollfd entry = {socket.fd(), POLLOUT, 0};
    ::poll(&entry, 1, 20'000);
    return socket;
}

} // namespace rawpeer
