// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A widget sits for its picture: it is laid out as large as was asked for, in the theme that
// was asked for, without cursor, focus and hover, is recorded, and is as it was before; nobody
// sees it on the screen, and nothing of it stays.

#include "panels/elementplace.h"
#include "panels/figurerecording.h"
#include "panels/figurespec.h"

#include <functional>

class QMainWindow;

namespace panels {

class Panel;

/// The most px that a panel with much to show is pictured high, or wide.
constexpr int mostFigureSide = 4000;

/// Is called with true before, and with false after, where stable names are wanted.
using SetStable = std::function<void(bool)>;

/// Neither hidden nor behind another tab.
bool isInSight(const Panel &panel);

/// What was pictured, and where in it the elements are that were asked for, in their order: null
/// where one is not in sight.
struct Sitting
{
    FigureRecording recording;
    QList<ElementPlace> places;
};

/// With all its content, also what is scrolled out of sight, up to mostFigureSide.
Sitting sittingOf(Panel &panel, const FigureSpec &spec, const QStringList &elements,
                  const SetStable &setStable = {});
/// Without its frame; never smaller than its layout allows.
Sitting sittingOf(QMainWindow &window, const FigureSpec &spec, const QStringList &elements,
                  const SetStable &setStable = {});

} // namespace panels
