// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a row of the table is, seen from this process: the listener with its
// descriptor, an accepted socket, a client, a connection nobody accepted yet, an
// orphan. A pure function of the row and of the sockets we hold.

#include "kernel/tabletracker.h"

#include <QHash>
#include <QMetaType>
#include <QString>

namespace kernel {

/// A socket that this process holds.
struct OwnSocket
{
    enum class Role : std::uint8_t {
        Listener,
        Accepted,
        Client,
        Closing, ///< close(2) of its last descriptor is still waiting
    };
    Role role = Role::Client;
    int fd = -1;
    QString name; ///< the peer's name in the room, for an accepted socket; plain text

    friend bool operator==(const OwnSocket &, const OwnSocket &) = default;
};

using OwnSockets = QHash<ConnectionKey, OwnSocket>;

struct RowNature
{
    enum class Kind : std::uint8_t {
        Listener,      ///< ours, fd
        Accepted,      ///< ours, fd, name
        Client,        ///< ours, fd
        InAcceptQueue, ///< handshake done by the kernel, accept(2) not called yet
        Handshake,     ///< SYN_RECV: the handshake is still going on, no socket yet
        Closing,       ///< ours; close(2) of fd is under way: SO_LINGER
        Orphan,        ///< its descriptors are closed, TCP is not done yet
        TimeWait,      ///< waits for 2 MSL
        OtherListener, ///< held by another process
        OtherEnd,      ///< held by another process: an end of a connection
        Gone,          ///< the kernel has forgotten it
    };
    Kind kind = Kind::OtherEnd;
    int fd = -1;
    QString name;
    bool closedFirst = false; ///< the active closer

    friend bool operator==(const RowNature &, const RowNature &) = default;
};

/// @p listeners: the local addresses on which LISTEN rows were seen in the same snapshot.
RowNature natureOf(const TrackedRow &row, const OwnSockets &own,
                   const QList<posix::SocketAddress> &listeners);

} // namespace kernel

Q_DECLARE_METATYPE(kernel::RowNature)
