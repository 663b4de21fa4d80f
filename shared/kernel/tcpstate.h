// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The states of a TCP connection, in the kernel's own numbers, and which may
// follow which. See RFC 9293 section 3.3.2 and the enum in <netinet/tcp.h>.

#include <QList>

#include <cstdint>

namespace kernel {

enum class TcpState : std::uint8_t {
    Unknown = 0, ///< the kernel told none
    Established = 1,
    SynSent = 2,
    SynRecv = 3,
    FinWait1 = 4,
    FinWait2 = 5,
    TimeWait = 6,
    Closed = 7, ///< TCP_CLOSE
    CloseWait = 8,
    LastAck = 9,
    Listen = 10,
    Closing = 11,
};

/// What a state tells of its socket's part in the story.
enum class StatePart : std::uint8_t {
    Opening,      ///< LISTEN, SYN_SENT, SYN_RECV
    Talking,      ///< ESTABLISHED
    ActiveClose,  ///< FIN_WAIT1, FIN_WAIT2, CLOSING, TIME_WAIT: it closed first
    PassiveClose, ///< CLOSE_WAIT, LAST_ACK: it was closed upon
    Gone,         ///< CLOSED, or unknown
};

/// The kernel's number, also TCP_NEW_SYN_RECV (12, told as SYN_RECV); anything else is Unknown.
TcpState tcpStateFromNumber(int number);

/// As netstat(8) prints it: "ESTABLISHED", "FIN_WAIT1", "SYN_RECV"; CLOSED for TCP_CLOSE.
const char *stateName(TcpState state);

StatePart partOf(TcpState state);

/// Whether one segment, call or timer can take a connection from @p from to @p to, by RFC 9293
/// with Linux's own restrictions; an abort (RST, timeout) ends every state.
bool mayFollow(TcpState from, TcpState to);

/// What else is known of a connection, beside two states that were seen.
struct Circumstances
{
    enum class Opening : std::uint8_t {
        Unknown,
        Active,  ///< it connected, to a listener: by way of SYN_SENT
        Passive, ///< a listener took it: by way of SYN_RECV
        Itself,  ///< it met its own SYN, and will meet its own FIN: simultaneous open and close
    };
    enum class OtherEnd : std::uint8_t {
        Unknown,
        ClosedUpon, ///< it was closed upon, or is gone while we are in TIME_WAIT
        InTimeWait, ///< it waits in TIME_WAIT: both FINs arrived and were acknowledged
    };
    Opening opening = Opening::Unknown;
    OtherEnd otherEnd = OtherEnd::Unknown;
};

/// The states that must lie strictly between two that were seen, in order: those that every
/// legal path has in common. A state that some path avoids is not told: it need not have
/// been. Empty where @p to may directly follow @p from, or where no path exists.
QList<TcpState> statesBetween(TcpState from, TcpState to, Circumstances known = {});

/// Whether one and the same connection can come from @p from to @p to, in one or more steps.
bool mayReach(TcpState from, TcpState to);

} // namespace kernel
