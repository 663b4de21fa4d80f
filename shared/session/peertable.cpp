// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/peertable.h"

#include "session/peerfacts.h"

#include <algorithm>

namespace session {

PeerTable::Member &PeerTable::add(std::unique_ptr<net::StreamConnection> connection,
                                  const posix::ConnectionKey &key, int lineLimit)
{
    const chat::PeerId id = ++m_last;
    auto member = std::make_unique<Member>();
    member->id = id;
    member->key = key;
    member->connection = std::move(connection);
    member->splitter = chat::LineSplitter(lineLimit);
    return *m_members.emplace(id, std::move(member)).first->second;
}

PeerTable::Member *PeerTable::find(chat::PeerId id) const
{
    const auto found = m_members.find(id);
    return found == m_members.end() ? nullptr : found->second.get();
}

void PeerTable::remove(chat::PeerId id)
{
    const auto found = m_members.find(id);
    if (found == m_members.end())
        return;
    found->second->connection.release()->deleteLater();
    m_members.erase(found);
}

QList<chat::PeerId> PeerTable::ids() const
{
    QList<chat::PeerId> result;
    result.reserve(qsizetype(m_members.size()));
    for (const auto &[id, member] : m_members)
        result.append(id);
    return result;
}

std::optional<chat::Peer> PeerTable::facts(chat::PeerId id) const
{
    const Member *member = find(id);
    if (!member)
        return std::nullopt;
    return factsOf(*member->connection, member->key, member->splitter.pending(), id, member->nick);
}

QList<chat::Peer> PeerTable::facts() const
{
    QList<chat::Peer> result;
    result.reserve(qsizetype(m_members.size()));
    for (const auto &[id, member] : m_members)
        result.append(factsOf(*member->connection, member->key, member->splitter.pending(), id,
                              member->nick));
    return result;
}

QList<chat::PeerId> PeerTable::slowReaders(std::int64_t now)
{
    QList<chat::PeerId> result;
    for (const auto &[id, member] : m_members) {
        const std::uint64_t queued = member->connection->queuedBytes();
        if (queued <= softQueueLimit)
            member->slowSince = 0;
        else if (member->slowSince == 0)
            member->slowSince = now;
        const bool tooLong = member->slowSince != 0 && now - member->slowSince >= softQueueTime;
        if (queued > hardQueueLimit || tooLong)
            result.append(id);
    }
    return result;
}

bool PeerTable::someAreSlow() const
{
    return std::any_of(m_members.begin(), m_members.end(),
                       [](const auto &entry) { return entry.second->slowSince != 0; });
}

} // namespace session
