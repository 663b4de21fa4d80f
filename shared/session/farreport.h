// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What we know of the far end of a connection: what another Sockscope process has told so far,
// put together and kept within bounds, or why nothing can be known. A plain value.

#include "session/farnews.h"

#include <deque>

namespace session {

struct FarReport
{
    enum class Standing : std::uint8_t {
        Unasked,    ///< nobody follows it
        Looking,    ///< its process is not known yet, or has not answered yet
        Known,      ///< page and calls are what it did; more may come
        Over,       ///< as Known, but its process is gone: no more will come
        SameSocket, ///< connected to itself: our own page is the far end's too
        OtherHost,  ///< not on this machine
        OtherUser,  ///< a process into which we may not look
        NotOurs,    ///< a process that is no Sockscope window
        Nobody,     ///< no process holds it (closed, or nobody has accepted it yet)
    };

    Standing standing = Standing::Unasked;
    int pid = 0; ///< 0: not known
    timeline::LedgerPage page;
    std::deque<posix::SyscallRecord> calls; ///< of that process on its socket, oldest first
    std::deque<posix::BareNumbers> bare;    ///< of each of the calls, as that process counts
    std::uint64_t callsDropped = 0;         ///< older ones that made room
    int error = 0;                          ///< errno that ended it there; 0: none
    bool open = false;                      ///< that process still holds a descriptor of it
    std::optional<bool> reuseAddress;
    std::optional<bool> reusePort;

    static constexpr std::size_t mostCalls = 10'000;

    bool isKnown() const { return standing == Standing::Known || standing == Standing::Over; }

    /// False where the news does not fit what was told before: nothing is taken then.
    bool take(const FarNews &news);
};

} // namespace session
