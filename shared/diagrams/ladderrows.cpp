// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderrows.h"

namespace diagrams {

namespace {

int &slotOf(LadderRow &row, const LadderEvent &event)
{
    if (event.segment())
        return row.middle;
    return event.side == LadderSide::Left ? row.left : row.right;
}

/// Whether @p next, the one after all that @p row holds, may stand in it: a segment beside its
/// cause, and what a segment did at the head of its arrow.
bool fits(const LadderFacts &facts, LadderRow row, int next)
{
    const LadderEvent &event = facts.events[next];
    if (slotOf(row, event) >= 0)
        return false;
    if (facts.parts[facts.partOf(next)].first == next)
        return false;
    const int source = event.side == LadderSide::Left ? row.left : row.right;
    const int target = event.side == LadderSide::Left ? row.right : row.left;
    if (const LadderSegment *segment = event.segment())
        return source >= 0 && target < 0 && segment->cause == source;
    if (row.middle < 0)
        return false;
    return facts.events[row.middle].segment()->effect == next;
}

} // namespace

LadderRows ladderRows(const LadderFacts &facts)
{
    LadderRows rows;
    for (int i = 0; i < facts.events.size(); ++i) {
        const LadderEvent &event = facts.events[i];
        if (rows.rows.isEmpty() || !fits(facts, rows.rows.constLast(), i))
            rows.rows.append(LadderRow{.first = i});
        LadderRow &row = rows.rows.last();
        slotOf(row, event) = i;
        if (row.timed < 0 && event.isTimed)
            row.timed = i;
        rows.ofEvent.append(int(rows.rows.size()) - 1);
    }
    return rows;
}

} // namespace diagrams
