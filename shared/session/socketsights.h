// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What getsockopt(2) tells of our sockets, for the history: of the listener or the client's
// own, and of the few peers whose facts changed last. Asks only where something may be
// different. Owned by the recorder. See socket(7), tcp(7).

#include "session/moment.h"

#include <QSet>

#include <deque>

namespace session {

class SocketSession;

class SocketSights
{
public:
    static constexpr std::size_t mostPeers = 16;

    /// @p session must outlive it.
    explicit SocketSights(const SocketSession &session);

    /// What is to be asked anew: @p ids are sockets whose row or facts changed.
    void touch(const QSet<SocketId> &ids);
    void optionChanged(SocketId id);

    /// Brings @p sockets up to date; false: nothing was to be asked.
    bool look(QHash<SocketId, SocketSight> &sockets);
    /// All of them as they are now.
    QHash<SocketId, SocketSight> now() const;

private:
    void noteCalls();
    void follow(SocketId id);
    bool leaveClosed(QHash<SocketId, SocketSight> &sockets);
    QList<SocketId> followed() const;
    void lookAtOptions(SocketId id, SocketSight &sight) const;

    const SocketSession &m_session;
    std::deque<SocketId> m_peers; ///< the last to change is the last
    QSet<SocketId> m_touched;
    QSet<SocketId> m_optionsOf;
    QSet<int> m_descriptors;  ///< whose options may be different
    std::uint64_t m_call = 0; ///< up to which calls were looked at
};

} // namespace session
