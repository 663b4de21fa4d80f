// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "timeline/timeline.h"

namespace timeline {

void Timeline::add(const posix::SyscallRecord &record)
{
    append({0, record.startedAt, CallEvent{record.number}});
}

void Timeline::add(const kernel::StateChange &change)
{
    append({0, change.at, StateEvent{change}});
}

void Timeline::append(Event event)
{
    event.number = ++m_last;
    m_events.push_back(std::move(event));
    if (m_events.size() > capacity)
        m_events.pop_front();
}

} // namespace timeline
