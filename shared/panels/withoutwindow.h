// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What either program does without a window and without a display: the handout of a lesson or
// of all of them (--figures), the table of a class (--grade). Paths and tables go to standard
// output, what went wrong to standard error.

#include "panels/language.h"
#include "session/launchoptions.h"

#include <optional>

namespace panels {

/// The exit code; nothing: none of this was asked for. Needs a QCoreApplication. May change the
/// language.
std::optional<int> runWithoutWindow(const session::LaunchOptions &options, Language &language);

} // namespace panels
