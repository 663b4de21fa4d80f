// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A run as the bytes of a file, and back. JSON (RFC 8259): "sockscope-run" 1, "lesson",
// "student", "begun" (ISO 8601, UTC), "steps", "all-steps", "answers" ("question", "chosen",
// "right": places among the choices from 0, -1 for none) and "sessions", each as text. A file
// may come from anybody: its size and every count in it are bounded, and what is not quite as
// it should be is refused.

#include "lesson/run.h"

#include <variant>

namespace lesson {

constexpr qsizetype mostRunBytes = 32 * 1024 * 1024;

struct RunProblem
{
    QString sentence; ///< why it is no run; plain text
};

/// Where it would become too large, the largest sessions are left out.
QByteArray written(const Run &run);
std::variant<Run, RunProblem> readRun(const QByteArray &json);

/// Reads no more than it may, and nothing that is not a file.
std::variant<Run, RunProblem> readRunFile(const QString &file);
/// Why it could not be saved; empty: it was. What stood there before stays where it could not.
QString saveRun(const Run &run, const QString &file);

} // namespace lesson
