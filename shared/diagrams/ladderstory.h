// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Gathers the events of a ladder and what must come before what: calls, states, and between
// them the segments, each with its cause. Used by ladderFacts() only. See RFC 9293 section 3.5
// (opening), 3.6 (closing) and 3.10.7 (what answers what).

#include "diagrams/ladderorder.h"
#include "diagrams/ladderstates.h"

namespace diagrams {

class LadderStory
{
public:
    /// @p left is who connected; @p ending is as the left end has it.
    LadderStory(const LadderEnd &left, const LadderEnd &right,
                const std::optional<kernel::Ending> &ending);

    /// Causes and effects are numbers of this list, which is in no order yet.
    QList<LadderEvent> events;
    LadderOrder order; ///< of the same numbers
    QList<int> shake;  ///< the handshake from SYN on, where it is whole
    QList<int> waves;  ///< the four segments of the close and what they did, where it is whole

private:
    using Kind = LadderSegment::Kind;
    /// One FIN and its ACK.
    struct Wave
    {
        int fin = -1;
        int ack = -1;
        int end = -1; ///< what the ACK did
    };

    void addCalls(LadderSide side);
    void addSteps(LadderSide side);
    int addSegment(LadderSide from, Kind kind, int cause, int effect, bool inferred);
    /// Where nobody saw it tarry it followed at once.
    void hurry(int segment);
    bool tarried(int node) const;
    int stepBefore(int step) const; ///< -1: it is the first of its end
    void follow(int call, int step);
    /// Each comes before the next; negative ones are left out.
    void chain(const QList<int> &nodes);

    void handshake();
    void closing();
    Wave wave(LadderSide from);
    int finEffect(LadderSide side) const;
    int finCall(LadderSide side) const;
    int endOfFile(LadderSide side) const;
    int ackEffect(LadderSide side) const;
    void data(LadderSide from);
    void unexplainedData(LadderSide from);
    void learnOfRefusal();
    void reset();
    int resetCause(LadderSide from, int *answered) const;
    int resetEffect(LadderSide to) const;
    int toldOfReset(LadderSide side) const;

    const LadderEnd &end(LadderSide side) const { return *m_ends[std::size_t(side)]; }
    const posix::SyscallRecord &record(int node) const { return events[node].call()->record; }
    /// The calls of this side, in order, for which @p matches.
    template <typename Matches>
    int firstCall(LadderSide side, Matches matches) const;
    template <typename Matches>
    int lastCall(LadderSide side, Matches matches) const;
    /// Node of the step into this state; -1: it was not in it.
    int step(LadderSide side, kernel::TcpState state) const;
    bool saw(LadderSide side, kernel::TcpState state) const;
    bool isSeen(int node) const { return node >= 0 && !events[node].inferred; }

    std::array<const LadderEnd *, 2> m_ends;
    std::optional<kernel::Ending> m_ending;
    bool m_local;
    LadderPaths m_paths;
    std::array<QList<int>, 2> m_calls; ///< nodes, in order
    std::array<QList<int>, 2> m_steps; ///< nodes, as in the path
};

template <typename Matches>
int LadderStory::firstCall(LadderSide side, Matches matches) const
{
    for (const int node : m_calls[std::size_t(side)]) {
        if (matches(record(node)))
            return node;
    }
    return -1;
}

template <typename Matches>
int LadderStory::lastCall(LadderSide side, Matches matches) const
{
    const QList<int> &nodes = m_calls[std::size_t(side)];
    for (auto node = nodes.crbegin(); node != nodes.crend(); ++node) {
        if (matches(record(*node)))
            return *node;
    }
    return -1;
}

} // namespace diagrams
