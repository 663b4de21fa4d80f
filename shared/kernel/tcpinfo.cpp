// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tcpinfo.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>

// <netinet/tcp.h> has an older, shorter struct tcp_info of the same name.
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace kernel {

namespace {

using G = InfoGroup;
using U = InfoUnit;

struct Place
{
    const char *name;
    InfoGroup group;
    InfoUnit unit;
    std::size_t offset;
    std::size_t size;            ///< bytes; the window scales: 1, four bits of it
    int shift = 0;               ///< of the four bits
    std::uint64_t unknown = 0;   ///< this value says: not measured yet; 0: none does
    std::uint64_t unlimited = 0; ///< from this value on: no limit; 0: none
    bool ticks = false;
};

#define SOCKSCOPE_FIELD(field) #field, offsetof(tcp_info, field), sizeof(tcp_info::field)

template <std::size_t Length>
constexpr Place place(InfoGroup group, InfoUnit unit, const char (&name)[Length],
                      std::size_t offset, std::size_t size)
{
    return {name, group, unit, offset, size};
}

constexpr Place notMeasured(Place place, std::uint64_t value)
{
    place.unknown = value;
    return place;
}

constexpr Place noLimit(Place place, std::uint64_t value)
{
    place.unlimited = value;
    return place;
}

constexpr Place ticking(Place place)
{
    place.ticks = true;
    return place;
}

/// Two fields of four bits share the byte behind tcpi_options; C++ cannot name its place.
constexpr std::size_t scales = offsetof(tcp_info, tcpi_options) + 1;
/// Newer than the header of the oldest system that builds this: behind tcpi_snd_wnd.
constexpr std::size_t receiveWindow = offsetof(tcp_info, tcpi_snd_wnd) + 4;

constexpr auto places = std::to_array<Place>({
    place(G::Connection, U::State, SOCKSCOPE_FIELD(tcpi_state)),
    place(G::Connection, U::CongestionState, SOCKSCOPE_FIELD(tcpi_ca_state)),
    place(G::Connection, U::Options, SOCKSCOPE_FIELD(tcpi_options)),
    place(G::Connection, U::Bytes, SOCKSCOPE_FIELD(tcpi_snd_mss)),
    place(G::Connection, U::Bytes, SOCKSCOPE_FIELD(tcpi_rcv_mss)),
    place(G::Connection, U::Bytes, SOCKSCOPE_FIELD(tcpi_advmss)),
    place(G::Connection, U::Bytes, SOCKSCOPE_FIELD(tcpi_pmtu)),

    place(G::RoundTrip, U::Microseconds, SOCKSCOPE_FIELD(tcpi_rtt)),
    place(G::RoundTrip, U::Microseconds, SOCKSCOPE_FIELD(tcpi_rttvar)),
    notMeasured(place(G::RoundTrip, U::Microseconds, SOCKSCOPE_FIELD(tcpi_min_rtt)), 0xffffffff),
    place(G::RoundTrip, U::Microseconds, SOCKSCOPE_FIELD(tcpi_rcv_rtt)),

    place(G::Sending, U::Segments, SOCKSCOPE_FIELD(tcpi_snd_cwnd)),
    noLimit(place(G::Sending, U::Segments, SOCKSCOPE_FIELD(tcpi_snd_ssthresh)), 0x7fffffff),
    place(G::Sending, U::Bytes, SOCKSCOPE_FIELD(tcpi_snd_wnd)),
    {"tcpi_snd_wscale", G::Sending, U::Shift, scales, 1, 0},
    place(G::Sending, U::Segments, SOCKSCOPE_FIELD(tcpi_unacked)),
    place(G::Sending, U::Bytes, SOCKSCOPE_FIELD(tcpi_notsent_bytes)),
    noLimit(place(G::Sending, U::BytesPerSecond, SOCKSCOPE_FIELD(tcpi_pacing_rate)), ~0ULL),
    place(G::Sending, U::BytesPerSecond, SOCKSCOPE_FIELD(tcpi_delivery_rate)),

    {"tcpi_rcv_wnd", G::Receiving, U::Bytes, receiveWindow, 4},
    {"tcpi_rcv_wscale", G::Receiving, U::Shift, scales, 1, 4},
    place(G::Receiving, U::Bytes, SOCKSCOPE_FIELD(tcpi_rcv_space)),
    place(G::Receiving, U::Bytes, SOCKSCOPE_FIELD(tcpi_rcv_ssthresh)),
    place(G::Receiving, U::Segments, SOCKSCOPE_FIELD(tcpi_rcv_ooopack)),

    place(G::Retransmission, U::Times, SOCKSCOPE_FIELD(tcpi_retransmits)),
    place(G::Retransmission, U::Times, SOCKSCOPE_FIELD(tcpi_backoff)),
    place(G::Retransmission, U::Times, SOCKSCOPE_FIELD(tcpi_probes)),
    place(G::Retransmission, U::Segments, SOCKSCOPE_FIELD(tcpi_retrans)),
    place(G::Retransmission, U::Segments, SOCKSCOPE_FIELD(tcpi_total_retrans)),
    place(G::Retransmission, U::Bytes, SOCKSCOPE_FIELD(tcpi_bytes_retrans)),
    place(G::Retransmission, U::Segments, SOCKSCOPE_FIELD(tcpi_lost)),
    place(G::Retransmission, U::Segments, SOCKSCOPE_FIELD(tcpi_sacked)),
    place(G::Retransmission, U::Segments, SOCKSCOPE_FIELD(tcpi_reordering)),

    place(G::Counters, U::Bytes, SOCKSCOPE_FIELD(tcpi_bytes_sent)),
    place(G::Counters, U::Bytes, SOCKSCOPE_FIELD(tcpi_bytes_acked)),
    place(G::Counters, U::Bytes, SOCKSCOPE_FIELD(tcpi_bytes_received)),
    place(G::Counters, U::Segments, SOCKSCOPE_FIELD(tcpi_segs_out)),
    place(G::Counters, U::Segments, SOCKSCOPE_FIELD(tcpi_segs_in)),
    place(G::Counters, U::Segments, SOCKSCOPE_FIELD(tcpi_data_segs_out)),
    place(G::Counters, U::Segments, SOCKSCOPE_FIELD(tcpi_data_segs_in)),
    place(G::Counters, U::Segments, SOCKSCOPE_FIELD(tcpi_delivered)),

    place(G::Timers, U::Microseconds, SOCKSCOPE_FIELD(tcpi_rto)),
    place(G::Timers, U::Microseconds, SOCKSCOPE_FIELD(tcpi_ato)),
    ticking(place(G::Timers, U::Milliseconds, SOCKSCOPE_FIELD(tcpi_last_data_sent))),
    ticking(place(G::Timers, U::Milliseconds, SOCKSCOPE_FIELD(tcpi_last_data_recv))),
    ticking(place(G::Timers, U::Milliseconds, SOCKSCOPE_FIELD(tcpi_last_ack_recv))),
    ticking(place(G::Timers, U::Microseconds, SOCKSCOPE_FIELD(tcpi_busy_time))),
    ticking(place(G::Timers, U::Microseconds, SOCKSCOPE_FIELD(tcpi_rwnd_limited))),
    ticking(place(G::Timers, U::Microseconds, SOCKSCOPE_FIELD(tcpi_sndbuf_limited))),
});

#undef SOCKSCOPE_FIELD

std::uint64_t numberAt(QByteArrayView bytes, const Place &place)
{
    const char *from = bytes.data() + place.offset;
    if (place.unit == U::Shift)
        return (static_cast<unsigned char>(*from) >> place.shift) & 0xf;
    std::uint64_t eight = 0;
    std::uint32_t four = 0;
    switch (place.size) {
    case sizeof eight:
        std::memcpy(&eight, from, sizeof eight);
        return eight;
    case sizeof four:
        std::memcpy(&four, from, sizeof four);
        return four;
    default:
        return static_cast<unsigned char>(*from);
    }
}

} // namespace

TcpInfo TcpInfo::parse(QByteArrayView bytes)
{
    TcpInfo info;
    for (const Place &place : places) {
        if (place.offset + place.size > std::size_t(bytes.size()))
            continue;
        const std::uint64_t value = numberAt(bytes, place);
        info.m_figures.append({place.name, place.group, place.unit, value,
                               place.unknown == 0 || value != place.unknown,
                               place.unlimited != 0 && value >= place.unlimited, place.ticks});
    }
    return info;
}

posix::Result<TcpInfo> TcpInfo::of(int fd)
{
    std::array<char, 1024> bytes = {};
    socklen_t length = bytes.size();
    if (::getsockopt(fd, IPPROTO_TCP, TCP_INFO, bytes.data(), &length) != 0)
        return posix::errorFromErrno(errno);
    return parse({bytes.data(), qsizetype(length)});
}

std::optional<std::uint64_t> TcpInfo::value(std::string_view name) const
{
    for (const InfoFigure &figure : m_figures) {
        if (figure.name == name)
            return figure.value;
    }
    return std::nullopt;
}

QList<const char *> tcpInfoNames()
{
    QList<const char *> names;
    for (const Place &place : places)
        names.append(place.name);
    return names;
}

QList<const char *> tcpInfoOptionNames(std::uint64_t options)
{
    static constexpr std::array<const char *, 7> known = {"TS",       "SACK",     "WSCALE", "ECN",
                                                          "ECN_SEEN", "SYN_DATA", "USEC_TS"};
    QList<const char *> names;
    for (std::size_t bit = 0; bit < known.size(); ++bit) {
        if (options & (1U << bit))
            names.append(known[bit]);
    }
    return names;
}

const char *congestionStateName(std::uint64_t state)
{
    static constexpr std::array<const char *, 5> names = {"Open", "Disorder", "CWR", "Recovery",
                                                          "Loss"};
    return state < names.size() ? names[state] : "";
}

} // namespace kernel
