// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/roworder.h"

#include <QSet>

#include <algorithm>

namespace models {

namespace {

/// Members of one longest increasing subsequence, found by patience sorting.
QSet<int> stayingIn(const QList<int> &order)
{
    QList<int> tops; // positions: the smallest number that ends a run of each length
    QList<int> previous(order.size(), -1);
    for (int i = 0; i < order.size(); ++i) {
        const auto pile = std::lower_bound(tops.begin(), tops.end(), i,
                                           [&](int a, int b) { return order.at(a) < order.at(b); });
        if (pile != tops.begin())
            previous[i] = *(pile - 1);
        if (pile == tops.end())
            tops.append(i);
        else
            *pile = i;
    }
    QSet<int> result;
    for (int i = tops.isEmpty() ? -1 : tops.last(); i >= 0; i = previous.at(i))
        result.insert(order.at(i));
    return result;
}

} // namespace

QList<RowMove> movesToSort(const QList<int> &order)
{
    if (std::is_sorted(order.cbegin(), order.cend()))
        return {};
    const QSet<int> staying = stayingIn(order);
    QList<int> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    QList<int> now = order;
    QList<RowMove> moves;
    for (int i = 0; i < sorted.size(); ++i) {
        if (staying.contains(sorted.at(i)))
            continue;
        // Right behind its predecessor, which has been placed before.
        const int from = int(now.indexOf(sorted.at(i)));
        int to = i == 0 ? 0 : int(now.indexOf(sorted.at(i - 1))) + 1;
        if (to > from)
            --to;
        if (to == from)
            continue;
        now.move(from, to);
        moves.append({from, to});
    }
    return moves;
}

} // namespace models
