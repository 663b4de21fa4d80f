// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One ordered, bounded list of what happened: calls, state changes, messages. Each is
// observed, or inferred from what was observed. The ladder, the history and the tests
// read it; the session writes it. Holds values only.

#include "kernel/tabletracker.h"
#include "posix/syscallrecord.h"

#include <QByteArray>

#include <cstdint>
#include <deque>
#include <variant>

namespace timeline {

struct CallEvent
{
    std::uint64_t number = 0; ///< of the record in the session's SyscallRing
};

struct StateEvent
{
    kernel::StateChange change;
};

struct Event
{
    std::uint64_t number = 0; ///< 1, 2, 3 …
    std::int64_t at = 0;      ///< ns of CLOCK_MONOTONIC; 0 for an inferred one
    std::variant<CallEvent, StateEvent> what;
};

class Timeline
{
public:
    static constexpr std::size_t capacity = 10'000; ///< events

    void add(const posix::SyscallRecord &record);
    void add(const kernel::StateChange &change);

    const std::deque<Event> &events() const { return m_events; }
    std::uint64_t dropped() const { return m_last - m_events.size(); }
    /// Number of the newest event; 0: there was none.
    std::uint64_t lastNumber() const { return m_last; }
    /// As it was when the event of this number was the newest; without those dropped since.
    Timeline upTo(std::uint64_t number) const;
    /// @p events in their order, numbered anew; @p dropped: how many there were before them.
    static Timeline of(std::deque<Event> events, std::uint64_t dropped);

private:
    void append(Event event);

    std::deque<Event> m_events;
    std::uint64_t m_last = 0;
};

} // namespace timeline
