// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The open descriptors of a process, as /proc/PID/fd lists them. See proc(5).

#include <QList>

#include <cstdint>

namespace kernel {

/// The entries of a directory that are numbers, in its order; none where it cannot be read.
QList<int> numbersIn(const char *path);

/// The descriptors of process @p pid; none where we may not look.
QList<int> descriptorsOf(int pid);

/// The inode of the socket that descriptor @p fd of process @p pid is; 0 where it is no socket.
std::uint64_t socketInode(int pid, int fd);

} // namespace kernel
