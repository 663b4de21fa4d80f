// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What reaches over several rows of a ladder: the states beside the lifelines, the waits with
// their words where there is room, and the brackets. Used by layOut() only.

#include "diagrams/ladderlayout.h"
#include "diagrams/ladderrows.h"

namespace diagrams {

class LadderSpans
{
public:
    /// @p out has its rows and lifelines; @p words is how wide the words of each side may be.
    LadderSpans(LadderLayout &out, const LadderFacts &facts, const LadderRows &rows,
                const LadderLabels &labels, const LadderMetrics &metrics,
                std::array<qreal, 2> words);

    void place();

private:
    const QRectF &rectOf(int event) const { return m_out.rows[m_rows.rowOf(event)].rect; }
    qreal xOf(LadderSide side) const { return m_out.lifeline(side).x1(); }
    qreal bottomOf(int part) const { return m_out.parts[part].lifelines[0].y2(); }

    void placeStates(int part, LadderSide side);
    void addState(int event, qreal until, bool open);
    void placeWait(int index);
    QRectF roomFor(const LadderWait &wait, const QRectF &bar);
    /// Nothing where this line of words does not reach, or does not fit.
    QRectF beside(const QRectF &line, const QRectF &bar, QSizeF words, LadderSide side) const;
    bool isFree(const QRectF &words) const;
    void placeBracket(int index);

    LadderLayout &m_out;
    const LadderFacts &m_facts;
    const LadderRows &m_rows;
    const LadderLabels &m_labels;
    const LadderMetrics &m_metrics;
    std::array<qreal, 2> m_words;
};

} // namespace diagrams
