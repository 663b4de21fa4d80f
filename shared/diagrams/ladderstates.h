// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The states that one end of a connection went through, from two witnesses: the snapshots of
// the kernel's table, and what the kernel said after each call (tcpi_state). What must lie
// between two that were seen is put in as inferred. See RFC 9293 section 3.3.2.

#include "diagrams/ladderfacts.h"

namespace diagrams {

struct LadderStep
{
    kernel::TcpState state = kernel::TcpState::Unknown;
    bool inferred = false;
    std::int64_t seenAt = 0; ///< ns: it was entered by then; 0 for an inferred one
};

using LadderPath = QList<LadderStep>;

/// @p known: what the other end and the calls tell of it.
LadderPath ladderPath(const LadderEnd &end, kernel::Circumstances known);

/// Index of the first step in this state; -1: none.
int stepIn(const LadderPath &path, kernel::TcpState state);
/// Whether it was seen in this state.
bool sawState(const LadderPath &path, kernel::TcpState state);

/// The paths of both ends: each is a witness of the other.
struct LadderPaths
{
    LadderPath left;
    LadderPath right;

    const LadderPath &of(LadderSide side) const { return side == LadderSide::Left ? left : right; }
};
LadderPaths ladderPaths(const LadderEnd &left, const LadderEnd &right,
                        const std::optional<kernel::Ending> &ending);

} // namespace diagrams
