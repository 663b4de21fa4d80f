// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How often the kernel had no room in an accept queue: the TcpExt counters ListenOverflows
// and ListenDrops of /proc/net/netstat. They count for all listeners of this network
// namespace together, since it was made. See proc(5), netstat -s.

#include "posix/result.h"

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace kernel {

struct ListenCounters
{
    std::uint64_t overflows = 0; ///< a SYN or a last ACK found the accept queue full
    std::uint64_t drops = 0;     ///< those, and every other SYN that a listener dropped

    friend bool operator==(const ListenCounters &, const ListenCounters &) = default;
};

/// Nothing where @p text is not of that form or lacks the two.
std::optional<ListenCounters> parseListenCounters(const QByteArray &text);

/// errno where the file cannot be read; ENODATA where it lacks the counters.
posix::Result<ListenCounters> readListenCounters();

/// What was added from @p before to @p now.
ListenCounters growth(const ListenCounters &before, const ListenCounters &now);

} // namespace kernel
