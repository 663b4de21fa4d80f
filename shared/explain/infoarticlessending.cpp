// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"

#include <QtGlobal>

#include <array>

namespace explain {

namespace {

// What each field of struct tcp_info tells.
constexpr auto articles = std::to_array<ArticleSource>({
    {"tcpi_state", nullptr,
     QT_TRANSLATE_NOOP("explain", "The state of the connection as a number: 1 ESTABLISHED, 2 "
                                  "SYN_SENT, 3 SYN_RECV, 4 FIN_WAIT1, 5 FIN_WAIT2, 6 TIME_WAIT, 7 "
                                  "CLOSE, 8 CLOSE_WAIT, 9 LAST_ACK, 10 LISTEN, 11 CLOSING."),
     nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "For a descriptor that is still open after its connection went to TIME_WAIT "
                       "it says 7: the kernel keeps TIME_WAIT apart from the socket."),
     "tcp(7)", "column:State state:ESTABLISHED option:TCP_INFO"},
    {"tcpi_ca_state", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "How congestion control sees the connection: 0 Open (all is well), 1 "
                       "Disorder (something came out of order), 2 CWR (slowing down), 3 Recovery "
                       "(fast retransmission), 4 Loss (the retransmission timer ran out)."),
     nullptr, nullptr, "RFC 5681", "info:tcpi_snd_cwnd info:tcpi_lost info:tcpi_retransmits"},
    {"tcpi_retransmits", nullptr,
     QT_TRANSLATE_NOOP("explain", "How often in a row the retransmission timer has run out for the "
                                  "oldest segment; 0 as soon as an ACK makes progress."),
     nullptr, nullptr, "RFC 6298", "info:tcpi_rto info:tcpi_backoff info:tcpi_total_retrans"},
    {"tcpi_probes", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "How many probes without a useful answer were sent: into a zero window, or as keepalive."),
     nullptr, nullptr, "RFC 9293 §3.8.6.1, §3.8.4",
     "idea:flow-control option:SO_KEEPALIVE info:tcpi_backoff"},
    {"tcpi_backoff", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "How often the timer has been doubled: each retransmission or window probe "
                       "without an answer waits twice as long as the one before."),
     nullptr, nullptr, "RFC 6298", "info:tcpi_rto info:tcpi_retransmits info:tcpi_probes"},
    {"tcpi_options", nullptr,
     QT_TRANSLATE_NOOP(
         "explain", "What the two ends agreed on in the handshake, as bits: 1 timestamps, 2 SACK, "
                    "4 window scaling, 8 ECN, 16 ECN seen, 32 data in the SYN (Fast Open)."),
     nullptr, nullptr, "RFC 7323; RFC 2018; RFC 3168",
     "info:tcpi_snd_wscale info:tcpi_sacked idea:handshake"},
    {"tcpi_snd_wscale", nullptr,
     QT_TRANSLATE_NOOP("explain", "The peer's window scale: the window field of its segments "
                                  "counts in units of 2 to the power of this."),
     nullptr, nullptr, "RFC 7323", "info:tcpi_snd_wnd info:tcpi_rcv_wscale idea:flow-control"},
    {"tcpi_rcv_wscale", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "Our own window scale, told to the peer in the handshake. It cannot be "
                       "changed later, which is why SO_RCVBUF should be set before."),
     nullptr, nullptr, "RFC 7323", "option:SO_RCVBUF info:tcpi_rcv_ssthresh info:tcpi_snd_wscale"},
    {"tcpi_delivery_rate_app_limited", nullptr,
     QT_TRANSLATE_NOOP("explain", "1: the delivery rate was measured while the program had too "
                                  "little to send, so the network could do more."),
     nullptr, nullptr, "tcp(7)", "info:tcpi_delivery_rate"},
    {"tcpi_fastopen_client_fail", nullptr,
     QT_TRANSLATE_NOOP("explain", "Why TCP Fast Open was not used by this client; 0 where nothing "
                                  "went wrong or it was not asked for."),
     nullptr, nullptr, "RFC 7413", "idea:handshake"},
    {"tcpi_rto", nullptr,
     QT_TRANSLATE_NOOP("explain", "The retransmission timeout: how long the kernel now waits for "
                                  "an ACK before it sends again. In µs."),
     nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "It is computed from the round-trip time and its variation, is at least 200 "
                       "ms on Linux, and doubles with each retransmission."),
     "RFC 6298", "info:tcpi_rtt info:tcpi_rttvar info:tcpi_backoff"},
    {"tcpi_ato", nullptr,
     QT_TRANSLATE_NOOP("explain", "How long this end may hold back an ACK, hoping to send it "
                                  "together with data (delayed ACK). In µs."),
     nullptr, nullptr, "RFC 9293 §3.8.6.3", "info:tcpi_rto option:TCP_NODELAY"},
    {"tcpi_snd_mss", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "The largest piece of data that this end puts into one segment, in bytes."),
     nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "About 1,448 on Ethernet with timestamps; tens of thousands on the loopback interface."),
     "RFC 9293 §3.7.1", "info:tcpi_pmtu info:tcpi_advmss info:tcpi_rcv_mss"},
    {"tcpi_rcv_mss", nullptr,
     QT_TRANSLATE_NOOP("explain", "How large the segments are that come from the peer, as the "
                                  "kernel estimates it. In bytes."),
     nullptr, nullptr, "RFC 9293 §3.7.1", "info:tcpi_snd_mss info:tcpi_advmss"},
    {"tcpi_unacked", nullptr,
     QT_TRANSLATE_NOOP("explain", "Segments that are sent but not acknowledged yet. Of a listener: "
                                  "how many connections wait in its accept queue."),
     nullptr, nullptr, "tcp(7)", "column:Send-Q info:tcpi_snd_cwnd column:used"},
    {"tcpi_sacked", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "Of the segments under way, how many the peer has reported as received "
                       "beyond a gap (SACK). Of a listener: its effective backlog."),
     nullptr, nullptr, "RFC 2018", "info:tcpi_lost info:tcpi_unacked column:effective"},
    {"tcpi_lost", nullptr,
     QT_TRANSLATE_NOOP("explain", "Of the segments under way, how many the kernel takes for lost."),
     nullptr, nullptr, "RFC 5681", "info:tcpi_retrans info:tcpi_sacked info:tcpi_ca_state"},
    {"tcpi_retrans", nullptr,
     QT_TRANSLATE_NOOP("explain", "Of the segments under way now, how many are retransmissions."),
     nullptr, nullptr, "RFC 6298", "info:tcpi_total_retrans info:tcpi_lost"},
    {"tcpi_fackets", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "Was used by an old method of loss recovery (FACK); today it is always 0."),
     nullptr, nullptr, "RFC 8985", "info:tcpi_sacked"},
});

} // namespace

std::span<const ArticleSource> infoSendingArticles()
{
    return articles;
}

} // namespace explain
