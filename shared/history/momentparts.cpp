// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/momentparts.h"

#include "session/socketsession.h"

#include <algorithm>

namespace history {

namespace {

bool alike(const session::StepReport &a, const session::StepReport &b)
{
    const auto number = [](const session::StepReport &report) {
        return report.call ? report.call->number : 0;
    };
    return a.lamp == b.lamp && number(a) == number(b) && a.socketError == b.socketError &&
           a.lingers == b.lingers && a.input == b.input && a.tooLate == b.tooLate &&
           a.detail == b.detail;
}

bool alike(const QHash<session::Step, session::StepReport> &a,
           const QHash<session::Step, session::StepReport> &b)
{
    return a.size() == b.size() && std::equal(a.keyBegin(), a.keyEnd(), b.keyBegin(), b.keyEnd()) &&
           std::all_of(a.keyBegin(), a.keyEnd(),
                       [&](session::Step step) { return alike(a.value(step), b.value(step)); });
}

// A timer that runs says when it was read; the time that is left follows.
bool alike(RowFacts a, const RowFacts &b)
{
    a.row.seenAt = b.row.seenAt;
    a.row.row.timerMs = b.row.row.timerMs;
    return a == b;
}

bool alike(const QList<RowFacts> &a, const QList<RowFacts> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const RowFacts &x, const RowFacts &y) { return alike(x, y); });
}

template <typename T>
bool alike(const T &a, const T &b)
{
    return a == b;
}

/// False: it stays as it was.
template <typename T>
bool take(T &part, T now)
{
    if (alike(now, part))
        return false;
    part = std::move(now);
    return true;
}

QHash<session::Step, session::StepReport> stepsOf(const session::SocketSession &session)
{
    QHash<session::Step, session::StepReport> steps;
    for (int step = 0; step <= int(session::Step::Close); ++step)
        steps.insert(session::Step(step), session.step(session::Step(step)));
    return steps;
}

QList<RowFacts> tableOf(const session::SocketSession &session)
{
    QList<RowFacts> table;
    const auto rows = session.tableRows();
    table.reserve(rows.size());
    for (const kernel::TrackedRow &row : rows)
        table.append({row, session.natureOf(row), session.endingOf(row)});
    return table;
}

QList<BlockerFacts> blockersOf(const session::SocketSession &session)
{
    QList<BlockerFacts> blockers;
    for (const kernel::TcpRow &row : session.blockers())
        blockers.append({row, session.reuseOptionsOf(row)});
    return blockers;
}

QList<posix::Fault> faultsOf(const session::SocketSession &session)
{
    const auto &active = session.faults().active();
    return {active.begin(), active.end()};
}

std::optional<kernel::ListenCounters> countersOf(const Moment &moment)
{
    if (!moment.acceptance.listening)
        return std::nullopt;
    const auto counters = kernel::readListenCounters();
    return counters ? std::optional(counters.value()) : std::nullopt;
}

bool lookAtTable(const session::SocketSession &session, Moment &moment)
{
    const bool rows = take(moment.table, tableOf(session));
    const bool source = take(moment.source, session.tableSource());
    const bool error = take(moment.tableError, session.tableError());
    return rows || source || error;
}

bool lookAtSocket(const session::SocketSession &session, Moment &moment)
{
    const bool socket = take(moment.socket, session.socket());
    const bool key = take(moment.own, session.keyOf(0));
    return socket || key;
}

bool lookAtPhase(const session::SocketSession &session, Moment &moment)
{
    const bool phase = take(moment.phase, session.phase());
    const bool resolved = take(moment.resolved, session.resolved());
    const bool key = take(moment.own, session.keyOf(0));
    return phase || resolved || key;
}

bool lookAtAcceptance(const session::SocketSession &session, Moment &moment)
{
    const bool acceptance = take(moment.acceptance, session.acceptance());
    const bool key = take(moment.own, session.keyOf(0));
    return acceptance || key;
}

} // namespace

Parts look(const session::SocketSession &session, Parts parts, Moment &moment)
{
    Parts different;
    const auto note = [&different](Part part, bool isDifferent) {
        different.setFlag(part, isDifferent || different.testFlag(part));
    };
    if (parts & Part::Socket)
        note(Part::Socket, lookAtSocket(session, moment));
    if (parts & Part::Steps)
        note(Part::Steps, take(moment.steps, stepsOf(session)));
    if (parts & Part::Table)
        note(Part::Table, lookAtTable(session, moment));
    if (parts & Part::Blockers)
        note(Part::Blockers, take(moment.blockers, blockersOf(session)));
    if (parts & Part::Connections)
        note(Part::Connections, take(moment.connections, session.connections()));
    if (parts & Part::Faults)
        note(Part::Faults, take(moment.faults, faultsOf(session)));
    if (parts & Part::Acceptance)
        note(Part::Acceptance, lookAtAcceptance(session, moment));
    if (parts & Part::Phase)
        note(Part::Phase, lookAtPhase(session, moment));
    if (parts & (Parts(Part::Table) | Part::Acceptance))
        note(Part::Acceptance, take(moment.counters, countersOf(moment)));
    return different;
}

QSet<session::SocketId> touched(const session::SocketSession &session, const Moment &before,
                                const Moment &now)
{
    QSet<session::SocketId> ids;
    const auto &table = before.table;
    for (qsizetype i = 0; i < now.table.size() && !now.table.isSharedWith(table); ++i) {
        const RowFacts &facts = now.table[i];
        if (i < table.size() && (facts == table[i] || alike(facts, table[i])))
            continue;
        if (const auto id = session.socketOf(facts.row.row.key))
            ids.insert(*id);
    }
    auto old = before.connections.cbegin();
    for (const chat::Peer &peer : now.connections) {
        while (old != before.connections.cend() && old->id < peer.id)
            ++old;
        if (old == before.connections.cend() || *old != peer)
            ids.insert(peer.id);
    }
    if (before.socket != now.socket || before.own != now.own || before.phase != now.phase)
        ids.insert(0);
    return ids;
}

} // namespace history
