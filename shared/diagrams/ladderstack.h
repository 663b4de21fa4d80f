// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ladders of several connections as one picture: one below the other, in the order in which
// they began, with one clock for all. Pure; bounded.

#include "diagrams/ladderfacts.h"

namespace diagrams {

constexpr qsizetype mostStacked = 16; ///< connections

/// Only the last events; what stood on the others goes with them.
void keepLast(LadderFacts &facts, qsizetype most);

/// Those without an event are left out; LadderFacts::mostEvents are shared out fairly.
LadderFacts stacked(QList<LadderFacts> ladders);

} // namespace diagrams
