// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a cell or a header of an item view stands for, so that F1 and a click can explain it.

#include <Qt>

namespace panels {

/// explain::Topic::text() of the cell or header ("state:TIME_WAIT"), a QString; none: nothing.
constexpr int TopicRole = Qt::UserRole + 1000;
/// The words at the beginning of the cell that explain themselves when clicked ("TIME_WAIT");
/// none: a click on the cell only chooses its row.
constexpr int TopicWordsRole = Qt::UserRole + 1001;

} // namespace panels
