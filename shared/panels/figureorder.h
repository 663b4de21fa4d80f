// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the verb "picture" was told: what is pictured, into which file, and how. It is said in words
//   both out.png size 1280x800 title Half-closed callout @row:LISTEN The listener
// where an option reaches as far as the next word that names one; or, for programs, as JSON
//   both out.png options {"size": [1280, 800], "title": "A title of any size", "with": 123,
//                         "callouts": [{"on": "row:LISTEN", "in": "server", "text": "…"}]}

#include "panels/figurespec.h"

#include <functional>
#include <optional>

namespace panels {

struct FigureOrder
{
    QString subject; ///< "window", "both" or the object name of a panel
    QString file;    ///< may have blanks in it
    FigureSpec spec;
};

/// Nothing where it is malformed. @p usual: what is not said. @p isSubject: whether a word names
/// something that can be pictured.
std::optional<FigureOrder> figureOrderFrom(const QString &text, const FigureSpec &usual,
                                           const std::function<bool(const QString &)> &isSubject);

} // namespace panels
