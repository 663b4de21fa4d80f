// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The lessons that come with the programs, in the order in which they are taught: a file of
// parts, each a title and the names of its lessons. File and lessons are compiled in
// (":/lessons").

#include "lesson/reader.h"

namespace lesson {

struct Course
{
    struct Part
    {
        Words title;
        QStringList lessons; ///< ids

        friend bool operator==(const Part &, const Part &) = default;
    };
    Words title;
    Words about;
    QList<Part> parts;

    /// The ids of all parts, in their order.
    QStringList lessons() const;
};

/// JSON, "sockscope-course" 1. Nothing where it is not quite as it should be.
std::optional<Course> readCourse(const QByteArray &json);
/// The one that is compiled in; without parts where there is none.
Course shippedCourse();

/// What a person named: a lesson of the course by its id, else a file. Empty: neither is there.
QString lessonFile(const QString &nameOrFile);

/// What a person named, read; or a sentence: which lessons there are, or what is wrong where.
std::variant<Lesson, QString> namedLesson(const QString &nameOrFile,
                                          const ReadOptions &options = {});

} // namespace lesson
