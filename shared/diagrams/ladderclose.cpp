// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How a connection ends in the ladder: FIN and RST. The rest of LadderStory is in
// ladderstory.cpp.

#include "diagrams/ladderstory.h"

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>

namespace diagrams {

using kernel::Ending;
using kernel::TcpState;
using posix::Call;
using posix::SyscallRecord;

namespace {

constexpr auto left = LadderSide::Left;
constexpr auto right = LadderSide::Right;

bool isPendingError(const SyscallRecord &record)
{
    return record.call == Call::Getsockopt && record.arguments[0] == SOL_SOCKET &&
           record.arguments[1] == SO_ERROR;
}

/// Whether this call was told of a RST. @p shut: EPIPE is our own doing then.
bool saysReset(const SyscallRecord &record, bool shut)
{
    const int error = isPendingError(record) ? record.arguments[2] : record.error;
    return !record.simulated &&
           (error == ECONNRESET || error == ECONNREFUSED || (error == EPIPE && !shut));
}

int firstOf(const QList<int> &nodes)
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [](int node) { return node >= 0; });
    return found == nodes.end() ? -1 : *found;
}

} // namespace

void LadderStory::closing()
{
    QList<Wave> both = {wave(left), wave(right)};
    // Who was closed upon acknowledges before it sends its own FIN, or with it.
    for (const LadderSide side : {left, right}) {
        if (step(side, TcpState::LastAck) < 0)
            continue;
        order.before(both[int(across(side))].ack, both[int(side)].fin);
        order.before(both[int(across(side))].end, both[int(side)].fin);
    }
    const bool whole = std::all_of(both.begin(), both.end(),
                                   [](const Wave &one) { return one.fin >= 0 && one.ack >= 0; });
    if (!whole)
        return;
    for (const Wave &one : std::as_const(both))
        waves += {one.fin, one.ack, one.end};
    waves.removeAll(-1);
}

// A FIN may wait behind data: it is drawn only where something tells that it went.
LadderStory::Wave LadderStory::wave(LadderSide from)
{
    const LadderSide to = across(from);
    const int call = finCall(from);
    const int own = firstOf({step(from, TcpState::FinWait1), step(from, TcpState::LastAck)});
    const int effect = finEffect(to);
    const int read = endOfFile(to);
    const int acked = ackEffect(from);
    follow(call, own);
    if (effect < 0 && read < 0 && acked < 0)
        return {};
    const bool sent = (own >= 0 && call >= 0) || isSeen(own) || isSeen(acked);
    const int cause = firstOf({own, call, effect, read, acked});
    const int fin = addSegment(from, Kind::Fin, cause, firstOf({effect, read}),
                               !(sent && (isSeen(effect) || read >= 0)));
    chain({call, fin, effect, read});
    if (acked < 0 && !m_paths.of(from).isEmpty())
        return {fin};
    const int ack = addSegment(to, Kind::Ack, effect >= 0 ? effect : fin, acked,
                               !(isSeen(effect) && isSeen(acked)));
    order.before(fin, ack);
    return {fin, ack, acked};
}

int LadderStory::finEffect(LadderSide side) const
{
    return firstOf({step(side, TcpState::CloseWait), step(side, TcpState::Closing),
                    step(side, TcpState::TimeWait)});
}

// What sent our FIN: the first shutdown, or the close of the last descriptor.
int LadderStory::finCall(LadderSide side) const
{
    const int shut = firstCall(side, [](const SyscallRecord &call) {
        return call.call == Call::Shutdown && !call.failed() && call.arguments[0] != SHUT_RD;
    });
    if (shut >= 0)
        return shut;
    return lastCall(side, [](const SyscallRecord &call) { return call.call == Call::Close; });
}

// The first read(2) that returned 0 without our shutting that direction.
int LadderStory::endOfFile(LadderSide side) const
{
    for (const int node : m_calls[std::size_t(side)]) {
        const SyscallRecord &call = record(node);
        const bool shut = call.call == Call::Shutdown && !call.failed();
        if (shut && call.arguments[0] != SHUT_WR)
            return -1;
        if (call.call == Call::Read && call.result == 0 && call.count > 0)
            return node;
    }
    return -1;
}

