// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a person points at in the ledger: one call, or a run of bytes. A plain value that stays
// right while more is written and older calls are dropped.

#include <cstdint>

namespace panels {

struct LedgerTarget
{
    enum class Kind : std::uint8_t { None, Write, Read, Bytes };

    Kind kind = Kind::None;
    bool outgoing = true; ///< in which of the two streams
    std::uint64_t from = 0;
    std::uint64_t to = 0;

    bool isNone() const { return kind == Kind::None; }
    bool meets(std::uint64_t begin, std::uint64_t end) const
    {
        return kind != Kind::None && begin < to && end > from;
    }

    friend bool operator==(const LedgerTarget &, const LedgerTarget &) = default;
};

} // namespace panels
