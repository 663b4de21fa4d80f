// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"

#include <QtGlobal>

#include <array>

namespace explain {

namespace {

// What a course calls by name: handshake, accept queue, half-close, byte stream ….
constexpr auto articles = std::to_array<ArticleSource>({
    {"descriptor", QT_TRANSLATE_NOOP("explain", "A socket is a descriptor"),
     QT_TRANSLATE_NOOP("explain",
                       "To the program a socket is a small number: an index into the process's "
                       "table of open files. The kernel keeps everything else."),
     QT_TRANSLATE_NOOP(
         "explain",
         "socket() and accept() return one; 0, 1 and 2 are the terminal as a rule. The listener "
         "and each accepted connection are different sockets, with different numbers."),
     QT_TRANSLATE_NOOP(
         "explain", "close() gives the number back, and the next call that opens something may get "
                    "the same one. dup() and fork() make several descriptors of one socket."),
     "socket(2); dup(2)", "call:socket call:accept4 call:close errno:EBADF errno:EMFILE"},
    {"handshake", QT_TRANSLATE_NOOP("explain", "The three-way handshake"),
     QT_TRANSLATE_NOOP("explain", "How a connection begins: SYN from the client, SYN+ACK from the "
                                  "server, ACK from the client. Both tell where their sequence "
                                  "numbers start, and both know that the other one has heard it."),
     QT_TRANSLATE_NOOP("explain", "connect() at the client. At the server nobody calls anything: "
                                  "the kernel answers for every listening port."),
     QT_TRANSLATE_NOOP("explain",
                       "Client: SYN_SENT, then ESTABLISHED. Server: SYN_RECV, then ESTABLISHED and "
                       "into the accept queue. Two would not do: an old SYN that arrives late "
                       "could then open a connection that nobody wants."),
     "RFC 9293 §3.5",
     "state:SYN_SENT state:SYN_RECV state:ESTABLISHED idea:accept-queue idea:syn-queue "
     "call:connect"},
    {"accept-queue", QT_TRANSLATE_NOOP("explain", "The accept queue"),
     QT_TRANSLATE_NOOP("explain", "Where finished connections wait until the program calls "
                                  "accept(). The kernel fills it, accept() empties it."),
     QT_TRANSLATE_NOOP("explain", "listen() makes it, and sets its length: a backlog of N admits N "
                                  "+ 1 connections, and never more than somaxconn allows."),
     QT_TRANSLATE_NOOP("explain",
                       "A client in the queue is ESTABLISHED and can already write. When the queue "
                       "is full, the SYN of the next one is dropped: that client stays in SYN_SENT "
                       "and tries again. Closing the listener resets those who still wait."),
     "listen(2); accept(2)",
     "call:accept4 call:listen column:used column:backlog column:ListenOverflows idea:syn-queue"},
    {"syn-queue", QT_TRANSLATE_NOOP("explain", "The SYN queue"),
     QT_TRANSLATE_NOOP("explain",
                       "The handshakes that have begun but not ended: SYN has come, SYN+ACK is "
                       "sent, the last ACK is missing. Each is a row in SYN_RECV."),
     QT_TRANSLATE_NOOP("explain", "A SYN comes to a listening port."),
     QT_TRANSLATE_NOOP(
         "explain", "The last ACK moves the connection to the accept queue. A flood of SYNs from "
                    "false addresses can fill it; SYN cookies are the kernel's answer to that."),
     "tcp(7); RFC 4987",
     "state:SYN_RECV idea:accept-queue option:TCP_DEFER_ACCEPT column:ListenDrops"},
    {"byte-stream", QT_TRANSLATE_NOOP("explain", "A stream has no messages (粘包, 拆包)"),
     QT_TRANSLATE_NOOP("explain", "TCP delivers bytes in order, and nothing else: where one "
                                  "write() ended and the next began is not kept. Three writes can "
                                  "come out in one read(), and one write() in two reads."),
     QT_TRANSLATE_NOOP("explain", "Always; one notices it when writes follow quickly, when they "
                                  "are large, or when the reader is slow or asks for few bytes."),
     QT_TRANSLATE_NOOP("explain", "The program has to mark the ends of its messages itself: with a "
                                  "line feed, as in this chat, or with a length in front. A "
                                  "character of several bytes can be cut in half as well."),
     "tcp(7); RFC 9293 §3.8",
     "call:read call:write option:TCP_NODELAY idea:flow-control info:tcpi_data_segs_out"},
    {"flow-control", QT_TRANSLATE_NOOP("explain", "Flow control and the zero window"),
     QT_TRANSLATE_NOOP("explain", "The receiver tells with each ACK how many bytes it still has "
                                  "room for: the window. A sender never sends more."),
     QT_TRANSLATE_NOOP("explain",
                       "The reader does not read: its Recv-Q fills, the window shrinks to 0, then "
                       "the writer's Send-Q fills, and write() waits or says EAGAIN."),
     QT_TRANSLATE_NOOP("explain",
                       "The sender probes the zero window from time to time (persist timer). "
                       "Reading opens it, and everything flows again. Nothing is lost meanwhile."),
     "RFC 9293 §3.8.6, §3.8.6.1",
     "column:Recv-Q column:Send-Q errno:EAGAIN option:SO_RCVBUF option:SO_SNDBUF "
     "info:tcpi_snd_wnd"},
    {"non-blocking", QT_TRANSLATE_NOOP("explain", "Blocking and non-blocking"),
     QT_TRANSLATE_NOOP("explain",
                       "A blocking call waits in the kernel until something happens. A "
                       "non-blocking socket (SOCK_NONBLOCK) never waits: it says EAGAIN or "
                       "EINPROGRESS, and the program asks again when poll() or epoll tells it to."),
     QT_TRANSLATE_NOOP("explain",
                       "Every socket of these windows is non-blocking, for a window must not stand "
                       "still; what a blocking program would have done is said beside it."),
     QT_TRANSLATE_NOOP("explain", "On the wire there is no difference."), "fcntl(2); epoll(7)",
     "errno:EAGAIN errno:EINPROGRESS call:accept4 call:connect"},
    {"four-way-close", QT_TRANSLATE_NOOP("explain", "The close in four steps"),
     QT_TRANSLATE_NOOP(
         "explain",
         "Each direction is closed on its own: FIN and its ACK one way, FIN and its ACK the other "
         "way. The ACK and the second FIN may travel together; then it is three segments."),
     QT_TRANSLATE_NOOP("explain", "One end calls close() or shutdown() with SHUT_WR."),
     QT_TRANSLATE_NOOP("explain",
                       "Who closes first: FIN_WAIT1, FIN_WAIT2, TIME_WAIT. The other: CLOSE_WAIT, "
                       "LAST_ACK, gone. Between the two FINs the connection is half-closed."),
     "RFC 9293 §3.6",
     "state:FIN_WAIT1 state:FIN_WAIT2 state:CLOSE_WAIT state:LAST_ACK state:TIME_WAIT "
     "idea:half-close"},
    {"half-close", QT_TRANSLATE_NOOP("explain", "Half-close"),
     QT_TRANSLATE_NOOP("explain", "One direction has ended, the other still carries data: one end "
                                  "says \"I have sent all\", and goes on listening."),
     QT_TRANSLATE_NOOP(
         "explain",
         "shutdown() with SHUT_WR. netcat does it at the end of its input (some need -N or -q)."),
     QT_TRANSLATE_NOOP(
         "explain",
         "FIN_WAIT2 here and CLOSE_WAIT there, for as long as both like. The peer's read() returns "
         "0; a server that closes only because of that cuts off its own answer."),
     "RFC 9293 §3.6.1; shutdown(2)",
     "call:shutdown state:FIN_WAIT2 state:CLOSE_WAIT call:read idea:four-way-close"},
    {"active-closer", QT_TRANSLATE_NOOP("explain", "Who closes first"),
     QT_TRANSLATE_NOOP("explain",
                       "The end whose FIN goes first is the active closer. It pays with TIME_WAIT; "
                       "the other end, the passive closer, is gone at once after its last ACK."),
     QT_TRANSLATE_NOOP("explain",
                       "Whichever program calls close() or SHUT_WR first, server or client. When "
                       "both do so at the same time, both wait in TIME_WAIT."),
     QT_TRANSLATE_NOOP(
         "explain",
         "A server that closes first keeps its port in TIME_WAIT, and may meet EADDRINUSE when it "
         "starts again. Protocols therefore often let the client close first."),
     "RFC 9293 §3.6",
     "state:TIME_WAIT state:FIN_WAIT1 state:CLOSING idea:two-msl option:SO_REUSEADDR"},
    {"two-msl", QT_TRANSLATE_NOOP("explain", "2 MSL"),
     QT_TRANSLATE_NOOP("explain", "MSL is the longest time that a segment may live in the network; "
                                  "TIME_WAIT lasts twice as long. RFC 9293 takes 2 minutes for one "
                                  "MSL; Linux simply waits 60 s, and no setting changes that."),
     QT_TRANSLATE_NOOP("explain",
                       "The end that closed first has got the peer's FIN and acknowledged it."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Twice: once for our last ACK to get lost on its way, and once for the FIN that the peer "
         "then sends again. Afterwards no old segment can be taken for one of a new connection."),
     "RFC 9293 §3.6; tcp(7)", "state:TIME_WAIT idea:active-closer option:SO_REUSEADDR"},
    {"port-reuse", QT_TRANSLATE_NOOP("explain", "One port, used again"),
     QT_TRANSLATE_NOOP("explain",
                       "bind() is refused where the new socket could be mistaken for an old one. "
                       "What counts is the state of the old socket and the options of both."),
     QT_TRANSLATE_NOOP("explain", "The old one is in TIME_WAIT, half closed, connected, or only "
                                  "bound: both with SO_REUSEADDR, or both with SO_REUSEPORT, "
                                  "succeed. The old one still listens: only SO_REUSEPORT on both."),
     QT_TRANSLATE_NOOP("explain",
                       "The trap: SO_REUSEADDR on the new socket alone does not help. An accepted "
                       "socket inherits it from its listener. Where the client closed first, its "
                       "TIME_WAIT is on its own port, and the server can start again at once."),
     "socket(7); ip(7)",
     "errno:EADDRINUSE option:SO_REUSEADDR option:SO_REUSEPORT state:TIME_WAIT idea:active-closer"},
    {"orphan", QT_TRANSLATE_NOOP("explain", "Orphan"),
     QT_TRANSLATE_NOOP(
         "explain",
         "A connection whose last descriptor is closed, or whose process has ended, while TCP has "
         "not finished: the kernel carries on alone. Its owner is shown as \"-\"."),
     QT_TRANSLATE_NOOP("explain", "close() in ESTABLISHED or CLOSE_WAIT: FIN_WAIT1, FIN_WAIT2, "
                                  "CLOSING and LAST_ACK can be orphans."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Data that was written is still delivered. In FIN_WAIT2 it waits 60 s at most "
         "(tcp_fin_timeout). Data that comes for it is answered with RST: nobody could read it."),
     "tcp(7); close(2)", "state:FIN_WAIT2 call:close column:Program idea:reset"},
    {"reset", QT_TRANSLATE_NOOP("explain", "RST in three ways"),
     QT_TRANSLATE_NOOP(
         "explain",
         "A reset ends a connection at once, in both directions, without TIME_WAIT; what was on "
         "its way is lost. Three ways lead to it: close() with SO_LINGER {1, 0}; close() with "
         "unread bytes in the receive queue; a write to an end that is closed already."),
     QT_TRANSLATE_NOOP(
         "explain", "A SYN to a port where nobody listens is answered with RST too: ECONNREFUSED."),
     QT_TRANSLATE_NOOP("explain",
                       "The other end learns of it at its next call: read() or write() fails with "
                       "ECONNRESET, once; afterwards write() fails with EPIPE."),
     "RFC 9293 §3.5.2, §3.5.3, §3.6.1",
     "option:SO_LINGER call:close errno:ECONNRESET errno:EPIPE errno:ECONNREFUSED state:CLOSED"},
    {"sigpipe", "SIGPIPE",
     QT_TRANSLATE_NOOP("explain", "The signal that comes with EPIPE: a write to a connection that "
                                  "is gone ends a program that has not asked for anything else."),
     QT_TRANSLATE_NOOP("explain", "write() after the peer's RST, or after our own SHUT_WR."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Servers ignore it: signal(SIGPIPE, SIG_IGN), or send() with MSG_NOSIGNAL; then there is "
         "only the EPIPE. These windows ignore it, and say where it would have struck."),
     "signal(7); write(2); send(2)", "errno:EPIPE call:write idea:reset"},
    {"observed", QT_TRANSLATE_NOOP("explain", "Observed and inferred"),
     QT_TRANSLATE_NOOP("explain",
                       "A state that the kernel's table showed is observed. One that must have "
                       "lain between two observed states, by the rules of TCP, is inferred: it is "
                       "drawn dashed, and has no time of its own."),
     QT_TRANSLATE_NOOP("explain", "States on one computer often last microseconds, and the table "
                                  "can only be read from time to time."),
     QT_TRANSLATE_NOOP("explain", "Nothing is drawn that did not happen: where several ways were "
                                  "possible, no state is inferred."),
     "sock_diag(7); RFC 9293 §3.3.2", "column:State column:State-after option:TCP_INFO"},
    {"simulated-fault", QT_TRANSLATE_NOOP("explain", "A simulated fault"),
     QT_TRANSLATE_NOOP(
         "explain", "A call that this program lets fail on purpose, with an errno that was chosen, "
                    "or lets transfer a single byte. The kernel is not asked, or only in part."),
     QT_TRANSLATE_NOOP(
         "explain", "Somebody switched it on, for the next call of a kind or for every one. It is "
                    "for faults that are hard to bring about: EMFILE on accept(), one-byte reads."),
     QT_TRANSLATE_NOOP(
         "explain", "Such calls are hatched in the call log and marked as simulated, and the "
                    "window says so for as long as it is on. What follows from it is real again."),
     "errno(3)", "column:Call errno:EMFILE errno:EINTR idea:byte-stream"},
});

} // namespace

std::span<const ArticleSource> ideaArticles()
{
    return articles;
}

} // namespace explain
