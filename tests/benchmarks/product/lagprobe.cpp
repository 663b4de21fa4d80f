// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lagprobe.h"

#include <algorithm>

namespace bench {

LagProbe::LagProbe()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &LagProbe::tick);
}

void LagProbe::start()
{
    m_waits.clear();
    m_clock.start();
    m_timer.start();
}

void LagProbe::tick()
{
    const double passed = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    m_clock.start();
    double late = std::max(passed - tickMs, 0.0);
    do {
        m_waits.push_back(late);
        late -= tickMs;
    } while (late > 0);
}

double LagProbe::wait(double share) const
{
    if (m_waits.empty())
        return 0;
    std::vector<double> sorted = m_waits;
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

} // namespace bench
