// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The state after a call, where that was luck: how far the segments had come when the kernel was
// asked. Told is the state that the acknowledgement brought, for which no call was needed; where
// the other end's FIN may or may not have been there already, none. Pure.

#include "history/past.h"

namespace history {

/// Nothing is changed where there is no rest.
void settleStatesAfter(Past &past);

} // namespace history
