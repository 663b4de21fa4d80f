// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What either program does when it is asked to play a lesson (--lesson), to record one (--record)
// or to show a run that was handed in (--open): one window of its own, no session. The actors are processes of their
// own, so that the one who plays outlives each of them.

#include <optional>

namespace panels {

class Application;

/// The exit code, once that window is closed; nothing: none of this was asked for.
std::optional<int> playLesson(Application &program);

} // namespace panels
