// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "timeline/timeline.h"

#include <algorithm>

namespace timeline {

void Timeline::add(const posix::SyscallRecord &record)
{
    append({0, record.startedAt, CallEvent{record.number}});
}

void Timeline::add(const kernel::StateChange &change)
{
    append({0, change.at, StateEvent{change}});
}

Timeline Timeline::upTo(std::uint64_t number) const
{
    const std::uint64_t last = std::min(number, m_last);
    Timeline cut;
    cut.m_last = last;
    if (last > dropped())
        cut.m_events.assign(m_events.begin(), m_events.begin() + std::ptrdiff_t(last - dropped()));
    return cut;
}

Timeline Timeline::of(std::deque<Event> events, std::uint64_t dropped)
{
    Timeline timeline;
    timeline.m_last = dropped;
    for (Event &event : events)
        timeline.append(std::move(event));
    return timeline;
}

void Timeline::append(Event event)
{
    event.number = ++m_last;
    m_events.push_back(std::move(event));
    if (m_events.size() > capacity)
        m_events.pop_front();
}

} // namespace timeline
