// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/listenerfacts.h"

namespace panels {

std::optional<AcceptQueue> acceptQueueOf(const history::Shown &shown)
{
    const posix::SocketAddress local = shown.socket().local;
    if (!shown.acceptance().listening || local.isNull())
        return {};
    const auto *tracked = shown.tableRow(posix::ConnectionKey::listener(local));
    if (!tracked || tracked->gone || tracked->row.state != kernel::TcpState::Listen)
        return {};
    return AcceptQueue{tracked->row.recvQueue, tracked->row.sendQueue};
}

std::optional<int> lastBacklog(const history::Shown &shown)
{
    const posix::SyscallRing &calls = shown.calls();
    for (auto number = calls.lastNumber(); calls.contains(number); --number) {
        const posix::SyscallRecord &record = calls.at(number);
        if (record.call == posix::Call::Listen && !record.failed())
            return int(record.arguments[0]);
    }
    return std::nullopt;
}

posix::SocketAddress reachAt(const posix::SocketAddress &listener)
{
    return listener.isAny() ? posix::SocketAddress::loopback(listener.family(), listener.port())
                            : listener;
}

} // namespace panels
