// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Rows of the kernel's table as tests of panels need them: the facts of the lecture note's
// experiment, with times of one's choice.

#include "models/tcptablemodel.h"
#include "posix/syscalls.h"

namespace tablefacts {

using Kind = kernel::RowNature::Kind;
using kernel::TcpState;

inline posix::SocketAddress at(std::uint16_t port)
{
    return posix::SocketAddress::loopback(AF_INET, port);
}

inline models::TableEntry row(std::uint16_t local, std::uint16_t remote, TcpState state, Kind kind,
                              int fd = -1)
{
    models::TableEntry entry;
    kernel::TrackedRow &tracked = entry.tracked;
    tracked.row.key = {at(local), at(remote)};
    tracked.row.state = state;
    tracked.row.inode = 1;
    tracked.seenAt = posix::monotonicNow();
    tracked.changedAt = tracked.seenAt - 5'000'000'000;
    tracked.enteredAt = tracked.changedAt;
    entry.nature.kind = kind;
    entry.nature.fd = fd;
    return entry;
}

inline models::TableEntry owned(models::TableEntry entry, int pid, const QString &program)
{
    entry.tracked.row.owner = {kernel::Owner::Kind::Process, pid, program};
    return entry;
}

inline models::TableEntry listener(std::uint16_t port, std::uint32_t queue, std::uint32_t backlog)
{
    models::TableEntry entry = row(port, 0, TcpState::Listen, Kind::Listener, 5);
    entry.tracked.row.key = posix::ConnectionKey::listener(at(port));
    entry.tracked.row.recvQueue = queue;
    entry.tracked.row.sendQueue = backlog;
    return entry;
}

/// Waits for 2 MSL, with @p ms left at this moment.
inline models::TableEntry timeWait(std::uint16_t local, std::uint16_t remote, std::uint32_t ms)
{
    models::TableEntry entry = row(local, remote, TcpState::TimeWait, Kind::TimeWait);
    entry.nature.closedFirst = true;
    entry.tracked.row.inode = 0;
    entry.tracked.row.timer = kernel::Timer::TimeWait;
    entry.tracked.row.timerMs = ms;
    return entry;
}

} // namespace tablefacts
