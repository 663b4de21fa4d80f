// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/canonicaltime.h"

#include <algorithm>

namespace history {

CanonicalTime::CanonicalTime(const Past &past)
    : m_order(canonicalOrder(past))
{
    int last = -1;
    std::int64_t time = 0;
    for (const CanonicalCall &call : std::as_const(m_order)) {
        time = call.interval == last ? time + step : (call.interval + 1) * interval;
        last = call.interval;
        m_times.insert({call.process, call.number}, time);
        m_begun.append({call.startedAt, time});
    }
    m_last = std::max(qsizetype(last), past.rests.size());
    std::sort(m_begun.begin(), m_begun.end());
    for (qsizetype i = 1; i < m_begun.size(); ++i)
        m_begun[i].second = std::max(m_begun[i].second, m_begun[i - 1].second);
}

std::int64_t CanonicalTime::of(int process, std::uint64_t number) const
{
    return m_times.value({process, number});
}

std::int64_t CanonicalTime::of(std::int64_t at) const
{
    if (at == 0)
        return 0;
    const auto later =
        std::upper_bound(m_begun.begin(), m_begun.end(), at,
                         [](std::int64_t time, const auto &begun) { return time < begun.first; });
    return later == m_begun.begin() ? step : (later - 1)->second + step / 2;
}

// A call that waited on a thread of its own lasts; of the others nothing can be told from it.
void CanonicalTime::apply(int process, posix::SyscallRecord &record) const
{
    const std::int64_t end = of(record.startedAt + record.duration);
    const bool known = m_times.contains({process, record.number});
    record.startedAt = known ? of(process, record.number) : of(record.startedAt);
    record.duration = record.apart ? std::max(step, end - record.startedAt) : step / 2;
}

} // namespace history
