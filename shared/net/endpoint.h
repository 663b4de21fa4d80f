// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a person types as address and port, checked without asking the kernel or a
// name server: pure functions, and the kinds of mistake as values.

#include <QString>

#include "posix/socketaddress.h"

#include <optional>
#include <variant>

namespace net {

enum class InputError : std::uint8_t {
    None,
    AddressEmpty,
    AddressNotNumeric, ///< neither IPv4 nor IPv6, where a name is not allowed (bind)
    AddressWrongFamily,///< an IPv4 address for an AF_INET6 socket or the other way round
    PortEmpty,
    PortNotNumber,
    PortOutOfRange,    ///< not 0 … 65535
    PortZero,          ///< 0, where a real port is needed (connect)
    BacklogNotNumber,  ///< not an int
    HostMalformed,     ///< neither an address nor a legal host name (RFC 1123)
    NameNotFound,      ///< name lookup gave nothing
    NameLookupFailed,
    NotOpen,           ///< there is no socket to do it with
    HexMalformed,      ///< what is to be sent is no hex digits, two a byte
    NotEncodable,      ///< what is to be sent has characters that the encoding lacks
};

struct Port { std::uint16_t number; };

/// Blanks around are forgiven; nothing else is.
std::variant<Port, InputError> parsePort(const QString &text, bool zeroAllowed);
std::variant<posix::SocketAddress, InputError> parseBindAddress(const QString &address,
                                                                const QString &port, int family);
std::variant<int, InputError> parseBacklog(const QString &text);

/// "127.0.0.1:9999", "[::1]:9999", "localhost:9999" (from the command line) in two parts.
struct HostPort { QString host; QString port; };
std::optional<HostPort> splitHostPort(const QString &text);

struct Target
{
    QString host; ///< without blanks around
    std::uint16_t port = 0;
};
/// What connect is to be given: a host as checkHost() allows it and a port above 0.
std::variant<Target, InputError> parseTarget(const QString &host, const QString &port);

/// None, AddressEmpty or HostMalformed.
InputError checkHost(const QString &host);

} // namespace net
