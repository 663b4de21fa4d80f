// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/reuseoptions.h"

#include "kernel/processfiles.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kernel {

namespace {

std::optional<bool> flagOf(int fd, int name)
{
    int value = 0;
    socklen_t length = sizeof value;
    if (::getsockopt(fd, SOL_SOCKET, name, &value, &length) != 0)
        return std::nullopt;
    return value != 0;
}

int descriptorWith(std::uint64_t inode, int pid)
{
    for (const int fd : descriptorsOf(pid)) {
        if (socketInode(pid, fd) == inode)
            return fd;
    }
    return -1;
}

bool isSocket(int fd, std::uint64_t inode)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 && S_ISSOCK(status.st_mode) && status.st_ino == inode;
}

/// The number can stand for another socket by the time it is fetched.
std::optional<ReuseOptions> optionsElsewhere(int pid, int fd, std::uint64_t inode)
{
    const int process = int(::syscall(SYS_pidfd_open, pid, 0));
    if (process < 0)
        return std::nullopt;
    const int copy = int(::syscall(SYS_pidfd_getfd, process, fd, 0));
    ::close(process);
    if (copy < 0)
        return std::nullopt;
    const auto options = isSocket(copy, inode) ? reuseOptionsOf(copy) : std::nullopt;
    ::close(copy);
    return options;
}

} // namespace

OldSocket oldSocketOf(const TcpRow &row)
{
    switch (row.state) {
    case TcpState::Listen:
        return OldSocket::Listening;
    case TcpState::TimeWait:
        return OldSocket::TimeWait;
    case TcpState::Closed:
        return OldSocket::Bound;
    default:
        return row.inode != 0 ? OldSocket::Connected : OldSocket::Orphaned;
    }
}

bool mayBind(OldSocket old, ReuseOptions oldOptions, ReuseOptions newOptions)
{
    const bool sharePort = oldOptions.port && newOptions.port;
    const bool shareAddress = oldOptions.address && newOptions.address;
    switch (old) {
    case OldSocket::OtherPort:
        return true;
    case OldSocket::Listening:
        return sharePort;
    default:
        return sharePort || shareAddress;
    }
}

std::optional<ReuseOptions> reuseOptionsOf(int fd)
{
    const auto address = flagOf(fd, SO_REUSEADDR);
    const auto port = flagOf(fd, SO_REUSEPORT);
    if (!address || !port)
        return std::nullopt;
    return ReuseOptions{*address, *port};
}

std::optional<ReuseOptions> reuseOptionsOf(const TcpRow &row)
{
    if (row.inode == 0 || row.owner.kind != Owner::Kind::Process)
        return std::nullopt;
    const int fd = descriptorWith(row.inode, row.owner.pid);
    if (fd < 0)
        return std::nullopt;
    if (row.owner.pid == ::getpid())
        return reuseOptionsOf(fd);
    return optionsElsewhere(row.owner.pid, fd, row.inode);
}

} // namespace kernel
