// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The figures of struct tcp_info in words: in units that a person reads, and exact.

#include "kernel/tcpinfo.h"

#include <QString>

namespace panels {

/// "Round trip", "Sending" …
QString infoGroupWords(kernel::InfoGroup group);
/// "1.03 ms", "65,483 B", "10 segments", "∞"; "–" where the kernel has not measured it.
QString infoValueWords(const kernel::InfoFigure &figure);
/// The number as the structure has it, with its unit: "1030 µs".
QString infoExactWords(const kernel::InfoFigure &figure);
/// "rtt" for tcpi_rtt: the prefix that all of them have says nothing in a table of them.
QString infoShortName(const kernel::InfoFigure &figure);

} // namespace panels
