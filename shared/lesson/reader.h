// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Reads a lesson from a file: JSON, version 1, see resources/lessons/README.md. What is not
// quite as the format says is refused, with the place and a sentence in the person's language:
// unknown and duplicate keys, verbs that do not exist, actors nobody has named, addresses that
// others can reach, what is too large. Nothing is half read.

#include "lesson/lesson.h"

#include <QByteArray>

namespace lesson {

constexpr qsizetype largestFile = 1 << 20; ///< bytes

struct ReadError
{
    Place place;
    QString sentence; ///< without the place; plain text, may quote the file

    /// "FILE:3:14: SENTENCE"
    QString text(const QString &file) const;
};

struct ReadOptions
{
    bool otherHosts = false; ///< the person has agreed to addresses that are not loopback
};

std::variant<Lesson, ReadError> readLesson(const QByteArray &json, const ReadOptions &options = {});
/// Of a file on disk or in the resources (":/lessons/half-close.json"). Reads no more than it may.
std::variant<Lesson, ReadError> readLessonFile(const QString &file,
                                               const ReadOptions &options = {});

/// As readLesson() reads it: indented, keys in the order of the format.
QByteArray written(const Lesson &lesson);

} // namespace lesson
