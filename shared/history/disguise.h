// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// For figures that are to look the same each time: the numbers that the kernel gives out anew
// at every run (ports, PIDs, inodes) are replaced by fixed ones, in the order in which they
// first appear. Everything else stays as it is. Pure.

#include "history/past.h"

namespace history {

/// Ports that the kernel chose become 50001, 50002 …; a port that somebody asked bind(2) or
/// connect(2) for stays. Processes become 1001, 1002 …, those that listen first.
Past disguised(Past past);

} // namespace history
