// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The functions that the funnel calls: libc's by default. Tests put others in
// their place; what a person simulates is in faults.h.

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace posix {

struct SyscallTable
{
    int (*socket)(int, int, int) = ::socket;
    int (*setsockopt)(int, int, int, const void *, socklen_t) = ::setsockopt;
    int (*getsockopt)(int, int, int, void *, socklen_t *) = ::getsockopt;
    int (*bind)(int, const sockaddr *, socklen_t) = ::bind;
    int (*listen)(int, int) = ::listen;
    int (*accept4)(int, sockaddr *, socklen_t *, int) = ::accept4;
    int (*connect)(int, const sockaddr *, socklen_t) = ::connect;
    int (*getsockname)(int, sockaddr *, socklen_t *) = ::getsockname;
    int (*getpeername)(int, sockaddr *, socklen_t *) = ::getpeername;
    ssize_t (*read)(int, void *, size_t) = ::read;
    ssize_t (*write)(int, const void *, size_t) = ::write;
    ssize_t (*writev)(int, const iovec *, int) = ::writev;
    int (*shutdown)(int, int) = ::shutdown;
    int (*fcntl)(int, int, ...) = ::fcntl;
    int (*close)(int) = ::close;
};

} // namespace posix
