// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// With which of SO_REUSEADDR and SO_REUSEPORT a socket was made, and whether a new socket
// may then bind and listen where it is. See socket(7), ip(7).

#include "kernel/tcprow.h"

#include <optional>

namespace kernel {

struct ReuseOptions
{
    bool address = false; ///< SO_REUSEADDR
    bool port = false;    ///< SO_REUSEPORT

    friend bool operator==(const ReuseOptions &, const ReuseOptions &) = default;
};

/// What the socket on the port is doing.
enum class OldSocket : std::uint8_t {
    Listening,
    Bound,     ///< bound, and nothing more
    Connected, ///< a connection that a descriptor holds
    Orphaned,  ///< a connection that no descriptor holds any more
    TimeWait,
    OtherPort, ///< not on this port: the client's TIME_WAIT is on its own
};

OldSocket oldSocketOf(const TcpRow &row);

/// Whether bind(2) to the port of the old socket, and then listen(2), would succeed: the
/// kernel's rule where both sockets are of the same user.
bool mayBind(OldSocket old, ReuseOptions oldOptions, ReuseOptions newOptions);

/// What getsockopt(2) tells of a descriptor of this process; nothing where it tells nothing.
std::optional<ReuseOptions> reuseOptionsOf(int fd);

/// What the socket of @p row has, whichever process holds it: its descriptor is fetched with
/// pidfd_getfd(2), asked, and given back at once. Nothing where no process holds it, or where
/// we may not look into that process.
std::optional<ReuseOptions> reuseOptionsOf(const TcpRow &row);

} // namespace kernel
