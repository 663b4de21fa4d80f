// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Waits for a non-blocking connect(2) that returned EINPROGRESS: once the descriptor is
// writable, SO_ERROR decides. Owns nothing; destroying it stops waiting. See connect(2).

#include "net/readiness.h"
#include "posix/syscalls.h"

#include <functional>
#include <optional>

namespace net {

class Connector
{
public:
    /// @p done is told 0 or the errno (ECONNREFUSED, ETIMEDOUT, EHOSTUNREACH …); it may
    /// destroy this Connector.
    Connector(posix::Syscalls &calls, Readiness &readiness, int fd, std::function<void(int)> done);

private:
    void decide();

    posix::Syscalls &m_calls;
    int m_fd;
    std::function<void(int)> m_done;
    std::optional<Watch> m_watch;
};

} // namespace net