// The step that the ACK of this side's FIN brought.
int LadderStory::ackEffect(LadderSide side) const
{
    if (const int acked = step(side, TcpState::FinWait2); acked >= 0)
        return acked;
    if (step(side, TcpState::Closing) >= 0)
        return step(side, TcpState::TimeWait);
    const bool aborted = m_ending && m_ending->how != Ending::How::Fin;
    return step(side, TcpState::LastAck) >= 0 && !aborted ? step(side, TcpState::Closed) : -1;
}

// On this machine a refused attempt is over before anybody can see it in the kernel's table.
void LadderStory::learnOfRefusal()
{
    const int told = toldOfReset(left);
    if (m_ending || told < 0)
        return;
    const SyscallRecord &call = record(told);
    if ((isPendingError(call) ? call.arguments[2] : call.error) == ECONNREFUSED)
        m_ending = Ending{Ending::How::Reset, Ending::Began::There, Ending::Cause::Refused};
}

void LadderStory::reset()
{
    learnOfRefusal();
    if (!m_ending || m_ending->how != Ending::How::Reset)
        return;
    LadderSide from = m_ending->began == Ending::Began::There ? right : left;
    if (m_ending->cause == Ending::Cause::Unknown ||
        m_ending->cause == Ending::Cause::WroteToClosed) {
        const bool weSaw = toldOfReset(left) >= 0;
        if (weSaw == (toldOfReset(right) >= 0))
            return; // who sent it cannot be told
        from = weSaw ? right : left;
    } else if (m_ending->began == Ending::Began::Unknown ||
               m_ending->began == Ending::Began::Both) {
        return;
    }
    int answered = -1;
    const int call = resetCause(from, &answered);
    int effect = resetEffect(across(from));
    if (effect >= 0 && events[effect].call() && record(effect).call == Call::Connect)
        effect = -1; // one call sent SYN and was told of the answer
    const int cause = firstOf({call, answered, effect});
    if (cause < 0)
        return;
    const int gone = step(from, TcpState::Closed);
    const bool sent = call >= 0 || (answered >= 0 && isSeen(gone));
    const int segment = addSegment(from, Kind::Reset, cause, effect, !(sent && isSeen(effect)));
    order.before(segment, step(across(from), TcpState::Closed));
    order.before(call, gone);
}

// A close(2) of @p from, or (in @p answered) a segment that was answered with RST.
int LadderStory::resetCause(LadderSide from, int *answered) const
{
    using Cause = Ending::Cause;
    const int close =
        lastCall(from, [](const SyscallRecord &call) { return call.call == Call::Close; });
    if (m_ending->cause == Cause::Linger || m_ending->cause == Cause::UnreadData)
        return close;
    const bool refused = m_ending->cause == Cause::Refused;
    for (int node = 0; node < events.size(); ++node) {
        const LadderSegment *segment = events[node].segment();
        if (!segment || events[node].side != across(from))
            continue;
        const bool late = close >= 0 && segment->kind == Kind::Data &&
                          events[segment->cause].at > events[close].at;
        if (late || (refused && segment->kind == Kind::Syn))
            *answered = node;
    }
    // Nothing came that it could have answered: its close(2) itself sent it.
    return *answered < 0 ? close : -1;
}

int LadderStory::toldOfReset(LadderSide side) const
{
    bool shut = false;
    return firstCall(side, [&shut](const SyscallRecord &call) {
        const bool shuts = call.call == Call::Shutdown && !call.failed();
        shut |= shuts && call.arguments[0] != SHUT_RD;
        return saysReset(call, shut);
    });
}

int LadderStory::resetEffect(LadderSide to) const
{
    const int told = toldOfReset(to);
    return told >= 0 ? told : step(to, TcpState::Closed);
}

} // namespace diagrams
