// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The last calls of a session, bounded: the oldest records make room for new
// ones, and how many were dropped stays known. Owned by the Syscalls funnel.

#include "posix/syscallrecord.h"

#include <cstdint>
#include <vector>

namespace posix {

class SyscallRing
{
public:
    /// @p dropped: how many older records there were; the first to come has the next number.
    explicit SyscallRing(std::size_t capacity, std::uint64_t dropped = 0)
        : m_capacity(capacity)
        , m_before(dropped)
        , m_last(dropped)
    {
    }

    /// Gives the record its number, and keeps it.
    SyscallRecord &append(const SyscallRecord &record);

    /// Numbers of the oldest record kept and of the newest; first > last when empty.
    std::uint64_t firstNumber() const { return m_last - m_records.size() + 1; }
    std::uint64_t lastNumber() const { return m_last; }
    bool contains(std::uint64_t number) const
    {
        return number >= firstNumber() && number <= m_last;
    }
    /// @p number must be contained.
    const SyscallRecord &at(std::uint64_t number) const;
    std::size_t size() const { return m_records.size(); }
    std::size_t capacity() const { return m_capacity; }
    std::uint64_t dropped() const { return m_last - m_records.size(); }
    /// As it was when the record of this number was the newest; without those dropped since.
    SyscallRing upTo(std::uint64_t number) const;

private:
    std::size_t m_capacity;
    std::vector<SyscallRecord> m_records; // grows up to m_capacity, then wraps round
    std::uint64_t m_before = 0;           // number of the record before the one that first came
    std::uint64_t m_last = 0;
};

} // namespace posix
