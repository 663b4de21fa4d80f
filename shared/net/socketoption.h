// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The socket options that a person can set, and what getsockopt(2) says of them. One table
// for the panel, the verbs and the explanations. See socket(7), tcp(7), ipv6(7).

#include "posix/syscalls.h"

#include <QString>

#include <optional>
#include <span>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace net {

struct SocketOption
{
    enum class Kind : std::uint8_t {
        Flag,    ///< 0 or 1
        Number,  ///< an int
        Linger,  ///< struct linger: off, or on with seconds
    };
    enum class Unit : std::uint8_t { None, Bytes, Seconds, Milliseconds, Times };

    const char *name; ///< "SO_KEEPALIVE"
    int level;
    int number;
    Kind kind;
    Unit unit;
};

/// In the order of a lesson: SO_REUSEADDR, SO_REUSEPORT, TCP_NODELAY, SO_KEEPALIVE,
/// TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT, SO_LINGER, SO_RCVBUF, SO_SNDBUF,
/// TCP_DEFER_ACCEPT, TCP_USER_TIMEOUT, TCP_SYNCNT, IPV6_V6ONLY.
std::span<const SocketOption> socketOptions();
/// nullptr: none of this name.
const SocketOption *socketOption(const QString &name);

/// The value of an option. Linger: on tells l_onoff, number l_linger. Flag: number is 0 or 1.
struct OptionValue
{
    int number = 0;
    bool on = false;

    friend bool operator==(const OptionValue &, const OptionValue &) = default;
};

/// What the kernel says, without a record in the call log: to look is not to act. The errno
/// where the option is not one of this socket (IPV6_V6ONLY of an AF_INET socket).
posix::Result<OptionValue> peekOption(int fd, const SocketOption &option);
/// One setsockopt(2), on record.
posix::Result<void> setOption(posix::Syscalls &calls, int fd, const SocketOption &option,
                              OptionValue value);
/// One getsockopt(2), on record.
posix::Result<OptionValue> readOption(posix::Syscalls &calls, int fd, const SocketOption &option);

/// "0", "1", "off", "on 5", "65536": as a person types it. Nothing where it is none.
std::optional<OptionValue> parseOptionValue(const SocketOption &option, const QString &text);
/// The same the other way round.
QString optionText(const SocketOption &option, OptionValue value);

} // namespace net
