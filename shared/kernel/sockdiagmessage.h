// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The bytes of sock_diag(7): requests built, answers parsed. Pure functions; an answer may
// be garbage, cut short, or longer than the structures we know.

#include "kernel/tcprow.h"

#include <QByteArray>
#include <QSet>

#include <span>

namespace kernel {

/// A dump of the TCP sockets of @p family whose local or remote port is in @p ports; the filter
/// runs in the kernel. Empty @p ports: every socket.
QByteArray dumpRequest(int family, const QSet<std::uint16_t> &ports, std::uint32_t sequence);

/// The one socket of @p key.
QByteArray lookupRequest(const ConnectionKey &key, std::uint32_t sequence);

struct DiagAnswer
{
    QList<TcpRow> rows;
    bool done = false;        ///< the last message of a dump was seen
    bool interrupted = false; ///< NLM_F_DUMP_INTR: the table changed under the dump
    int error = 0;            ///< errno that the kernel answered with
};

/// Adds what @p datagram tells to @p answer; messages of another sequence are skipped.
void parseAnswer(std::span<const char> datagram, std::uint32_t sequence, DiagAnswer &answer);

} // namespace kernel
