// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "timeline/ledger.h"

#include <algorithm>
#include <limits>

namespace timeline {

namespace {

constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();

/// Walks along one of the two lists.
class Walk
{
public:
    explicit Walk(const std::deque<Transfer> &list)
        : m_list(list)
    {
    }
    bool done() const { return m_index == m_list.size(); }
    std::uint64_t start() const { return done() ? never : m_list[m_index].offset; }
    bool covers(std::uint64_t at) const { return start() <= at; }
    /// The next place where this list has an edge.
    std::uint64_t nextEdge(std::uint64_t at) const
    {
        if (done())
            return never;
        return covers(at) ? m_list[m_index].end() : start();
    }
    int indexAt(std::uint64_t at) const { return !done() && covers(at) ? int(m_index) : -1; }
    void advance(std::uint64_t to)
    {
        while (!done() && m_list[m_index].end() <= to)
            ++m_index;
    }

private:
    const std::deque<Transfer> &m_list;
    std::size_t m_index = 0;
};

} // namespace

QList<Passage> passagesOf(const std::deque<Transfer> &writes, const std::deque<Transfer> &reads)
{
    QList<Passage> passages;
    Walk in(writes);
    Walk out(reads);
    std::uint64_t at = 0;
    while (!in.done() || !out.done()) {
        at = std::max(at, std::min(in.start(), out.start()));
        const std::uint64_t end = std::min(in.nextEdge(at), out.nextEdge(at));
        passages.append({at, end - at, in.indexAt(at), out.indexAt(at)});
        at = end;
        in.advance(at);
        out.advance(at);
    }
    return passages;
}

} // namespace timeline
