// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the state diagram of one connection is drawn from: for each end the state that the
// kernel tells, and the transitions that it went through with what caused each. Pure values,
// taken from the timeline and the call records; what neither tells stays unknown.

#include "kernel/ending.h"
#include "kernel/tabletracker.h"
#include "posix/syscallring.h"
#include "timeline/timeline.h"

#include <optional>

namespace diagrams {

/// What made a transition happen, and what was sent for it.
struct StateCause
{
    enum class Kind : std::uint8_t {
        Unknown, ///< RST or a timeout: nothing tells which
        Call,    ///< of this process, on record
        AnyCall, ///< a call that is not on record; `call` is the one that the figure names
        Segment, ///< `received`
        TwoMsl,  ///< TIME_WAIT is over
        Timeout, ///< nobody answered, or an orphan's tcp_fin_timeout ran out
        Reset,   ///< RST; nothing tells who sent it
    };
    enum class Segment : std::uint8_t { None, Syn, SynAck, Ack, Fin, Data, Rst };

    Kind kind = Kind::Unknown;
    Segment received = Segment::None;
    Segment sent = Segment::None;
    posix::Call call = posix::Call::Close;
    std::uint64_t number = 0; ///< of the record; 0: none
    int fd = -1;              ///< of the call on record
    int argument = 0;         ///< Shutdown: how. Listen: backlog

    friend bool operator==(const StateCause &, const StateCause &) = default;
};

struct StateStep
{
    kernel::TcpState from = kernel::TcpState::Closed;
    kernel::TcpState to = kernel::TcpState::Closed;
    bool inferred = false; ///< not seen: it must lie between two that were
    StateCause cause;

    friend bool operator==(const StateStep &, const StateStep &) = default;
};

struct StateEnd
{
    posix::ConnectionKey key;
    kernel::TcpState state = kernel::TcpState::Unknown; ///< Closed: the kernel has forgotten it
    QList<StateStep> path; ///< of the last connection with this key; empty where none was seen

    friend bool operator==(const StateEnd &, const StateEnd &) = default;
};

struct StateFacts
{
    StateEnd here;
    std::optional<StateEnd> other; ///< where this machine has both ends

    friend bool operator==(const StateFacts &, const StateFacts &) = default;
};

/// @p here and @p other are the rows of the two ends as last seen, or nullptr. @p ending is that
/// of the row here, where it is over.
StateFacts stateFactsOf(const timeline::Timeline &timeline, const posix::SyscallRing &calls,
                        const posix::ConnectionKey &key, const kernel::TrackedRow *here,
                        const kernel::TrackedRow *other,
                        const std::optional<kernel::Ending> &ending);

/// What the figure of RFC 9293 writes at this arrow; Unknown for one that it does not have.
StateCause figureCause(kernel::TcpState from, kernel::TcpState to);

} // namespace diagrams
