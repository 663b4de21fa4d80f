// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What moves in the kernel's table although nobody moves it: the countdown of a row that
// waits for 2 MSL, the time that one has stood in CLOSE_WAIT, and the short flash of a row that
// changed. Pure functions of the clock
// (CLOCK_MONOTONIC, ns), so that a picture of a moment can be computed.

#include "kernel/tabletracker.h"

#include <optional>

namespace panels {

/// Now, where no time is to be told: a bar is whole, and has no number.
constexpr std::int64_t noTime = -1;

struct Countdown
{
    std::optional<int> seconds; ///< left, rounded up; nothing: not to be told
    double part = 0.0;          ///< left, of the whole: 0 … 1
};

/// For TIME_WAIT and an orphan's FIN_WAIT2: what is left of the kernel's timer; nothing for
/// every other row and for one that is gone.
std::optional<Countdown> countdownOf(const kernel::TrackedRow &tracked, std::int64_t now);

/// How many seconds a row has waited in CLOSE_WAIT for its own program to close it, at least;
/// nothing for every other row, for one that is gone, and where no time is to be told.
std::optional<int> closeWaitOf(const kernel::TrackedRow &tracked, std::int64_t now);

/// 1 right after a change, falling to 0 within 700 ms.
double flashOf(const kernel::TrackedRow &tracked, std::int64_t now);

} // namespace panels
