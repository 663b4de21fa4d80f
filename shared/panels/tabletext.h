// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Rows written as aligned text, as a Markdown table, and as CSV (RFC 4180, safe against
// formulas: a cell that begins with = + - @ gets a quote before it).

#include "panels/panel.h"

namespace panels {

QString asText(const TextTable &table);
QString asMarkdown(const TextTable &table);
QString asCsv(const TextTable &table);

} // namespace panels
