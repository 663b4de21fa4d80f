// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The story of one connection as a ladder: the calls of both ends, the states that the kernel
// told of each, and the segments between them, in the order in which they must have happened.
// A segment is there only because of a call or a state that was told; it is observed where
// both the sending and the receiving of it were, else inferred. Pure: records and state
// changes in, facts out. See RFC 9293 sections 3.5 and 3.6.

#include "kernel/ending.h"
#include "kernel/tabletracker.h"
#include "posix/syscallrecord.h"
#include "timeline/ledger.h"

#include <array>
#include <optional>
#include <variant>

namespace diagrams {

/// What is known of one end of the connection.
struct LadderEnd
{
    posix::ConnectionKey key;          ///< as this end has it
    bool callsKnown = false;           ///< its calls are those of a program that tells them
    QList<posix::SyscallRecord> calls; ///< on its socket, any order
    timeline::Transfers writes;        ///< where in the stream the bytes of a call stand
    timeline::Transfers reads;
    QList<kernel::StateChange> changes; ///< of its row, in order
    /// ns: from when on the lecture's server would have waited in the accept(2) that took it;
    /// 0: not known.
    std::int64_t acceptSince = 0;
};

struct LadderInput
{
    LadderEnd ours;
    LadderEnd theirs;
    std::optional<kernel::Ending> ending; ///< as our end has it; nothing while it is not over
};

/// Who connected stands on the left.
enum class LadderSide : std::uint8_t { Left, Right };

constexpr LadderSide across(LadderSide side)
{
    return side == LadderSide::Left ? LadderSide::Right : LadderSide::Left;
}

struct LadderCall
{
    posix::SyscallRecord record;
};

/// The end is in this state from here on.
struct LadderState
{
    kernel::TcpState state = kernel::TcpState::Unknown;
};

struct LadderSegment
{
    enum class Kind : std::uint8_t { Syn, SynAck, Ack, Data, Fin, Reset };
    Kind kind = Kind::Data;
    std::uint64_t bytes = 0; ///< Data
    /// Index of the event that made it be sent: a call, a state, or the segment that it
    /// answers; where none of them is known, of the event that shows it.
    int cause = -1;
    int effect = -1; ///< of what it did to the other end; -1: not known
};

struct LadderEvent
{
    LadderSide side = LadderSide::Left; ///< where it happened; a segment: who sent it
    std::int64_t at = 0;                ///< ns of CLOCK_MONOTONIC
    bool isTimed = false;               ///< false: at is only where it stands in the order
    bool inferred = false;
    bool simulated = false;
    std::variant<LadderCall, LadderState, LadderSegment> what;

    const LadderCall *call() const { return std::get_if<LadderCall>(&what); }
    const LadderState *state() const { return std::get_if<LadderState>(&what); }
    const LadderSegment *segment() const { return std::get_if<LadderSegment>(&what); }
};

/// A stretch in which one end waited in a call, as the lecture has it.
struct LadderWait
{
    posix::Call call = posix::Call::Read; ///< Connect, Accept4, Read, Write, Close
    LadderSide side = LadderSide::Left;
    int from = 0;            ///< it begins before the event with this index: at its top
    int to = -1;             ///< index of the event that ended it; -1: still waiting
    std::int64_t lasted = 0; ///< ns; still waiting: 0
    int part = 0;            ///< index of the connection's part
};

struct LadderBracket
{
    enum class Kind : std::uint8_t { Handshake, Close };
    Kind kind = Kind::Handshake;
    int from = 0; ///< index of its first segment
    int to = 0;   ///< index of what its last segment did
};

struct LadderLifeline
{
    posix::ConnectionKey key;
    int fd = -1; ///< -1: not known
    bool ours = false;
    bool callsKnown = false;
    bool listened = false; ///< its part: it was connected to
    bool connected = false;
    bool sameSocket = false; ///< as the other: it is connected to itself
};

/// One connection among those that stand below one another.
struct LadderPart
{
    std::array<LadderLifeline, 2> lifelines; ///< left, right
    int first = 0;                           ///< index of its first event
    int count = 0;
};

struct LadderFacts
{
    static constexpr qsizetype mostEvents = 500;

    QList<LadderPart> parts = {LadderPart()}; ///< never none
    QList<LadderEvent> events;                ///< part by part, in order
    QList<LadderWait> waits;
    QList<LadderBracket> brackets;
    std::int64_t begin = 0;    ///< ns: the first event of all that is timed
    std::uint64_t dropped = 0; ///< older events that made room
    qsizetype unshown = 0;     ///< older connections that made room

    int partOf(int event) const;
    const LadderLifeline &lifeline(LadderSide side, int part = 0) const
    {
        return parts[part].lifelines[std::size_t(side)];
    }
    /// On which this event happened.
    const LadderLifeline &lifelineOf(int event) const
    {
        return lifeline(events[event].side, partOf(event));
    }
};

LadderFacts ladderFacts(const LadderInput &input);

} // namespace diagrams
