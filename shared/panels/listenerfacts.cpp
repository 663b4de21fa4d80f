// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/listenerfacts.h"

namespace panels {

std::optional<AcceptQueue> acceptQueueOf(const session::ServerSession &session)
{
    const posix::SocketAddress local = session.socket().local;
    if (!session.isListening() || local.isNull())
        return {};
    const auto *tracked = session.tableRow(posix::ConnectionKey::listener(local));
    if (!tracked || tracked->gone || tracked->row.state != kernel::TcpState::Listen)
        return {};
    return AcceptQueue{tracked->row.recvQueue, tracked->row.sendQueue};
}

posix::SocketAddress reachAt(const posix::SocketAddress &listener)
{
    return listener.isAny() ? posix::SocketAddress::loopback(listener.family(), listener.port())
                            : listener;
}

} // namespace panels
