// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A lesson as a page to hand out: its steps and figures, the questions, and after all of them
// what the kernel answered and what the windows showed. Markdown; made of the lesson and of what
// was seen while it was played, so that the same play gives the same bytes.

#include "lesson/course.h"

#include <QHash>

namespace lesson {

/// What a play showed, in one language.
struct Seen
{
    /// What stood in a window when all was over.
    struct Window
    {
        QString actor;
        QString table;  ///< Markdown
        QString ladder; ///< Mermaid
        QString calls;  ///< Markdown
    };
    QHash<QString, int> right;      ///< by question: index of the choice that held
    QHash<QString, QString> tables; ///< by figure: the kernel's table at that moment, as text
    QList<Window> windows;
};

/// "both-up-zh_CN-dark.pdf": the names of figures and languages make no path.
QString pictureFile(const QString &figure, const QString &language, const QString &theme,
                    const QString &suffix);
/// "index.zh_CN.md"
QString indexFile(const QString &language);

/// In @p language, which is that of the program at this time. @p themes: in which the figures were
/// taken; the first one is shown.
QString handout(const Lesson &lesson, const Seen &seen, const QStringList &themes,
                const QString &language);

/// The contents of a folder with a handout of each of @p lessons in a folder of its id.
QString courseIndex(const Course &course, const QList<Lesson> &lessons, const QString &language);

} // namespace lesson
