// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Under which name a session can be asked by another process, and who is at the other end of
// such a local socket, by the kernel's word. See unix(7): abstract names, SO_PEERCRED.

#include <QString>

#include <sys/socket.h>
#include <unistd.h>

namespace session {

/// Several sessions of one process take the numbers 0, 1 … one after the other.
constexpr int mostLocalNames = 8;

inline QString localName(int pid, int number)
{
    return QStringLiteral("sockscope-%1-%2-%3").arg(::geteuid()).arg(pid).arg(number);
}

/// The process at the other end of a connected local socket; 0: another person's, or unknown.
inline int trustedPeer(qintptr fd)
{
    ucred who = {};
    socklen_t size = sizeof who;
    if (::getsockopt(int(fd), SOL_SOCKET, SO_PEERCRED, &who, &size) != 0)
        return 0;
    return who.uid == ::geteuid() ? who.pid : 0;
}

} // namespace session
