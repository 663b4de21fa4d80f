// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"

#include <QtGlobal>

#include <array>

namespace explain {

namespace {

// What each system call does, when it is made, what can follow.
constexpr auto articles = std::to_array<ArticleSource>({
    {"socket", "socket()",
     QT_TRANSLATE_NOOP("explain", "Makes a socket and returns its descriptor, a small number that "
                                  "stands for it in every later call. Nothing is sent."),
     QT_TRANSLATE_NOOP("explain",
                       "The first step of server and client. AF_INET is IPv4, AF_INET6 is IPv6; "
                       "SOCK_STREAM is TCP's byte stream, SOCK_DGRAM are UDP's datagrams."),
     QT_TRANSLATE_NOOP("explain", "The socket is CLOSED and has no address. A server goes on with "
                                  "bind(), a client with connect()."),
     "socket(2); ip(7); ipv6(7); tcp(7)",
     "idea:descriptor call:bind call:connect errno:EMFILE errno:EAFNOSUPPORT"},
    {"setsockopt", "setsockopt()",
     QT_TRANSLATE_NOOP("explain", "Sets one option of a socket: its level (SOL_SOCKET, "
                                  "IPPROTO_TCP, IPPROTO_IPV6), its name, its value."),
     QT_TRANSLATE_NOOP("explain", "Some options must come before bind() or connect() to have an "
                                  "effect: SO_REUSEADDR, SO_REUSEPORT, IPV6_V6ONLY."),
     QT_TRANSLATE_NOOP("explain", "The kernel may round the value or take it silently too late: "
                                  "read it back with getsockopt()."),
     "setsockopt(2); socket(7); tcp(7)",
     "call:getsockopt option:SO_REUSEADDR option:SO_LINGER option:SO_RCVBUF errno:ENOPROTOOPT"},
    {"getsockopt", "getsockopt()",
     QT_TRANSLATE_NOOP("explain", "Reads one option of a socket, as the kernel has it now."),
     QT_TRANSLATE_NOOP("explain",
                       "SO_ERROR after a non-blocking connect(); TCP_INFO for the state of a "
                       "connection; any option, to see what the kernel made of it."),
     QT_TRANSLATE_NOOP(
         "explain", "It sends nothing and changes nothing, but SO_ERROR is cleared by reading it."),
     "getsockopt(2); socket(7); tcp(7)",
     "call:setsockopt option:SO_ERROR option:TCP_INFO errno:ENOPROTOOPT"},
    {"bind", "bind()",
     QT_TRANSLATE_NOOP(
         "explain", "Gives the socket its local address and port. Address 0.0.0.0 or :: means all "
                    "of this computer's addresses; port 0 lets the kernel choose a free one."),
     QT_TRANSLATE_NOOP("explain", "A server before listen(), so that clients know the port. A "
                                  "client rarely: without bind(), connect() takes a free port."),
     QT_TRANSLATE_NOOP(
         "explain", "The port is taken from now on, though netstat does not show the socket yet. "
                    "EADDRINUSE: another socket holds the port. A socket can be bound only once."),
     "bind(2); ip(7)",
     "state:BOUND errno:EADDRINUSE errno:EADDRNOTAVAIL errno:EACCES option:SO_REUSEADDR "
     "call:getsockname"},
    {"listen", "listen()",
     QT_TRANSLATE_NOOP(
         "explain", "Makes the socket a listener: from now on the kernel answers handshakes, and "
                    "keeps finished connections in the accept queue until accept() takes them."),
     QT_TRANSLATE_NOOP("explain",
                       "After bind(). The number given is the backlog: N admits N + 1 connections "
                       "to the queue; a number above somaxconn is silently cut to it."),
     QT_TRANSLATE_NOOP("explain",
                       "The row LISTEN appears. Called again, it changes the backlog at once."),
     "listen(2); tcp(7)",
     "state:LISTEN idea:accept-queue column:backlog call:accept4 errno:EOPNOTSUPP"},
    {"accept4", "accept()",
     QT_TRANSLATE_NOOP("explain", "Takes the first connection out of the accept queue and returns "
                                  "a new descriptor for it. accept4() is accept() with flags."),
     QT_TRANSLATE_NOOP(
         "explain",
         "On a listener, when a connection waits in its queue. With nobody there, accept() waits "
         "on a blocking socket and fails with EAGAIN on a non-blocking one."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Two sockets now: the listener goes on listening, the new one carries the data of this "
         "client. No segment is sent: the kernel had finished the handshake before."),
     "accept(2)",
     "idea:accept-queue idea:descriptor errno:EAGAIN errno:EMFILE errno:ECONNABORTED "
     "state:ESTABLISHED"},
    {"connect", "connect()",
     QT_TRANSLATE_NOOP("explain",
                       "Begins the three-way handshake: sends SYN to the address given. Where the "
                       "socket has no local port yet, the kernel chooses one."),
     QT_TRANSLATE_NOOP("explain",
                       "The client, after socket(). On a blocking socket it waits until the "
                       "handshake is over; on a non-blocking one it returns EINPROGRESS at once."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Success means that the server's kernel has answered, not that the server's program has "
         "called accept(). A failed connect() is best followed by close() and a new socket."),
     "connect(2); RFC 9293 §3.5",
     "state:SYN_SENT idea:handshake errno:EINPROGRESS errno:ECONNREFUSED errno:ETIMEDOUT "
     "option:SO_ERROR"},
    {"getsockname", "getsockname()",
     QT_TRANSLATE_NOOP("explain", "Tells the socket's own address and port."),
     QT_TRANSLATE_NOOP(
         "explain",
         "After bind() to port 0, or after connect(), to learn which port the kernel has chosen."),
     nullptr, "getsockname(2)", "call:getpeername call:bind call:connect"},
    {"getpeername", "getpeername()",
     QT_TRANSLATE_NOOP("explain", "Tells the address and port of the peer."),
     QT_TRANSLATE_NOOP("explain", "On a connected socket. Without a peer, or when a reset has "
                                  "ended the connection, it fails with ENOTCONN."),
     nullptr, "getpeername(2)", "call:getsockname errno:ENOTCONN call:accept4"},
    {"read", "read()",
     QT_TRANSLATE_NOOP(
         "explain",
         "Takes bytes out of the receive queue: as many as there are, but no more than asked for."),
     QT_TRANSLATE_NOOP("explain", "When data waits in the queue. With none, a blocking socket "
                                  "waits and a non-blocking one fails with EAGAIN."),
     QT_TRANSLATE_NOOP("explain", "0 is the end of the stream: the peer has sent FIN, and all data "
                                  "before it is read. One read() may return several writes, or a "
                                  "part of one. What is read makes room in the window."),
     "read(2); tcp(7)",
     "idea:byte-stream column:Recv-Q errno:EAGAIN errno:ECONNRESET state:CLOSE_WAIT"},
    {"write", "write()",
     QT_TRANSLATE_NOOP("explain",
                       "Copies bytes into the socket's send buffer; the kernel sends them when the "
                       "peer has room. The return value says how many bytes were taken."),
     QT_TRANSLATE_NOOP("explain",
                       "On a connection whose writing direction is open; in CLOSE_WAIT as well."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Success does not mean delivery: only the kernel has the bytes. A non-blocking write() "
         "takes what fits, or fails with EAGAIN. The first one after the peer has closed succeeds "
         "and draws a RST; the next fails with EPIPE, and raises SIGPIPE."),
     "write(2); tcp(7)",
     "idea:byte-stream column:Send-Q errno:EAGAIN errno:EPIPE idea:sigpipe idea:flow-control"},
    {"writev", "writev()",
     QT_TRANSLATE_NOOP("explain", "A write() that gathers its bytes from several places in memory. "
                                  "The peer sees no difference."),
     QT_TRANSLATE_NOOP("explain",
                       "Here, where several lines wait to be sent: one call instead of many."),
     QT_TRANSLATE_NOOP("explain", "As with write(): it may take only a part."), "writev(2)",
     "call:write idea:byte-stream"},
    {"shutdown", "shutdown()",
     QT_TRANSLATE_NOOP(
         "explain",
         "Ends one direction of a connection, or both, and leaves the descriptor open. SHUT_WR "
         "sends FIN, SHUT_RD ends reading only here and sends nothing, SHUT_RDWR does both."),
     QT_TRANSLATE_NOOP(
         "explain", "SHUT_WR says \"I have said all, and still listen\": the half-close. It acts "
                    "on the connection, whichever and however many descriptors stand for it."),
     QT_TRANSLATE_NOOP("explain", "After SHUT_WR the peer's read() returns 0, and its answers "
                                  "still arrive. After SHUT_RD read() returns 0, but what the peer "
                                  "sends later can still be read. close() is still needed."),
     "shutdown(2); RFC 9293 §3.6.1",
     "idea:half-close state:FIN_WAIT2 state:CLOSE_WAIT call:close errno:ENOTCONN"},
    {"fcntl", "fcntl(), dup()",
     QT_TRANSLATE_NOOP("explain", "With F_DUPFD_CLOEXEC it does what dup() does: returns a second "
                                  "descriptor of the same socket."),
     QT_TRANSLATE_NOOP("explain", "A child process made by fork() holds such a second descriptor "
                                  "too, which is how a server most often comes to have two."),
     QT_TRANSLATE_NOOP("explain",
                       "close() on one of the two sends nothing: the connection lives on until the "
                       "last one is closed. shutdown() sends FIN all the same."),
     "fcntl(2); dup(2)", "call:close call:shutdown idea:descriptor"},
    {"close", "close()",
     QT_TRANSLATE_NOOP("explain", "Gives the descriptor back. When it was the last one of the "
                                  "socket, the kernel ends the connection."),
     QT_TRANSLATE_NOOP(
         "explain",
         "When the program needs the socket no more. A listener is closed in the same way."),
     QT_TRANSLATE_NOOP(
         "explain", "Normally FIN is sent, and the kernel delivers unsent data on its own. With "
                    "unread bytes in the receive queue, or SO_LINGER {1, 0}, RST is sent instead. "
                    "The number can stand for another file at once, so never close it twice."),
     "close(2); RFC 9293 §3.6.1",
     "call:shutdown idea:four-way-close idea:reset option:SO_LINGER state:FIN_WAIT1 idea:orphan"},
});

} // namespace

std::span<const ArticleSource> callArticles()
{
    return articles;
}

} // namespace explain
