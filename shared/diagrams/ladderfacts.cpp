// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderfacts.h"

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

/// What was cut off at the top takes with it what stands on it.
void keepLast(LadderFacts &facts)
{
    const int cut = int(facts.events.size() - LadderFacts::mostEvents);
    if (cut <= 0)
        return;
    facts.dropped = std::uint64_t(cut);
    facts.events.remove(0, cut);
    for (LadderEvent &event : facts.events) {
        if (auto *segment = std::get_if<LadderSegment>(&event.what)) {
            segment->cause = std::max(-1, segment->cause - cut);
            segment->effect = std::max(-1, segment->effect - cut);
        }
    }
    for (LadderWait &wait : facts.waits) {
        wait.from = std::max(0, wait.from - cut);
        wait.to = wait.to < 0 ? wait.to : wait.to - cut < 0 ? -2 : wait.to - cut;
    }
    facts.waits.removeIf([](const LadderWait &wait) { return wait.to == -2; });
    for (LadderBracket &bracket : facts.brackets) {
        bracket.from -= cut;
        bracket.to -= cut;
    }
    facts.brackets.removeIf([](const LadderBracket &bracket) { return bracket.from < 0; });
}

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
    facts.lifelines = {lifelineOf(left, right, oursLeft), lifelineOf(right, left, !oursLeft)};
    LadderStory story(left, right, ending);
    Telling(story, facts).tell();
    for (const LadderEvent &event : std::as_const(facts.events)) {
        if (event.isTimed) {
            facts.begin = event.at;
            break;
        }
    }
    keepLast(facts);
    return facts;
}

} // namespace diagrams
