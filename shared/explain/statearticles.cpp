// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"

#include <QtGlobal>

#include <array>

namespace explain {

namespace {

// What each state of TCP is, what led there, what can follow.
constexpr auto articles = std::to_array<ArticleSource>({
    {"LISTEN", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "A server's listening socket. It waits for connections, and never carries "
                       "data itself: each connection gets a socket of its own."),
     QT_TRANSLATE_NOOP("explain", "The program called socket(), bind() and listen()."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Each SYN that comes begins a new connection, which appears as a row of its own. Only "
         "close() ends this state; connections still in the accept queue are reset then."),
     "RFC 9293 §3.3.2, §3.5; listen(2)",
     "call:listen call:accept4 idea:accept-queue idea:handshake state:SYN_RECV"},
    {"SYN_SENT", nullptr,
     QT_TRANSLATE_NOOP("explain", "The client has sent SYN, the first step of the three-way "
                                  "handshake, and waits for SYN+ACK."),
     QT_TRANSLATE_NOOP(
         "explain", "The program called connect(). It is seen for long only where no answer comes: "
                    "a silent address, a firewall, or a listener whose accept queue is full."),
     QT_TRANSLATE_NOOP("explain",
                       "SYN+ACK makes it ESTABLISHED. RST ends it with ECONNREFUSED. With no "
                       "answer the kernel sends SYN again, 6 times by default (TCP_SYNCNT changes "
                       "that), and gives up after about 127 s with ETIMEDOUT."),
     "RFC 9293 §3.3.2, §3.5; connect(2); tcp(7)",
     "call:connect idea:handshake option:TCP_SYNCNT errno:ETIMEDOUT errno:ECONNREFUSED "
     "state:SYN_RECV"},
    {"SYN_RECV", nullptr,
     QT_TRANSLATE_NOOP("explain", "The server's kernel has got SYN and answered SYN+ACK; it waits "
                                  "for the last ACK of the handshake. Books write SYN-RECEIVED."),
     QT_TRANSLATE_NOOP("explain",
                       "A SYN came to a listening port. The row has no owner yet: the program "
                       "learns of the connection only from accept(). On one computer it lasts "
                       "microseconds; TCP_DEFER_ACCEPT makes it stand still."),
     QT_TRANSLATE_NOOP("explain",
                       "The ACK makes it ESTABLISHED and puts it into the accept queue. Without "
                       "one SYN+ACK is sent again, and in the end the kernel forgets the attempt."),
     "RFC 9293 §3.3.2, §3.5; tcp(7)",
     "idea:handshake idea:syn-queue option:TCP_DEFER_ACCEPT state:ESTABLISHED"},
    {"ESTABLISHED", nullptr,
     QT_TRANSLATE_NOOP("explain", "The handshake is done: both ends can send and receive."),
     QT_TRANSLATE_NOOP("explain",
                       "The client comes from SYN_SENT, the server's end from SYN_RECV. The kernel "
                       "does this alone: the server's end is ESTABLISHED even before accept()."),
     QT_TRANSLATE_NOOP("explain",
                       "The end that closes first goes to FIN_WAIT1; the end that gets the FIN "
                       "goes to CLOSE_WAIT; a RST ends both at once. With nothing to send it may "
                       "stay for days: silence does not end a connection."),
     "RFC 9293 §3.3.2, §3.8",
     "idea:handshake idea:four-way-close state:FIN_WAIT1 state:CLOSE_WAIT option:SO_KEEPALIVE"},
    {"FIN_WAIT1", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "This end closed first. Its FIN is on the way, or waits behind data that "
                       "the peer has no room for, and is not acknowledged yet."),
     QT_TRANSLATE_NOOP("explain",
                       "The program called close(), or shutdown() with SHUT_WR or SHUT_RDWR, on an "
                       "ESTABLISHED connection. On one computer it passes in microseconds; it "
                       "stands still where the peer does not read and its buffers are full."),
     QT_TRANSLATE_NOOP("explain",
                       "The ACK of our FIN leads to FIN_WAIT2. The peer's FIN coming first leads "
                       "to CLOSING. FIN and ACK together lead straight to TIME_WAIT."),
     "RFC 9293 §3.3.2, §3.6",
     "idea:four-way-close idea:active-closer state:FIN_WAIT2 state:CLOSING call:shutdown"},
    {"FIN_WAIT2", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "This end closed first and its FIN is acknowledged: the connection is "
                       "half-closed. It can still receive, and waits for the peer's FIN."),
     QT_TRANSLATE_NOOP("explain", "The peer's kernel acknowledged our FIN, but the peer's program "
                                  "has not closed yet: its row is in CLOSE_WAIT."),
     QT_TRANSLATE_NOOP("explain",
                       "The peer's FIN leads to TIME_WAIT. While our descriptor is open (after "
                       "shutdown()) it waits without limit. After close() it is an orphan without "
                       "an owner, and the kernel gives it up after tcp_fin_timeout, 60 s."),
     "RFC 9293 §3.3.2, §3.6.1; tcp(7)",
     "idea:half-close idea:orphan state:CLOSE_WAIT state:TIME_WAIT call:shutdown"},
    {"CLOSE_WAIT", nullptr,
     QT_TRANSLATE_NOOP("explain", "The peer closed first: its FIN has come. This end may still "
                                  "write, until its own program closes."),
     QT_TRANSLATE_NOOP("explain",
                       "A FIN came in ESTABLISHED. It counts as one in Recv-Q until the program "
                       "reads the end of the stream: then read() returns 0, and Recv-Q is 0."),
     QT_TRANSLATE_NOOP("explain",
                       "close(), or shutdown() with SHUT_WR, sends our FIN: LAST_ACK. No timer "
                       "ends this state. Rows that stay in it for long are a mistake of the local "
                       "program, which forgot to close its descriptor."),
     "RFC 9293 §3.3.2, §3.6",
     "idea:four-way-close column:Recv-Q state:LAST_ACK state:FIN_WAIT2 call:close"},
    {"CLOSING", nullptr,
     QT_TRANSLATE_NOOP("explain", "Both ends closed at the same time: the two FINs crossed on the "
                                  "way. The peer's FIN has come, but the ACK of ours has not."),
     QT_TRANSLATE_NOOP("explain",
                       "A FIN came while this end was in FIN_WAIT1. It is rare; it stands still "
                       "where both sides have full buffers and one of them alone reads on."),
     QT_TRANSLATE_NOOP(
         "explain",
         "The ACK of our FIN leads to TIME_WAIT. After a simultaneous close both ends wait there."),
     "RFC 9293 §3.3.2, §3.6",
     "state:FIN_WAIT1 state:TIME_WAIT idea:active-closer idea:four-way-close"},
    {"LAST_ACK", nullptr,
     QT_TRANSLATE_NOOP("explain", "The peer closed first, and now this end has closed too. Its FIN "
                                  "is sent, or waits behind unsent data; the last ACK is missing."),
     QT_TRANSLATE_NOOP("explain",
                       "The program called close(), or shutdown() with SHUT_WR, in CLOSE_WAIT."),
     QT_TRANSLATE_NOOP("explain", "The ACK ends the connection here at once: this end has no "
                                  "TIME_WAIT, for it did not close first."),
     "RFC 9293 §3.3.2, §3.6", "state:CLOSE_WAIT state:TIME_WAIT idea:four-way-close column:Send-Q"},
    {"TIME_WAIT", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "The connection is over, but the end that closed first remembers its pair "
                       "of addresses for a while. Linux waits 60 s; books say 2 MSL. The row has "
                       "no owner, even while the program still holds the descriptor."),
     QT_TRANSLATE_NOOP("explain",
                       "This end closed first, or both at once, and both FINs are acknowledged."),
     QT_TRANSLATE_NOOP("explain",
                       "If the last ACK was lost the peer sends its FIN again and gets a new ACK; "
                       "segments that are late die out. Meanwhile bind() to this port can fail "
                       "with EADDRINUSE. A reset avoids this state, and its protection as well."),
     "RFC 9293 §3.3.2, §3.6; tcp(7)",
     "idea:two-msl idea:active-closer option:SO_REUSEADDR errno:EADDRINUSE idea:reset"},
    {"CLOSED", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "There is no connection. The kernel's table has no row for such a socket."),
     QT_TRANSLATE_NOOP("explain",
                       "The socket is new, or its connection is over: both FINs are acknowledged, "
                       "or a RST came or was sent, or the kernel gave up after a timeout."),
     QT_TRANSLATE_NOOP("explain", "bind(), then listen() or connect(), for a new socket. After a "
                                  "connection only close() is left."),
     "RFC 9293 §3.3.2", "call:socket state:BOUND state:LISTEN state:SYN_SENT idea:reset"},
    {"BOUND", QT_TRANSLATE_NOOP("explain", "bound"),
     QT_TRANSLATE_NOOP(
         "explain",
         "The socket has a local address and port, but neither listens nor connects. For TCP it is "
         "CLOSED, and neither netstat nor /proc/net/tcp show it; yet the port is taken."),
     QT_TRANSLATE_NOOP("explain", "bind() succeeded."),
     QT_TRANSLATE_NOOP("explain", "listen() makes it LISTEN; connect() makes it SYN_SENT. A second "
                                  "bind() of it is refused with EINVAL."),
     "bind(2); ip(7)", "call:bind call:getsockname call:listen state:LISTEN errno:EADDRINUSE"},
});

} // namespace

std::span<const ArticleSource> stateArticles()
{
    return articles;
}

} // namespace explain
