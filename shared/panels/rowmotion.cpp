// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/rowmotion.h"

#include <algorithm>

namespace panels {

namespace {

constexpr double wholeMs = 60'000;
constexpr double flashNs = 700e6;

/// Whether the kernel forgets the row when its timer fires. An orphan in FIN_WAIT2 usually
/// stands on the timewait timer; where the peer's ACK came while close(2) still held the
/// socket, on the keepalive timer, with the same time to go.
bool isForgottenByTimer(const kernel::TcpRow &row)
{
    const bool orphan =
        row.state == kernel::TcpState::FinWait2 && row.owner.kind == kernel::Owner::Kind::None;
    return row.timer == kernel::Timer::TimeWait ||
           (orphan && row.timer == kernel::Timer::Keepalive);
}

} // namespace

std::optional<Countdown> countdownOf(const kernel::TrackedRow &tracked, std::int64_t now)
{
    if (tracked.gone || !isForgottenByTimer(tracked.row))
        return std::nullopt;
    if (now == noTime)
        return Countdown{std::nullopt, 1.0};
    const std::int64_t sinceMs = std::max<std::int64_t>(0, now - tracked.seenAt) / 1'000'000;
    const std::int64_t leftMs = std::max<std::int64_t>(0, tracked.row.timerMs - sinceMs);
    return Countdown{int((leftMs + 999) / 1000), std::min(1.0, double(leftMs) / wholeMs)};
}

std::optional<int> closeWaitOf(const kernel::TrackedRow &tracked, std::int64_t now)
{
    if (now == noTime || tracked.gone || tracked.row.state != kernel::TcpState::CloseWait)
        return std::nullopt;
    return int(std::max<std::int64_t>(0, now - tracked.enteredAt) / 1'000'000'000);
}

double flashOf(const kernel::TrackedRow &tracked, std::int64_t now)
{
    if (now == noTime)
        return 0.0;
    const std::int64_t since = now - std::max(tracked.changedAt, tracked.enteredAt);
    return std::clamp(1.0 - double(since) / flashNs, 0.0, 1.0);
}

} // namespace panels
