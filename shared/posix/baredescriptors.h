// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The number that each descriptor of a process would have in a program that holds nothing else:
// the lowest that is free, from 3 on, as open(2) promises it. Fed with the records of the calls
// in their order; for figures that are to be the same each time. A plain value.

#include "posix/syscallrecord.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace posix {

/// What a call would name in such a program.
struct BareNumbers
{
    int fd = -1;   ///< the descriptor it acted on; -1: on none
    int made = -1; ///< the descriptor that it returned; -1: it makes none

    friend bool operator==(const BareNumbers &, const BareNumbers &) = default;
};

/// Whether its result is a new descriptor.
bool makesDescriptor(const SyscallRecord &record);
/// Puts them in their places.
void apply(const BareNumbers &numbers, SyscallRecord &record);

class BareDescriptors
{
public:
    static constexpr int first = 3;
    static constexpr std::size_t mostKept = 20'000; ///< descriptors, closed ones included

    void take(const SyscallRecord &record);

    /// Of a call that was taken, or of one that acts on a descriptor that is known.
    BareNumbers of(const SyscallRecord &record) const;
    /// What @p fd, as it was at @p at (ns of CLOCK_MONOTONIC), is called; itself where that is
    /// not known.
    int at(int fd, std::int64_t at) const;
    /// The last that had this number.
    int last(int fd) const;

private:
    struct Holding
    {
        int bare = -1;
        bool open = true;
    };
    using Holdings = std::map<std::pair<int, std::int64_t>, Holding>;

    void open(int fd, std::int64_t at);
    void close(int fd, std::int64_t at);
    const Holding *find(int fd, std::int64_t at) const;
    Holding *find(int fd, std::int64_t at);
    void release(Holding &holding);

    Holdings m_holdings; ///< by descriptor, and when it was made
    std::set<int> m_taken;
};

} // namespace posix
