// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/syscallring.h"

#include <algorithm>

namespace posix {

SyscallRecord &SyscallRing::append(const SyscallRecord &record)
{
    const std::size_t slot = (m_last - m_before) % m_capacity;
    if (m_records.size() < m_capacity)
        m_records.push_back(record);
    else
        m_records[slot] = record;
    m_records[slot].number = ++m_last;
    return m_records[slot];
}

const SyscallRecord &SyscallRing::at(std::uint64_t number) const
{
    return m_records[(number - 1 - m_before) % m_capacity];
}

SyscallRing SyscallRing::upTo(std::uint64_t number) const
{
    const std::uint64_t last = std::min(number, m_last);
    SyscallRing cut(m_capacity, std::min(last, dropped()));
    if (last >= firstNumber())
        cut.m_records.reserve(last - firstNumber() + 1);
    for (std::uint64_t next = firstNumber(); next <= last; ++next)
        cut.append(at(next));
    return cut;
}

} // namespace posix
