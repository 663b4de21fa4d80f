// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How much memory a moment of a history takes, about: what it shares with the moment beside it
// (implicit sharing) is the other's.

#include "history/moment.h"

namespace history {

/// Bytes, about, of what @p moment does not share with @p beside.
std::int64_t memoryOf(const Moment &moment, const Moment &beside);

} // namespace history
