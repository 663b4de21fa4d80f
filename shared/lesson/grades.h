// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A folder of runs that students handed in, as a table for the teacher's spreadsheet.

#include <QByteArray>
#include <QString>

namespace lesson {

/// CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets in China read
/// GB18030. A row for each file of the folder but other tables (.csv), sorted by file name; one
/// that holds no run says why not. Behind the fixed columns, one for each question that
/// somebody was asked: "B" (right), "B (right: A)", "none (right: A)". No cell is a formula.
QByteArray gradesOf(const QString &folder);

} // namespace lesson
