// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/roworder.h"
#include "support/behaviourtest.h"

#include <algorithm>
#include <numeric>

using namespace models;

namespace {

/// By the textbook's quadratic recurrence.
int longestIncrease(const QList<int> &order)
{
    QList<int> lengths(order.size(), 1);
    for (int i = 0; i < order.size(); ++i)
        for (int j = 0; j < i; ++j)
            if (order.at(j) < order.at(i))
                lengths[i] = std::max(lengths.at(i), lengths.at(j) + 1);
    return lengths.isEmpty() ? 0 : *std::max_element(lengths.cbegin(), lengths.cend());
}

} // namespace

class RowOrderTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyPermutationIsSortedWithTheFewestMoves()
    {
        for (int size = 0; size <= 6; ++size) {
            QList<int> order(size);
            std::iota(order.begin(), order.end(), 0);
            do {
                QList<int> sorted = order;
                const QList<RowMove> moves = movesToSort(order);
                for (const RowMove &move : moves)
                    sorted.move(move.from, move.to);
                QVERIFY(std::is_sorted(sorted.cbegin(), sorted.cend()));
                QCOMPARE(moves.size(), size - longestIncrease(order));
            } while (std::next_permutation(order.begin(), order.end()));
        }
    }

    void theFirstRowGoesToTheEndInOneMove()
    {
        QCOMPARE(movesToSort({9, 1, 2, 3, 4}), QList<RowMove>({{0, 4}}));
    }
};

SOCKSCOPE_TEST_MAIN(RowOrderTest)
#include "tst_roworder.moc"
