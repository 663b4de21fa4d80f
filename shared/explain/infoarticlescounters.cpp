// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"

#include <QtGlobal>

#include <array>

namespace explain {

namespace {

// What each field of struct tcp_info tells.
constexpr auto articles = std::to_array<ArticleSource>({
    {"tcpi_last_data_sent", nullptr,
     QT_TRANSLATE_NOOP("explain", "How long ago this end last sent data. In ms."), nullptr, nullptr,
     "tcp(7)", "info:tcpi_last_data_recv option:SO_KEEPALIVE"},
    {"tcpi_last_ack_sent", nullptr,
     QT_TRANSLATE_NOOP("explain", "The kernel does not keep this: always 0."), nullptr, nullptr,
     "tcp(7)", "info:tcpi_last_ack_recv"},
    {"tcpi_last_data_recv", nullptr,
     QT_TRANSLATE_NOOP("explain", "How long ago data last came from the peer. In ms."), nullptr,
     nullptr, "tcp(7)", "info:tcpi_last_data_sent option:TCP_KEEPIDLE"},
    {"tcpi_last_ack_recv", nullptr,
     QT_TRANSLATE_NOOP("explain", "How long ago an ACK last came from the peer. In ms."), nullptr,
     nullptr, "tcp(7)", "info:tcpi_last_data_recv"},
    {"tcpi_pmtu", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "The largest IP packet that the path to the peer can carry, headers included. In bytes."),
     nullptr,
     QT_TRANSLATE_NOOP("explain", "1,500 on Ethernet, 65,535 or 65,536 on the loopback interface."),
     "RFC 9293 §3.7.2", "info:tcpi_snd_mss info:tcpi_advmss"},
    {"tcpi_rcv_ssthresh", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "The largest window that this end offers to the peer at present. In bytes."),
     nullptr, nullptr, "tcp(7)", "idea:flow-control option:SO_RCVBUF info:tcpi_rcv_space"},
    {"tcpi_rtt", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "The smoothed round-trip time: from sending a segment to its ACK. In µs."),
     nullptr,
     QT_TRANSLATE_NOOP("explain", "Tens of µs on one computer, a few ms in a city, 100 ms and more "
                                  "across an ocean. Where nothing was measured yet it says 0."),
     "RFC 6298", "info:tcpi_rttvar info:tcpi_min_rtt info:tcpi_rto"},
    {"tcpi_rttvar", nullptr,
     QT_TRANSLATE_NOOP("explain", "How much the round-trip time varies. In µs."), nullptr, nullptr,
     "RFC 6298", "info:tcpi_rtt info:tcpi_rto"},
    {"tcpi_snd_ssthresh", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "Where slow start ends and the congestion window grows more carefully. In "
                       "segments; 2,147,483,647 means that nothing was lost yet."),
     nullptr, nullptr, "RFC 5681", "info:tcpi_snd_cwnd info:tcpi_lost"},
    {"tcpi_snd_cwnd", nullptr,
     QT_TRANSLATE_NOOP("explain", "The congestion window: how many segments may be under way at "
                                  "the same time, for the sake of the network. It starts with 10."),
     nullptr,
     QT_TRANSLATE_NOOP("explain", "The smaller one of it and the peer's window sets the pace."),
     "RFC 5681; RFC 6928", "info:tcpi_snd_ssthresh info:tcpi_snd_wnd info:tcpi_unacked"},
    {"tcpi_advmss", nullptr,
     QT_TRANSLATE_NOOP("explain", "The largest segment that this end told the peer to send (MSS "
                                  "option of the handshake). In bytes."),
     nullptr, nullptr, "RFC 9293 §3.7.1", "info:tcpi_snd_mss info:tcpi_rcv_mss idea:handshake"},
    {"tcpi_reordering", nullptr,
     QT_TRANSLATE_NOOP("explain", "How far out of order segments may come before the kernel takes "
                                  "one for lost; 3 at the beginning. In segments."),
     nullptr, nullptr, "RFC 8985", "info:tcpi_reord_seen info:tcpi_lost"},
    {"tcpi_rcv_rtt", nullptr,
     QT_TRANSLATE_NOOP("explain", "The round-trip time as the receiver estimates it; it serves the "
                                  "tuning of the receive buffer. In µs."),
     nullptr, nullptr, "tcp(7)", "info:tcpi_rtt info:tcpi_rcv_space"},
    {"tcpi_rcv_space", nullptr,
     QT_TRANSLATE_NOOP("explain", "How many bytes the program reads in one round trip, as the "
                                  "kernel estimates it; the receive buffer grows with it."),
     nullptr, nullptr, "tcp(7)", "option:SO_RCVBUF info:tcpi_rcv_ssthresh"},
    {"tcpi_total_retrans", nullptr,
     QT_TRANSLATE_NOOP("explain", "Segments retransmitted since the connection began."), nullptr,
     QT_TRANSLATE_NOOP("explain", "On one computer it should be 0."), "RFC 6298",
     "info:tcpi_bytes_retrans info:tcpi_retransmits"},
    {"tcpi_pacing_rate", nullptr,
     QT_TRANSLATE_NOOP("explain", "How fast the kernel lets segments go out, so that they do not "
                                  "leave in bursts. In bytes per second."),
     nullptr, nullptr, "tcp(7)", "info:tcpi_snd_cwnd info:tcpi_max_pacing_rate"},
    {"tcpi_max_pacing_rate", nullptr,
     QT_TRANSLATE_NOOP("explain", "The upper limit for the pace, set with SO_MAX_PACING_RATE; "
                                  "without it, the largest number there is."),
     nullptr, nullptr, "socket(7)", "info:tcpi_pacing_rate"},
    {"tcpi_bytes_acked", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "Bytes that the peer's kernel has acknowledged. A SYN or FIN of ours counts as one."),
     nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "Acknowledged is not read: the bytes can still wait in the peer's receive queue."),
     "RFC 4898", "column:Send-Q info:tcpi_bytes_sent info:tcpi_bytes_received"},
    {"tcpi_bytes_received", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "Bytes that came from the peer, read or not. Its FIN counts as one."),
     nullptr, nullptr, "RFC 4898", "column:Recv-Q info:tcpi_bytes_acked"},
    {"tcpi_segs_out", nullptr,
     QT_TRANSLATE_NOOP("explain", "Segments sent, ACKs without data included."), nullptr, nullptr,
     "RFC 4898", "info:tcpi_data_segs_out info:tcpi_segs_in"},
    {"tcpi_segs_in", nullptr,
     QT_TRANSLATE_NOOP("explain", "Segments received, ACKs without data included."), nullptr,
     nullptr, "RFC 4898", "info:tcpi_data_segs_in info:tcpi_segs_out"},
    {"tcpi_notsent_bytes", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "Of the bytes in Send-Q, those that were not even sent once yet."),
     nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "It grows where the peer's window or the congestion window is full."),
     "tcp(7)", "column:Send-Q idea:flow-control info:tcpi_unacked"},
    {"tcpi_min_rtt", nullptr,
     QT_TRANSLATE_NOOP("explain", "The shortest round-trip time measured of late. In µs."), nullptr,
     nullptr, "tcp(7)", "info:tcpi_rtt"},
    {"tcpi_data_segs_in", nullptr,
     QT_TRANSLATE_NOOP("explain", "Segments with data that were received."), nullptr, nullptr,
     "RFC 4898", "info:tcpi_segs_in idea:byte-stream"},
    {"tcpi_data_segs_out", nullptr,
     QT_TRANSLATE_NOOP("explain", "Segments with data that were sent, retransmissions included."),
     nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "Fewer than the writes, or more: one segment may carry several writes, or a part of one."),
     "RFC 4898", "info:tcpi_segs_out idea:byte-stream option:TCP_NODELAY"},
    {"tcpi_delivery_rate", nullptr,
     QT_TRANSLATE_NOOP("explain", "How fast data reached the peer of late. In bytes per second."),
     nullptr, nullptr, "tcp(7)", "info:tcpi_delivered info:tcpi_delivery_rate_app_limited"},
    {"tcpi_busy_time", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "For how long this end had something to send or to be acknowledged. In µs."),
     nullptr, nullptr, "tcp(7)", "info:tcpi_rwnd_limited info:tcpi_sndbuf_limited"},
    {"tcpi_rwnd_limited", nullptr,
     QT_TRANSLATE_NOOP("explain", "Of the busy time, how long the peer's window was the brake: the "
                                  "peer reads too slowly. In µs."),
     nullptr, nullptr, "tcp(7)", "idea:flow-control info:tcpi_busy_time info:tcpi_snd_wnd"},
    {"tcpi_sndbuf_limited", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "Of the busy time, how long our send buffer was the brake: it is too small. In µs."),
     nullptr, nullptr, "tcp(7)", "option:SO_SNDBUF info:tcpi_busy_time"},
    {"tcpi_delivered", nullptr,
     QT_TRANSLATE_NOOP("explain", "Segments with data (or SYN) that have reached the peer."),
     nullptr, nullptr, "tcp(7)", "info:tcpi_delivery_rate info:tcpi_delivered_ce"},
    {"tcpi_delivered_ce", nullptr,
     QT_TRANSLATE_NOOP("explain", "Of the segments delivered, how many met congestion on the way, "
                                  "as routers marked them (ECN)."),
     nullptr, nullptr, "RFC 3168", "info:tcpi_delivered info:tcpi_options"},
    {"tcpi_bytes_sent", nullptr,
     QT_TRANSLATE_NOOP("explain", "Bytes of data sent, retransmissions included."), nullptr,
     nullptr, "RFC 4898", "info:tcpi_bytes_retrans info:tcpi_bytes_acked"},
    {"tcpi_bytes_retrans", nullptr,
     QT_TRANSLATE_NOOP("explain", "Bytes of data that were retransmitted."), nullptr, nullptr,
     "RFC 4898", "info:tcpi_bytes_sent info:tcpi_total_retrans"},
    {"tcpi_dsack_dups", nullptr,
     QT_TRANSLATE_NOOP("explain", "How often the peer reported that it got the same segment twice: "
                                  "those retransmissions were not needed."),
     nullptr, nullptr, "RFC 2883", "info:tcpi_total_retrans"},
    {"tcpi_reord_seen", nullptr,
     QT_TRANSLATE_NOOP("explain", "How often segments were seen to arrive out of order."), nullptr,
     nullptr, "RFC 8985", "info:tcpi_reordering info:tcpi_rcv_ooopack"},
    {"tcpi_rcv_ooopack", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "Segments that came out of order and had to wait for those before them."),
     nullptr, nullptr, "tcp(7)", "info:tcpi_reord_seen"},
    {"tcpi_snd_wnd", nullptr,
     QT_TRANSLATE_NOOP("explain", "The peer's window as it told it last: how many bytes its "
                                  "receive buffer still has room for."),
     nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "0: the peer does not read; we wait and probe from time to time."),
     "RFC 9293 §3.8.6", "idea:flow-control info:tcpi_rwnd_limited info:tcpi_probes"},
    {"tcpi_rcv_wnd", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "The window that this end last told the peer: how many bytes we still have room for."),
     nullptr, nullptr, "RFC 9293 §3.8.6", "idea:flow-control option:SO_RCVBUF info:tcpi_snd_wnd"},
    {"tcpi_rehash", nullptr,
     QT_TRANSLATE_NOOP("explain", "How often the kernel chose another path through the network, "
                                  "after timeouts or spurious retransmissions."),
     nullptr, nullptr, "tcp(7)", "info:tcpi_total_rto"},
    {"tcpi_total_rto", nullptr,
     QT_TRANSLATE_NOOP("explain", "How often the retransmission timer has run out in all."),
     nullptr, nullptr, "RFC 6298", "info:tcpi_rto info:tcpi_total_rto_recoveries"},
    {"tcpi_total_rto_recoveries", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "How often the connection recovered after the retransmission timer had run out."),
     nullptr, nullptr, "RFC 6298", "info:tcpi_total_rto info:tcpi_total_rto_time"},
    {"tcpi_total_rto_time", nullptr,
     QT_TRANSLATE_NOOP("explain", "How long the connection has spent in such recoveries, in ms."),
     nullptr, nullptr, "RFC 6298", "info:tcpi_total_rto info:tcpi_total_rto_recoveries"},
});

} // namespace

std::span<const ArticleSource> infoCountersArticles()
{
    return articles;
}

} // namespace explain
