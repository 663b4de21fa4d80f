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
    {Call::Accept4, EAGAIN,
     QT_TRANSLATE_NOOP("explain", "Nobody waits in the accept queue; a blocking accept() would "
                                  "wait here until a client connects. This is normal.")},
    {Call::Accept4, EINVAL,
     QT_TRANSLATE_NOOP("explain", "This socket does not listen: call listen() first.")},
    {Call::Accept4, EOPNOTSUPP,
     QT_TRANSLATE_NOOP("explain", "This socket is not of type SOCK_STREAM: there are no "
                                  "connections to accept.")},
    {Call::Accept4, ECONNABORTED,
     QT_TRANSLATE_NOOP("explain", "The client gave up its connection before it was accepted; the "
                                  "listener goes on.")},
    {Call::Accept4, EPROTO,
     QT_TRANSLATE_NOOP("explain", "A protocol error ended this connection before it was "
                                  "accepted; the listener goes on.")},
    {Call::Accept4, EPERM,
     QT_TRANSLATE_NOOP("explain", "A firewall rule of this computer forbids this connection; the "
                                  "listener goes on.")},
    {Call::Accept4, ENETDOWN,
     QT_TRANSLATE_NOOP("explain", "The network went down under a waiting connection; the "
                                  "listener goes on.")},

    {Call::Connect, EINPROGRESS,
     QT_TRANSLATE_NOOP("explain", "Normal for a non-blocking socket: the SYN is on its way. Once "
                                  "the socket becomes writable, SO_ERROR tells how it ended; a "
                                  "blocking connect() would wait here.")},
    {Call::Connect, ECONNREFUSED,
     QT_TRANSLATE_NOOP("explain", "Nobody listens on that port: the other computer answered the "
                                  "SYN with RST.")},
    {Call::Connect, ETIMEDOUT,
     QT_TRANSLATE_NOOP("explain", "No answer came, though the kernel sent again and again: the "
                                  "address is silent, a firewall drops the packets, or the "
                                  "listener's accept queue is full.")},
    {Call::Connect, EHOSTUNREACH,
     QT_TRANSLATE_NOOP("explain", "The network is there, but the computer is not: a router, or "
                                  "the missing answer in the local network, says that it cannot "
                                  "be reached.")},
    {Call::Connect, ENETUNREACH,
     QT_TRANSLATE_NOOP("explain", "This computer has no route to that network, so not even the "
                                  "SYN was sent.")},
    {Call::Connect, EISCONN,
     QT_TRANSLATE_NOOP("explain", "This socket is connected already, or it listens; for another "
                                  "connection make a new socket.")},
    {Call::Connect, EALREADY,
     QT_TRANSLATE_NOOP("explain", "The connect() called before is still under way: its "
                                  "handshake has not ended yet.")},
    {Call::Connect, EADDRNOTAVAIL,
     QT_TRANSLATE_NOOP("explain", "No local port is free for this connection: the ephemeral "
                                  "ports are used up, or the same pair of addresses is still in "
                                  "use or in TIME_WAIT.")},
    {Call::Connect, EADDRINUSE,
     QT_TRANSLATE_NOOP("explain", "The local address and port of this connection are in use "
                                  "already.")},
    {Call::Connect, EINVAL,
     QT_TRANSLATE_NOOP("explain", "The address does not fit this kind of socket, or the socket "
                                  "is in a state in which it cannot connect.")},
    {Call::Connect, EAFNOSUPPORT,
     QT_TRANSLATE_NOOP("explain", "The address belongs to another address family than the "
                                  "socket.")},
    {Call::Connect, ECONNRESET,
     QT_TRANSLATE_NOOP("explain", "The other end reset the connection: RST came.")},
    {Call::Connect, EPIPE,
     QT_TRANSLATE_NOOP("explain", "The other end reset the connection after it had sent FIN.")},
    {Call::Connect, ECONNABORTED,
     QT_TRANSLATE_NOOP("explain", "The attempt made before on this socket had failed, and the "
                                  "kernel clears it away now; call connect() once more, or take "
                                  "a new socket, which is the portable way.")},
    {Call::Connect, EACCES,
     QT_TRANSLATE_NOOP("explain", "A firewall rule of this computer forbids this connection, or "
                                  "the address is a broadcast address.")},
    {Call::Connect, EPERM,
     QT_TRANSLATE_NOOP("explain", "A firewall rule of this computer forbids this connection.")},
    {Call::Connect, EPROTOTYPE,
     QT_TRANSLATE_NOOP("explain", "The socket there is of another type.")},
    {Call::Connect, EAGAIN,
     QT_TRANSLATE_NOOP("explain", "The kernel has no room for another connection at this moment; "
                                  "try again later.")},
    {Call::Connect, EINTR,
     QT_TRANSLATE_NOOP("explain", "A signal interrupted connect(), but the handshake goes on in "
                                  "the background as after EINPROGRESS.")},
    {Call::Connect, ENETDOWN,
     QT_TRANSLATE_NOOP("explain", "The network interface on the way is switched off.")},

    {Call::Getpeername, ENOTCONN,
     QT_TRANSLATE_NOOP("explain", "There is no peer: the socket is not connected yet, or not any "
                                  "more.")},
});

} // namespace

std::span<const Outcome> connectionOutcomes()
{
    return outcomes;
}

} // namespace explain
