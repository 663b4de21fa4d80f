// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The verbs that show a class what is about to be pressed, and where a window stands.

#include "panels/controlanswer.h"

namespace panels {

class SessionWindow;

/// point, place, raise
void addPointingVerbs(const ControlTarget &target, SessionWindow &window);

} // namespace panels
