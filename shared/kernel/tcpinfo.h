// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the kernel tells of one connection in struct tcp_info, figure by figure. An older
// kernel gives a shorter structure: the figures that it lacks are not there. Not recorded
// in any call log: it looks, it does not act. See tcp(7), TCP_INFO, and <linux/tcp.h>.

#include "posix/result.h"

#include <QByteArrayView>
#include <QList>

#include <cstdint>
#include <optional>
#include <string_view>

namespace kernel {

enum class InfoGroup : std::uint8_t {
    Connection, ///< state, options, segment sizes
    RoundTrip,
    Sending, ///< the sending window
    Receiving,
    Retransmission,
    Counters,
    Timers,
};

enum class InfoUnit : std::uint8_t {
    None, ///< a number as it is
    State,
    CongestionState,
    Options,
    Microseconds,
    Milliseconds,
    Bytes,
    BytesPerSecond,
    Segments,
    Times, ///< how often
    Shift, ///< of a window: times 2 to the power of it
};

struct InfoFigure
{
    const char *name = ""; ///< as <linux/tcp.h> has it: "tcpi_rtt"
    InfoGroup group = InfoGroup::Connection;
    InfoUnit unit = InfoUnit::None;
    std::uint64_t value = 0;
    bool known = true;      ///< false: the kernel has no such measurement yet
    bool unlimited = false; ///< the value stands for "no limit"
    bool ticks = false;     ///< grows by itself while nothing happens

    friend bool operator==(const InfoFigure &, const InfoFigure &) = default;
};

class TcpInfo
{
public:
    /// getsockopt(TCP_INFO): EOPNOTSUPP for a socket that is not TCP, EBADF …
    static posix::Result<TcpInfo> of(int fd);
    /// From the bytes of a struct tcp_info, of any length.
    static TcpInfo parse(QByteArrayView bytes);

    /// Group by group.
    const QList<InfoFigure> &figures() const { return m_figures; }
    /// Nothing where this kernel does not tell it.
    std::optional<std::uint64_t> value(std::string_view name) const;

private:
    QList<InfoFigure> m_figures;
};

/// The names of all figures that can be there, group by group.
QList<const char *> tcpInfoNames();

/// What tcpi_options tells, in the short names of the kernel's header: "TS", "SACK", "WSCALE".
QList<const char *> tcpInfoOptionNames(std::uint64_t options);
/// "Open", "Disorder", "CWR", "Recovery", "Loss": the kernel's own words; empty: unknown.
const char *congestionStateName(std::uint64_t state);

} // namespace kernel
