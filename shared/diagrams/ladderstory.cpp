// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderstory.h"

#include "kernel/otherend.h"

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>

namespace diagrams {

using kernel::TcpState;
using posix::Call;
using posix::SyscallRecord;

namespace {

constexpr auto left = LadderSide::Left;
constexpr auto right = LadderSide::Right;

/// Whether the kernel made it, and it did something.
bool worked(const SyscallRecord &record)
{
    return !record.failed();
}

bool moved(const SyscallRecord &record)
{
    const bool transfer =
        record.call == Call::Read || record.call == Call::Write || record.call == Call::Writev;
    return transfer && record.result > 0;
}

bool knocked(const SyscallRecord &record)
{
    const int error = record.error;
    const bool refused = error == EISCONN || error == EALREADY || error == EADDRNOTAVAIL ||
                         error == EINVAL || error == EAFNOSUPPORT || error == ENETUNREACH;
    return record.call == Call::Connect && !refused && !(record.simulated && record.failed());
}

} // namespace

LadderStory::LadderStory(const LadderEnd &leftEnd, const LadderEnd &rightEnd,
                         const std::optional<kernel::Ending> &ending)
    : m_ends{&leftEnd, &rightEnd}
    , m_ending(ending)
    , m_local(kernel::isWithinThisMachine(leftEnd.key))
    , m_paths(ladderPaths(leftEnd, rightEnd, ending))
{
    for (const LadderSide side : {left, right}) {
        addCalls(side);
        addSteps(side);
    }
    if (leftEnd.key.local == leftEnd.key.remote)
        return; // connected to itself: there is no other end
    handshake();
    closing();
    for (const LadderSide side : {left, right}) {
        data(side);
        unexplainedData(side);
    }
    reset();
}

void LadderStory::addCalls(LadderSide side)
{
    QList<SyscallRecord> calls = end(side).calls;
    std::stable_sort(calls.begin(), calls.end(),
                     [](const auto &a, const auto &b) { return a.startedAt < b.startedAt; });
    QList<int> &nodes = m_calls[std::size_t(side)];
    for (const SyscallRecord &call : std::as_const(calls)) {
        nodes.append(order.addAt(call.startedAt));
        events.append({side, call.startedAt, true, false, call.simulated, LadderCall{call}});
    }
    chain(nodes);
}

void LadderStory::addSteps(LadderSide side)
{
    QList<int> &nodes = m_steps[std::size_t(side)];
    for (const LadderStep &step : m_paths.of(side)) {
        nodes.append(order.addBy(step.inferred ? LadderOrder::unknown : step.seenAt));
        events.append(
            {side, step.seenAt, !step.inferred, step.inferred, false, LadderState{step.state}});
    }
    chain(nodes);
}

int LadderStory::addSegment(LadderSide from, Kind kind, int cause, int effect, bool inferred)
{
    const int node = order.addBy(LadderOrder::unknown);
    LadderSegment segment;
    segment.kind = kind;
    segment.cause = cause;
    segment.effect = effect;
    const bool simulated = cause >= 0 && events[cause].simulated;
    events.append({from, 0, false, inferred, simulated, segment});
    if (cause != effect)
        order.before(cause, node);
    order.before(node, effect);
    hurry(node);
    return node;
}

// Whether it was seen in a state that one leaves as soon as the network lets one.
bool LadderStory::tarried(int node) const
{
    const LadderState *now = node < 0 ? nullptr : events[node].state();
    if (!now || events[node].inferred)
        return false;
    switch (now->state) {
    case TcpState::SynSent:
    case TcpState::SynRecv:
    case TcpState::FinWait1:
    case TcpState::Closing:
    case TcpState::LastAck:
        return true;
    default:
        return false;
    }
}

int LadderStory::stepBefore(int step) const
{
    const QList<int> &steps = m_steps[std::size_t(events[step].side)];
    return steps.value(steps.indexOf(step) - 1, -1);
}

void LadderStory::hurry(int segment)
{
    const LadderSegment &what = *events[segment].segment();
    const bool evidence = what.cause == what.effect;
    if (evidence || tarried(what.cause))
        return;
    const bool state = what.effect >= 0 && events[what.effect].state();
    const int before = state ? stepBefore(what.effect) : -1;
    const bool opening = before >= 0 && events[before].state()->state == TcpState::SynRecv;
    if (tarried(before) && !opening)
        return; // an ACK that was delayed
    order.soon(segment);
    if (!m_local || !state || tarried(before))
        return;
    order.soon(what.effect);
    events[what.effect].isTimed = false;
}

// The state that a call itself brings its socket into.
void LadderStory::follow(int call, int step)
{
    order.before(call, step);
    if (call >= 0 && step >= 0)
        order.soon(step);
}

void LadderStory::chain(const QList<int> &nodes)
{
    int last = -1;
    for (const int node : nodes) {
        order.before(last, node);
        last = node >= 0 ? node : last;
    }
}

int LadderStory::step(LadderSide side, TcpState state) const
{
    const int found = stepIn(m_paths.of(side), state);
    return found < 0 ? -1 : m_steps[std::size_t(side)][found];
}

bool LadderStory::saw(LadderSide side, TcpState state) const
{
    return sawState(m_paths.of(side), state);
}

void LadderStory::handshake()
{
    const int connect = lastCall(left, knocked);
    const int synSent = step(left, TcpState::SynSent);
    const int synRecv = step(right, TcpState::SynRecv);
    const int open = step(left, TcpState::Established);
    const int taken = step(right, TcpState::Established);
    if (connect < 0 && synSent < 0 && synRecv < 0)
        return; // it began before anybody looked
    const bool arrived = isSeen(synRecv) || isSeen(taken);
    const bool sent = connect >= 0 || isSeen(synSent);
    const QList<int> causes = {synSent, connect, synRecv};
    const int cause =
        *std::find_if(causes.begin(), causes.end(), [](int node) { return node >= 0; });
    const int syn =
        addSegment(left, Kind::Syn, cause, synRecv >= 0 ? synRecv : taken, !(sent && arrived));
    follow(connect, synSent);
    chain({synRecv, taken});
    order.before(syn, taken);
    if (open < 0 && taken < 0 && !isSeen(synRecv))
        return;
    const int synAck = addSegment(right, Kind::SynAck, synRecv >= 0 ? synRecv : syn, open,
                                  !(isSeen(synRecv) && isSeen(open)));
    order.before(syn, synAck);
    if (open < 0 && taken < 0)
        return;
    const int ack = addSegment(left, Kind::Ack, open >= 0 ? open : synAck, taken,
                               !(isSeen(open) && isSeen(taken)));
    chain({synAck, ack});
    order.before(taken, lastCall(right, [](const SyscallRecord &call) {
                     return call.call == Call::Accept4 && worked(call);
                 }));
    order.before(taken, firstCall(right, moved));
    order.before(open, firstCall(left, moved));
    order.before(open, firstCall(left, [](const SyscallRecord &call) {
                     return call.call == Call::Getsockopt && call.arguments[2] == 0;
                 }));
    shake = {syn, synAck, ack, taken};
}

void LadderStory::data(LadderSide from)
{
    const timeline::Transfers &writes = end(from).writes;
    const timeline::Transfers &reads = end(across(from)).reads;
    QHash<std::uint64_t, int> readers;
    for (const int node : std::as_const(m_calls[std::size_t(across(from))])) {
        if (record(node).call == Call::Read)
            readers.insert(record(node).number, node);
    }
    const QList<int> calls = m_calls[std::size_t(from)];
    for (const int node : calls) {
        const SyscallRecord call = record(node);
        if (call.call == Call::Read || !moved(call))
            continue;
        const auto write = std::lower_bound(
            writes.list.begin(), writes.list.end(), call.number,
            [](const timeline::Transfer &one, std::uint64_t number) { return one.call < number; });
        int effect = -1;
        bool arrived = false;
        if (write != writes.list.end() && write->call == call.number) {
            arrived = reads.bytes() > write->offset;
            const auto read = std::partition_point(
                reads.list.begin(), reads.list.end(),
                [&](const timeline::Transfer &one) { return one.end() <= write->offset; });
            effect = read == reads.list.end() ? -1 : readers.value(read->call, -1);
        }
        const int segment = addSegment(from, Kind::Data, node, effect, !arrived);
        std::get<LadderSegment>(events[segment].what).bytes = std::uint64_t(call.result);
    }
}

// Where the other end does not tell what it wrote, what we read shows that it did.
void LadderStory::unexplainedData(LadderSide from)
{
    if (end(from).callsKnown)
        return;
    for (const int node : std::as_const(m_calls[std::size_t(across(from))])) {
        const SyscallRecord &call = record(node);
        if (call.call != Call::Read || !moved(call))
            continue;
        const auto bytes = std::uint64_t(call.result);
        const int segment = addSegment(from, Kind::Data, node, node, true);
        std::get<LadderSegment>(events[segment].what).bytes = bytes;
    }
}

} // namespace diagrams
