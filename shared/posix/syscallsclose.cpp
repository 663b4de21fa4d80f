// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The call of the funnel that gives a descriptor back: close(2), which SO_LINGER may have wait.

#include "posix/syscallrun.h"

namespace posix {

Result<void> Syscalls::close(int fd, Copies copies)
{
    SyscallRecord record = begin(Call::Close, fd);
    record.local = SocketAddress::localOf(fd);
    record.remote = SocketAddress::peerOf(fd);
    const std::optional<Fault> fault = m_faults.take(Call::Close);
    const int seconds = copies == Copies::None ? lingerSeconds(fd) : 0;
    if (seconds > 0 && closeApart(record, fault, seconds))
        return {};
    record = run(record, fault, [&] { return m_table.close(fd); });
    keepClose(record);
    return outcomeOf(record);
}

bool Syscalls::closeApart(SyscallRecord record, std::optional<Fault> fault, int seconds)
{
    record.apart = true;
    const auto call = [this, record, fault, close = m_table.close] {
        return run(record, fault, [&] { return close(record.fd); });
    };
    const bool begun = m_lingering.start(call, [this](SyscallRecord ended) { keepClose(ended); });
    record.number = m_records.lastNumber();
    record.result = 0;
    record.startedAt = monotonicNow();
    record.simulated = fault.has_value();
    if (begun && m_closeBegun)
        m_closeBegun(record, seconds);
    return begun;
}

void Syscalls::keepClose(SyscallRecord &record)
{
    if (m_closedState && !record.remote.isNull())
        record.stateAfter = m_closedState(record.local, record.remote);
    keep(record);
}

} // namespace posix
