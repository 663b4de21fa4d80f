// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderstates.h"

#include "kernel/otherend.h"

#include <algorithm>

namespace diagrams {

using kernel::Circumstances;
using kernel::TcpState;

namespace {

struct Sight
{
    TcpState state;
    std::int64_t at;
    bool begins; ///< the tracker says that the connection begins here, out of CLOSED
};

// A snapshot is as old as its beginning; a call told its state when it returned.
QList<Sight> sightsOf(const LadderEnd &end)
{
    QList<Sight> sights;
    bool begins = false;
    for (const kernel::StateChange &change : end.changes) {
        begins |= change.from == TcpState::Closed;
        if (change.inferred)
            continue;
        sights.append({change.to, change.at, begins});
        begins = false;
    }
    for (const posix::SyscallRecord &record : end.calls) {
        if (record.stateAfter != 0)
            sights.append({kernel::tcpStateFromNumber(record.stateAfter),
                           record.startedAt + record.duration, false});
    }
    std::stable_sort(sights.begin(), sights.end(),
                     [](const Sight &a, const Sight &b) { return a.at < b.at; });
    return sights;
}

bool isOpening(TcpState state)
{
    return state == TcpState::SynSent || state == TcpState::SynRecv ||
           state == TcpState::Established;
}

class Walk
{
public:
    explicit Walk(Circumstances known)
        : m_known(known)
    {
    }

    void take(const Sight &sight)
    {
        if (sight.state == TcpState::Unknown || sight.state == m_now)
            return;
        const bool first = m_now == TcpState::Unknown;
        if (!first && !follows(sight.state))
            return; // an older sight that was told later
        const bool hasHistory = sight.begins || m_known.opening != Opening::Unknown;
        if (!first)
            infer(m_now, sight.state);
        else if (hasHistory && sight.state != TcpState::Closed)
            infer(TcpState::Closed, sight.state);
        m_path.append({sight.state, false, sight.at});
        m_now = sight.state;
        m_lived |= sight.state != TcpState::Closed;
    }
    LadderPath path() const { return m_path; }

private:
    using Opening = Circumstances::Opening;

    // Nothing comes after the end: what seems to is a sight that was late.
    bool follows(TcpState state) const
    {
        if (m_now == TcpState::Closed)
            return !m_lived && isOpening(state);
        return kernel::mayReach(m_now, state);
    }

    void infer(TcpState from, TcpState to)
    {
        for (const TcpState between : kernel::statesBetween(from, to, m_known))
            m_path.append({between, true, 0});
    }

    Circumstances m_known;
    LadderPath m_path;
    TcpState m_now = TcpState::Unknown;
    bool m_lived = false;
};

bool was(const LadderEnd &end, TcpState state)
{
    const auto told = [state](const posix::SyscallRecord &record) {
        return kernel::tcpStateFromNumber(record.stateAfter) == state;
    };
    const auto seen = [state](const kernel::StateChange &change) {
        return change.to == state && !change.inferred;
    };
    return std::any_of(end.calls.begin(), end.calls.end(), told) ||
           std::any_of(end.changes.begin(), end.changes.end(), seen);
}

bool opened(const LadderEnd &end, posix::Call call, TcpState state)
{
    const auto made = [call](const posix::SyscallRecord &record) {
        return record.call == call && (!record.simulated || !record.failed());
    };
    const auto seen = [state](const kernel::StateChange &change) {
        return change.to == state;
    };
    return std::any_of(end.calls.begin(), end.calls.end(), made) ||
           std::any_of(end.changes.begin(), end.changes.end(), seen);
}

Circumstances circumstancesOf(const LadderEnd &end, const LadderEnd &other, bool endedByFin)
{
    using Opening = Circumstances::Opening;
    using OtherEnd = Circumstances::OtherEnd;
    Circumstances known;
    if (opened(end, posix::Call::Connect, TcpState::SynSent))
        known.opening = Opening::Active;
    else if (opened(end, posix::Call::Accept4, TcpState::SynRecv))
        known.opening = Opening::Passive;
    if (was(other, TcpState::TimeWait) || endedByFin)
        known.otherEnd = OtherEnd::InTimeWait;
    if (was(end, TcpState::TimeWait)) {
        const bool closedUpon =
            was(other, TcpState::CloseWait) || was(other, TcpState::LastAck) ||
            (kernel::isWithinThisMachine(end.key) && !was(other, TcpState::TimeWait));
        known.otherEnd = closedUpon ? OtherEnd::ClosedUpon : OtherEnd::Unknown;
    }
    return known;
}

} // namespace

LadderPath ladderPath(const LadderEnd &end, Circumstances known)
{
    Walk walk(known);
    for (const Sight &sight : sightsOf(end))
        walk.take(sight);
    return walk.path();
}

int stepIn(const LadderPath &path, TcpState state)
{
    for (qsizetype i = 0; i < path.size(); ++i) {
        const bool initial = i == 0 && state == TcpState::Closed; // before it began
        if (path[i].state == state && !initial)
            return int(i);
    }
    return -1;
}

bool sawState(const LadderPath &path, TcpState state)
{
    const int step = stepIn(path, state);
    return step >= 0 && !path[step].inferred;
}

LadderPaths ladderPaths(const LadderEnd &left, const LadderEnd &right,
                        const std::optional<kernel::Ending> &ending)
{
    const bool byFin = ending && ending->how == kernel::Ending::How::Fin;
    return {ladderPath(left, circumstancesOf(left, right, byFin)),
            ladderPath(right, circumstancesOf(right, left, byFin))};
}

} // namespace diagrams
