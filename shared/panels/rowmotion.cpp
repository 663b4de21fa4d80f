// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/rowmotion.h"

#include <algorithm>

namespace panels {

namespace {

constexpr double wholeMs = 60'000;
constexpr double flashNs = 700e6;

} // namespace

std::optional<Countdown> countdownOf(const kernel::TrackedRow &tracked, std::int64_t now)
{
    if (tracked.gone || tracked.row.timer != kernel::Timer::TimeWait)
        return std::nullopt;
    const std::int64_t sinceMs = std::max<std::int64_t>(0, now - tracked.seenAt) / 1'000'000;
    const std::int64_t leftMs = std::max<std::int64_t>(0, tracked.row.timerMs - sinceMs);
    return Countdown{int((leftMs + 999) / 1000), std::min(1.0, double(leftMs) / wholeMs)};
}

double flashOf(const kernel::TrackedRow &tracked, std::int64_t now)
{
    const std::int64_t since = now - std::max(tracked.changedAt, tracked.enteredAt);
    return std::clamp(1.0 - double(since) / flashNs, 0.0, 1.0);
}

} // namespace panels
