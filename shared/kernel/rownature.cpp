// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/rownature.h"

#include <algorithm>

#include <unistd.h>

namespace kernel {

namespace {

using Kind = RowNature::Kind;

bool listensOn(const posix::SocketAddress &local, const QList<posix::SocketAddress> &listeners)
{
    return std::ranges::any_of(listeners, [&](const posix::SocketAddress &listener) {
        return listener.port() == local.port() &&
               (listener.isAny() || listener.unmapped() == local.unmapped());
    });
}

// With SO_REUSEPORT another process may listen under the very same key.
bool heldElsewhere(const TcpRow &row)
{
    return row.owner.kind == Owner::Kind::Process && row.owner.pid != getpid();
}

Kind kindOfOwn(OwnSocket::Role role)
{
    switch (role) {
    case OwnSocket::Role::Listener:
        return Kind::Listener;
    case OwnSocket::Role::Accepted:
        return Kind::Accepted;
    case OwnSocket::Role::Closing:
        return Kind::Closing;
    case OwnSocket::Role::Client:
        break;
    }
    return Kind::Client;
}

Kind kindOfOwnerless(const TcpRow &row, const QList<posix::SocketAddress> &listeners)
{
    switch (row.state) {
    case TcpState::SynRecv:
        return Kind::Handshake;
    case TcpState::Established:
    case TcpState::CloseWait:
        // An orphan has left these two states: close(2) sent its FIN.
        return listensOn(row.key.local, listeners) ? Kind::InAcceptQueue : Kind::OtherEnd;
    default:
        return Kind::Orphan;
    }
}

Kind kindOf(const TrackedRow &tracked, const OwnSocket *own,
            const QList<posix::SocketAddress> &listeners)
{
    const TcpRow &row = tracked.row;
    if (tracked.gone)
        return Kind::Gone;
    if (row.state == TcpState::TimeWait)
        return Kind::TimeWait;
    if (own)
        return kindOfOwn(own->role);
    if (row.state == TcpState::Listen)
        return Kind::OtherListener;
    return row.inode == 0 ? kindOfOwnerless(row, listeners) : Kind::OtherEnd;
}

} // namespace

RowNature natureOf(const TrackedRow &row, const OwnSockets &own,
                   const QList<posix::SocketAddress> &listeners)
{
    const auto found = own.constFind(row.row.key);
    const OwnSocket *socket =
        found != own.constEnd() && !heldElsewhere(row.row) ? &*found : nullptr;
    RowNature nature;
    nature.kind = kindOf(row, socket, listeners);
    nature.closedFirst = row.closedFirst;
    if (socket) {
        nature.fd = socket->fd;
        nature.name = socket->name;
    }
    return nature;
}

} // namespace kernel
