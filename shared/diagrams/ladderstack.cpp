// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderstack.h"

#include <algorithm>

namespace diagrams {

namespace {

void moveSegments(LadderFacts &facts, int by)
{
    for (LadderEvent &event : facts.events) {
        if (auto *segment = std::get_if<LadderSegment>(&event.what)) {
            segment->cause = segment->cause < 0 ? -1 : std::max(-1, segment->cause + by);
            segment->effect = segment->effect < 0 ? -1 : std::max(-1, segment->effect + by);
        }
    }
}

void append(LadderFacts &all, LadderFacts one)
{
    const int shift = int(all.events.size());
    moveSegments(one, shift);
    const int part = int(all.parts.size());
    all.parts.append(one.parts.constFirst());
    all.parts.last().first = shift;
    all.events += one.events;
    all.dropped += one.dropped;
    for (LadderWait wait : std::as_const(one.waits)) {
        wait.part = part;
        wait.from += shift;
        wait.to += wait.to < 0 ? 0 : shift;
        all.waits.append(wait);
    }
    for (const LadderBracket &bracket : std::as_const(one.brackets))
        all.brackets.append({bracket.kind, bracket.from + shift, bracket.to + shift});
}

/// How many events each may have, so that all together have no more than they may.
qsizetype fairShare(const QList<LadderFacts> &ladders)
{
    QList<qsizetype> sizes;
    for (const LadderFacts &one : ladders)
        sizes.append(one.events.size());
    std::sort(sizes.begin(), sizes.end());
    qsizetype left = LadderFacts::mostEvents;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const qsizetype share = left / (sizes.size() - i);
        if (sizes[i] > share)
            return share;
        left -= sizes[i];
    }
    return LadderFacts::mostEvents;
}

} // namespace

void keepLast(LadderFacts &facts, qsizetype most)
{
    const int cut = int(facts.events.size() - most);
    if (cut <= 0)
        return;
    facts.dropped += std::uint64_t(cut);
    facts.events.remove(0, cut);
    facts.parts.first().count = int(facts.events.size());
    moveSegments(facts, -cut);
    facts.waits.removeIf([cut](const LadderWait &wait) { return wait.to >= 0 && wait.to < cut; });
    for (LadderWait &wait : facts.waits) {
        wait.from = std::max(0, wait.from - cut);
        wait.to -= wait.to < 0 ? 0 : cut;
    }
    facts.brackets.removeIf([cut](const LadderBracket &one) { return one.from < cut; });
    for (LadderBracket &bracket : facts.brackets) {
        bracket.from -= cut;
        bracket.to -= cut;
    }
}

LadderFacts stacked(QList<LadderFacts> ladders)
{
    ladders.removeIf([](const LadderFacts &one) { return one.events.isEmpty(); });
    if (ladders.isEmpty())
        return {};
    std::stable_sort(ladders.begin(), ladders.end(),
                     [](const LadderFacts &a, const LadderFacts &b) { return a.begin < b.begin; });
    LadderFacts all;
    all.unshown = std::max<qsizetype>(0, ladders.size() - mostStacked);
    ladders.remove(0, all.unshown);
    all.parts.clear();
    all.begin = ladders.constFirst().begin;
    const qsizetype share = fairShare(ladders);
    for (LadderFacts &one : ladders) {
        keepLast(one, share);
        append(all, std::move(one));
    }
    return all;
}

} // namespace diagrams
