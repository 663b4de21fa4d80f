// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where a lesson stands still for its audience: a step that says something, asks or answers
// begins a stop, and the steps behind it that say nothing belong to it. What comes right behind
// a question is seen as soon as the class has chosen. Pure.

#include "lesson/lesson.h"

namespace lesson {

class Stops
{
public:
    explicit Stops(const Lesson &lesson);

    int count() const { return int(m_firsts.size()); }
    /// The stop that the step of this index belongs to; -1: none.
    int of(int step) const;
    /// Index of the first step of it; of the one behind the last: how many steps there are.
    int first(int stop) const { return m_firsts.value(stop, m_steps); }
    bool isFirst(int step) const { return m_firsts.contains(step); }
    /// Whether it begins with a question.
    bool asks(int stop) const { return m_asking.contains(stop); }

private:
    void add(const Lesson &lesson, int step);

    QList<int> m_firsts;
    QList<int> m_asking;
    int m_steps;
};

} // namespace lesson
