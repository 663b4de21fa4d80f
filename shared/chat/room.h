// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Who hears whom, and in which bytes: the rules of the chat, without any socket.
// A line from a peer is relayed to the others as "NAME: line\n", echoed to its
// sender, or kept silent. "/nick NAME" from any peer names it.

#include "chat/linesplitter.h"
#include "chat/peer.h"

#include <QHash>

namespace chat {

enum class RoomMode : std::uint8_t { Relay, Echo, Silent };

class Room
{
public:
    struct Delivery
    {
        QByteArray bytes; ///< one shared buffer for all receivers
        QList<PeerId> receivers;
    };

    void setMode(RoomMode mode) { m_mode = mode; }
    RoomMode mode() const { return m_mode; }

    void join(PeerId peer);
    void leave(PeerId peer);
    /// "Alice", or "peer 3" while it has no nick.
    QString nameOf(PeerId peer) const;

    /// What a line from @p from asks for. A /nick line names the peer (renamed is then set)
    /// and is delivered to nobody, save a one-line refusal to its sender where the name is
    /// empty or taken.
    struct Hearing
    {
        QList<Delivery> deliveries;
        bool renamed = false;
    };
    Hearing hear(PeerId from, const Line &line);

private:
    bool isTaken(const QString &name, PeerId by) const;
    Hearing rename(PeerId peer, const QByteArray &wanted);

    RoomMode m_mode = RoomMode::Relay;
    QHash<PeerId, QString> m_nicks;
    QList<PeerId> m_members;
};

} // namespace chat
