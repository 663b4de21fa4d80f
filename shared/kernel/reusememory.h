// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// With which reuse options our own sockets were made, remembered after their descriptors are
// closed: TIME_WAIT and orphans are held by nobody whom one could ask. Learns from the
// records of the calls. Bounded; holds values only.

#include "kernel/reuseoptions.h"
#include "posix/syscallrecord.h"

#include <QHash>

#include <deque>

namespace kernel {

class ReuseMemory
{
public:
    static constexpr std::size_t mostClosed = 1000;

    /// A call of ours, in the order in which they were made.
    void add(const posix::SyscallRecord &record);

    /// Nothing where no socket of ours had this key, or its options are not known.
    std::optional<ReuseOptions> optionsOf(const ConnectionKey &key) const;

private:
    struct Socket
    {
        ReuseOptions options;
        ConnectionKey key;
        /// The calls from its making on were seen.
        bool known = false;
    };

    void setOption(const posix::SyscallRecord &record);
    void close(const posix::SyscallRecord &record);
    void remember(const ConnectionKey &key, ReuseOptions options);

    QHash<int, Socket> m_open; ///< by descriptor
    QHash<ConnectionKey, ReuseOptions> m_closed;
    std::deque<ConnectionKey> m_order; ///< of m_closed, the oldest first
};

} // namespace kernel
