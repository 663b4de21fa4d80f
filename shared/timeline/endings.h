// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Keeps, connection by connection, what is needed to say how each ended: the states of its
// row and what our calls on it returned. Fed with every record and every state change in
// their order. Bounded; the oldest connections are forgotten first. Owned by a session.

#include "posix/syscallrecord.h"
#include "timeline/ending.h"

#include <QHash>

#include <deque>
#include <memory>

namespace timeline {

class Endings
{
public:
    static constexpr std::size_t mostClosed = 2000; ///< connections whose calls are kept
    static constexpr std::size_t mostPaths = 25'000;

    void add(const posix::SyscallRecord &record);
    void add(const kernel::StateChange &change);

    /// Nothing while it is not over. @p other is the row of the other end, where this machine
    /// has it: what our calls told of that end counts too.
    std::optional<kernel::Ending> of(const kernel::TrackedRow &row,
                                     const kernel::TrackedRow *other = nullptr) const;

private:
    void addOpening(const posix::SyscallRecord &record);
    void addTransfer(EndCalls &calls, const posix::SyscallRecord &record);
    void close(const posix::SyscallRecord &record);
    void nameLiving(const std::shared_ptr<EndCalls> &calls);
    const EndCalls *callsOf(const posix::ConnectionKey &key) const;
    std::optional<kernel::Ending> seenFrom(const kernel::TrackedRow &row) const;

    QHash<int, std::shared_ptr<EndCalls>> m_open; ///< by descriptor; duplicates share one
    QHash<posix::ConnectionKey, std::shared_ptr<EndCalls>> m_living; ///< of m_open, by key
    QHash<posix::ConnectionKey, EndCalls> m_closed;
    std::deque<posix::ConnectionKey> m_closedOrder;
    QHash<posix::ConnectionKey, StatePath> m_paths;
    std::deque<posix::ConnectionKey> m_pathOrder;
};

} // namespace timeline
