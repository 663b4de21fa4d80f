// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/socketaddress.h"

#include <array>
#include <cstring>

#include <arpa/inet.h>
#include <net/if.h>

namespace posix {

namespace {

constexpr std::array<unsigned char, 12> mappedPrefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool isMapped(const in6_addr &address)
{
    return std::memcmp(&address, mappedPrefix.data(), mappedPrefix.size()) == 0;
}

std::uint32_t scopeOf(const std::string &name)
{
    if (const unsigned index = if_nametoindex(name.c_str()))
        return index;
    char *end = nullptr;
    const unsigned long number = std::strtoul(name.c_str(), &end, 10);
    return *end == '\0' ? static_cast<std::uint32_t>(number) : 0;
}

template <typename NameFunction>
SocketAddress nameOf(NameFunction function, int fd)
{
    sockaddr_storage storage = {};
    auto *name = reinterpret_cast<sockaddr *>(&storage);
    socklen_t length = sizeof storage;
    return function(fd, name, &length) == 0 ? SocketAddress::fromSockaddr(name, length)
                                            : SocketAddress();
}

} // namespace

SocketAddress::SocketAddress()
{
    std::memset(&m_storage, 0, sizeof m_storage);
}

SocketAddress SocketAddress::any(int family, std::uint16_t port)
{
    const in6_addr zero = IN6ADDR_ANY_INIT;
    return fromBytes(family, &zero, port);
}

SocketAddress SocketAddress::loopback(int family, std::uint16_t port)
{
    const in_addr v4 = {htonl(INADDR_LOOPBACK)};
    const in6_addr v6 = IN6ADDR_LOOPBACK_INIT;
    return family == AF_INET6 ? fromBytes(family, &v6, port) : fromBytes(family, &v4, port);
}

std::optional<SocketAddress> SocketAddress::parse(std::string_view text, std::uint16_t port)
{
    if (text.size() > 2 && text.front() == '[' && text.back() == ']')
        text = text.substr(1, text.size() - 2);
    const std::string whole(text);
    if (whole.find('\0') != std::string::npos)
        return std::nullopt;
    in_addr v4;
    if (inet_pton(AF_INET, whole.c_str(), &v4) == 1)
        return fromBytes(AF_INET, &v4, port);
    const std::size_t percent = whole.find('%');
    in6_addr v6;
    if (inet_pton(AF_INET6, whole.substr(0, percent).c_str(), &v6) != 1)
        return std::nullopt;
    if (percent == std::string::npos)
        return fromBytes(AF_INET6, &v6, port);
    const std::uint32_t scope = scopeOf(whole.substr(percent + 1));
    if (scope == 0)
        return std::nullopt;
    return fromBytes(AF_INET6, &v6, port, scope);
}

SocketAddress SocketAddress::fromSockaddr(const sockaddr *address, socklen_t length)
{
    SocketAddress result;
    if (address->sa_family == AF_INET && length >= sizeof(sockaddr_in))
        std::memcpy(&result.m_storage, address, sizeof(sockaddr_in));
    else if (address->sa_family == AF_INET6 && length >= sizeof(sockaddr_in6))
        std::memcpy(&result.m_storage, address, sizeof(sockaddr_in6));
    return result;
}

SocketAddress SocketAddress::fromBytes(int family, const void *bytes, std::uint16_t port,
                                       std::uint32_t scope)
{
    SocketAddress result;
    if (family == AF_INET) {
        result.m_storage.v4.sin_family = AF_INET;
        result.m_storage.v4.sin_port = htons(port);
        std::memcpy(&result.m_storage.v4.sin_addr, bytes, sizeof(in_addr));
    } else if (family == AF_INET6) {
        result.m_storage.v6.sin6_family = AF_INET6;
        result.m_storage.v6.sin6_port = htons(port);
        result.m_storage.v6.sin6_scope_id = scope;
        std::memcpy(&result.m_storage.v6.sin6_addr, bytes, sizeof(in6_addr));
    }
    return result;
}

SocketAddress SocketAddress::localOf(int fd)
{
    return nameOf(::getsockname, fd);
}

SocketAddress SocketAddress::peerOf(int fd)
{
    return nameOf(::getpeername, fd);
}

std::uint16_t SocketAddress::port() const
{
    if (family() == AF_INET)
        return ntohs(m_storage.v4.sin_port);
    return family() == AF_INET6 ? ntohs(m_storage.v6.sin6_port) : std::uint16_t(0);
}

void SocketAddress::setPort(std::uint16_t port)
{
    if (family() == AF_INET)
        m_storage.v4.sin_port = htons(port);
    else if (family() == AF_INET6)
        m_storage.v6.sin6_port = htons(port);
}

bool SocketAddress::isAny() const
{
    if (family() == AF_INET)
        return m_storage.v4.sin_addr.s_addr == INADDR_ANY;
    return family() == AF_INET6 && IN6_IS_ADDR_UNSPECIFIED(&m_storage.v6.sin6_addr);
}

bool SocketAddress::isLoopback() const
{
    const SocketAddress plain = unmapped();
    if (plain.family() == AF_INET)
        return (ntohl(plain.m_storage.v4.sin_addr.s_addr) >> 24) == 127;
    return plain.family() == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&plain.m_storage.v6.sin6_addr);
}

