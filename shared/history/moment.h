// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What was so at one moment of a session, beyond the lists that only grow (calls, events,
// bytes, messages), of which it knows how long they were. A plain value; its parts are shared
// between one moment and the next for as long as they are alike.

#include "kernel/ending.h"
#include "kernel/listencounters.h"
#include "kernel/reuseoptions.h"
#include "kernel/rownature.h"
#include "kernel/tcpinfo.h"
#include "net/optionreport.h"
#include "posix/faults.h"
#include "session/socketfacts.h"

#include <QHash>
#include <QList>

#include <optional>

namespace history {

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

    session::SocketFacts socket;
    posix::ConnectionKey own; ///< keyOf(0): of the listener, or of the client
    QHash<session::Step, session::StepReport> steps;
    QList<RowFacts> table;
    kernel::Source source = kernel::Source::SockDiag;
    int tableError = 0;
    QList<BlockerFacts> blockers;
    QList<chat::Peer> connections; ///< the peers, or the client's own
    QHash<session::SocketId, SocketSight> sockets;
    QList<posix::Fault> faults;
    session::Acceptance acceptance;                 ///< of a server
    std::optional<kernel::ListenCounters> counters; ///< of a server, as the system counts them
    session::Phase phase = session::Phase::Closed;  ///< of a client
    QList<posix::SocketAddress> resolved;           ///< of a client
};

} // namespace history
