// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderfacts.h"

#include "diagrams/ladderstack.h"
#include "diagrams/ladderstory.h"
#include "diagrams/ladderwaits.h"
#include "timeline/ending.h"

#include <algorithm>

namespace diagrams {

using kernel::TcpState;
using posix::Call;

namespace {

bool made(const LadderEnd &end, Call call)
{
    return std::any_of(end.calls.begin(), end.calls.end(), [call](const auto &record) {
        return record.call == call && !(record.failed() && record.simulated);
    });
}

bool passed(const LadderEnd &end, TcpState state)
{
    return std::any_of(end.changes.begin(), end.changes.end(),
                       [state](const auto &change) { return change.to == state; });
}

bool accepted(const LadderEnd &end)
{
    const bool took = std::any_of(end.calls.begin(), end.calls.end(), [](const auto &record) {
        return record.call == Call::Accept4 && !record.failed();
    });
    return took || passed(end, TcpState::SynRecv);
}

bool connected(const LadderEnd &end)
{
    return made(end, Call::Connect) || passed(end, TcpState::SynSent);
}

int descriptorOf(const LadderEnd &end)
{
    for (auto record = end.calls.crbegin(); record != end.calls.crend(); ++record) {
        if (record->call == Call::Accept4 && !record->failed())
            return int(record->result);
        if (record->call != Call::Accept4 && record->call != Call::Socket)
            return record->fd;
    }
    return -1;
}

LadderLifeline lifelineOf(const LadderEnd &end, const LadderEnd &other, bool ours)
{
    LadderLifeline line;
    line.key = end.key;
    line.fd = descriptorOf(end);
    line.ours = ours;
    line.callsKnown = end.callsKnown;
    line.listened = accepted(end) || connected(other);
    line.connected = !line.listened && (connected(end) || accepted(other));
    return line;
}

/// Takes the story's events in their order; the silent ones stay out.
class Telling
{
public:
    Telling(LadderStory &story, LadderFacts &facts)
        : m_story(story)
        , m_facts(facts)
        , m_order(story.order.sorted())
        , m_index(story.events.size(), -1)
    {
    }

    void tell()
    {
        QList<LadderEvent> all;
        for (const int node : std::as_const(m_order)) {
            LadderEvent event = m_story.events[node];
            event.at = m_story.order.timeOf(node);
            all.append(event);
            const LadderCall *call = event.call();
            if (call && isSilent(call->record))
                continue;
            m_index[node] = int(m_facts.events.size());
            m_facts.events.append(event);
        }
        for (LadderEvent &event : m_facts.events)
            renumber(event);
        m_facts.waits = ladderWaits(all);
        addBracket(LadderBracket::Kind::Handshake, m_story.shake);
        addBracket(LadderBracket::Kind::Close, m_story.waves);
    }

private:
    void renumber(LadderEvent &event)
    {
        auto *segment = std::get_if<LadderSegment>(&event.what);
        if (!segment)
            return;
        segment->cause = segment->cause < 0 ? -1 : m_index[segment->cause];
        segment->effect = segment->effect < 0 ? -1 : m_index[segment->effect];
    }

    void addBracket(LadderBracket::Kind kind, const QList<int> &nodes)
    {
        QList<int> indices;
        for (const int node : nodes) {
            if (node >= 0)
                indices.append(m_index[node]);
        }
        if (indices.isEmpty())
            return;
        const auto [first, last] = std::minmax_element(indices.begin(), indices.end());
        m_facts.brackets.append({kind, *first, *last});
    }

    LadderStory &m_story;
    LadderFacts &m_facts;
    QList<int> m_order;
    QList<int> m_index; ///< of each node in the facts; -1: silent
};

} // namespace

LadderFacts ladderFacts(const LadderInput &input)
{
    const bool oursListened = accepted(input.ours) || connected(input.theirs);
    const bool oursLeft = !oursListened || connected(input.ours);
    const LadderEnd &left = oursLeft ? input.ours : input.theirs;
    const LadderEnd &right = oursLeft ? input.theirs : input.ours;
    std::optional<kernel::Ending> ending = input.ending;
    if (ending && !oursLeft)
        ending = timeline::mirrored(*ending);
    LadderFacts facts;
    LadderPart &part = facts.parts.first();
    part.lifelines = {lifelineOf(left, right, oursLeft), lifelineOf(right, left, !oursLeft)};
    const posix::ConnectionKey &key = input.ours.key;
    part.lifelines[1].sameSocket = !key.local.isNull() && key.local == key.remote;
    LadderStory story(left, right, ending);
    Telling(story, facts).tell();
    if (right.acceptSince > 0)
        addAcceptWait(facts, right.acceptSince);
    endWaitsAtArrival(facts);
    addReadWaits(facts);
    part.count = int(facts.events.size());
    for (const LadderEvent &event : std::as_const(facts.events)) {
        if (event.isTimed) {
            facts.begin = event.at;
            break;
        }
    }
    keepLast(facts, LadderFacts::mostEvents);
    return facts;
}

int LadderFacts::partOf(int event) const
{
    const auto after =
        std::upper_bound(parts.begin() + 1, parts.end(), event,
                         [](int index, const LadderPart &part) { return index < part.first; });
    return int(after - parts.begin()) - 1;
}

} // namespace diagrams
