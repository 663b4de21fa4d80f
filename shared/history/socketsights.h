// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What getsockopt(2) tells of our sockets, for the history: of the listener or the client's
// own, and of the few peers whose facts changed last. Asks only where something may be
// different. Owned by the recorder. See socket(7), tcp(7).

#include "history/moment.h"

#include <QSet>

#include <deque>

namespace session {
class SocketSession;
}

namespace history {

class SocketSights
{
public:
    static constexpr std::size_t mostPeers = 16;

    /// @p session must outlive it.
    explicit SocketSights(const session::SocketSession &session);

    /// What is to be asked anew: @p ids are sockets whose row or facts changed.
    void touch(const QSet<session::SocketId> &ids);
    void optionChanged(session::SocketId id);

    /// Brings @p sockets up to date; false: nothing was to be asked.
    bool look(QHash<session::SocketId, SocketSight> &sockets);
    /// All of them as they are now.
    QHash<session::SocketId, SocketSight> now() const;

private:
    void noteCalls();
    void follow(session::SocketId id);
    bool leaveClosed(QHash<session::SocketId, SocketSight> &sockets);
    QList<session::SocketId> followed() const;
    void lookAtOptions(session::SocketId id, SocketSight &sight) const;

    const session::SocketSession &m_session;
    std::deque<session::SocketId> m_peers; ///< the last to change is the last
    QSet<session::SocketId> m_touched;
    QSet<session::SocketId> m_optionsOf;
    QSet<int> m_descriptors;  ///< whose options may be different
    std::uint64_t m_call = 0; ///< up to which calls were looked at
};

} // namespace history
