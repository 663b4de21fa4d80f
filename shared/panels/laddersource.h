// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Gathers what is shown of a session, the kernel's table and the far end's process know of one
// connection, for its ladder. Takes only what is new since it was asked last; bounded. What was
// known stays known after the kernel has forgotten the connection.

#include "diagrams/ladderfacts.h"
#include "history/shown.h"
#include "session/farreport.h"

namespace panels {

class LadderSource
{
public:
    static constexpr qsizetype mostCalls = 2000; ///< of our end
    static constexpr qsizetype mostKept = 64;    ///< connections whose ending is kept

    /// @p shown must outlive it.
    explicit LadderSource(const history::Shown &shown);

    diagrams::LadderInput input(const posix::ConnectionKey &key);
    /// The kernel forgets: to be called whenever its table changed.
    void noteEnding(const posix::ConnectionKey &key);
    std::optional<kernel::Ending> ending(const posix::ConnectionKey &key) const;

private:
    void begin(const posix::ConnectionKey &key, const timeline::LedgerPage *page);
    void takeNews(const posix::ConnectionKey &key, const timeline::LedgerPage *page);
    void takeCall(std::uint64_t number, const timeline::LedgerPage &page);
    void takeChange(const kernel::StateChange &change);
    std::int64_t acceptSince(const posix::SyscallRecord &accepted) const;
    void addFarEnd(const posix::ConnectionKey &key);

    const history::Shown &m_shown;
    posix::ConnectionKey m_key;
    diagrams::LadderInput m_input;
    QList<timeline::Holding> m_holdings;
    std::uint64_t m_seen = 0; ///< number of the last event of the timeline that was taken
    QHash<posix::ConnectionKey, kernel::Ending> m_endings;
};

} // namespace panels
