// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Makes what two programs and the kernel tell of one connection, for the tests of the ladder.

#include "diagrams/ladderlayout.h"

#include <QString>

#include <cerrno>

#include <sys/socket.h>

struct LadderBench
{
    using S = kernel::TcpState;
    using C = posix::Call;

    LadderBench()
    {
        using posix::SocketAddress;
        input.ours.key = {SocketAddress::loopback(AF_INET, 36012),
                          SocketAddress::loopback(AF_INET, 9999)};
        input.theirs.key = input.ours.key.reversed();
        input.ours.callsKnown = true;
        input.theirs.callsKnown = true;
    }

    /// One more call at that end, a microsecond after the last one.
    posix::SyscallRecord &call(diagrams::LadderEnd &end, C what, std::int64_t result,
                               S after = S::Unknown, int error = 0)
    {
        posix::SyscallRecord record;
        record.number = std::uint64_t(end.calls.size()) + 1;
        record.call = what;
        record.fd = &end == &input.ours ? 5 : 7;
        record.startedAt = now += 1000;
        record.duration = 100;
        record.result = result;
        record.error = error;
        record.stateAfter = std::uint8_t(after);
        end.calls.append(record);
        return end.calls.last();
    }
    void transfer(diagrams::LadderEnd &end, C what, std::uint64_t bytes)
    {
        const posix::SyscallRecord record = call(end, what, std::int64_t(bytes), S::Established);
        timeline::Transfers &all = what == C::Read ? end.reads : end.writes;
        timeline::Transfer one;
        one.call = record.number;
        one.offset = all.bytes();
        one.size = bytes;
        all.list.push_back(one);
    }
    void change(diagrams::LadderEnd &end, S from, S to)
    {
        end.changes.append({end.key, from, to, false, now += 1000});
    }

    void open()
    {
        call(input.ours, C::Socket, 5, S::Closed);
        auto &connect = call(input.ours, C::Connect, -1, S::Established, EINPROGRESS);
        connect.address = input.ours.key.remote;
        call(input.ours, C::Getsockopt, 0, S::Established).arguments = {SOL_SOCKET, SO_ERROR, 0};
        call(input.theirs, C::Accept4, 7, S::Established).fd = 4;
    }
    void say(std::uint64_t bytes = 3)
    {
        transfer(input.ours, C::Write, bytes);
        transfer(input.theirs, C::Read, bytes);
    }
    /// The lecture note's second and third experiment.
    void closeServerFirst()
    {
        call(input.theirs, C::Close, 0, S::FinWait2);
        call(input.ours, C::Read, 0, S::CloseWait).count = 100;
        change(input.theirs, S::Established, S::FinWait2);
        change(input.ours, S::Established, S::CloseWait);
        now += 3'000'000'000;
        call(input.ours, C::Close, 0);
        change(input.theirs, S::FinWait2, S::TimeWait);
        input.ours.changes.append({input.ours.key, S::CloseWait, S::Closed, false, now});
    }
    diagrams::LadderFacts facts() const { return diagrams::ladderFacts(input); }

    diagrams::LadderInput input;
    std::int64_t now = 1'000'000'000;
};

/// The events in short: "L connect", "R ESTABLISHED", "L> SYN"; "?" behind an inferred one.
inline QStringList inShort(const diagrams::LadderFacts &facts)
{
    using namespace diagrams;
    static const std::array kinds = {"SYN", "SYN+ACK", "ACK", "data", "FIN", "RST"};
    static const QHash<posix::Call, QString> names = {
        {posix::Call::Socket, QStringLiteral("socket")},
        {posix::Call::Connect, QStringLiteral("connect")},
        {posix::Call::Getsockopt, QStringLiteral("so_error")},
        {posix::Call::Accept4, QStringLiteral("accept")},
        {posix::Call::Read, QStringLiteral("read")},
        {posix::Call::Write, QStringLiteral("write")},
        {posix::Call::Writev, QStringLiteral("write")},
        {posix::Call::Shutdown, QStringLiteral("shutdown")},
        {posix::Call::Close, QStringLiteral("close")}};
    QStringList list;
    for (const LadderEvent &event : facts.events) {
        QString text = event.side == LadderSide::Left ? QStringLiteral("L") : QStringLiteral("R");
        if (const LadderSegment *segment = event.segment()) {
            text += QStringLiteral("> ") + QLatin1StringView(kinds[std::size_t(segment->kind)]);
            if (segment->bytes > 0)
                text += QStringLiteral(" %1").arg(segment->bytes);
        } else if (const LadderState *state = event.state()) {
            text += u' ' + QLatin1StringView(kernel::stateName(state->state));
        } else {
            text += u' ' + names.value(event.call()->record.call, QStringLiteral("call"));
        }
        list.append(event.inferred ? text + u'?' : text);
    }
    return list;
}

/// Whether what it did was seen; of a SYN also where only the state after SYN_RECV was.
inline bool wasReceived(const diagrams::LadderFacts &facts, const diagrams::LadderSegment &segment)
{
    if (segment.effect < 0)
        return false;
    const diagrams::LadderEvent &effect = facts.events[segment.effect];
    const auto isLater = [&](const diagrams::LadderEvent &event) {
        return event.state() && event.side == effect.side && !event.inferred &&
               event.at >= effect.at;
    };
    const bool later = std::any_of(facts.events.begin(), facts.events.end(), isLater);
    return !effect.inferred || (segment.kind == diagrams::LadderSegment::Kind::Syn && later);
}

/// What is wrong with it, whatever the connection was: every arrow has a cause that came
/// before it (or that shows it), and does not come after what it did.
inline QString faultOf(const diagrams::LadderFacts &facts)
{
    for (qsizetype i = 0; i < facts.events.size(); ++i) {
        const auto *segment = facts.events[i].segment();
        if (i > 0 && facts.events[i].at < facts.events[i - 1].at)
            return QStringLiteral("event %1 is before its time").arg(i);
        if (!segment)
            continue;
        const bool evidence = segment->cause == segment->effect && facts.events[i].inferred;
        if (segment->cause < 0)
            return QStringLiteral("segment %1 has no cause").arg(i);
        if (segment->cause > i && !evidence)
            return QStringLiteral("segment %1 comes before its cause").arg(i);
        if (segment->effect >= 0 && segment->effect < i)
            return QStringLiteral("segment %1 comes after what it did").arg(i);
        if (!facts.events[i].inferred && !wasReceived(facts, *segment))
            return QStringLiteral("segment %1 is observed, but nobody received it").arg(i);
    }
    return {};
}

/// Of a story told with bars between its lines, as inShort() gives it.
inline QStringList lines(const char *text)
{
    return QString::fromLatin1(text).split(QStringLiteral(" | "));
}

/// @p wanted in this order, others between them allowed.
inline bool inOrder(const QStringList &all, const QStringList &wanted)
{
    qsizetype at = -1;
    for (const QString &one : wanted) {
        at = all.indexOf(one, at + 1);
        if (at < 0)
            return false;
    }
    return true;
}
