// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The one paint of the ladder, for screen and figure: observed is solid, inferred is dashed,
// simulated is hatched.

#include "diagrams/ladderlayout.h"
#include "panels/ladderfonts.h"

#include <QPalette>

class QPainter;

namespace panels {

struct LadderLook
{
    QPalette palette;
    int chosen = -1;  ///< index of an event
    int hovered = -1; ///< another
};

/// Only what meets @p visible is painted; the ground is painted already.
void paintLadder(QPainter &painter, const QRectF &visible, const diagrams::LadderFacts &facts,
                 const diagrams::LadderLayout &layout, const LadderFonts &fonts,
                 const LadderLook &look);

} // namespace panels
