// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One person's way through a lesson: what was answered, what was right, how far it went, and what
// each window saw. Saved as JSON ("sockscope-run", version 1), handed in, opened read-only, and
// graded: a folder of them becomes a table. See runfile.h, grades.h.

#include "lesson/lesson.h"

#include <QByteArray>
#include <QDateTime>

namespace lesson {

struct Run
{
    struct Answered
    {
        QString question; ///< id
        int chosen = -1;  ///< index of the choice; -1: none given
        int right = -1;   ///< index of the one that held; -1: not seen

        friend bool operator==(const Answered &, const Answered &) = default;
    };
    QString lesson; ///< id
    QString student;
    QDateTime begun; ///< UTC
    int steps = 0;   ///< done
    int allSteps = 0;
    QList<Answered> answers; ///< in the order of the lesson; the first answer to each counts
    /// By the actor's name: its saved session, as history/historyfile.h writes it; may be empty.
    QMap<QString, QByteArray> sessions;

    bool isFinished() const { return allSteps > 0 && steps == allSteps; }

    friend bool operator==(const Run &, const Run &) = default;
};

} // namespace lesson
