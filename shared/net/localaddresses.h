// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The addresses of this computer that bind(2) accepts, from its real interfaces.

#include "posix/socketaddress.h"

#include <QList>
#include <QString>

namespace net {

struct LocalAddress
{
    posix::SocketAddress address; ///< port 0
    QString interfaceName;        ///< "lo", "eth0"; empty for the any-address
};

/// Loopback first, then the other interfaces, then the any-address.
QList<LocalAddress> localAddresses(int family);

} // namespace net
