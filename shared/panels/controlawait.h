// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How a verb of the control channel waits: until there is something to be seen, and no longer
// than the channel's patience; then it fails and says what there is instead. Nothing is polled.

#include "panels/controlanswer.h"

#include <functional>

namespace panels {

/// What is awaited, as soon as it is there; looked for at each news of the session.
using ControlSight = std::function<std::optional<QString>()>;
/// What there is instead, in words that a class can read.
using ControlInstead = std::function<QString()>;

void await(const ControlTarget &target, const ControlChannel::Reply &reply,
           const ControlSight &sight, const ControlInstead &instead);

/// The living rows as netstat prints them, one behind the other, with tabs between.
QString livingRowsText(const session::SocketSession &session);

} // namespace panels
