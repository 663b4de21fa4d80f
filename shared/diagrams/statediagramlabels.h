// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Finds a place for the words of each arrow of a state diagram: beside the arrow, touching
// no box, no arrow and no other words.

#include "diagrams/statediagram.h"

namespace diagrams {

/// False: one that @p words asks for found no place.
bool placeLabels(StateDiagram &diagram, const QList<StateArrow> &arrows, const StateSizes &sizes,
                 const QRectF &room, StateWords words);

/// Whether the line from @p a to @p b touches @p rect.
bool touches(const QRectF &rect, QPointF a, QPointF b);

} // namespace diagrams
