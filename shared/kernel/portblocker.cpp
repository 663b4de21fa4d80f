// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/portblocker.h"

#include <algorithm>

namespace kernel {

namespace {

// An IPv6 any-address may stand for IPv4 too (IPV6_V6ONLY cannot be read off a row).
bool overlap(const posix::SocketAddress &a, const posix::SocketAddress &b)
{
    const posix::SocketAddress one = a.unmapped();
    const posix::SocketAddress other = b.unmapped();
    if (one.port() != other.port())
        return false;
    if (one.family() == other.family())
        return one.isAny() || other.isAny() || one == other;
    return (one.family() == AF_INET6 ? one : other).isAny();
}

int rankOf(const TcpRow &row)
{
    if (row.state == TcpState::Listen)
        return 0;
    if (row.inode != 0)
        return 1;
    return row.state == TcpState::TimeWait ? 3 : 2;
}

} // namespace

QList<TcpRow> blockersOf(const posix::SocketAddress &wanted, const QList<TcpRow> &rows)
{
    QList<TcpRow> blockers;
    if (wanted.port() == 0)
        return blockers;
    std::ranges::copy_if(rows, std::back_inserter(blockers),
                         [&](const TcpRow &row) { return overlap(row.key.local, wanted); });
    std::ranges::stable_sort(blockers, {}, rankOf);
    return blockers;
}

} // namespace kernel
