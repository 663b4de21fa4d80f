// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The C functions that an exported program brings along: said(), made() and transferred() print
// a call as the log shows it, read_all(), filled(), pause_ms(), ipv4() and ipv6() spare lines.

#include "explain/ccalls.h"

namespace explain {

struct CReports
{
    QString declarations; ///< before main(), with the buffers
    QString definitions;  ///< behind it
};

/// Those that are needed.
CReports cReports(const CNeeds &needs);

} // namespace explain
