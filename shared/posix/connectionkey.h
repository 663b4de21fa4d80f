// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The two addresses that name a TCP connection, as one of its ends sees them. For a
// listener the remote is the any-address of its family, port 0; for a socket that is
// only bound, too.

#include "posix/socketaddress.h"

namespace posix {

struct ConnectionKey
{
    SocketAddress local;
    SocketAddress remote;

    /// The same connection seen from its other end.
    ConnectionKey reversed() const { return {remote, local}; }
    static ConnectionKey listener(const SocketAddress &local)
    {
        return {local, SocketAddress::any(local.family(), 0)};
    }

    friend bool operator==(const ConnectionKey &, const ConnectionKey &) = default;
    friend std::strong_ordering operator<=>(const ConnectionKey &, const ConnectionKey &) = default;
};

} // namespace posix

template <>
struct std::hash<posix::ConnectionKey>
{
    std::size_t operator()(const posix::ConnectionKey &key) const noexcept
    {
        return posix::hashOf(key.local) * 31 + posix::hashOf(key.remote);
    }
};
