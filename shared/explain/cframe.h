// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What stands around the calls of an exported C program: the headers, the few functions that
// report a call, main() with its variables. Only what the calls use, for an unused function is
// a warning. See cprogram.h.

#include "explain/ccalls.h"

namespace explain {

/// The program whose main() holds @p calls, already indented.
QString framed(const CScript &script, const CNeeds &needs, const QStringList &calls);

} // namespace explain
