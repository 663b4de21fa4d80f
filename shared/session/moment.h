// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What was so at one moment of a session, beyond the lists that only grow (calls, events,
// bytes, messages), of which it knows how long they were. A plain value; its parts are shared
// between one moment and the next for as long as they are alike.

#include "chat/peer.h"
#include "chat/room.h"
#include "kernel/ending.h"
#include "kernel/listencounters.h"
#include "kernel/reuseoptions.h"
#include "kernel/rownature.h"
#include "kernel/tcpinfo.h"
#include "net/optionreport.h"
#include "posix/faults.h"
#include "session/step.h"

#include <QHash>
#include <QList>

#include <optional>

namespace session {

/// One of the sockets that a session holds. 0: the listener, or the client's own; else the
/// peer with this id.
using SocketId = chat::PeerId;

struct SocketFacts
{
    int fd = -1;                ///< of the listener, or of the client; -1: none
    int domain = 0;             ///< AF_INET or AF_INET6
    int type = 0;               ///< SOCK_STREAM or SOCK_DGRAM
    posix::SocketAddress local; ///< as getsockname(2) told after bind or connect; null before
    bool isOpen() const { return fd >= 0; }

    friend bool operator==(const SocketFacts &, const SocketFacts &) = default;
};

/// How a client stands.
enum class Phase : std::uint8_t {
    Closed,     ///< no descriptor
    Open,       ///< a socket that is not connected
    Resolving,  ///< a host name is being looked up
    Connecting, ///< connect(2) returned EINPROGRESS
    Connected,  ///< connect succeeded; stays so until the descriptor is closed
};

/// How a server stands.
struct Acceptance
{
    bool listening = false; ///< listen(2) succeeded on the present socket
    bool waiting = false;   ///< in accept(2)
    int exhausted = 0;      ///< errno for which accepting rests (EMFILE …); 0: it does not
    AcceptMode mode = AcceptMode::Automatic;
    chat::RoomMode room = {};

    friend bool operator==(const Acceptance &, const Acceptance &) = default;
};

/// A row of the table, and what is to be said of it.
struct RowFacts
{
    kernel::TrackedRow row;
    kernel::RowNature nature;
    std::optional<kernel::Ending> ending{};

    friend bool operator==(const RowFacts &, const RowFacts &) = default;
};

/// What getsockopt(2) told of one option: a value, or the errno.
struct OptionSight
{
    net::OptionValue value;
    int error = 0;

    friend bool operator==(const OptionSight &, const OptionSight &) = default;
};

/// What the kernel told of one of our sockets when it was asked for the history.
struct SocketSight
{
    QHash<QString, OptionSight> options;       ///< by the name of the option
    QHash<QString, net::OptionReport> reports; ///< what was last made of it, by the same
    QList<kernel::InfoFigure> info;            ///< TCP_INFO; empty: it is not a connection
    int infoError = 0;                         ///< errno of TCP_INFO; 0: none
};

/// A row that made bind or listen fail with EADDRINUSE.
struct BlockerFacts
{
    kernel::TcpRow row;
    std::optional<kernel::ReuseOptions> options{}; ///< with which its socket was made

    friend bool operator==(const BlockerFacts &, const BlockerFacts &) = default;
};

struct Moment
{
    std::int64_t at = 0; ///< ns of CLOCK_MONOTONIC

    // The lists that grow: the number of the last one that was there
    std::uint64_t call = 0;
    std::uint64_t event = 0;
    std::uint64_t message = 0;
    std::uint64_t move = 0; ///< of a message on its way

    SocketFacts socket;
    posix::ConnectionKey own; ///< keyOf(0): of the listener, or of the client
    QHash<Step, StepReport> steps;
    QList<RowFacts> table;
    kernel::Source source = kernel::Source::SockDiag;
    int tableError = 0;
    QList<BlockerFacts> blockers;
    QList<chat::Peer> connections; ///< the peers, or the client's own
    QHash<SocketId, SocketSight> sockets;
    QList<posix::Fault> faults;
    Acceptance acceptance;                          ///< of a server
    std::optional<kernel::ListenCounters> counters; ///< of a server, as the system counts them
    Phase phase = Phase::Closed;                    ///< of a client
    QList<posix::SocketAddress> resolved;           ///< of a client
};

} // namespace session