SocketAddress SocketAddress::unmapped() const
{
    if (family() != AF_INET6 || !isMapped(m_storage.v6.sin6_addr))
        return *this;
    return fromBytes(AF_INET, m_storage.v6.sin6_addr.s6_addr + mappedPrefix.size(), port());
}

SocketAddress SocketAddress::mapped() const
{
    if (family() != AF_INET)
        return *this;
    std::array<unsigned char, 16> bytes;
    std::memcpy(bytes.data(), mappedPrefix.data(), mappedPrefix.size());
    std::memcpy(bytes.data() + mappedPrefix.size(), &m_storage.v4.sin_addr, sizeof(in_addr));
    return fromBytes(AF_INET6, bytes.data(), port());
}

std::string SocketAddress::addressText() const
{
    std::array<char, INET6_ADDRSTRLEN> text = {};
    if (isNull() || !inet_ntop(family(), bytes(), text.data(), text.size()))
        return {};
    std::string result = text.data();
    if (family() == AF_INET6 && m_storage.v6.sin6_scope_id != 0) {
        std::array<char, IF_NAMESIZE> name = {};
        const unsigned scope = m_storage.v6.sin6_scope_id;
        result += '%';
        result +=
            if_indextoname(scope, name.data()) ? std::string(name.data()) : std::to_string(scope);
    }
    return result;
}

std::string SocketAddress::text() const
{
    if (isNull())
        return {};
    const std::string number = std::to_string(port());
    if (family() == AF_INET6)
        return '[' + addressText() + "]:" + number;
    return addressText() + ':' + number;
}

socklen_t SocketAddress::size() const
{
    if (family() == AF_INET)
        return sizeof(sockaddr_in);
    return family() == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sa_family_t);
}

const void *SocketAddress::bytes() const
{
    if (family() == AF_INET)
        return &m_storage.v4.sin_addr;
    return &m_storage.v6.sin6_addr;
}

std::size_t SocketAddress::byteCount() const
{
    if (family() == AF_INET)
        return sizeof(in_addr);
    return family() == AF_INET6 ? sizeof(in6_addr) : 0;
}

std::strong_ordering operator<=>(const SocketAddress &a, const SocketAddress &b)
{
    if (const auto order = a.family() <=> b.family(); order != 0)
        return order;
    if (const int order = std::memcmp(a.bytes(), b.bytes(), a.byteCount()); order != 0)
        return order <=> 0;
    if (a.family() == AF_INET6) {
        const auto scope = a.m_storage.v6.sin6_scope_id <=> b.m_storage.v6.sin6_scope_id;
        if (scope != 0)
            return scope;
    }
    return a.port() <=> b.port();
}

bool operator==(const SocketAddress &a, const SocketAddress &b)
{
    return (a <=> b) == 0;
}

std::size_t hashOf(const SocketAddress &address)
{
    const std::string_view bytes(static_cast<const char *>(address.bytes()), address.byteCount());
    return std::hash<std::string_view>()(bytes) * 31 + address.port();
}

} // namespace posix
