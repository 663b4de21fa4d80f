// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The figures around the backlog of listen(2): what was asked, what the kernel
// makes of it, and how many connections wait.

#include "kernel/tcprow.h"

namespace kernel {

/// /proc/sys/net/core/somaxconn; -1 where it cannot be read.
int somaxconn();

} // namespace kernel
