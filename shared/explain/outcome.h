// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The tables behind outcomeSentence(): what an errno means for the call that returned it.
// English source, context "explain". See the man page of each call.

#include "posix/syscallrecord.h"

#include <span>

namespace explain {

struct Outcome
{
    posix::Call call;
    int error;
    const char *sentence;
};

/// socket, setsockopt, getsockopt, bind, listen
std::span<const Outcome> setupOutcomes();
/// accept4, connect, getsockname, getpeername
std::span<const Outcome> connectionOutcomes();
/// read, write, shutdown, close
std::span<const Outcome> transferOutcomes();

} // namespace explain
