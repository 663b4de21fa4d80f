// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which of a host's addresses a socket of one family can connect to.

#include "posix/socketaddress.h"

#include <QList>

namespace net {

/// Those of @p domain in their order; for AF_INET6 the IPv4 ones behind them, mapped into IPv6.
/// See ipv6(7).
QList<posix::SocketAddress> reachableFrom(int domain, const QList<posix::SocketAddress> &found);

} // namespace net
