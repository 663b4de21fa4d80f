// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/disguise.h"

#include "history/disguisemap.h"

#include <algorithm>

namespace history {

namespace {

void apply(DisguiseMap &map, posix::ConnectionKey &key)
{
    map.change(key.local);
    map.change(key.remote);
}

void apply(DisguiseMap &map, posix::SyscallRecord &record)
{
    for (posix::SocketAddress *address : {&record.address, &record.local, &record.remote})
        map.change(*address);
}

void apply(DisguiseMap &map, std::optional<posix::SyscallRecord> &record)
{
    if (record)
        apply(map, *record);
}

void apply(DisguiseMap &map, kernel::TcpRow &row)
{
    apply(map, row.key);
    row.owner.pid = map.process(row.owner.pid);
    row.inode = map.inode(row.inode);
}

posix::SyscallRing changed(DisguiseMap &map, const posix::SyscallRing &calls)
{
    posix::SyscallRing ring(calls.capacity(), calls.dropped());
    for (auto number = calls.firstNumber(); number <= calls.lastNumber(); ++number)
        apply(map, ring.append(calls.at(number)));
    return ring;
}

timeline::Timeline changed(DisguiseMap &map, const timeline::Timeline &timeline)
{
    std::deque<timeline::Event> events = timeline.events();
    for (timeline::Event &event : events) {
        if (auto *state = std::get_if<timeline::StateEvent>(&event.what))
            apply(map, state->change.key);
    }
    return timeline::Timeline::of(std::move(events), timeline.dropped());
}

timeline::Ledger changed(DisguiseMap &map, const timeline::Ledger &ledger)
{
    QList<timeline::LedgerPage> pages = ledger.pages();
    for (timeline::LedgerPage &page : pages)
        apply(map, page.key);
    return timeline::Ledger::of(pages);
}

void apply(DisguiseMap &map, Moment &moment)
{
    for (RowFacts &facts : moment.table)
        apply(map, facts.row.row);
    for (BlockerFacts &blocker : moment.blockers)
        apply(map, blocker.row);
    map.change(moment.socket.local);
    apply(map, moment.own);
    for (session::StepReport &step : moment.steps)
        apply(map, step.call);
    for (chat::Peer &peer : moment.connections)
        apply(map, peer.key);
    for (SocketSight &sight : moment.sockets) {
        for (net::OptionReport &report : sight.reports)
            apply(map, report.call);
    }
    for (posix::SocketAddress &address : moment.resolved)
        map.change(address);
}

/// In an order that is the same at each run.
QList<posix::ConnectionKey> inOrder(const QHash<posix::ConnectionKey, session::FarReport> &farEnds)
{
    QList<posix::ConnectionKey> keys = farEnds.keys();
    const auto begin = [&farEnds](const posix::ConnectionKey &key) {
        const session::FarReport &report = farEnds[key];
        return report.calls.empty() ? 0 : report.calls.front().startedAt;
    };
    std::sort(keys.begin(), keys.end(), [&](const auto &a, const auto &b) {
        return begin(a) != begin(b) ? begin(a) < begin(b) : a < b;
    });
    return keys;
}

QHash<posix::ConnectionKey, session::FarReport>
changed(DisguiseMap &map, const QHash<posix::ConnectionKey, session::FarReport> &farEnds)
{
    QHash<posix::ConnectionKey, session::FarReport> result;
    for (posix::ConnectionKey key : inOrder(farEnds)) {
        session::FarReport report = farEnds[key];
        apply(map, key);
        apply(map, report.page.key);
        report.pid = map.process(report.pid);
        for (posix::SyscallRecord &record : report.calls)
            apply(map, record);
        result.insert(key, report);
    }
    return result;
}

} // namespace

// The order of the lines is the order in which the numbers appear.
Past disguised(Past past)
{
    DisguiseMap map(past);
    // Both ends of a connection are to give each process the same number: who listens is first.
    for (const RowFacts &facts : past.moment.table) {
        if (facts.row.row.state == kernel::TcpState::Listen)
            map.process(facts.row.row.owner.pid);
    }
    past.pid = map.process(past.pid);
    past.calls = changed(map, past.calls);
    past.timeline = changed(map, past.timeline);
    apply(map, past.moment);
    past.ledger = changed(map, past.ledger);
    past.farEnds = changed(map, past.farEnds);
    return past;
}

} // namespace history
