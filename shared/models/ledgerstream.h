// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One direction of a connection: the writes that put bytes in, the reads that took them out,
// and which of them came together. A plain value; knows no words and no pixels.

#include "models/knownbytes.h"
#include "timeline/ledger.h"

namespace models {

struct LedgerStream
{
    bool outgoing = true; ///< we write, the peer reads; false: the other way round
    timeline::Transfers writes;
    timeline::Transfers reads;
    bool writesKnown = true; ///< false: the process that writes tells us nothing
    bool readsKnown = true;
    std::uint64_t waiting = 0; ///< bytes in our kernel's receive queue, where writes are unknown

    bool isEmpty() const { return writes.list.empty() && reads.list.empty() && waiting == 0; }
    /// Bytes that went in, as far as it is known.
    std::uint64_t end() const { return std::max(writes.bytes(), reads.bytes() + waiting); }
    QList<timeline::Passage> passages() const
    {
        return timeline::passagesOf(writes.list, reads.list);
    }
    QList<KnownBytes> known() const { return knownBytes(writes, reads); }
};

/// Writes and reads that share bytes: the smallest run of the stream that begins and ends with
/// an edge of both.
struct Mixture
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    int writes = 0;           ///< how many of them; 0: not known
    int reads = 0;            ///< 0: not read yet, or not known
    std::uint64_t unread = 0; ///< bytes of it that no known read has taken

    /// 粘包, 拆包, or both at once.
    bool isMixed() const { return writes > 0 && reads > 0 && writes + reads > 2; }

    friend bool operator==(const Mixture &, const Mixture &) = default;
};

QList<Mixture> mixturesOf(const QList<timeline::Passage> &passages);

} // namespace models
