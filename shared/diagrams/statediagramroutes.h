// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ways of the arrows between the boxes of an upright state diagram.

#include "diagrams/statediagram.h"

namespace diagrams {

/// Lanes in which the arrows run that the figure does not have.
struct StateLanes
{
    qreal outer = 0;  ///< x, left of all boxes
    qreal bottom = 0; ///< y, below all boxes
    qreal inner = 0;  ///< x, between the middle and the right column
    qreal pitch = 0;  ///< between two arrows of one lane
};

/// Whether an arrow runs left of all boxes.
bool runsOutside(const StateArrow &arrow);
/// @p nth: how many arrows of the lanes came before.
QList<QPointF> routeOf(const StateArrow &arrow, const std::array<QRectF, statePlaces> &boxes,
                       const StateLanes &lanes, int nth);

} // namespace diagrams
