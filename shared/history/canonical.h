// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A past without times: nothing in it depends on how fast it was done, or on what was glimpsed
// by luck; only on what was done, and what was so at rest. For figures that are to be the same
// each time. Its ns tell the order and nothing else. Pure.

#include "history/past.h"

namespace history {

Past timeless(Past past);

} // namespace history
