// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/statediagramfacts.h"

#include "diagrams/statediagramcalls.h"
#include "kernel/otherend.h"

#include <cerrno>

namespace diagrams {

using kernel::Ending;
using kernel::TcpState;
using posix::Call;
using posix::ConnectionKey;
using posix::SyscallRecord;

using Kind = StateCause::Kind;
using Segment = StateCause::Segment;
using S = TcpState;

namespace {

StateCause bySegment(Segment received, Segment sent = Segment::None)
{
    return {Kind::Segment, received, sent};
}

StateCause byAny(Call call, Segment sent = Segment::None)
{
    return {Kind::AnyCall, Segment::None, sent, call};
}

/// The call on record, or where there is none what @p otherwise says.
StateCause byCall(const std::optional<SyscallRecord> &record, Segment sent,
                  const StateCause &otherwise)
{
    if (!record)
        return otherwise;
    return {Kind::Call, Segment::None,       sent, record->call, record->number,
            record->fd, record->arguments[0]};
}

/// @p sent: it was this end that began. @p error: the errno that its calls saw.
StateCause causeOfReset(const Ending &ending, bool sent, int error, TcpState from,
                        const StateCalls &calls)
{
    switch (ending.cause) {
    case Ending::Cause::Linger:
    case Ending::Cause::UnreadData:
        if (sent)
            return byCall(calls.close, Segment::Rst, byAny(Call::Close, Segment::Rst));
        return bySegment(Segment::Rst);
    case Ending::Cause::WroteToClosed:
        // Whoever had closed, and so could take no more bytes, answered with RST.
        if (from == S::FinWait1 || from == S::FinWait2)
            return bySegment(Segment::Data, Segment::Rst);
        return bySegment(Segment::Rst);
    case Ending::Cause::Refused:
        return bySegment(Segment::Rst);
    case Ending::Cause::Unknown:
    case Ending::Cause::Orphan:
        break;
    }
    const bool met = error == ECONNRESET || error == ECONNREFUSED;
    return met ? bySegment(Segment::Rst) : StateCause{Kind::Reset};
}

/// Why a connection that was in @p from is no more.
StateCause causeOfAbort(const std::optional<Ending> &ending, bool here, TcpState from,
                        const StateCalls &calls)
{
    if (!ending)
        return {};
    switch (ending->how) {
    case Ending::How::Reset:
        return causeOfReset(*ending, here == (ending->began != Ending::Began::There),
                            (here ? ending->ourError : ending->theirError).value_or(0), from,
                            calls);
    case Ending::How::Timeout:
        return {Kind::Timeout};
    case Ending::How::GivenUp:
        return byCall(calls.close, Segment::None, byAny(Call::Close));
    case Ending::How::Fin:
    case Ending::How::Unknown:
        break;
    }
    return {};
}

/// One end of the connection, as its steps are made.
struct Source
{
    bool here = true;
    StateCalls calls;
    std::optional<Ending> ending;

    StateCause causeOf(TcpState from, TcpState to) const
    {
        const StateCause figure = figureCause(from, to);
        if (from == S::Listen && to == S::Closed)
            return byCall(calls.shutRead ? calls.shutRead : calls.close, Segment::None, figure);
        const bool byFin = from == S::LastAck && (!ending || ending->how == Ending::How::Fin);
        if (to == S::Closed && from != S::TimeWait && !byFin)
            return causeOfAbort(ending, here, from, calls);
        if (figure.kind != Kind::AnyCall)
            return figure;
        if (figure.call == Call::Listen)
            return byCall(calls.listen, Segment::None, figure);
        if (figure.call == Call::Connect)
            return byCall(calls.connect, Segment::Syn, figure);
        return byCall(calls.finish(), Segment::Fin, figure);
    }
};

QList<StateStep> pathOf(const timeline::Timeline &timeline, const ConnectionKey &key,
                        const Source &source)
{
    QList<StateStep> path;
    for (const timeline::Event &event : timeline.events()) {
        const auto *told = std::get_if<timeline::StateEvent>(&event.what);
        if (!told || told->change.key != key)
            continue;
        const kernel::StateChange &change = told->change;
        if (change.from == S::Closed)
            path.clear();
        path.append(
            {change.from, change.to, change.inferred, source.causeOf(change.from, change.to)});
    }
    return path;
}

TcpState stateOf(const kernel::TrackedRow *row, const QList<StateStep> &path)
{
    if (row)
        return row->gone ? S::Closed : row->row.state;
    return path.isEmpty() ? S::Unknown : path.last().to;
}

bool isKnown(const timeline::Timeline &timeline, const ConnectionKey &key)
{
    for (const timeline::Event &event : timeline.events()) {
        const auto *told = std::get_if<timeline::StateEvent>(&event.what);
        if (told && told->change.key == key)
            return true;
    }
    return false;
}

std::optional<ConnectionKey> otherKey(const timeline::Timeline &timeline, const ConnectionKey &key,
                                      const kernel::TrackedRow *other)
{
    if (other)
        return other->row.key;
    for (const ConnectionKey &mirror : kernel::otherEndKeys(key)) {
        if (mirror != key && isKnown(timeline, mirror))
            return mirror;
    }
    return std::nullopt;
}

} // namespace

StateCause figureCause(TcpState from, TcpState to)
{
    const auto is = [&](TcpState a, TcpState b) {
        return from == a && to == b;
    };
    if (is(S::Closed, S::Listen))
        return byAny(Call::Listen);
    if (is(S::Listen, S::Closed) || is(S::SynSent, S::Closed))
        return byAny(Call::Close);
    if (is(S::Closed, S::SynSent))
        return byAny(Call::Connect, Segment::Syn);
    if (to == S::SynRecv)
        return bySegment(Segment::Syn, Segment::SynAck);
    if (is(S::SynRecv, S::Established))
        return bySegment(Segment::Ack);
    if (is(S::SynSent, S::Established))
        return bySegment(Segment::SynAck, Segment::Ack);
    if (is(S::Established, S::FinWait1) || is(S::SynRecv, S::FinWait1) ||
        is(S::CloseWait, S::LastAck))
        return byAny(Call::Close, Segment::Fin);
    if (is(S::Established, S::CloseWait) || is(S::FinWait2, S::TimeWait) ||
        is(S::FinWait1, S::Closing) || is(S::FinWait1, S::TimeWait))
        return bySegment(Segment::Fin, Segment::Ack);
    if (is(S::FinWait1, S::FinWait2) || is(S::Closing, S::TimeWait) || is(S::LastAck, S::Closed))
        return bySegment(Segment::Ack);
    if (is(S::TimeWait, S::Closed))
        return {Kind::TwoMsl};
    return {};
}

StateFacts stateFactsOf(const timeline::Timeline &timeline, const posix::SyscallRing &calls,
                        const ConnectionKey &key, const kernel::TrackedRow *here,
                        const kernel::TrackedRow *other, const std::optional<Ending> &ending)
{
    StateFacts facts;
    facts.here.key = key;
    facts.here.path = pathOf(timeline, key, {true, stateCallsOf(calls, key), ending});
    facts.here.state = stateOf(here, facts.here.path);
    const auto mirror =
        key.remote.port() != 0 ? otherKey(timeline, key, other) : std::optional<ConnectionKey>();
    if (!mirror || *mirror == key)
        return facts;
    StateEnd end{*mirror, S::Unknown, {}};
    end.path = pathOf(timeline, *mirror, {false, stateCallsOf(calls, *mirror), ending});
    end.state = stateOf(other, end.path);
    facts.other = end;
    return facts;
}

} // namespace diagrams
