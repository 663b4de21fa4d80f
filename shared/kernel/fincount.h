// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A FIN takes one number of the byte stream, and so the kernel counts it as one byte of a
// queue: in Recv-Q until end of file is read, in Send-Q until it is acknowledged. See RFC
// 9293 section 3.4.

#include "kernel/tcprow.h"

namespace kernel {

/// Whether one of the bytes of Recv-Q is the peer's FIN.
inline bool receiveQueueCountsFin(const TcpRow &row)
{
    const bool arrived = row.state == TcpState::CloseWait || row.state == TcpState::LastAck ||
                         row.state == TcpState::Closing;
    return arrived && row.recvQueue > 0; // it stands behind the data: read last
}

/// Whether one of the bytes of Send-Q is our own FIN.
inline bool sendQueueCountsFin(const TcpRow &row)
{
    const bool sent = row.state == TcpState::FinWait1 || row.state == TcpState::LastAck ||
                      row.state == TcpState::Closing;
    return sent && row.sendQueue > 0; // it stands behind the data: acknowledged last
}

} // namespace kernel
