// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"

#include <QtGlobal>

#include <array>

namespace explain {

namespace {

// What each socket option does, when it must be set, what follows.
constexpr auto articles = std::to_array<ArticleSource>({
    {"SO_REUSEADDR", nullptr,
     QT_TRANSLATE_NOOP(
         "explain", "Allows bind() on a port on which only old connections, TIME_WAIT or bound "
                    "sockets are left, provided that those sockets had been given the option too."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Before bind(); later it comes too late for this bind(). A server should always set it: "
         "the sockets that accept() returns inherit it, and so the next start is not refused."),
     QT_TRANSLATE_NOOP(
         "explain",
         "It never lets two sockets listen on the same address and port: that takes SO_REUSEPORT."),
     "socket(7); ip(7)",
     "errno:EADDRINUSE option:SO_REUSEPORT state:TIME_WAIT call:bind idea:port-reuse"},
    {"SO_REUSEPORT", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "Lets several sockets listen on the same address and port, if all of them have set it. "
         "The kernel shares new connections out among them by a hash of the addresses."),
     QT_TRANSLATE_NOOP("explain", "Before bind(), on every one of the sockets, the first included; "
                                  "all must belong to the same user."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Several servers on one port without a parent to share them out. Closing one listener "
         "resets the clients that wait in its accept queue: each has a queue of its own."),
     "socket(7)", "option:SO_REUSEADDR errno:EADDRINUSE idea:accept-queue idea:port-reuse"},
    {"TCP_NODELAY", nullptr,
     QT_TRANSLATE_NOOP("explain", "Switches Nagle's algorithm off: small pieces are sent at once, "
                                  "instead of waiting until what was sent before is acknowledged."),
     QT_TRANSLATE_NOOP(
         "explain",
         "At any time, also on a live connection. 0 is the default: Nagle's algorithm is on."),
     QT_TRANSLATE_NOOP(
         "explain", "Less delay for short messages, but more small segments. It does not turn the "
                    "byte stream into messages: one read() can still return several writes."),
     "tcp(7); RFC 9293 §3.7.4", "idea:byte-stream call:write info:tcpi_notsent_bytes"},
    {"SO_KEEPALIVE", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "The kernel asks an idle peer from time to time whether it is still there. Without it a "
         "connection whose peer has vanished stays ESTABLISHED for ever if nothing is sent."),
     QT_TRANSLATE_NOOP("explain",
                       "At any time; a listener's setting is inherited by what it accepts."),
     QT_TRANSLATE_NOOP("explain",
                       "After TCP_KEEPIDLE seconds of silence a probe is sent each TCP_KEEPINTVL "
                       "seconds. After TCP_KEEPCNT probes without an answer the connection ends "
                       "with ETIMEDOUT: after more than two hours by default."),
     "socket(7); tcp(7); RFC 9293 §3.8.4",
     "option:TCP_KEEPIDLE option:TCP_KEEPINTVL option:TCP_KEEPCNT errno:ETIMEDOUT "
     "option:TCP_USER_TIMEOUT"},
    {"TCP_KEEPIDLE", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "How many seconds a connection must be silent before the first keepalive "
                       "probe is sent. 7200 s by default; 1 to 32767 are allowed."),
     QT_TRANSLATE_NOOP("explain", "It has an effect only with SO_KEEPALIVE."), nullptr, "tcp(7)",
     "option:SO_KEEPALIVE option:TCP_KEEPINTVL option:TCP_KEEPCNT"},
    {"TCP_KEEPINTVL", nullptr,
     QT_TRANSLATE_NOOP("explain", "How many seconds lie between two keepalive probes that stay "
                                  "unanswered. 75 s by default; 1 to 32767 are allowed."),
     QT_TRANSLATE_NOOP("explain", "It has an effect only with SO_KEEPALIVE."), nullptr, "tcp(7)",
     "option:SO_KEEPALIVE option:TCP_KEEPIDLE option:TCP_KEEPCNT"},
    {"TCP_KEEPCNT", nullptr,
     QT_TRANSLATE_NOOP("explain", "After how many unanswered keepalive probes the kernel gives the "
                                  "connection up. 9 by default; 1 to 127 are allowed."),
     QT_TRANSLATE_NOOP("explain", "It has an effect only with SO_KEEPALIVE."),
     QT_TRANSLATE_NOOP(
         "explain",
         "With 1, 1 and 3 for the three values, a peer that vanished is found after about 4 s."),
     "tcp(7)", "option:SO_KEEPALIVE option:TCP_KEEPIDLE option:TCP_KEEPINTVL errno:ETIMEDOUT"},
    {"SO_LINGER", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "Says what close() does with data that is not sent yet. Off: close() returns at once and "
         "the kernel goes on sending. On with 0: RST is sent, unsent data is thrown away. On with "
         "n: close() waits up to n seconds until all is acknowledged."),
     QT_TRANSLATE_NOOP("explain", "Before close(), on the socket of the connection."),
     QT_TRANSLATE_NOOP(
         "explain",
         "With 0 there is no TIME_WAIT, and the peer's read() fails with ECONNRESET. With n > 0 "
         "close() can make the whole program wait, on Linux even with a non-blocking socket."),
     "socket(7); RFC 9293 §3.6.1", "call:close idea:reset state:TIME_WAIT errno:ECONNRESET"},
    {"SO_RCVBUF", nullptr,
     QT_TRANSLATE_NOOP("explain", "The most that the kernel keeps for data which the program has "
                                  "not read. The kernel doubles the value set, for its own "
                                  "book-keeping, and getsockopt() returns the doubled one."),
     QT_TRANSLATE_NOOP("explain", "Best before listen() or connect(): the window scale is agreed "
                                  "on in the handshake. Accepted sockets inherit the listener's."),
     QT_TRANSLATE_NOOP("explain",
                       "When it is full the window shrinks to 0 and the peer has to wait. Setting "
                       "it switches the automatic tuning off. net.core.rmem_max is the upper "
                       "limit; too small a value is raised silently."),
     "socket(7); tcp(7)",
     "option:SO_SNDBUF idea:flow-control column:Recv-Q info:tcpi_rcv_ssthresh"},
    {"SO_SNDBUF", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "The most that the kernel keeps of data which was written but is not acknowledged by the "
         "peer yet. The kernel doubles the value set; getsockopt() returns the doubled one."),
     QT_TRANSLATE_NOOP("explain", "At any time, best before connect() or listen()."),
     QT_TRANSLATE_NOOP("explain", "When it is full a blocking write() waits, and a non-blocking "
                                  "one takes what fits, or fails with EAGAIN. net.core.wmem_max is "
                                  "the upper limit; too small a value is raised silently."),
     "socket(7); tcp(7)",
     "option:SO_RCVBUF idea:flow-control column:Send-Q errno:EAGAIN info:tcpi_sndbuf_limited"},
    {"TCP_DEFER_ACCEPT", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "The listener is not troubled by a client that says nothing: the connection comes into "
         "the accept queue only when its first data arrives. In seconds; 0 is off."),
     QT_TRANSLATE_NOOP("explain", "On the listening socket, before the client connects."),
     QT_TRANSLATE_NOOP("explain",
                       "The client is ESTABLISHED, while the server's row stays in SYN_RECV. The "
                       "kernel turns the seconds into a number of retransmissions, and so "
                       "getsockopt() may return more: 4 becomes 7."),
     "tcp(7)", "state:SYN_RECV idea:accept-queue call:accept4"},
    {"TCP_USER_TIMEOUT", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "For how many milliseconds sent data may stay unacknowledged, or a closed "
                       "window stay closed, before the kernel gives the connection up. 0: the "
                       "system's own rules, often 15 minutes and more."),
     QT_TRANSLATE_NOOP("explain", "At any time. It also limits keepalive."),
     QT_TRANSLATE_NOOP("explain", "The connection ends with ETIMEDOUT."), "tcp(7); RFC 5482",
     "errno:ETIMEDOUT option:SO_KEEPALIVE idea:flow-control info:tcpi_backoff"},
    {"TCP_SYNCNT", nullptr,
     QT_TRANSLATE_NOOP("explain", "How many times connect() sends SYN again before it gives up. 6 "
                                  "by default (net.ipv4.tcp_syn_retries)."),
     QT_TRANSLATE_NOOP("explain", "Before connect()."),
     QT_TRANSLATE_NOOP("explain", "The time doubles from one SYN to the next: 6 times last about "
                                  "127 s, 1 time about 3 s. Then connect() fails with ETIMEDOUT."),
     "tcp(7)", "state:SYN_SENT call:connect errno:ETIMEDOUT"},
    {"IPV6_V6ONLY", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "Whether an AF_INET6 socket keeps to IPv6. With 0 (the usual default) one "
                       "listener on :: takes IPv4 clients as well, shown as ::ffff:127.0.0.1."),
     QT_TRANSLATE_NOOP("explain", "Before bind(); later it is refused with EINVAL. An AF_INET "
                                  "socket does not have it: EOPNOTSUPP."),
     QT_TRANSLATE_NOOP("explain",
                       "With 1, an IPv4 socket can be bound to the same port beside it."),
     "ipv6(7)", "call:bind errno:EADDRINUSE errno:EOPNOTSUPP"},
    {"SO_ERROR", nullptr,
     QT_TRANSLATE_NOOP("explain", "The error that waits on this socket; 0 where there is none. It "
                                  "can only be read, with getsockopt(), and reading clears it."),
     QT_TRANSLATE_NOOP("explain", "After a non-blocking connect(), as soon as the socket has "
                                  "become writable: it tells how the handshake ended."),
     QT_TRANSLATE_NOOP("explain",
                       "0: connected. ECONNREFUSED, ETIMEDOUT, EHOSTUNREACH …: why not."),
     "socket(7); connect(2)", "call:connect errno:EINPROGRESS call:getsockopt idea:non-blocking"},
    {"TCP_INFO", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "Everything that the kernel knows of one connection: its state, round-trip time, windows, "
         "retransmissions, counters. Read only; see struct tcp_info in linux/tcp.h."),
     QT_TRANSLATE_NOOP("explain", "At any time; to ask changes nothing."),
     QT_TRANSLATE_NOOP("explain", "Of a listener, tcpi_unacked tells how many connections wait in "
                                  "its accept queue, and tcpi_sacked the backlog."),
     "tcp(7)", "info:tcpi_state info:tcpi_rtt info:tcpi_snd_cwnd call:getsockopt"},
});

} // namespace

std::span<const ArticleSource> optionArticles()
{
    return articles;
}

} // namespace explain
