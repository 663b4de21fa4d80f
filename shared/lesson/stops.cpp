// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/stops.h"

#include <algorithm>

namespace lesson {

namespace {

template <typename What>
bool is(const Step &step)
{
    return std::holds_alternative<What>(step.what);
}

/// Whether there was something to read behind the question: the answer waits for it.
bool somethingSaid(const Lesson &lesson, int first, int end)
{
    return std::any_of(lesson.steps.cbegin() + first, lesson.steps.cbegin() + end,
                       [](const Step &step) { return !is<Question>(step) && !step.say.isEmpty(); });
}

} // namespace

Stops::Stops(const Lesson &lesson)
    : m_steps(int(lesson.steps.size()))
{
    for (int step = 0; step < m_steps; ++step)
        add(lesson, step);
}

void Stops::add(const Lesson &lesson, int step)
{
    const Step &present = lesson.steps[step];
    const bool asks = is<Question>(present);
    const bool asked = step > 0 && is<Question>(lesson.steps[step - 1]);
    const bool answers = is<Answer>(present) && somethingSaid(lesson, m_firsts.last(), step);
    if (step > 0 && !asks && !answers && (asked || present.say.isEmpty()))
        return;
    if (asks)
        m_asking.append(count());
    m_firsts.append(step);
}

int Stops::of(int step) const
{
    if (step < 0 || step >= m_steps)
        return -1;
    const auto behind = std::upper_bound(m_firsts.cbegin(), m_firsts.cend(), step);
    return int(behind - m_firsts.cbegin()) - 1;
}

} // namespace lesson
