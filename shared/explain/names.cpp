// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/calltext.h"

#include <QStringList>

#include <array>
#include <cstring>
#include <span>

#include <netinet/tcp.h>

namespace explain {

namespace {

struct Name
{
    int number;
    const char *name;
};

constexpr auto families = std::to_array<Name>({
    {AF_UNSPEC, "AF_UNSPEC"},
    {AF_UNIX, "AF_UNIX"},
    {AF_INET, "AF_INET"},
    {AF_INET6, "AF_INET6"},
});

constexpr auto types = std::to_array<Name>({
    {SOCK_STREAM, "SOCK_STREAM"},
    {SOCK_DGRAM, "SOCK_DGRAM"},
    {SOCK_RAW, "SOCK_RAW"},
    {SOCK_SEQPACKET, "SOCK_SEQPACKET"},
});

constexpr auto socketOptions = std::to_array<Name>({
    {SO_REUSEADDR, "SO_REUSEADDR"},
    {SO_REUSEPORT, "SO_REUSEPORT"},
    {SO_ERROR, "SO_ERROR"},
    {SO_LINGER, "SO_LINGER"},
    {SO_KEEPALIVE, "SO_KEEPALIVE"},
    {SO_RCVBUF, "SO_RCVBUF"},
    {SO_SNDBUF, "SO_SNDBUF"},
    {SO_RCVLOWAT, "SO_RCVLOWAT"},
    {SO_RCVTIMEO, "SO_RCVTIMEO"},
    {SO_SNDTIMEO, "SO_SNDTIMEO"},
    {SO_TYPE, "SO_TYPE"},
    {SO_DOMAIN, "SO_DOMAIN"},
    {SO_PROTOCOL, "SO_PROTOCOL"},
    {SO_ACCEPTCONN, "SO_ACCEPTCONN"},
    {SO_BROADCAST, "SO_BROADCAST"},
    {SO_OOBINLINE, "SO_OOBINLINE"},
    {SO_BINDTODEVICE, "SO_BINDTODEVICE"},
    {SO_TIMESTAMPING, "SO_TIMESTAMPING"},
});

constexpr auto tcpOptions = std::to_array<Name>({
    {TCP_NODELAY, "TCP_NODELAY"},
    {TCP_MAXSEG, "TCP_MAXSEG"},
    {TCP_CORK, "TCP_CORK"},
    {TCP_KEEPIDLE, "TCP_KEEPIDLE"},
    {TCP_KEEPINTVL, "TCP_KEEPINTVL"},
    {TCP_KEEPCNT, "TCP_KEEPCNT"},
    {TCP_SYNCNT, "TCP_SYNCNT"},
    {TCP_LINGER2, "TCP_LINGER2"},
    {TCP_DEFER_ACCEPT, "TCP_DEFER_ACCEPT"},
    {TCP_WINDOW_CLAMP, "TCP_WINDOW_CLAMP"},
    {TCP_INFO, "TCP_INFO"},
    {TCP_QUICKACK, "TCP_QUICKACK"},
    {TCP_CONGESTION, "TCP_CONGESTION"},
    {TCP_USER_TIMEOUT, "TCP_USER_TIMEOUT"},
    {TCP_FASTOPEN, "TCP_FASTOPEN"},
});

constexpr auto ipv6Options = std::to_array<Name>({
    {IPV6_V6ONLY, "IPV6_V6ONLY"},
    {IPV6_UNICAST_HOPS, "IPV6_UNICAST_HOPS"},
    {IPV6_TCLASS, "IPV6_TCLASS"},
});

constexpr auto directions = std::to_array<Name>({
    {SHUT_RD, "SHUT_RD"},
    {SHUT_WR, "SHUT_WR"},
    {SHUT_RDWR, "SHUT_RDWR"},
});

QString nameIn(std::span<const Name> names, int number)
{
    for (const Name &entry : names)
        if (entry.number == number)
            return QLatin1StringView(entry.name);
    return QString::number(number);
}

} // namespace

QString errnoName(int error)
{
    if (error == 0)
        return {};
    if (const char *name = strerrorname_np(error))
        return QLatin1StringView(name);
    return QStringLiteral("errno %1").arg(error);
}

QString familyName(int family)
{
    return nameIn(families, family);
}

QString socketTypeName(int type)
{
    const QString name = nameIn(types, type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC));
    const QString flags = socketFlagNames(type);
    return flags.isEmpty() ? name : name + QLatin1Char('|') + flags;
}

QString socketFlagNames(int flags)
{
    QStringList names;
    if (flags & SOCK_NONBLOCK)
        names += QStringLiteral("SOCK_NONBLOCK");
    if (flags & SOCK_CLOEXEC)
        names += QStringLiteral("SOCK_CLOEXEC");
    return names.join(QLatin1Char('|'));
}

QString levelName(int level)
{
    static constexpr auto levels = std::to_array<Name>({
        {SOL_SOCKET, "SOL_SOCKET"},
        {IPPROTO_IP, "IPPROTO_IP"},
        {IPPROTO_TCP, "IPPROTO_TCP"},
        {IPPROTO_IPV6, "IPPROTO_IPV6"},
    });
    return nameIn(levels, level);
}

QString optionName(int level, int name)
{
    switch (level) {
    case SOL_SOCKET:
        return nameIn(socketOptions, name);
    case IPPROTO_TCP:
        return nameIn(tcpOptions, name);
    case IPPROTO_IPV6:
        return nameIn(ipv6Options, name);
    default:
        return QString::number(name);
    }
}

QString shutdownName(int how)
{
    return nameIn(directions, how);
}

} // namespace explain
