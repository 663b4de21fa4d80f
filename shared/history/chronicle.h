// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// All that a history holds: the lists that grow, whole, and the moments. What is saved to a
// file and read from one. A plain value.

#include "history/past.h"
#include "session/launchoptions.h"

#include <QDateTime>

namespace history {

/// A message has come further on its way.
struct MessageMove
{
    std::uint64_t number = 0; ///< 1, 2, 3 …
    std::uint64_t message = 0;
    chat::Way way;
};

struct Chronicle
{
    session::Program program = session::Program::Server;
    int pid = 0;
    QDateTime begun;          ///< wall time of the same instant
    std::int64_t begunAt = 0; ///< ns of CLOCK_MONOTONIC
    posix::SyscallRing calls{1};
    timeline::Timeline timeline;
    timeline::Ledger ledger;
    std::deque<chat::Message> messages; ///< as they were said, before they went on their way
    std::deque<MessageMove> moves;
    QHash<posix::ConnectionKey, session::FarReport> farEnds; ///< the newest report of each
    std::deque<Moment> moments;
    std::uint64_t dropped = 0; ///< older moments that made room
    QList<Moment> rests;       ///< see History::markRest(); not saved

    static constexpr std::size_t mostMessages = 10'000;
    static constexpr std::size_t mostMoves = 50'000;
    static constexpr qsizetype mostFarEnds = 64;
};

/// Where the lists that grow are: in a chronicle, or in the session that is being recorded.
struct Lists
{
    const posix::SyscallRing &calls;
    const timeline::Timeline &timeline;
    const timeline::Ledger &ledger;
};

/// Everything as it was at @p moment: the lists cut where they ended then. Of @p chronicle
/// its own lists are not read.
Past pastAt(const Moment &moment, const Chronicle &chronicle, const Lists &lists);

/// The same with the lists whole: @p moment is now.
Past pastNow(const Moment &moment, const Chronicle &chronicle, const Lists &lists);

/// Moves @p message on its way; nothing where it is not in @p messages (any more).
void move(std::deque<chat::Message> &messages, const MessageMove &move);

} // namespace history
