// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Asks the kernel for its TCP sockets over NETLINK_SOCK_DIAG; works for an
// ordinary user. Owns its netlink socket. Not recorded in any call log: it looks,
// it does not act. See sock_diag(7).

#include "kernel/tcprow.h"
#include "posix/result.h"

#include <QSet>

namespace kernel {

class SockDiag
{
public:
    /// EPROTONOSUPPORT, EPERM … where this kernel or sandbox refuses netlink.
    static posix::Result<SockDiag> open();
    SockDiag(SockDiag &&other) noexcept;
    SockDiag &operator=(SockDiag &&other) noexcept;
    ~SockDiag();

    /// Every socket, IPv4 and IPv6, whose local or remote port is in @p ports (empty:
    /// every socket); the kernel filters. Owners are not filled in.
    posix::Result<QList<TcpRow>> rows(const QSet<std::uint16_t> &ports);

    /// The one connection of this key; ENOENT where the kernel has none.
    posix::Result<TcpRow> row(const ConnectionKey &key);

private:
    explicit SockDiag(int fd)
        : m_fd(fd)
    {
    }
    posix::Result<QList<TcpRow>> dump(int family, const QSet<std::uint16_t> &ports);

    int m_fd = -1;
    std::uint32_t m_sequence = 0;
};

} // namespace kernel
