// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The events of a ladder in rows, one step of time each: what caused a segment, the segment
// and what it did to the other end stand in one row where nothing came in between.

#include "diagrams/ladderfacts.h"

namespace diagrams {

struct LadderRow
{
    int left = -1; ///< index of the event there; -1: none
    int middle = -1;
    int right = -1;
    int first = -1;
    int timed = -1; ///< the first of them whose time is known
};

struct LadderRows
{
    QList<LadderRow> rows;
    QList<int> ofEvent;

    int rowOf(int event) const { return ofEvent[event]; }
};

LadderRows ladderRows(const LadderFacts &facts);

} // namespace diagrams
