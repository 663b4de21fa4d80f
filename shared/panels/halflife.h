// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which of the two directions of a connection still lives: a pure function of what we did
// with its descriptor and of the kernel's row. See shutdown(2), RFC 9293 section 3.6.

#include "chat/peer.h"
#include "kernel/tcprow.h"
#include "panels/halfarrows.h"

namespace panels {

struct Halves
{
    HalfLife sending = HalfLife::None;
    HalfLife receiving = HalfLife::None;

    friend bool operator==(const Halves &, const Halves &) = default;
};

/// @p row is the kernel's row of the connection; nullptr where its table has none.
Halves halvesOf(const chat::Peer &peer, const kernel::TcpRow *row);

} // namespace panels
