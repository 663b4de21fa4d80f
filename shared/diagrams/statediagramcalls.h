// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The calls on record that moved one of our sockets from state to state: which listen(2) or
// connect(2) began it, which shutdown(2) or close(2) sent FIN. See RFC 9293 section 3.10.

#include "posix/connectionkey.h"
#include "posix/syscallring.h"

#include <optional>

namespace diagrams {

/// Nothing where no call of this process did it.
struct StateCalls
{
    std::optional<posix::SyscallRecord> listen;
    std::optional<posix::SyscallRecord> connect;
    std::optional<posix::SyscallRecord> shutRead;  ///< the first SHUT_RD or SHUT_RDWR
    std::optional<posix::SyscallRecord> shutWrite; ///< the first SHUT_WR or SHUT_RDWR
    std::optional<posix::SyscallRecord> close;     ///< of its last descriptor

    /// The call after which nothing more was to be sent: it made the kernel send FIN.
    const std::optional<posix::SyscallRecord> &finish() const
    {
        return shutWrite ? shutWrite : close;
    }
};

/// Of the last socket on record that had this key.
StateCalls stateCallsOf(const posix::SyscallRing &calls, const posix::ConnectionKey &key);

} // namespace diagrams
