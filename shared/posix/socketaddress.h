// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// An IPv4 or IPv6 address with its port, as the kernel takes it: a plain value
// over struct sockaddr_in and sockaddr_in6. See ip(7), ipv6(7).

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <netinet/in.h>
#include <sys/socket.h>

namespace posix {

class SocketAddress
{
public:
    /// No address: family() is AF_UNSPEC.
    SocketAddress();

    static SocketAddress any(int family, std::uint16_t port);
    static SocketAddress loopback(int family, std::uint16_t port);
    /// @p text is numeric ("127.0.0.1", "::1", "fe80::1%eth0", brackets allowed);
    /// nothing where it is neither an IPv4 nor an IPv6 address. Never asks a name server.
    static std::optional<SocketAddress> parse(std::string_view text, std::uint16_t port);
    static SocketAddress fromSockaddr(const sockaddr *address, socklen_t length);
    /// The address as it stands in a netlink message: network byte order, 4 or 16 bytes.
    static SocketAddress fromBytes(int family, const void *bytes, std::uint16_t port,
                                   std::uint32_t scope = 0);

    /// getsockname(2) and getpeername(2), looked up without a record; null where refused.
    static SocketAddress localOf(int fd);
    static SocketAddress peerOf(int fd);

    int family() const { return m_storage.any.sa_family; }
    bool isNull() const { return family() == AF_UNSPEC; }
    /// In host byte order.
    std::uint16_t port() const;
    void setPort(std::uint16_t port);
    /// 0.0.0.0 or ::
    bool isAny() const;
    /// 127.0.0.0/8, ::1, or the first mapped into IPv6
    bool isLoopback() const;
    /// ::ffff:a.b.c.d becomes a.b.c.d; every other address stays as it is.
    SocketAddress unmapped() const;
    /// a.b.c.d becomes ::ffff:a.b.c.d, so that an IPv6 socket can connect to it.
    SocketAddress mapped() const;

    /// "127.0.0.1", "::1", "fe80::1%eth0"
    std::string addressText() const;
    /// "127.0.0.1:9999", "[::1]:9999"; empty for no address
    std::string text() const;

    const sockaddr *data() const { return &m_storage.any; }
    socklen_t size() const;
    /// Network byte order; 4 or 16 bytes.
    const void *bytes() const;
    std::size_t byteCount() const;

    friend bool operator==(const SocketAddress &a, const SocketAddress &b);
    friend std::strong_ordering operator<=>(const SocketAddress &a, const SocketAddress &b);

private:
    union {
        sockaddr any;
        sockaddr_in v4;
        sockaddr_in6 v6;
    } m_storage;
};

std::size_t hashOf(const SocketAddress &address);

} // namespace posix

template <>
struct std::hash<posix::SocketAddress>
{
    std::size_t operator()(const posix::SocketAddress &address) const noexcept
    {
        return posix::hashOf(address);
    }
};
