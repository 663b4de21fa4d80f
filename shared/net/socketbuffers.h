// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How many bytes wait in the kernel's two buffers of a connected TCP socket, looked up without
// a record: to look is not to act. See tcp(7), SIOCINQ and SIOCOUTQ.

#include <QtGlobal>

#include <cstdint>

namespace net {

/// Bytes in the receive buffer, without a FIN behind them.
qsizetype unreadBytes(int fd);
/// Bytes in the send buffer that the peer's kernel has not acknowledged, without a FIN behind
/// them; 0 where the connection is over.
std::uint64_t unacknowledgedBytes(int fd);

} // namespace net
