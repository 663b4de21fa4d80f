// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The accept queue of the server's listener, as the kernel's table tells it.

#include "history/shown.h"

namespace panels {

struct AcceptQueue
{
    std::uint32_t used = 0;
    std::uint32_t most = 0; ///< effective backlog; 0 where the source does not tell
};

/// Nothing while the table has no LISTEN row of ours.
std::optional<AcceptQueue> acceptQueueOf(const history::Shown &shown);

/// The backlog of the last listen(2) that the kernel took, where that is still in the log.
std::optional<int> lastBacklog(const history::Shown &shown);

/// An address to which a client on this computer can connect: that of the listener, or
/// loopback where it listens on all.
posix::SocketAddress reachAt(const posix::SocketAddress &listener);

} // namespace panels
