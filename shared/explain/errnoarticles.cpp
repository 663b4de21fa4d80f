// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"

#include <QtGlobal>

#include <array>

namespace explain {

namespace {

// What each errno says, when it appears, what helps.
constexpr auto articles = std::to_array<ArticleSource>({
    {"EADDRINUSE", nullptr,
     QT_TRANSLATE_NOOP("explain", "The local address and port are held by another socket already."),
     QT_TRANSLATE_NOOP("explain",
                       "bind() where a listener lives, or where old connections or TIME_WAIT are "
                       "left on the port. listen() where another socket listens there already. "
                       "bind() to port 0 when no port is free any more."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Close the socket that is in the way, or take another port. SO_REUSEADDR before bind() "
         "helps against old connections and TIME_WAIT, but only if the old socket had it too. "
         "Against a living listener only SO_REUSEPORT on both helps."),
     "bind(2); listen(2); ip(7)",
     "option:SO_REUSEADDR option:SO_REUSEPORT state:TIME_WAIT call:bind idea:port-reuse"},
    {"EADDRNOTAVAIL", nullptr,
     QT_TRANSLATE_NOOP("explain", "The address cannot be taken, for it is not there to be had."),
     QT_TRANSLATE_NOOP("explain",
                       "bind() to an address that no network interface of this computer has. "
                       "connect() when all ephemeral ports to this destination are used up."),
     QT_TRANSLATE_NOOP("explain",
                       "Bind to one of this computer's own addresses, or to 0.0.0.0 for all of "
                       "them. For connect(): wait until old connections leave TIME_WAIT."),
     "bind(2); connect(2); ip(7)", "call:bind call:connect state:TIME_WAIT errno:EADDRINUSE"},
    {"EACCES", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "A rule of this computer refuses it: you have no right to do this."),
     QT_TRANSLATE_NOOP(
         "explain", "bind() to a port below 1024 as an ordinary user; socket() of a kind that "
                    "needs rights; connect() to a broadcast address, or against a firewall rule."),
     QT_TRANSLATE_NOOP("explain", "Take a port from 1024 up."), "bind(2); connect(2); ip(7)",
     "call:bind errno:EPERM"},
    {"EPERM", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "It is not allowed: it needs a right that this process does not have."),
     QT_TRANSLATE_NOOP(
         "explain",
         "socket() of a raw socket; some options; connect() or accept() against a firewall rule."),
     QT_TRANSLATE_NOOP("explain", "Use what an ordinary user may, or have the rule changed."),
     "socket(2); accept(2); connect(2)", "errno:EACCES call:socket"},
    {"EAFNOSUPPORT", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "The address family does not fit, or this kernel does not have it."),
     QT_TRANSLATE_NOOP("explain", "socket() with AF_INET6 where IPv6 is switched off; bind() or "
                                  "connect() with an address of another family than the socket's."),
     QT_TRANSLATE_NOOP("explain", "Make the socket with the family of the address: AF_INET for "
                                  "127.0.0.1, AF_INET6 for ::1."),
     "socket(2); connect(2)", "call:socket call:bind call:connect"},
    {"EPROTONOSUPPORT", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "This address family has no such protocol for this type of socket."),
     QT_TRANSLATE_NOOP("explain",
                       "socket() with a third argument that does not fit the first two."),
     QT_TRANSLATE_NOOP("explain",
                       "0 lets the kernel choose the usual protocol: TCP for SOCK_STREAM."),
     "socket(2)", "call:socket errno:ESOCKTNOSUPPORT"},
    {"ESOCKTNOSUPPORT", nullptr,
     QT_TRANSLATE_NOOP("explain", "This address family has no such type of socket."),
     QT_TRANSLATE_NOOP("explain", "socket() with a second argument that the family does not know."),
     QT_TRANSLATE_NOOP("explain", "SOCK_STREAM for TCP, SOCK_DGRAM for UDP."), "socket(2); ip(7)",
     "call:socket errno:EPROTONOSUPPORT"},
    {"EPROTOTYPE", nullptr,
     QT_TRANSLATE_NOOP("explain", "The protocol is not one for this type of socket, or the socket "
                                  "there is of another type."),
     QT_TRANSLATE_NOOP("explain",
                       "socket() or connect(); connect() mostly with local sockets (AF_UNIX)."),
     nullptr, "socket(2); connect(2)", "call:socket call:connect"},
    {"EINVAL", nullptr,
     QT_TRANSLATE_NOOP("explain", "An argument does not fit, or the socket is in a state in which "
                                  "this call makes no sense."),
     QT_TRANSLATE_NOOP(
         "explain",
         "bind() of a socket that has an address already; listen() on a connected socket; accept() "
         "on one that does not listen; connect() to fe80:: without its interface; shutdown() with "
         "an unknown direction; an option's value out of range."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Look at the order of the calls: most often a step is missing, or was taken twice."),
     "bind(2); listen(2); accept(2); shutdown(2)",
     "call:bind call:listen call:accept4 state:LISTEN state:BOUND"},
    {"EOPNOTSUPP", nullptr,
     QT_TRANSLATE_NOOP("explain", "This kind of socket does not have this operation or option."),
     QT_TRANSLATE_NOOP("explain", "listen() or accept() on a SOCK_DGRAM socket: datagrams know no "
                                  "connections. IPV6_V6ONLY on an AF_INET socket."),
     QT_TRANSLATE_NOOP("explain",
                       "Make a socket of the right type: SOCK_STREAM for listen() and accept()."),
     "listen(2); accept(2)", "call:listen call:socket errno:ENOPROTOOPT"},
    {"ENOPROTOOPT", nullptr,
     QT_TRANSLATE_NOOP("explain", "There is no such option at this level for this kind of socket."),
     QT_TRANSLATE_NOOP("explain", "setsockopt() or getsockopt() with a wrong pair of level and "
                                  "name, such as a TCP option on a UDP socket."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Check the level: SOL_SOCKET for SO_…, IPPROTO_TCP for TCP_…, IPPROTO_IPV6 for IPV6_…."),
     "setsockopt(2)", "call:setsockopt call:getsockopt errno:EOPNOTSUPP"},
    {"EDOM", nullptr,
     QT_TRANSLATE_NOOP("explain", "A number is out of the range that the kernel allows."),
     QT_TRANSLATE_NOOP("explain", "setsockopt() of a time-out (SO_RCVTIMEO, SO_SNDTIMEO) with a "
                                  "number of microseconds that is negative, or a second and more."),
     nullptr, "setsockopt(2); socket(7)", "call:setsockopt errno:ERANGE"},
    {"EDESTADDRREQ", nullptr, QT_TRANSLATE_NOOP("explain", "An address is missing."),
     QT_TRANSLATE_NOOP("explain",
                       "write() on a datagram socket that has no peer; POSIX also names it for "
                       "listen() on a socket that is not bound (Linux binds it by itself)."),
     QT_TRANSLATE_NOOP("explain", "connect() or bind() first."), "write(2); listen(3p)",
     "call:write call:bind call:connect"},
    {"EAGAIN", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "Not now: the call would have to wait, and the socket is non-blocking. Not "
                       "an error, but a part of normal life. EWOULDBLOCK is the same number."),
     QT_TRANSLATE_NOOP("explain", "read() with nothing in the receive queue; write() with a full "
                                  "send buffer; accept() with an empty accept queue."),
     QT_TRANSLATE_NOOP("explain", "Wait until the socket is ready (poll, epoll), then call again. "
                                  "EAGAIN from read() is not the end of the stream: that is 0."),
     "read(2); write(2); accept(2)",
     "idea:non-blocking call:read call:write idea:flow-control errno:EINPROGRESS"},
    {"EINPROGRESS", nullptr,
     QT_TRANSLATE_NOOP("explain", "The handshake has begun and goes on in the background: normal "
                                  "for connect() on a non-blocking socket."),
     QT_TRANSLATE_NOOP("explain", "connect() on a non-blocking socket; the state is SYN_SENT."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Wait until the socket is writable; then getsockopt(SO_ERROR) says how it ended."),
     "connect(2)", "call:connect option:SO_ERROR state:SYN_SENT errno:EALREADY idea:non-blocking"},
    {"EALREADY", nullptr,
     QT_TRANSLATE_NOOP("explain", "A connect() made before is still under way."),
     QT_TRANSLATE_NOOP("explain",
                       "connect() again on a non-blocking socket while it is in SYN_SENT."),
     QT_TRANSLATE_NOOP("explain", "Wait for the first attempt to end, or close the socket."),
     "connect(2)", "errno:EINPROGRESS state:SYN_SENT call:connect"},
    {"EISCONN", nullptr, QT_TRANSLATE_NOOP("explain", "The socket is connected already."),
     QT_TRANSLATE_NOOP(
         "explain",
         "connect() on a connected or listening socket; an option that can only be set before."),
     QT_TRANSLATE_NOOP(
         "explain",
         "A TCP socket connects once in its life: make a new one for another connection."),
     "connect(2)", "call:connect state:ESTABLISHED errno:ENOTCONN"},
    {"ENOTCONN", nullptr,
     QT_TRANSLATE_NOOP("explain", "The socket has no connection, or none any more."),
     QT_TRANSLATE_NOOP("explain", "read(), write(), shutdown() or getpeername() on a new socket or "
                                  "a listener; shutdown() or getpeername() after a reset."),
     QT_TRANSLATE_NOOP(
         "explain",
         "connect() first; a server reads from what accept() returned, not from the listener."),
     "getpeername(2); shutdown(2); recv(2)",
     "state:CLOSED state:LISTEN call:accept4 errno:EISCONN idea:reset"},
    {"ECONNREFUSED", nullptr,
     QT_TRANSLATE_NOOP("explain", "The other computer refuses: nobody listens on that port."),
     QT_TRANSLATE_NOOP("explain", "The SYN was answered by RST. It comes at once, for the computer "
                                  "is there; only the program is not."),
     QT_TRANSLATE_NOOP("explain", "Start the server, check address and port. A full accept queue "
                                  "does not refuse: it leaves the client in SYN_SENT."),
     "connect(2); RFC 9293 §3.5.2",
     "call:connect state:SYN_SENT idea:reset errno:ETIMEDOUT errno:EHOSTUNREACH"},
    {"ETIMEDOUT", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "No answer came in time, though the kernel sent again and again."),
     QT_TRANSLATE_NOOP("explain", "connect() to a silent address (about 127 s by default) or to a "
                                  "listener with a full accept queue; read() or write() when "
                                  "keepalive, TCP_USER_TIMEOUT or retransmissions gave up."),
     QT_TRANSLATE_NOOP("explain", "Check address, cable and firewall. TCP_SYNCNT, SO_KEEPALIVE and "
                                  "TCP_USER_TIMEOUT set how soon it is found out."),
     "connect(2); tcp(7)",
     "state:SYN_SENT option:TCP_SYNCNT option:SO_KEEPALIVE option:TCP_USER_TIMEOUT "
     "errno:ECONNREFUSED"},
    {"ECONNRESET", nullptr,
     QT_TRANSLATE_NOOP("explain", "The peer reset the connection: a RST came. What was on its way "
                                  "is lost, and there is no TIME_WAIT."),
     QT_TRANSLATE_NOOP(
         "explain",
         "read() or write() after the peer closed with SO_LINGER {1, 0} or with unread data, its "
         "program was killed with data unread, or it had no such connection any more."),
     QT_TRANSLATE_NOOP(
         "explain",
         "It is told once; then read() returns 0 and write() fails with EPIPE. Close the socket."),
     "read(2); recv(2); RFC 9293 §3.5.3", "idea:reset errno:EPIPE option:SO_LINGER state:CLOSED"},
    {"EPIPE", nullptr,
     QT_TRANSLATE_NOOP("explain", "Nothing can be written on this connection any more."),
     QT_TRANSLATE_NOOP("explain",
                       "write() after our own SHUT_WR, after a reset, or the second one after the "
                       "peer has closed: the first was answered with RST. SIGPIPE comes with it."),
     QT_TRANSLATE_NOOP("explain", "SIGPIPE would have ended a program here that does not ignore it "
                                  "(signal(SIGPIPE, SIG_IGN), or MSG_NOSIGNAL). Close the socket."),
     "write(2); signal(7)", "idea:sigpipe errno:ECONNRESET call:shutdown idea:reset"},
    {"ECONNABORTED", nullptr,
     QT_TRANSLATE_NOOP("explain", "The connection was given up before it could be used."),
     QT_TRANSLATE_NOOP("explain", "accept(), where the client left before; Linux rarely tells it "
                                  "so: it returns a valid descriptor, and read() then says "
                                  "ECONNRESET. connect() again after an attempt that had failed."),
     QT_TRANSLATE_NOOP("explain", "Go on with the next accept(); the listener is not harmed."),
     "accept(2)", "call:accept4 errno:ECONNRESET errno:EPROTO"},
    {"EPROTO", nullptr,
     QT_TRANSLATE_NOOP("explain", "A protocol error ended the connection before it was accepted."),
     QT_TRANSLATE_NOOP("explain",
                       "accept() on Linux passes on errors that wait on the new connection."),
     QT_TRANSLATE_NOOP("explain", "Go on with the next accept(), as after EAGAIN."), "accept(2)",
     "call:accept4 errno:ECONNABORTED"},
    {"EHOSTUNREACH", nullptr,
     QT_TRANSLATE_NOOP("explain", "The network is there, but the computer is not."),
     QT_TRANSLATE_NOOP("explain", "A router, or the missing answer in the local network, said so: "
                                  "during connect(), or later while data was under way."),
     QT_TRANSLATE_NOOP("explain", "Check the address, and whether the computer is switched on."),
     "connect(2); ip(7)", "errno:ENETUNREACH errno:ETIMEDOUT call:connect"},
    {"ENETUNREACH", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "This computer has no route to that network: not even the SYN was sent."),
     QT_TRANSLATE_NOOP("explain",
                       "connect() or write() without a fitting entry in the routing table."),
     QT_TRANSLATE_NOOP("explain", "Look at the network settings: \"ip route\"."),
     "connect(2); ip(7)", "errno:EHOSTUNREACH errno:ENETDOWN call:connect"},
    {"ENETDOWN", nullptr,
     QT_TRANSLATE_NOOP("explain", "The network interface on the way is switched off."),
     QT_TRANSLATE_NOOP("explain", "connect(); accept() passes it on from a waiting connection."),
     nullptr, "connect(2); accept(2)", "errno:ENETUNREACH call:accept4"},
    {"ENETRESET", nullptr,
     QT_TRANSLATE_NOOP("explain", "The network dropped the connection when it was reset."),
     QT_TRANSLATE_NOOP("explain",
                       "Rare: an error that the network passes on, for instance to accept()."),
     nullptr, "errno(3)", "errno:ECONNRESET errno:ENETDOWN"},
    {"EHOSTDOWN", nullptr,
     QT_TRANSLATE_NOOP("explain", "The other computer is down, says the network."),
     QT_TRANSLATE_NOOP("explain", "accept() on Linux passes it on from a waiting connection."),
     nullptr, "accept(2)", "errno:EHOSTUNREACH call:accept4"},
    {"ENONET", nullptr, QT_TRANSLATE_NOOP("explain", "The computer is not on the network."),
     QT_TRANSLATE_NOOP("explain", "accept() on Linux passes it on from a waiting connection."),
     nullptr, "accept(2)", "errno:ENETDOWN call:accept4"},
});

} // namespace

std::span<const ArticleSource> errnoArticles()
{
    return articles;
}

} // namespace explain
