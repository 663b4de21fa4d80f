// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tcpstate.h"

#include <algorithm>
#include <array>

namespace kernel {

namespace {

using S = TcpState;

struct Transition
{
    S from;
    S to;
};

// A passive connection has no row of its own before SYN_RECV: it comes out of CLOSED.
// FIN_WAIT1 → TIME_WAIT (one segment brings both the ACK of our FIN and the peer's FIN) is
// walked by Linux as FIN_WAIT1 → FIN_WAIT2 → TIME_WAIT, as the text of RFC 9293 section
// 3.10.7.4 says it too; only the figure has the short cut.
constexpr std::array transitions = {
    Transition{S::Closed, S::Listen},         Transition{S::Closed, S::SynSent},
    Transition{S::Closed, S::SynRecv},        Transition{S::SynSent, S::SynRecv},
    Transition{S::SynSent, S::Established},   Transition{S::SynRecv, S::Established},
    Transition{S::SynRecv, S::FinWait1},      Transition{S::Established, S::FinWait1},
    Transition{S::Established, S::CloseWait}, Transition{S::FinWait1, S::FinWait2},
    Transition{S::FinWait1, S::Closing},      Transition{S::FinWait2, S::TimeWait},
    Transition{S::Closing, S::TimeWait},      Transition{S::CloseWait, S::LastAck},
    Transition{S::LastAck, S::Closed},        Transition{S::TimeWait, S::Closed},
};

bool isOrdinary(S from, S to)
{
    return std::ranges::any_of(transitions,
                               [&](const Transition &t) { return t.from == from && t.to == to; });
}

bool isAbort(S from, S to)
{
    return to == S::Closed && from != S::Closed && from != S::Unknown;
}

// What the circumstances rule out on a way to @p goal.
class Walk
{
public:
    Walk(S goal, Circumstances known)
        : m_goal(goal)
        , m_known(known)
    {
    }

    /// The states that all paths from @p from to the goal have in common, the goal excluded.
    QList<S> commonStates(S from)
    {
        follow(from);
        return m_common;
    }
    bool found() const { return m_found; }

private:
    bool isOpen(S from, S to) const
    {
        using Opening = Circumstances::Opening;
        using OtherEnd = Circumstances::OtherEnd;
        if (m_known.opening == Opening::Itself)
            return isOpenToItself(from, to);
        if (to == S::Closed && m_known.otherEnd == OtherEnd::InTimeWait)
            return from == S::LastAck;
        if (m_known.opening == Opening::Active && to == S::SynRecv)
            return false; // a listener opened the other end: no simultaneous open
        if (m_known.opening == Opening::Passive &&
            (to == S::SynSent || (from == S::SynRecv && to == S::FinWait1)))
            return false; // accept(2) gives no socket before ESTABLISHED, Fast Open aside
        if (m_goal == S::TimeWait && to == S::Closing)
            return m_known.otherEnd != OtherEnd::ClosedUpon;
        return true;
    }

    /// Its own SYN and FIN come back before any answer to them can: sections 3.5 and 3.6.
    static bool isOpenToItself(S from, S to)
    {
        if (to == S::Established)
            return from == S::SynRecv;
        if (from == S::SynRecv)
            return to != S::FinWait1;
        return to != S::CloseWait && to != S::FinWait2 && !(from == S::Closed && to != S::SynSent);
    }

    void follow(S state)
    {
        for (int number = 1; number <= static_cast<int>(S::Closing); ++number) {
            const S next = static_cast<S>(number);
            if (!isOpen(state, next) || !(isOrdinary(state, next) || isAbort(state, next)))
                continue;
            if (next == m_goal) {
                keepCommon();
            } else if (next != S::Closed && !m_path.contains(next)) {
                m_path.append(next);
                follow(next);
                m_path.removeLast();
            }
        }
    }

    void keepCommon()
    {
        if (!m_found)
            m_common = m_path;
        else
            m_common.removeIf([this](S state) { return !m_path.contains(state); });
        m_found = true;
    }

    S m_goal;
    Circumstances m_known;
    QList<S> m_path;
    QList<S> m_common;
    bool m_found = false;
};

} // namespace

TcpState tcpStateFromNumber(int number)
{
    constexpr int newSynRecv = 12;
    if (number == newSynRecv)
        return S::SynRecv;
    return number >= 1 && number <= static_cast<int>(S::Closing) ? static_cast<S>(number)
                                                                 : S::Unknown;
}

const char *stateName(TcpState state)
{
    constexpr std::array names = {"UNKNOWN",    "ESTABLISHED", "SYN_SENT",  "SYN_RECV",
                                  "FIN_WAIT1",  "FIN_WAIT2",   "TIME_WAIT", "CLOSED",
                                  "CLOSE_WAIT", "LAST_ACK",    "LISTEN",    "CLOSING"};
    const std::size_t number = static_cast<std::size_t>(state);
    return number < names.size() ? names[number] : names[0];
}

StatePart partOf(TcpState state)
{
    switch (state) {
    case S::Listen:
    case S::SynSent:
    case S::SynRecv:
        return StatePart::Opening;
    case S::Established:
        return StatePart::Talking;
    case S::FinWait1:
    case S::FinWait2:
    case S::Closing:
    case S::TimeWait:
        return StatePart::ActiveClose;
    case S::CloseWait:
    case S::LastAck:
        return StatePart::PassiveClose;
    case S::Closed:
    case S::Unknown:
        break;
    }
    return StatePart::Gone;
}

bool mayFollow(TcpState from, TcpState to)
{
    const bool byFigure =
        (from == S::FinWait1 && to == S::TimeWait) || (from == S::Listen && to == S::SynRecv);
    return byFigure || isOrdinary(from, to) || isAbort(from, to);
}

QList<TcpState> statesBetween(TcpState from, TcpState to, Circumstances known)
{
    return Walk(to, known).commonStates(from);
}

bool mayReach(TcpState from, TcpState to)
{
    Walk walk(to, {});
    walk.commonStates(from);
    return walk.found();
}

} // namespace kernel
