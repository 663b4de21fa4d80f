// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A chronicle as the bytes of a file, and back. JSON (RFC 8259), one call, event, message or
// moment a line, so that a text editor shows it; the format's name and version come first.
// What is 0, empty or false is left out. Numbers over 2^53 are strings, bytes are base64, times
// are ns of CLOCK_MONOTONIC. A moment holds what is different from the one before it: of a
// list, "order" names for each row its place in the list before, or with a minus its place
// (1, 2, 3 …) in "rows". A file may come from anybody: its size and every count in it are
// bounded, every word and number is checked.

#include "history/chronicle.h"
#include "history/fileproblem.h"

#include <variant>

namespace history {

constexpr qsizetype mostFileBytes = 64 * 1024 * 1024;

/// Of a chronicle that would become too large the oldest moments are left out.
QByteArray toBytes(const Chronicle &chronicle);

std::variant<Chronicle, FileProblem> fromBytes(const QByteArray &bytes);

} // namespace history
