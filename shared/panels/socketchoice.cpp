// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/socketchoice.h"

#include "panels/peerpresenter.h"
#include "session/serversession.h"

namespace panels {

using session::SocketId;

SocketChoice::SocketChoice(session::SocketSession &session, QWidget *parent)
    : QComboBox(parent)
    , m_session(session)
{
    setSizeAdjustPolicy(AdjustToContents);
    setMinimumContentsLength(14);
    connect(this, &QComboBox::activated, this, [this] {
        if (const auto id = chosen())
            Q_EMIT chosenByHand(*id);
    });
}

std::optional<SocketId> SocketChoice::chosen() const
{
    const QVariant current = currentData();
    return current.isValid() ? std::optional(current.value<SocketId>()) : std::nullopt;
}

void SocketChoice::choose(SocketId id)
{
    const int index = findData(QVariant::fromValue(id));
    if (index >= 0)
        setCurrentIndex(index);
}

QString SocketChoice::nameOfOwn() const
{
    const int fd = m_session.fdOf(0);
    const auto *server = qobject_cast<const session::ServerSession *>(&m_session);
    if (!server)
        return tr("client fd %1").arg(fd);
    return server->isListening() ? tr("listener fd %1").arg(fd) : tr("socket fd %1").arg(fd);
}

QList<std::pair<SocketId, QString>> SocketChoice::sockets() const
{
    QList<std::pair<SocketId, QString>> found;
    if (m_session.fdOf(0) >= 0)
        found.append({0, nameOfOwn()});
    if (const auto *server = qobject_cast<const session::ServerSession *>(&m_session)) {
        for (const chat::Peer &peer : server->peers())
            found.append({peer.id, tr("%1 fd %2").arg(peerName(peer.id, peer.nick)).arg(peer.fd)});
    }
    return found;
}

void SocketChoice::refresh()
{
    const auto wanted = sockets();
    bool same = wanted.size() == count();
    for (int row = 0; same && row < count(); ++row)
        same = itemData(row).value<SocketId>() == wanted.at(row).first &&
               itemText(row) == wanted.at(row).second;
    if (same)
        return;
    const auto before = chosen();
    clear();
    for (const auto &[id, name] : wanted)
        addItem(name, QVariant::fromValue(id));
    if (before)
        choose(*before);
    setEnabled(count() > 0);
}

} // namespace panels
