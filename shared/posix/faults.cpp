// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/faults.h"

#include <algorithm>

namespace posix {

void Faults::set(const Fault &fault)
{
    clear(fault.call);
    m_faults.push_back(fault);
}

void Faults::clear(Call call)
{
    std::erase_if(m_faults, [call](const Fault &fault) { return fault.call == call; });
}

std::optional<Fault> Faults::take(Call call)
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(),
                                    [call](const Fault &fault) { return fault.call == call; });
    if (found == m_faults.end())
        return std::nullopt;
    const Fault fault = *found;
    if (!fault.every)
        m_faults.erase(found);
    return fault;
}

} // namespace posix
