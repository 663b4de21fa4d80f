// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A connected pair over loopback whose both ends were made through one funnel.

#include "posix/syscalls.h"

#include <utility>

#include <poll.h>

inline bool waitReadable(int fd)
{
    pollfd entry = {fd, POLLIN, 0};
    return ::poll(&entry, 1, 5000) == 1;
}

struct Pair
{
    explicit Pair(posix::Syscalls &calls)
        : listener(std::move(calls.socket(AF_INET, SOCK_STREAM)).value())
    {
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 8);
        address = calls.localAddress(listener.fd()).value();
        client = std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
        calls.connect(client.fd(), address);
        waitReadable(listener.fd());
        server = std::move(calls.accept(listener.fd())).value().descriptor;
    }
    posix::Descriptor listener;
    posix::Descriptor client;
    posix::Descriptor server;
    posix::SocketAddress address;
};

inline const posix::SyscallRecord &last(const posix::Syscalls &calls)
{
    return calls.records().at(calls.records().lastNumber());
}
