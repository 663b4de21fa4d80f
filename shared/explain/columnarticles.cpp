// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"

#include <QtGlobal>

#include <array>

namespace explain {

namespace {

// What each column of the table, the log and the peers, and each figure of the accept
// queue tells.
constexpr auto articles = std::to_array<ArticleSource>({
    {"Proto", nullptr,
     QT_TRANSLATE_NOOP("explain", "The protocol: tcp is TCP over IPv4, tcp6 is TCP over IPv6."),
     nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "A tcp6 listener on :: serves IPv4 clients as well, unless IPV6_V6ONLY is set."),
     "netstat(8)", "option:IPV6_V6ONLY call:socket"},
    {"Recv-Q", nullptr,
     QT_TRANSLATE_NOOP("explain", "Bytes that have come but that the program has not read yet. For "
                                  "a listener: how many connections wait in the accept queue."),
     QT_TRANSLATE_NOOP(
         "explain",
         "It grows while the program does not read. A FIN counts as one: CLOSE_WAIT with Recv-Q 1 "
         "and no data means that the program has not read the end of the stream yet."),
     QT_TRANSLATE_NOOP("explain", "When the receive buffer is full the peer has to wait: flow "
                                  "control. close() with bytes left here sends RST."),
     "netstat(8); ss(8)",
     "call:read idea:flow-control state:CLOSE_WAIT option:SO_RCVBUF idea:accept-queue"},
    {"Send-Q", nullptr,
     QT_TRANSLATE_NOOP("explain", "Bytes that were written but that the peer's kernel has not "
                                  "acknowledged yet. Our own FIN counts as one."),
     QT_TRANSLATE_NOOP("explain", "It grows while the peer's window is closed, or the network is "
                                  "slow. On one computer it is mostly 0."),
     QT_TRANSLATE_NOOP(
         "explain", "For a listener netstat prints 0 here, while ss prints the effective backlog."),
     "netstat(8); ss(8)",
     "call:write idea:flow-control option:SO_SNDBUF column:backlog info:tcpi_unacked"},
    {"Local-Address", "Local Address",
     QT_TRANSLATE_NOOP("explain", "This end of the connection: address and port. A listener on "
                                  "0.0.0.0 or :: takes clients on every address of this computer."),
     QT_TRANSLATE_NOOP("explain", "bind() sets it; without bind(), connect() takes a free port. An "
                                  "accepted socket has the listener's port."),
     QT_TRANSLATE_NOOP("explain",
                       "One connection between two programs of this computer is two rows, one for "
                       "each end, with the addresses the other way round."),
     "netstat(8); ip(7)", "column:Foreign-Address call:bind call:getsockname"},
    {"Foreign-Address", "Foreign Address",
     QT_TRANSLATE_NOOP("explain", "The other end of the connection: its address and port. A "
                                  "listener has none: 0.0.0.0:* or :::*."),
     nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "The four numbers together (both addresses, both ports) name a connection; "
                       "that is how one listener's port can serve thousands of clients."),
     "netstat(8); RFC 9293 §3.3.1", "column:Local-Address call:getpeername"},
    {"State", "State",
     QT_TRANSLATE_NOOP(
         "explain",
         "Where this end of the connection stands in TCP's state diagram, in the kernel's word. "
         "The two ends of one connection are mostly in different states."),
     QT_TRANSLATE_NOOP("explain", "Colour and glyph tell its part: ◇ opening, ● talking, ▲ closed "
                                  "first, ▼ was closed upon, ○ gone."),
     QT_TRANSLATE_NOOP("explain", "A click on a state explains it."), "RFC 9293 §3.3.2; netstat(8)",
     "state:LISTEN state:ESTABLISHED state:TIME_WAIT state:CLOSE_WAIT idea:observed"},
    {"Program", "PID/Program name",
     QT_TRANSLATE_NOOP("explain", "The process that holds the socket, and its program."),
     QT_TRANSLATE_NOOP("explain", "\"-\" stands where no process holds it: TIME_WAIT, orphans, "
                                  "SYN_RECV, and connections still in the accept queue. Processes "
                                  "of other users are hidden too, unless an administrator asks."),
     nullptr, "netstat(8); proc(5)", "idea:orphan idea:accept-queue state:TIME_WAIT"},
    {"Nature", QT_TRANSLATE_NOOP("explain", "What it is"),
     QT_TRANSLATE_NOOP("explain",
                       "What the row is for this program: its listener, an accepted connection "
                       "with its descriptor, the client's end, a connection that waits in the "
                       "accept queue, an orphan, another process's end."),
     nullptr,
     QT_TRANSLATE_NOOP("explain", "It also counts down the kernel's own timer, and says who closed "
                                  "first and who blocks the port."),
     "ss(8)", "idea:descriptor idea:active-closer idea:orphan idea:two-msl"},
    {"Time", QT_TRANSLATE_NOOP("explain", "Time"),
     QT_TRANSLATE_NOOP(
         "explain", "When the call began, by this computer's clock, to a thousandth of a second."),
     nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "The order of the rows is the order of the calls, even where the times are equal."),
     "clock_gettime(2)", "column:Duration"},
    {"Call", QT_TRANSLATE_NOOP("explain", "Call"),
     QT_TRANSLATE_NOOP("explain",
                       "The system call with its real arguments, written as strace writes it."),
     nullptr,
     QT_TRANSLATE_NOOP("explain", "Hatched rows marked as simulated were not the kernel's answer. "
                                  "A click on the call explains it."),
     "strace(1)", "call:socket idea:simulated-fault idea:descriptor"},
    {"Result", QT_TRANSLATE_NOOP("explain", "Result"),
     QT_TRANSLATE_NOOP("explain", "What the call returned: a descriptor, a number of bytes, or 0 "
                                  "for success; -1 is a refusal, and errno says why."),
     nullptr, QT_TRANSLATE_NOOP("explain", "read() = 0 is the end of the stream."), "errno(3)",
     "column:errno call:read idea:descriptor"},
    {"errno", "errno",
     QT_TRANSLATE_NOOP("explain", "The name of the error, and what it means for this very call."),
     nullptr,
     QT_TRANSLATE_NOOP("explain", "EAGAIN and EINPROGRESS are no faults: a non-blocking socket "
                                  "says \"not yet\" with them. A click on the errno explains it."),
     "errno(3)", "errno:EAGAIN errno:EINPROGRESS errno:ECONNRESET errno:EPIPE errno:EADDRINUSE"},
    {"Duration", QT_TRANSLATE_NOOP("explain", "Duration"),
     QT_TRANSLATE_NOOP("explain",
                       "How long the kernel took for the call. These sockets are non-blocking, and "
                       "so it is microseconds, not the time that a client keeps one waiting."),
     nullptr, nullptr, "clock_gettime(2)", "idea:non-blocking column:Time"},
    {"State-after", QT_TRANSLATE_NOOP("explain", "State after"),
     QT_TRANSLATE_NOOP("explain", "The state that the socket was in right after the call, as the "
                                  "kernel told it (TCP_INFO)."),
     nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "It can have moved on since: the kernel needs no call to change a state."),
     "tcp(7)", "option:TCP_INFO column:State idea:observed"},
    {"Name", QT_TRANSLATE_NOOP("explain", "Name"),
     QT_TRANSLATE_NOOP("explain",
                       "The name that the peer gave itself with /nick, or \"peer\" and a number."),
     nullptr, nullptr, "nc(1)", "column:fd"},
    {"fd", "fd",
     QT_TRANSLATE_NOOP("explain", "The descriptor that stands for the socket in this process; each "
                                  "accepted connection has its own."),
     nullptr, nullptr, "accept(2)", "idea:descriptor call:accept4"},
    {"Address", QT_TRANSLATE_NOOP("explain", "Address"),
     QT_TRANSLATE_NOOP("explain",
                       "The peer's address and port: the client's own port, not the server's."),
     nullptr, nullptr, "getpeername(2)", "column:Foreign-Address call:getpeername"},
    {"Got", QT_TRANSLATE_NOOP("explain", "Got, bytes"),
     QT_TRANSLATE_NOOP("explain", "Bytes that this program has read from the peer. FIN, RST or "
                                  "SHUT behind it tells what ended this direction."),
     nullptr, nullptr, "read(2)", "call:read column:Recv-Q idea:half-close"},
    {"Sent", QT_TRANSLATE_NOOP("explain", "Sent, bytes"),
     QT_TRANSLATE_NOOP(
         "explain",
         "Bytes that this program has handed to the kernel for the peer; whether they arrived is "
         "another question. FIN, RST or SHUT behind it tells what ended this direction."),
     nullptr, nullptr, "write(2)", "call:write column:Send-Q idea:half-close"},
    {"backlog", QT_TRANSLATE_NOOP("explain", "backlog (asked)"),
     QT_TRANSLATE_NOOP("explain", "The number given to listen(): how long the accept queue may "
                                  "become. N admits N + 1 connections."),
     nullptr,
     QT_TRANSLATE_NOOP("explain", "What counts is the smaller one of it and somaxconn. Calling "
                                  "listen() again changes it at once."),
     "listen(2)", "call:listen column:somaxconn column:effective idea:accept-queue"},
    {"somaxconn", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "The system's upper limit for the backlog: net.core.somaxconn, 4096 since Linux 5.4."),
     nullptr, QT_TRANSLATE_NOOP("explain", "A larger backlog is cut to it without a word."),
     "listen(2); proc(5)", "column:backlog column:effective"},
    {"effective", QT_TRANSLATE_NOOP("explain", "effective backlog"),
     QT_TRANSLATE_NOOP("explain", "What listen() really got: the smaller one of the backlog asked "
                                  "for and somaxconn. ss shows it as the listener's Send-Q."),
     nullptr, nullptr, "listen(2); ss(8)", "column:backlog column:somaxconn column:Send-Q"},
    {"used", QT_TRANSLATE_NOOP("explain", "accept queue, used"),
     QT_TRANSLATE_NOOP("explain", "How many connections wait in the accept queue now: the "
                                  "handshake is done, accept() has not taken them yet."),
     nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "When it is full the next client's SYN is dropped, and the client stays in SYN_SENT."),
     "listen(2); ss(8)", "idea:accept-queue call:accept4 column:Recv-Q column:ListenOverflows"},
    {"ListenOverflows", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "How often a handshake failed because an accept queue was full. Counted for "
                       "all listeners of this computer (of this network namespace) together."),
     nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "One waiting client counts several times, once for each SYN that it sends again."),
     "nstat(8); /proc/net/netstat",
     "idea:accept-queue column:ListenDrops column:used state:SYN_SENT"},
    {"ListenDrops", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "How often a listener dropped a connection for any reason; the overflows of "
                       "the accept queue are among them. Counted for all listeners together."),
     nullptr, nullptr, "nstat(8); /proc/net/netstat", "column:ListenOverflows idea:syn-queue"},
});

} // namespace

std::span<const ArticleSource> columnArticles()
{
    return articles;
}

} // namespace explain
