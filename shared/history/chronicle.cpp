// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/chronicle.h"

#include <algorithm>

namespace history {

namespace {

void cut(timeline::Transfers &transfers, std::int64_t at)
{
    std::erase_if(transfers.list,
                  [at](const timeline::Transfer &transfer) { return transfer.at > at; });
}

/// Whether @p error came of a call that was made after @p at.
bool isLater(int error, const session::FarReport &report, std::int64_t at)
{
    for (const posix::SyscallRecord &record : report.calls) {
        if (record.failed() && record.error == error)
            return record.startedAt > at;
    }
    return false;
}

// What that process did is known by its times: both read the same clock.
session::FarReport cut(session::FarReport report, std::int64_t at)
{
    using posix::Call;
    if (isLater(report.error, report, at)) {
        report.error = 0;
        report.page.error = 0;
    }
    cut(report.page.writes, at);
    cut(report.page.reads, at);
    while (!report.calls.empty() && report.calls.back().startedAt > at) {
        report.open = report.open || report.calls.back().call == Call::Close;
        report.calls.pop_back();
    }
    return report;
}

Past begun(const Moment &moment, const Chronicle &chronicle)
{
    Past past;
    past.pid = chronicle.pid;
    past.moment = moment;
    for (const posix::Fault &fault : moment.faults)
        past.faults.set(fault);
    for (const Moment &rest : chronicle.rests) {
        if (rest.at <= moment.at)
            past.rests.append(rest);
    }
    return past;
}

std::deque<chat::Message> messagesAt(const Moment &moment, const Chronicle &chronicle)
{
    std::deque<chat::Message> messages;
    for (const chat::Message &message : chronicle.messages) {
        if (message.number <= moment.message)
            messages.push_back(message);
    }
    for (const MessageMove &made : chronicle.moves) {
        if (made.number > moment.move)
            break;
        move(messages, made);
    }
    return messages;
}

} // namespace

void move(std::deque<chat::Message> &messages, const MessageMove &move)
{
    const auto found = std::lower_bound(
        messages.begin(), messages.end(), move.message,
        [](const chat::Message &message, std::uint64_t number) { return message.number < number; });
    if (found != messages.end() && found->number == move.message)
        found->way = move.way;
}

Past pastAt(const Moment &moment, const Chronicle &chronicle, const Lists &lists)
{
    Past past = begun(moment, chronicle);
    past.calls = lists.calls.upTo(moment.call);
    past.timeline = lists.timeline.upTo(moment.event);
    past.ledger = lists.ledger.upTo(moment.call);
    past.messages = messagesAt(moment, chronicle);
    for (auto it = chronicle.farEnds.cbegin(); it != chronicle.farEnds.cend(); ++it)
        past.farEnds.insert(it.key(), cut(it.value(), moment.at));
    return past;
}

Past pastNow(const Moment &moment, const Chronicle &chronicle, const Lists &lists)
{
    Past past = begun(moment, chronicle);
    past.calls = lists.calls;
    past.timeline = lists.timeline;
    past.ledger = lists.ledger;
    past.messages = messagesAt(moment, chronicle);
    past.farEnds = chronicle.farEnds;
    return past;
}

} // namespace history
