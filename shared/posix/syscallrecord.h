// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What one system call leaves behind: a plain value, made by the Syscalls
// funnel, kept in a SyscallRing, and turned into words only where it is shown.

#include "posix/socketaddress.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace posix {

enum class Call : std::uint8_t {
    Socket,
    Setsockopt,
    Getsockopt,
    Bind,
    Listen,
    Accept4,
    Connect,
    Getsockname,
    Getpeername,
    Read,
    Write,
    Writev,
    Shutdown,
    Fcntl, ///< F_DUPFD_CLOEXEC: a second descriptor of the same socket
    Close,
};

struct SyscallRecord
{
    static constexpr std::size_t previewCapacity = 32;

    std::uint64_t number = 0;   ///< 1, 2, 3 … in the order of the calls of one funnel
    std::int64_t startedAt = 0; ///< ns of CLOCK_MONOTONIC
    std::int64_t duration = 0;  ///< ns
    std::int64_t result = -1;   ///< what the call returned
    std::uint64_t count = 0;    ///< Read, Write, Writev: bytes asked for
    SocketAddress address;      ///< Bind, Connect: given; Accept4, Get…name: returned
    SocketAddress local;        ///< Close: the socket's own address, as it was before
    SocketAddress remote;       ///< Close: the peer's address, as it was before
    int fd = -1;                ///< the descriptor it acted on; -1 for Socket
    int error = 0;              ///< errno where result is -1, else 0
    /// Socket: domain, type, protocol. Setsockopt, Getsockopt: level, name, value (for
    /// SO_LINGER: l_onoff, l_linger). Listen: backlog. Accept4: flags. Shutdown: how.
    /// Fcntl: command, argument. Writev: number of pieces.
    std::array<int, 4> arguments = {};
    Call call = Call::Socket;
    /// The state the socket was in after the call, in the numbers of TCP_INFO (tcpi_state);
    /// 0 where the kernel told none (not a TCP socket, or it is gone).
    std::uint8_t stateAfter = 0;
    bool simulated = false; ///< the result was made up by a simulated fault
    /// Close: it waited on a thread of its own. Calls that began later may stand before it, also
    /// such as were given the number of its descriptor, which was free from its beginning.
    bool apart = false;
    std::uint8_t previewSize = 0;
    /// Read, Write, Writev: the first bytes that were transferred (on failure: offered).
    std::array<char, previewCapacity> preview = {};

    std::string_view previewBytes() const { return {preview.data(), previewSize}; }
    bool failed() const { return result < 0; }
};

} // namespace posix
