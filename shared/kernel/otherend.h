// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How the other end of a connection on this machine names it. A dual-stack IPv6 socket
// sees an IPv4 peer under a mapped address, so that one connection can have keys of
// two families. See ipv6(7).

#include "posix/connectionkey.h"

#include <array>

namespace kernel {

/// The keys that the other end's row can have, the likeliest first.
inline std::array<posix::ConnectionKey, 3> otherEndKeys(const posix::ConnectionKey &key)
{
    return {key.reversed(), posix::ConnectionKey{key.remote.unmapped(), key.local.unmapped()},
            posix::ConnectionKey{key.remote.mapped(), key.local.mapped()}};
}

/// Whether both ends are on this machine for certain.
inline bool isWithinThisMachine(const posix::ConnectionKey &key)
{
    posix::SocketAddress remote = key.remote.unmapped();
    remote.setPort(key.local.port());
    return remote.isLoopback() || remote == key.local.unmapped();
}

} // namespace kernel
