// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The callouts of a figure that mark an element instead of a place: which elements each window is
// to be asked for, and where their numbers stand then. Functions of what is known of the figure.

#include "panels/figuresitting.h"

namespace panels {

/// What stands in a figure, from left to right.
struct FigurePart
{
    Sitting sitting; ///< with a place for each of elementsOf() its window
    bool isServer = false;
    bool isHere = true; ///< of this process
};

/// Those that may be in the window of this process (@p here), or in the other.
QStringList elementsOf(const FigureSpec &spec, bool here);

/// Gives each of them its place; all keep off each other. False: one is not in sight, or in no
/// window that is there; @p missing is its name.
bool placeCallouts(FigureSpec &spec, const QList<FigurePart> &parts, QString &missing);

} // namespace panels
