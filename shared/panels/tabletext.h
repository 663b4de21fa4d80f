// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Rows written as aligned text, as a Markdown table, and as CSV (RFC 4180, safe against
// formulas: a cell that begins with = + - @ gets a quote before it). Control characters in
// a cell become control pictures, so a row stays one line.

#include "panels/panel.h"

#include <QAbstractItemModel>

namespace panels {

/// What @p model shows, words and headers; all rows, or only @p rows in their order.
TextTable tableOf(const QAbstractItemModel &model);
TextTable tableOf(const QAbstractItemModel &model, const QList<int> &rows);

void removeColumn(TextTable &table, int column);

QString asText(const TextTable &table);
QString asMarkdown(const TextTable &table);
QString asCsv(const TextTable &table);

} // namespace panels
