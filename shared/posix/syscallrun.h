// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How the funnel runs one call: what every call has in common, whatever it is. Private to the
// files that implement Syscalls.

#include "posix/syscalls.h"

#include <cerrno>

namespace posix {

inline SyscallRecord begin(Call call, int fd)
{
    SyscallRecord record;
    record.call = call;
    record.fd = fd;
    return record;
}

inline Result<void> outcomeOf(const SyscallRecord &record)
{
    if (record.failed())
        return errorFromErrno(record.error);
    return {};
}

/// Whether the kernel does its work although a simulated fault has the call fail: a descriptor
/// is gone whatever close(2) says, and the handshake of an interrupted connect(2) goes on.
inline bool worksAllTheSame(const Fault &fault)
{
    return fault.call == Call::Close || (fault.call == Call::Connect && fault.error == EINTR);
}

// Runs the call, or lets @p fault strike it, and fills in what every call has in common. All
// attempts but the last are recorded here; the last one is left to the caller to complete
// and keep. A fault strikes the first attempt only.
template <typename Function>
SyscallRecord Syscalls::run(SyscallRecord record, std::optional<Fault> fault, Function function)
{
    for (;;) {
        record.simulated = fault && fault->error != 0;
        record.startedAt = monotonicNow();
        record.result = !record.simulated || worksAllTheSame(*fault) ? function() : -1;
        record.error = record.result < 0 ? errno : 0;
        if (record.simulated) {
            record.result = -1;
            record.error = fault->error;
        }
        record.duration = monotonicNow() - record.startedAt;
        const int fd = record.call == Call::Socket ? static_cast<int>(record.result) : record.fd;
        record.stateAfter = fd >= 0 && record.call != Call::Close ? tcpState(fd) : std::uint8_t(0);
        if (record.error != EINTR || record.call == Call::Close || record.call == Call::Connect)
            return record;
        keep(record);
        fault.reset();
    }
}

template <typename Function>
SyscallRecord Syscalls::run(SyscallRecord record, Function function)
{
    return run(record, m_faults.take(record.call), function);
}

} // namespace posix
