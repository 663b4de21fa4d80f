// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a program wishes of a figure, as a JSON object: "scale", "size": [width, height], "title",
// "caption", "theme": "light", "dark" or "screen", "stable", "with": a process, "callouts": each
// with "text" and with "at": [x, y] or "on": an element (see elementplace.h), the latter perhaps
// "in": "here", "other", "server" or "client".

#include "panels/figurespec.h"

class QJsonObject;

namespace panels {

/// False where something has no such name or value; @p spec may have changed then.
bool takeFigureWish(FigureSpec &spec, const QJsonObject &wish);

} // namespace panels
