// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/reachable.h"

namespace net {

QList<posix::SocketAddress> reachableFrom(int domain, const QList<posix::SocketAddress> &found)
{
    QList<posix::SocketAddress> result;
    for (const posix::SocketAddress &address : found) {
        if (address.family() == domain)
            result.append(address);
    }
    for (const posix::SocketAddress &address : found) {
        if (domain == AF_INET6 && address.family() == AF_INET)
            result.append(address.mapped());
    }
    return result;
}

} // namespace net
