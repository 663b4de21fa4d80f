// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Puts the two streams of a connection together from what this process did, what the far
// end's process tells, and what the kernel's table says of bytes that nobody has read.

#include "history/shown.h"
#include "models/ledgerstream.h"

#include <utility>

namespace panels {

/// The stream that we write, and the one that we read.
std::pair<models::LedgerStream, models::LedgerStream>
ledgerStreams(const history::Shown &shown, const posix::ConnectionKey &key);

/// Bytes in our receive queue, without the FIN that the kernel counts as one.
std::uint64_t unreadBytes(const kernel::TcpRow &row);

} // namespace panels
