// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Rows in the very columns of `netstat -anp`. See netstat(8).

#include "kernel/tcprow.h"

namespace kernel {

/// One line without its end, trailing blanks as netstat prints them.
QString netstatLine(const TcpRow &row);

/// "127.0.0.1:9999", "0.0.0.0:*", ":::9999": an address as netstat -n prints it.
QString netstatAddress(const posix::SocketAddress &address);

/// "812/gui-server" or "-"
QString netstatOwner(const Owner &owner);

/// Recv-Q and Send-Q as netstat prints them: they differ from sock_diag's for LISTEN.
std::uint32_t netstatSendQueue(const TcpRow &row);

} // namespace kernel
