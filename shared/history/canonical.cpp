// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/canonical.h"

#include "history/reststates.h"
#include "history/reststatesafter.h"

#include <algorithm>

namespace history {

namespace {

posix::SyscallRing timed(const CanonicalTime &time, const posix::SyscallRing &calls)
{
    posix::SyscallRing ring(calls.capacity(), calls.dropped());
    for (auto number = calls.firstNumber(); number <= calls.lastNumber(); ++number)
        time.apply(0, ring.append(calls.at(number)));
    return ring;
}

void apply(const CanonicalTime &time, int process, timeline::LedgerPage &page)
{
    for (timeline::Transfers *transfers : {&page.writes, &page.reads}) {
        for (timeline::Transfer &transfer : transfers->list)
            transfer.at = time.of(process, transfer.call);
    }
}

timeline::Ledger timed(const CanonicalTime &time, const timeline::Ledger &ledger)
{
    QList<timeline::LedgerPage> pages = ledger.pages();
    for (timeline::LedgerPage &page : pages)
        apply(time, 0, page);
    return timeline::Ledger::of(pages);
}

/// Calls and changes in the order of their times; an inferred change keeps to the seen one that
/// it leads to.
timeline::Timeline woven(const CanonicalTime &time, const Past &past,
                         const QList<kernel::StateChange> &changes)
{
    std::deque<timeline::Event> events;
    for (const timeline::Event &event : past.timeline.events()) {
        if (const auto *call = std::get_if<timeline::CallEvent>(&event.what))
            events.push_back({0, time.of(0, call->number), *call});
    }
    for (const kernel::StateChange &change : changes)
        events.push_back({0, change.at, timeline::StateEvent{change}});
    std::int64_t at = 0;
    QList<std::pair<std::int64_t, std::size_t>> order;
    for (std::size_t i = events.size(); i-- > 0;) {
        at = events[i].at == 0 ? at : events[i].at;
        order.prepend({at, i});
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::deque<timeline::Event> sorted;
    for (const auto &[when, index] : std::as_const(order))
        sorted.push_back(events[index]);
    return timeline::Timeline::of(std::move(sorted), past.timeline.dropped());
}

void apply(const CanonicalTime &time, Moment &moment)
{
    for (session::StepReport &step : moment.steps) {
        if (step.call)
            time.apply(0, *step.call);
    }
    for (BlockerFacts &blocker : moment.blockers) {
        blocker.row.timerMs = 0;
        blocker.row.retransmissions = 0;
    }
    for (SocketSight &sight : moment.sockets) {
        sight.info.removeIf([](const kernel::InfoFigure &figure) {
            return figure.group != kernel::InfoGroup::Connection;
        });
        for (net::OptionReport &report : sight.reports) {
            if (report.call)
                time.apply(0, *report.call);
        }
    }
    moment.counters.reset();
}

void apply(const CanonicalTime &time, const QList<int> &pids, session::FarReport &report)
{
    const int process = int(pids.indexOf(report.pid)) + 1;
    apply(time, process, report.page);
    for (posix::SyscallRecord &record : report.calls)
        time.apply(process, record);
}

} // namespace

Past timeless(Past past)
{
    settleStatesAfter(past);
    const CanonicalTime time(past);
    const RestStates states = restStates(past, time);
    const QList<int> pids = processesOf(past);
    past.timeline = woven(time, past, states.changes);
    past.endings = states.endings;
    past.appeared = states.appeared;
    past.moment.table = states.table;
    past.moment.at = time.now();
    past.calls = timed(time, past.calls);
    past.ledger = timed(time, past.ledger);
    apply(time, past.moment);
    for (session::FarReport &report : past.farEnds)
        apply(time, pids, report);
    for (chat::Message &message : past.messages)
        message.wallMs = 0;
    past.rests.clear();
    return past;
}

} // namespace history
