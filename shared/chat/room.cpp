// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "chat/room.h"

#include "chat/printable.h"

#include <algorithm>

namespace chat {

namespace {

constexpr QByteArrayView nickCommand("/nick");

bool isNickCommand(const QByteArray &line)
{
    if (!line.startsWith(nickCommand))
        return false;
    const QByteArrayView rest = QByteArrayView(line).sliced(nickCommand.size());
    return rest.isEmpty() || rest.front() == ' ' || rest.front() == '\t';
}

/// Two names with the same key look the same to a hasty reader.
QString keyOf(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString nameWithoutNick(PeerId peer)
{
    return QStringLiteral("peer %1").arg(peer);
}

/// "server", or "peer" and a number, which may be another's name now or later.
bool isReserved(const QString &key, PeerId own)
{
    if (key == QLatin1StringView("server"))
        return true;
    const QLatin1StringView prefix("peer ");
    if (!key.startsWith(prefix) || key == nameWithoutNick(own))
        return false;
    const QStringView number = QStringView(key).mid(prefix.size());
    return std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
}

Room::Delivery refusal(PeerId to, const QString &reason)
{
    return {"server: " + reason.toUtf8() + '\n', {to}};
}

} // namespace

void Room::join(PeerId peer)
{
    if (!m_members.contains(peer))
        m_members.append(peer);
}

void Room::leave(PeerId peer)
{
    m_members.removeOne(peer);
    m_nicks.remove(peer);
}

QString Room::nameOf(PeerId peer) const
{
    return m_nicks.value(peer, nameWithoutNick(peer));
}

bool Room::isTaken(const QString &name, PeerId by) const
{
    const QString key = keyOf(name);
    const auto same = [&](PeerId peer) {
        return peer != by && keyOf(nameOf(peer)) == key;
    };
    return isReserved(key, by) || std::any_of(m_members.begin(), m_members.end(), same);
}

Room::Hearing Room::rename(PeerId peer, const QByteArray &wanted)
{
    Hearing hearing;
    const QString name = cleanedNick(wanted);
    if (name.isEmpty()) {
        hearing.deliveries = {refusal(peer, QStringLiteral("a name is needed: /nick NAME"))};
    } else if (isTaken(name, peer)) {
        hearing.deliveries = {refusal(peer, QStringLiteral("the name %1 is taken").arg(name))};
    } else if (name != nameOf(peer)) {
        m_nicks.insert(peer, name);
        hearing.renamed = true;
    }
    return hearing;
}

Room::Hearing Room::hear(PeerId from, const Line &line)
{
    if (!m_members.contains(from))
        return {};
    if (isNickCommand(line.bytes))
        return rename(from, line.bytes.sliced(nickCommand.size()));
    Delivery delivery;
    if (m_mode == RoomMode::Echo) {
        delivery = {line.bytes + '\n', {from}};
    } else if (m_mode == RoomMode::Relay) {
        delivery = {nameOf(from).toUtf8() + ": " + line.bytes + '\n', m_members};
        delivery.receivers.removeOne(from);
    }
    Hearing hearing;
    if (!delivery.receivers.isEmpty())
        hearing.deliveries.append(delivery);
    return hearing;
}

} // namespace chat
