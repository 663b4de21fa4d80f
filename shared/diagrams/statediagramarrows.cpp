// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/statediagramarrows.h"

namespace diagrams {

using kernel::TcpState;
using P = StatePlace;
using S = TcpState;

namespace {

constexpr std::array states = {S::Closed,      S::Listen,    S::SynRecv,  S::SynSent,
                               S::Established, S::FinWait1,  S::FinWait2, S::Closing,
                               S::TimeWait,    S::CloseWait, S::LastAck,  S::Closed};
static_assert(states.size() == statePlaces);

struct Ends
{
    P from;
    P to;

    friend bool operator==(const Ends &, const Ends &) = default;
};

// Left out: LISTEN → SYN_SENT and SYN_RECV → LISTEN, which no call of Linux leads along
// (its listener stays in LISTEN, and each connection has a socket of its own).
constexpr std::array figure = {
    Ends{P::Start, P::Listen},          Ends{P::Listen, P::Start},
    Ends{P::Start, P::SynSent},         Ends{P::SynSent, P::Start},
    Ends{P::Listen, P::SynRecv},        Ends{P::SynSent, P::SynRecv},
    Ends{P::SynRecv, P::Established},   Ends{P::SynSent, P::Established},
    Ends{P::SynRecv, P::FinWait1},      Ends{P::Established, P::FinWait1},
    Ends{P::Established, P::CloseWait}, Ends{P::FinWait1, P::FinWait2},
    Ends{P::FinWait1, P::Closing},      Ends{P::FinWait2, P::TimeWait},
    Ends{P::Closing, P::TimeWait},      Ends{P::CloseWait, P::LastAck},
    Ends{P::LastAck, P::End},           Ends{P::TimeWait, P::End},
};

P boxOf(TcpState state)
{
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i] == state)
            return static_cast<P>(i);
    }
    return P::Start;
}

/// A socket whose listen or connect came to nothing is as new; a connection that is over is not.
P closedAfter(TcpState from)
{
    return from == S::Listen || from == S::SynSent || from == S::Closed ? P::Start : P::End;
}

Ends endsOf(const StateStep &step)
{
    if (step.to == S::Closed)
        return {boxOf(step.from), closedAfter(step.from)};
    // The listener gets the SYN, and the connection's row comes out of nothing.
    if (step.from == S::Closed && step.to == S::SynRecv)
        return {P::Listen, P::SynRecv};
    return {boxOf(step.from), boxOf(step.to)};
}

StateArrow &arrowFor(QList<StateArrow> &arrows, const Ends &ends)
{
    for (StateArrow &arrow : arrows) {
        if (Ends{arrow.from, arrow.to} == ends)
            return arrow;
    }
    return arrows.emplaceBack(StateArrow{ends.from, ends.to, false, {}, {}, {}});
}

} // namespace

TcpState stateAt(StatePlace place)
{
    return states[static_cast<std::size_t>(place)];
}

std::optional<StatePlace> placeOf(const StateEnd &end)
{
    if (end.state == S::Unknown)
        return std::nullopt;
    if (end.state != S::Closed)
        return boxOf(end.state);
    return end.path.isEmpty() ? P::Start : closedAfter(end.path.last().from);
}

QList<StateArrow> stateArrowsOf(const StateFacts &facts)
{
    QList<StateArrow> arrows;
    for (const Ends &ends : figure)
        arrows.append(
            {ends.from, ends.to, true, figureCause(stateAt(ends.from), stateAt(ends.to)), {}, {}});
    for (const StateStep &step : facts.here.path)
        arrowFor(arrows, endsOf(step)).here = step;
    if (facts.other) {
        for (const StateStep &step : facts.other->path)
            arrowFor(arrows, endsOf(step)).other = step;
    }
    return arrows;
}

} // namespace diagrams
