// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/outcome.h"

#include <QtGlobal>

#include <array>
#include <cerrno>

namespace explain {

namespace {

using posix::Call;

constexpr auto outcomes = std::to_array<Outcome>({
    {Call::Socket, EAFNOSUPPORT,
     QT_TRANSLATE_NOOP("explain", "This kernel does not offer that address family; AF_INET6 is "
                                  "missing where IPv6 is switched off.")},
    {Call::Socket, EPROTONOSUPPORT,
     QT_TRANSLATE_NOOP("explain", "This address family has no such protocol for this type of "
                                  "socket; 0 lets the kernel choose the usual one.")},
    {Call::Socket, ESOCKTNOSUPPORT,
     QT_TRANSLATE_NOOP("explain", "This address family has no such type of socket.")},
    {Call::Socket, EINVAL,
     QT_TRANSLATE_NOOP("explain", "The kernel knows no such type of socket or flag.")},
    {Call::Socket, EACCES,
     QT_TRANSLATE_NOOP("explain", "You have no right to make a socket of this kind.")},
    {Call::Socket, EPERM,
     QT_TRANSLATE_NOOP("explain", "You have no right to make a socket of this kind; raw sockets "
                                  "need CAP_NET_RAW.")},
    {Call::Setsockopt, EINVAL,
     QT_TRANSLATE_NOOP("explain", "The kernel does not take this value for this option, or not "
                                  "in the state in which the socket is.")},
    {Call::Setsockopt, ENOPROTOOPT,
     QT_TRANSLATE_NOOP("explain", "There is no such option at this level for this kind of "
                                  "socket.")},
    {Call::Setsockopt, EOPNOTSUPP,
     QT_TRANSLATE_NOOP("explain", "This kind of socket does not have this option.")},
    {Call::Setsockopt, EPERM,
     QT_TRANSLATE_NOOP("explain", "This option, or this value of it, needs administrator "
                                  "rights.")},
    {Call::Setsockopt, EDOM,
     QT_TRANSLATE_NOOP("explain", "The time given is out of the range that the kernel allows.")},
    {Call::Setsockopt, EISCONN,
     QT_TRANSLATE_NOOP("explain", "The socket is connected: this option can only be set "
                                  "before.")},
    {Call::Getsockopt, EINVAL,
     QT_TRANSLATE_NOOP("explain", "The option cannot be asked for in this way.")},
    {Call::Getsockopt, ENOPROTOOPT,
     QT_TRANSLATE_NOOP("explain", "There is no such option at this level for this kind of "
                                  "socket.")},
    {Call::Getsockopt, EOPNOTSUPP,
     QT_TRANSLATE_NOOP("explain", "This kind of socket does not have this option.")},

    {Call::Bind, EADDRINUSE,
     QT_TRANSLATE_NOOP("explain",
                       "Another socket holds this port. While it listens, close it first (or "
                       "give both SO_REUSEPORT). If only old connections or TIME_WAIT are left, "
                       "SO_REUSEADDR before bind() helps, but only where the old socket had been "
                       "given it too.")},
    {Call::Bind, EADDRNOTAVAIL,
     QT_TRANSLATE_NOOP("explain", "No network interface of this computer has this address: one "
                                  "can bind only to one's own.")},
    {Call::Bind, EACCES,
     QT_TRANSLATE_NOOP("explain", "Ports below 1024 are reserved for privileged programs: take a "
                                  "port from 1024 up, or use CAP_NET_BIND_SERVICE.")},
    {Call::Bind, EINVAL,
     QT_TRANSLATE_NOOP("explain", "This socket has a local address already, and a socket is "
                                  "bound only once; or the address is not one for this kind of "
                                  "socket.")},
    {Call::Bind, EAFNOSUPPORT,
     QT_TRANSLATE_NOOP("explain", "The address belongs to another address family than the "
                                  "socket.")},
    {Call::Bind, ENODEV,
     QT_TRANSLATE_NOOP("explain", "There is no network interface of the name or number behind "
                                  "the % of the address.")},
    {Call::Bind, EPERM,
     QT_TRANSLATE_NOOP("explain", "A security rule of this computer forbids this address or "
                                  "port.")},

    {Call::Listen, EOPNOTSUPP,
     QT_TRANSLATE_NOOP("explain", "This socket is not of type SOCK_STREAM: datagrams know no "
                                  "connections, so there is nothing to listen for.")},
    {Call::Listen, EADDRINUSE,
     QT_TRANSLATE_NOOP("explain", "Another socket listens on this address and port already: "
                                  "SO_REUSEADDR allows both to bind, but only one to listen.")},
    {Call::Listen, EINVAL,
     QT_TRANSLATE_NOOP("explain", "This socket is connected or connecting, so it cannot listen: "
                                  "a listener must be a socket of its own.")},
    {Call::Listen, EDESTADDRREQ,
     QT_TRANSLATE_NOOP("explain", "The socket has no local address yet: bind() it first.")},
    {Call::Listen, EACCES,
     QT_TRANSLATE_NOOP("explain", "A security rule of this computer forbids to listen here.")},
});

} // namespace

std::span<const Outcome> setupOutcomes()
{
    return outcomes;
}

} // namespace explain
