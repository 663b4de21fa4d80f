// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where the boxes, arrows and words of the state diagram stand: opening above, closing below;
// the active close in the left column, the passive close in the right one. In a wide room it
// lies on its side. Pure geometry: nothing overlaps, arrows end at the edges of their boxes.

#include "diagrams/statediagramarrows.h"

#include <QList>
#include <QPointF>
#include <QRectF>

namespace diagrams {

/// How large things are in the font of whoever paints; pixels.
struct StateSizes
{
    std::array<QSizeF, statePlaces> boxes;
    /// For each arrow its wordings, the best first; empty: it has none.
    QList<QList<QSizeF>> labels;
    qreal head = 9;  ///< length of an arrow's head
    qreal space = 3; ///< around words
};

/// Whose words have to find a place, so that the whole counts as fitting. Of the others, too,
/// those are placed that can be.
enum class StateWords : std::uint8_t {
    All,
    Walked,  ///< of arrows that were walked
    Fitting, ///< none
};

struct StateLine
{
    int arrow = -1;              ///< its index in what was laid out
    QList<QPointF> points;       ///< from edge to edge; the last one is the tip
    std::array<QPointF, 3> head; ///< the tip, and the two corners of its base
    int wording = -1;            ///< which one found its place; -1: none
    QRectF label;
};

struct StateDiagram
{
    std::array<QRectF, statePlaces> boxes;
    QList<StateLine> lines;

    /// The box at @p point.
    std::optional<StatePlace> placeAt(QPointF point) const;
    /// The next box from @p place in the direction of @p dx, @p dy (-1, 0, 1); itself: none.
    StatePlace neighbour(StatePlace place, int dx, int dy) const;
};

/// Nothing where @p room is too small for boxes, arrows and the words wanted.
/// @p lying: from left to right instead of downwards.
std::optional<StateDiagram> layOut(const QList<StateArrow> &arrows, const StateSizes &sizes,
                                   const QRectF &room, bool lying, StateWords words);

} // namespace diagrams
