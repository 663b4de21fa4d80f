// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/conversation.h"

#include <utility>

namespace session {

namespace {

constexpr int slowReaderCheckMs = 1000;

} // namespace

Conversation::Conversation(PeerTable &peers, net::Readiness &readiness)
    : m_peers(peers)
    , m_readiness(readiness)
{
    m_slowReaders.setInterval(slowReaderCheckMs);
    connect(&m_slowReaders, &QTimer::timeout, this, &Conversation::findSlowReaders);
}

void Conversation::hear(chat::PeerId from, const chat::Line &line)
{
    using Kind = chat::Message::Kind;
    const QString before = m_room.nameOf(from);
    const chat::Room::Hearing hearing = m_room.hear(from, line);
    PeerTable::Member *speaker = m_peers.find(from);
    if (hearing.renamed && speaker) {
        speaker->nick = m_room.nameOf(from);
        Q_EMIT said(
            {.kind = Kind::Renamed, .peer = from, .who = speaker->nick, .bytes = before.toUtf8()});
        Q_EMIT changed();
    } else {
        Q_EMIT said({.kind = Kind::Received,
                     .peer = from,
                     .who = before,
                     .bytes = line.bytes,
                     .cut = line.cut,
                     .unterminated = line.unterminated});
    }
    for (const chat::Room::Delivery &delivery : hearing.deliveries)
        deliver(delivery);
}

// Lines that arrive in one activation are queued, and written once at its end.
void Conversation::deliver(const chat::Room::Delivery &delivery)
{
    if (m_unflushed.isEmpty())
        m_readiness.afterActivation(this, [this] { finishDeliveries(); });
    for (const chat::PeerId id : delivery.receivers) {
        PeerTable::Member *receiver = m_peers.find(id);
        if (!receiver || receiver->connection->writingShut())
            continue;
        receiver->connection->queue(delivery.bytes);
        m_unflushed.insert(id);
    }
}

void Conversation::finishDeliveries()
{
    for (const chat::PeerId id : std::exchange(m_unflushed, {})) {
        if (PeerTable::Member *receiver = m_peers.find(id))
            receiver->connection->flush();
    }
    findSlowReaders();
    Q_EMIT changed();
}

void Conversation::send(chat::PeerId to, const chat::Outgoing &outgoing, const QByteArray &bytes)
{
    for (int time = 0; time < outgoing.times; ++time) {
        Q_EMIT said({.kind = chat::Message::Kind::Sent,
                     .peer = to,
                     .who = to == 0 ? QString() : m_room.nameOf(to),
                     .bytes = chat::withoutLineEnd(bytes, outgoing.lineEnd)});
        for (const chat::PeerId id : to == 0 ? m_peers.ids() : QList<chat::PeerId>{to}) {
            PeerTable::Member *receiver = m_peers.find(id);
            if (!receiver)
                continue;
            net::StreamConnection &connection = *receiver->connection;
            connection.queueApart(bytes, outgoing.writeSize);
            Q_EMIT queued(id, connection.bytesWritten() + connection.queuedBytes());
            connection.flush();
        }
    }
    findSlowReaders();
    Q_EMIT changed();
}

void Conversation::findSlowReaders()
{
    for (const chat::PeerId id : m_peers.slowReaders(posix::monotonicNow()))
        Q_EMIT tooSlow(id);
    if (!m_peers.someAreSlow())
        m_slowReaders.stop();
    else if (!m_slowReaders.isActive())
        m_slowReaders.start();
}

} // namespace session
