// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How rows get into another order with the fewest moves of one row each: those on a
// longest increasing subsequence stay where they are. Pure.

#include <QList>

namespace models {

/// As QList::move() takes it: @p to is the row's place after it was taken out.
struct RowMove
{
    int from = 0;
    int to = 0;

    friend bool operator==(const RowMove &, const RowMove &) = default;
};

/// The moves that sort @p order, whose numbers are all different, one after the other.
QList<RowMove> movesToSort(const QList<int> &order);

} // namespace models
