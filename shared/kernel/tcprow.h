// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One row of the kernel's table of TCP sockets, as sock_diag(7) or
// /proc/net/tcp tells it, and a snapshot of many. Plain values.

#include "kernel/tcpstate.h"
#include "posix/connectionkey.h"

#include <QList>
#include <QMetaType>
#include <QSet>
#include <QString>

#include <cstdint>

namespace kernel {

using posix::ConnectionKey;

/// Which process holds a socket open.
struct Owner
{
    enum class Kind : std::uint8_t {
        None,       ///< inode 0: no descriptor anywhere (TIME_WAIT, orphan, not yet accepted)
        Process,    ///< pid and program are known
        Unreadable, ///< somebody holds it, but we may not look into that process
    };
    Kind kind = Kind::None;
    int pid = 0;
    QString program; ///< as netstat -p prints it; text of another process, never markup

    friend bool operator==(const Owner &, const Owner &) = default;
};

enum class Timer : std::uint8_t {
    Off = 0,
    Retransmit = 1,
    Keepalive = 2, ///< keepalive, or SYN_RECV's
    TimeWait = 3,  ///< also an orphan's FIN_WAIT2
    ZeroWindowProbe = 4,
};

struct TcpRow
{
    ConnectionKey key;
    TcpState state = TcpState::Unknown;
    Timer timer = Timer::Off;
    std::uint8_t retransmissions = 0;
    /// RCV_SHUTDOWN (1, reading is over: FIN received or SHUT_RD) and SEND_SHUTDOWN (2);
    /// 0xff where the source does not tell (/proc, or an older kernel).
    std::uint8_t shutdownMask = 0xff;
    std::uint32_t uid = 0;
    std::uint32_t recvQueue = 0; ///< bytes; a LISTEN row: connections waiting in the accept queue
    std::uint32_t sendQueue = 0; ///< bytes; a LISTEN row: effective backlog (0 from /proc)
    std::uint32_t timerMs = 0;   ///< until the timer fires
    std::uint64_t inode = 0;     ///< 0: no descriptor holds it
    Owner owner;

    friend bool operator==(const TcpRow &, const TcpRow &) = default;
};

enum class Source : std::uint8_t { SockDiag, ProcNet };

struct Snapshot
{
    QList<TcpRow> rows;
    /// The ports that were asked for: of every connection on one of them the rows are all here.
    /// Empty: all ports.
    QSet<std::uint16_t> ports;
    Source source = Source::SockDiag;
    int error = 0;            ///< errno where neither source could be read; rows are then empty
    std::int64_t takenAt = 0; ///< ns of CLOCK_MONOTONIC, before the kernel was asked
};

/// Whether the row of @p key belongs to a table that was asked for @p ports.
inline bool covers(const QSet<std::uint16_t> &ports, const ConnectionKey &key)
{
    return ports.isEmpty() || ports.contains(key.local.port()) || ports.contains(key.remote.port());
}

} // namespace kernel

Q_DECLARE_METATYPE(kernel::Snapshot)
