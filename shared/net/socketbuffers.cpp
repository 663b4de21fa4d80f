// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/socketbuffers.h"

#include "posix/syscalls.h"

#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>

namespace net {

qsizetype unreadBytes(int fd)
{
    int bytes = 0;
    return ::ioctl(fd, SIOCINQ, &bytes) == 0 ? bytes : 0;
}

// The kernel counts a FIN that is not acknowledged as one byte, and after a reset it still tells
// what was in the buffer before.
std::uint64_t unacknowledgedBytes(int fd)
{
    int bytes = 0;
    if (::ioctl(fd, SIOCOUTQ, &bytes) != 0 || bytes <= 0)
        return 0;
    const auto count = static_cast<std::uint64_t>(bytes);
    switch (posix::Syscalls::tcpState(fd)) {
    case TCP_FIN_WAIT1:
    case TCP_CLOSING:
    case TCP_LAST_ACK:
        return count - 1;
    case TCP_CLOSE:
        return 0;
    default:
        return count;
    }
}

} // namespace net
