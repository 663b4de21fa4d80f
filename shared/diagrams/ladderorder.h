// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Puts events in the order in which they must have happened: some have a time, of some it is
// known by when they were over, of some only what must have come before. Pure; what
// contradicts itself is put in the order of time.

#include <QList>

#include <cstdint>
#include <limits>

namespace diagrams {

class LadderOrder
{
public:
    static constexpr std::int64_t unknown = std::numeric_limits<std::int64_t>::max();

    /// Happened at this time.
    int addAt(std::int64_t at) { return add({at, at, {}, 0, false}); }
    /// Had happened by this time; unknown: it is only known what comes before and after.
    int addBy(std::int64_t by) { return add({0, by, {}, 0, false}); }
    /// A negative number is none: nothing is said then.
    void before(int first, int second);
    /// It happened as soon as what comes before it, and not only by the time it was seen.
    void soon(int node) { m_nodes[node].soon = true; }

    /// The numbers of all, in order; timeOf() tells their times from now on.
    QList<int> sorted();
    std::int64_t timeOf(int node) const { return m_nodes[node].at; }

private:
    struct Node
    {
        std::int64_t at = 0; ///< not before
        std::int64_t by = unknown;
        QList<int> next;
        int waitsFor = 0;
        bool soon = false;
    };

    int add(const Node &node);
    QList<int> topological(bool byTime) const;

    QList<Node> m_nodes;
};

} // namespace diagrams
