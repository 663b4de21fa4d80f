// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which calls must have been made before which, of two processes at the ends of a connection:
// bytes are written before they are read, an end is sent before it is seen, and whoever is
// accepted has connected. See RFC 9293 section 3.10. Pure.

#include "history/past.h"

#include <functional>

namespace history {

class CanonicalCauses
{
public:
    explicit CanonicalCauses(const Past &past);

    /// Ours first, then those of the others, each process in its own order; the index of a call
    /// is its place in this order.
    static void forEachCall(const Past &past,
                            const std::function<void(int, const posix::SyscallRecord &)> &take);

    /// The indices of the calls that must come before this one.
    QList<int> of(int call) const { return m_causes.value(call); }

private:
    using Calls = QList<std::pair<int, posix::SyscallRecord>>; ///< of one end: index, record

    void learn(const Calls &from, const Calls &to);
    void learnBytes(const timeline::Transfers &writes, const Calls &writers,
                    const timeline::Transfers &reads, const Calls &readers);
    void before(int cause, int effect);

    QHash<int, QList<int>> m_causes;
};

} // namespace history
