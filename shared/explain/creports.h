// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The C functions that an exported program brings along: said(), made() and transferred() print
// a call as the log shows it, read_all(), filled(), pause_ms(), ipv4() and ipv6() spare lines.

#include "explain/ccalls.h"

namespace explain {

/// Those that are needed, each after what it calls itself.
QString cReports(const CNeeds &needs);

} // namespace explain
