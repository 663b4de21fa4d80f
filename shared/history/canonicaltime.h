// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Times that tell nothing but the order: each call of a past stands a fixed while after the one
// before it, and each interval between two moments at rest a long while after the one before.
// What is drawn from them depends on the order alone. They are to be shown to nobody.

#include "history/canonicalorder.h"

namespace history {

class CanonicalTime
{
public:
    static constexpr std::int64_t step = 1'000'000;             // ns, from call to call
    static constexpr std::int64_t interval = 1'000'000'000'000; // ns, from rest to rest

    explicit CanonicalTime(const Past &past);

    /// Of the call with this number of a process; see CanonicalCall.
    std::int64_t of(int process, std::uint64_t number) const;
    /// Of any other instant; 0 stays 0: not known.
    std::int64_t of(std::int64_t at) const;
    /// Of the rest with this index.
    static std::int64_t ofRest(qsizetype index) { return (index + 2) * interval - interval / 10; }
    /// After all of them, and all calls.
    std::int64_t now() const { return ofRest(m_last); }

    /// Start, duration and all.
    void apply(int process, posix::SyscallRecord &record) const;

private:
    QList<CanonicalCall> m_order;
    QHash<std::pair<int, std::uint64_t>, std::int64_t> m_times;
    QList<std::pair<std::int64_t, std::int64_t>> m_begun; ///< real, canonical: sorted, rising
    qsizetype m_last = 0;                                 ///< interval
};

} // namespace history
