// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What is said among the peers of a server: asks the room who hears a line, queues it for
// each, and writes once at the end of an activation, however many lines came. Tells whose send
// queue has grown over the limit; closes nothing itself. Owned by the ServerSession.

#include "chat/message.h"
#include "chat/outgoing.h"
#include "chat/room.h"
#include "session/peertable.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace session {

class Conversation : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Conversation(PeerTable &peers, net::Readiness &readiness);

    chat::Room &room() { return m_room; }
    const chat::Room &room() const { return m_room; }

    /// A line that came from this peer.
    void hear(chat::PeerId from, const chat::Line &line);
    /// What the server's person wants written, to one peer or (0) to all: @p bytes as often and
    /// in as many writes as @p outgoing says. Written at once.
    void send(chat::PeerId to, const chat::Outgoing &outgoing, const QByteArray &bytes);

Q_SIGNALS:
    void said(const chat::Message &message);
    /// What was said last was put into the queue of this peer; @p end: see MessageWays.
    void queued(chat::PeerId to, quint64 end);
    /// Over the hard limit, or too long over the soft one; see PeerTable.
    void tooSlow(chat::PeerId id);
    void changed();

private:
    void deliver(const chat::Room::Delivery &delivery);
    void finishDeliveries();
    void findSlowReaders();

    PeerTable &m_peers;
    net::Readiness &m_readiness;
    chat::Room m_room;
    QSet<chat::PeerId> m_unflushed;
    QTimer m_slowReaders;
};

} // namespace session
