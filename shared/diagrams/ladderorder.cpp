// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderorder.h"

#include <algorithm>
#include <queue>

namespace diagrams {

int LadderOrder::add(const Node &node)
{
    m_nodes.append(node);
    return int(m_nodes.size()) - 1;
}

void LadderOrder::before(int first, int second)
{
    if (first < 0 || second < 0 || first == second)
        return;
    m_nodes[first].next.append(second);
    ++m_nodes[second].waitsFor;
}

// The one that was added first goes first among those that nothing holds back, or the
// earliest. In a circle the first of those that are left is let go.
QList<int> LadderOrder::topological(bool byTime) const
{
    using Entry = std::pair<std::int64_t, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    std::vector<int> waitsFor;
    std::vector<bool> done(std::size_t(m_nodes.size()), false);
    const auto push = [&](int node) {
        ready.push({byTime ? m_nodes[node].at : 0, node});
    };
    for (int i = 0; i < m_nodes.size(); ++i) {
        waitsFor.push_back(m_nodes[i].waitsFor);
        if (waitsFor.back() == 0)
            push(i);
    }
    QList<int> order;
    for (int stuck = 0; order.size() < m_nodes.size();) {
        if (ready.empty()) {
            while (done[std::size_t(stuck)])
                ++stuck;
            push(stuck);
        }
        const int node = ready.top().second;
        ready.pop();
        if (done[std::size_t(node)])
            continue;
        done[std::size_t(node)] = true;
        order.append(node);
        for (const int next : m_nodes[node].next) {
            if (--waitsFor[std::size_t(next)] == 0 && !done[std::size_t(next)])
                push(next);
        }
    }
    return order;
}

QList<int> LadderOrder::sorted()
{
    const QList<int> order = topological(false);
    for (auto node = order.crbegin(); node != order.crend(); ++node) {
        for (const int next : m_nodes[*node].next) { // before it, however little
            const std::int64_t by = m_nodes[next].by;
            m_nodes[*node].by = std::min(m_nodes[*node].by, by == unknown ? by : by - 1);
        }
    }
    for (const int node : order) {
        Node &here = m_nodes[node];
        const bool waits = here.soon && here.at > 0; // its predecessors have set it
        if (!waits && here.by != unknown)
            here.at = std::max(here.at, here.by);
        for (const int next : here.next)
            m_nodes[next].at = std::max(m_nodes[next].at, here.at);
    }
    return topological(true);
}

} // namespace diagrams
