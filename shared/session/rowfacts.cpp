// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
//
// What a session can tell of a row of the table beyond what the kernel tells.
#include "kernel/otherend.h"
#include "session/socketsession.h"

namespace session {

std::optional<kernel::Ending> SocketSession::endingOf(const kernel::TrackedRow &row) const
{
    const kernel::TrackedRow *other = nullptr;
    for (const posix::ConnectionKey &key : kernel::otherEndKeys(row.row.key)) {
        if (!other && key != row.row.key)
            other = m_tracker.find(key);
    }
    return m_endings.of(row, other);
}

std::optional<kernel::ReuseOptions> SocketSession::reuseOptionsOf(const kernel::TcpRow &row) const
{
    const auto told = kernel::reuseOptionsOf(row);
    return told ? told : m_reuse.optionsOf(row.key);
}

} // namespace session
