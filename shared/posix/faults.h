// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Faults that a person simulates: the next call of a kind, or every one, fails with a chosen
// errno, or transfers a single byte. Held by the Syscalls funnel, which marks each record
// that such a fault made up.

#include "posix/syscallrecord.h"

#include <optional>
#include <vector>

namespace posix {

struct Fault
{
    Call call = Call::Read;
    /// The errno with which it fails; 0: Read, Write and Writev transfer one byte.
    int error = 0;
    bool every = false; ///< every call until it is cleared; else the next one only

    friend bool operator==(const Fault &, const Fault &) = default;
};

class Faults
{
public:
    /// Takes the place of the one that was set for this call.
    void set(const Fault &fault);
    void clear(Call call);
    void clear() { m_faults.clear(); }
    const std::vector<Fault> &active() const { return m_faults; }

    /// The fault that strikes a call made now; one for the next call only is used up by that.
    std::optional<Fault> take(Call call);

private:
    std::vector<Fault> m_faults; // at most one for each call
};

} // namespace posix
