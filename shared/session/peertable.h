// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The connected peers of a server, by their ids: each with its connection and its line
// splitter. Owns them; knows no rules of the chat.

#include "chat/linesplitter.h"
#include "chat/peer.h"
#include "net/streamconnection.h"

#include <QList>

#include <map>
#include <memory>
#include <optional>

namespace session {

class PeerTable
{
public:
    static constexpr std::uint64_t hardQueueLimit = 1024 * 1024;  ///< bytes
    static constexpr std::uint64_t softQueueLimit = 256 * 1024;   ///< bytes, for at most:
    static constexpr std::int64_t softQueueTime = 10'000'000'000; ///< ns

    struct Member
    {
        chat::PeerId id = 0;
        QString nick;
        posix::ConnectionKey key;
        std::unique_ptr<net::StreamConnection> connection;
        chat::LineSplitter splitter;
        std::int64_t slowSince =
            0; ///< ns since when the queue is over the soft limit; 0: it is not
    };

    Member &add(std::unique_ptr<net::StreamConnection> connection, const posix::ConnectionKey &key,
                int lineLimit);
    /// nullptr where there is none.
    Member *find(chat::PeerId id) const;
    /// Takes it out; its connection is deleted once the event loop is reached, since it
    /// may be the one that is speaking.
    void remove(chat::PeerId id);

    std::size_t size() const { return m_members.size(); }
    QList<chat::PeerId> ids() const;
    std::optional<chat::Peer> facts(chat::PeerId id) const;
    QList<chat::Peer> facts() const;

    /// Whose send queue is over a limit at @p now (ns of CLOCK_MONOTONIC).
    QList<chat::PeerId> slowReaders(std::int64_t now);
    /// Whether some queue is over the soft limit, so that time will tell.
    bool someAreSlow() const;

private:
    std::map<chat::PeerId, std::unique_ptr<Member>> m_members;
    chat::PeerId m_last = 0;
};

} // namespace session
