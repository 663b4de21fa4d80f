// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/socketchoice.h"

#include "panels/peerpresenter.h"

namespace panels {

using session::SocketId;

SocketChoice::SocketChoice(const history::Shown &shown, bool ofServer, QWidget *parent)
    : QComboBox(parent)
    , m_shown(shown)
    , m_ofServer(ofServer)
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
    const int fd = m_shown.fdOf(0);
    if (!m_ofServer)
        return tr("client fd %1").arg(fd);
    return m_shown.acceptance().listening ? tr("listener fd %1").arg(fd)
                                          : tr("socket fd %1").arg(fd);
}

QList<std::pair<SocketId, QString>> SocketChoice::sockets() const
{
    QList<std::pair<SocketId, QString>> found;
    if (m_shown.fdOf(0) >= 0)
        found.append({0, nameOfOwn()});
    if (!m_ofServer)
        return found;
    for (const chat::Peer &peer : m_shown.connections())
        found.append({peer.id, tr("%1 fd %2").arg(peerName(peer.id, peer.nick)).arg(peer.fd)});
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
