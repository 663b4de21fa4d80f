// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The calls of all processes that a past knows of, in an order that is the same each time the
// same was done: between two moments at rest each process keeps its own order, what causes
// something comes before it, and where both are free the client goes first. Without moments at
// rest: the order in which they began. Pure.

#include "history/past.h"

namespace history {

struct CanonicalCall
{
    int process = 0;          ///< 0: ours; 1, 2 …: of processesOf()
    std::uint64_t number = 0; ///< of its record in that process
    std::int64_t startedAt = 0;
    int interval = 0; ///< how many rests came before it
};

/// The other processes that told of their ends, in the order in which they began.
QList<int> processesOf(const Past &past);
/// The keys of the far ends in an order that is the same each time.
QList<posix::ConnectionKey> farKeysInOrder(const Past &past);

QList<CanonicalCall> canonicalOrder(const Past &past);

} // namespace history
