// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Who stands in the way of bind(2) or listen(2) on an address: EADDRINUSE, and the
// rows of the table that explain it.

#include "kernel/tcprow.h"

namespace kernel {

/// The rows whose local address conflicts with @p wanted (same port, and the same address or
/// one of both the any-address), the ones that block for longest first: LISTEN, connections,
/// then orphans and TIME_WAIT.
QList<TcpRow> blockersOf(const posix::SocketAddress &wanted, const QList<TcpRow> &rows);

} // namespace kernel
