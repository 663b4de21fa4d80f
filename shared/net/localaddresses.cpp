// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/localaddresses.h"

#include <QHostAddress>
#include <QNetworkInterface>

namespace net {

namespace {

void append(QList<LocalAddress> &list, const QNetworkInterface &interface, int family)
{
    const QList<QNetworkAddressEntry> entries = interface.addressEntries();
    for (const QNetworkAddressEntry &entry : entries) { // its text holds the scope, too
        const auto address = posix::SocketAddress::parse(entry.ip().toString().toStdString(), 0);
        if (address && address->family() == family)
            list.append({*address, interface.name()});
    }
}

} // namespace

QList<LocalAddress> localAddresses(int family)
{
    QList<LocalAddress> loopback;
    QList<LocalAddress> others;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const QNetworkInterface::InterfaceFlags flags = interface.flags();
        if (flags & QNetworkInterface::IsUp)
            append(flags & QNetworkInterface::IsLoopBack ? loopback : others, interface, family);
    }
    return loopback + others +
           QList<LocalAddress>{{posix::SocketAddress::any(family, 0), QString()}};
}

} // namespace net
