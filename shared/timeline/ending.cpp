// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "timeline/ending.h"

#include "kernel/otherend.h"

#include <cerrno>
#include <utility>

namespace timeline {

using kernel::Ending;
using kernel::TcpState;
using kernel::TrackedRow;

using Began = Ending::Began;
using Cause = Ending::Cause;
using How = Ending::How;
using Part = Ending::Part;

namespace {

bool isTimeout(int error)
{
    return error == ETIMEDOUT || error == EHOSTUNREACH || error == ENETUNREACH;
}

bool closedActively(const StatePath &path)
{
    return path.passed(TcpState::FinWait1) || path.passed(TcpState::FinWait2) ||
           path.passed(TcpState::Closing);
}

/// Whether an orphan's tcp_fin_timeout had run out when its row was found to be gone.
bool ranOut(const TrackedRow &row, const StatePath &path)
{
    constexpr std::int64_t slack = 2000; // ms
    const kernel::TcpRow &last = row.row;
    const bool counted =
        last.timer == kernel::Timer::TimeWait || last.timer == kernel::Timer::Keepalive;
    const std::int64_t sinceMs = (path.closedAt - row.seenAt) / 1'000'000;
    return last.state == TcpState::FinWait2 && last.inode == 0 && counted &&
           sinceMs + slack >= last.timerMs;
}

Ending endOfFins(const StatePath &path)
{
    if (path.passed(TcpState::Closing))
        return {How::Fin, Began::Both};
    if (path.passed(TcpState::FinWait2))
        return {How::Fin, Began::Here};
    if (path.passed(TcpState::CloseWait) || path.passed(TcpState::LastAck))
        return {How::Fin, Began::There};
    return {How::Fin, Began::Unknown};
}

Ending endOfAttempt(const EndCalls *calls)
{
    if (calls && calls->error == ECONNREFUSED)
        return {How::Reset, Began::There, Cause::Refused};
    if (calls && isTimeout(calls->error))
        return {How::Timeout};
    if (calls && calls->closed)
        return {How::GivenUp, Began::Here};
    return {};
}

/// After a close(2) of ours that left no row behind, or one of CLOSE_WAIT.
Ending endOfClose(const TrackedRow &row, const StatePath &path, const EndCalls &calls)
{
    if (calls.lingerZero)
        return {How::Reset, Began::Here, Cause::Linger};
    if (calls.sawEnd)
        return {How::Fin, Began::There};
    if (path.passed(TcpState::CloseWait) || row.row.state == TcpState::CloseWait) {
        // The FIN itself counts as one byte of Recv-Q.
        if (row.row.recvQueue > 1)
            return {How::Reset, Began::Here, Cause::UnreadData};
        return {How::Fin, Began::There};
    }
    return {How::Reset, Began::Here, Cause::UnreadData};
}

/// Whether our FIN followed the peer's: the last ACK came between two looks.
bool answeredEnd(const StatePath &path, const EndCalls &calls)
{
    return calls.shutWrite && !closedActively(path) &&
           (calls.sawEnd || path.passed(TcpState::CloseWait));
}

/// The row was there, and then it was not, without the states that FINs lead through.
Ending endOfAbort(const TrackedRow &row, const StatePath &path, const EndCalls *calls)
{
    const bool active = closedActively(path);
    if (calls && isTimeout(calls->error))
        return {How::Timeout};
    if (calls && calls->error == 0 && answeredEnd(path, *calls))
        return {How::Fin, Began::There};
    if (calls && (calls->error != 0 || calls->wasGone))
        return {How::Reset, active ? Began::Here : Began::There,
                calls->drewReset ? Cause::WroteToClosed : Cause::Unknown};
    if (calls && calls->closed && !active)
        return endOfClose(row, path, *calls);
    if (!kernel::isWithinThisMachine(row.row.key))
        return {};
    // A row of this machine that had ended by FIN would have left TIME_WAIT at one end.
    return {How::Reset, active ? Began::Here : Began::Unknown};
}

Ending judged(const TrackedRow &row, const StatePath &path, const EndCalls *calls)
{
    const TcpState last = row.row.state;
    if (last == TcpState::TimeWait || path.passed(TcpState::TimeWait) ||
        path.passed(TcpState::LastAck))
        return endOfFins(path);
    if (last == TcpState::SynSent)
        return endOfAttempt(calls);
    if (last == TcpState::SynRecv)
        return {};
    if (ranOut(row, path))
        return {How::Timeout, Began::Here, Cause::Orphan};
    return endOfAbort(row, path, calls);
}

Part partOf(const StatePath &path, const EndCalls *calls)
{
    if (path.passed(TcpState::SynSent))
        return Part::Client;
    if (path.passed(TcpState::SynRecv))
        return Part::Server;
    if (!calls)
        return Part::Unknown;
    return calls->accepted ? Part::Server : Part::Client;
}

Began turned(Began began)
{
    switch (began) {
    case Began::Here:
        return Began::There;
    case Began::There:
        return Began::Here;
    default:
        return began;
    }
}

Part turned(Part part)
{
    switch (part) {
    case Part::Client:
        return Part::Server;
    case Part::Server:
        return Part::Client;
    case Part::Unknown:
        break;
    }
    return part;
}

} // namespace

std::optional<Ending> endingOf(const TrackedRow &row, const StatePath &path, const EndCalls *calls)
{
    const TcpState state = row.row.state;
    if (state == TcpState::Listen || (!row.gone && state != TcpState::TimeWait))
        return std::nullopt;
    StatePath whole = path;
    whole.states.insert(state);
    Ending ending = judged(row, whole, calls);
    ending.part = partOf(whole, calls);
    if (calls)
        ending.ourError = calls->error;
    return ending;
}

Ending mirrored(const Ending &ending)
{
    return {ending.how,          turned(ending.began), ending.cause,
            turned(ending.part), ending.theirError,    ending.ourError};
}

Ending merged(Ending seen, const Ending &mirror)
{
    if (seen.how == How::Unknown || (seen.how == mirror.how && seen.cause == Cause::Unknown &&
                                     mirror.cause != Cause::Unknown)) {
        seen.how = mirror.how;
        seen.began = mirror.began;
        seen.cause = mirror.cause;
    }
    if (seen.how == mirror.how && seen.began == Began::Unknown)
        seen.began = mirror.began;
    if (seen.part == Part::Unknown)
        seen.part = mirror.part;
    if (!seen.ourError)
        seen.ourError = mirror.ourError;
    if (!seen.theirError)
        seen.theirError = mirror.theirError;
    return seen;
}

} // namespace timeline
