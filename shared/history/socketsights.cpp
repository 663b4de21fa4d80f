// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/socketsights.h"

#include "session/socketsession.h"

#include <algorithm>
#include <utility>

namespace history {

namespace {

using posix::Call;

/// The descriptor whose options this call may have changed; -1: none.
int changedBy(const posix::SyscallRecord &record)
{
    switch (record.call) {
    case Call::Socket:
    case Call::Accept4:
        return int(record.result);
    case Call::Setsockopt:
    case Call::Getsockopt: // SO_ERROR: a connect(2) has ended
    case Call::Bind:
    case Call::Connect:
    case Call::Listen:
        return record.fd;
    default:
        return -1;
    }
}

OptionSight sightOf(int fd, const net::SocketOption &option)
{
    const auto told = net::peekOption(fd, option);
    return told ? OptionSight{told.value(), 0} : OptionSight{{}, told.error().value()};
}

void lookAtInfo(int fd, SocketSight &sight)
{
    const auto info = kernel::TcpInfo::of(fd);
    sight.info = info ? info.value().figures() : QList<kernel::InfoFigure>();
    sight.infoError = info.error().value();
}

} // namespace

SocketSights::SocketSights(const session::SocketSession &session)
    : m_session(session)
{
}

void SocketSights::touch(const QSet<session::SocketId> &ids)
{
    for (const session::SocketId id : ids)
        follow(id);
    m_touched.unite(ids);
}

void SocketSights::optionChanged(session::SocketId id)
{
    follow(id);
    m_optionsOf.insert(id);
}

void SocketSights::follow(session::SocketId id)
{
    if (id == 0)
        return;
    std::erase(m_peers, id);
    m_peers.push_back(id);
    if (m_peers.size() > mostPeers)
        m_peers.pop_front();
}

QList<session::SocketId> SocketSights::followed() const
{
    QList<session::SocketId> ids(m_peers.begin(), m_peers.end());
    if (m_session.socket().isOpen())
        ids.prepend(0);
    return ids;
}

void SocketSights::noteCalls()
{
    const posix::SyscallRing &calls = m_session.calls();
    const std::uint64_t first = std::max(m_call + 1, calls.firstNumber());
    for (std::uint64_t number = first; number <= calls.lastNumber(); ++number) {
        if (const int fd = changedBy(calls.at(number)); fd >= 0)
            m_descriptors.insert(fd);
    }
    m_call = calls.lastNumber();
}

bool SocketSights::leaveClosed(QHash<session::SocketId, SocketSight> &sockets)
{
    std::erase_if(m_peers, [this](session::SocketId id) { return m_session.fdOf(id) < 0; });
    const QList<session::SocketId> ids = followed();
    const bool hasClosed = std::any_of(sockets.keyBegin(), sockets.keyEnd(),
                                       [&ids](session::SocketId id) { return !ids.contains(id); });
    if (hasClosed)
        sockets.removeIf([&ids](auto it) { return !ids.contains(it.key()); });
    return hasClosed;
}

void SocketSights::lookAtOptions(session::SocketId id, SocketSight &sight) const
{
    const int fd = m_session.fdOf(id);
    for (const net::SocketOption &option : net::socketOptions()) {
        const QString name = QLatin1StringView(option.name);
        sight.options.insert(name, sightOf(fd, option));
        if (const auto report = m_session.optionReport(id, option))
            sight.reports.insert(name, *report);
        else
            sight.reports.remove(name);
    }
}

bool SocketSights::look(QHash<session::SocketId, SocketSight> &sockets)
{
    noteCalls();
    bool different = leaveClosed(sockets);
    for (const session::SocketId id : followed()) {
        const int fd = m_session.fdOf(id);
        const bool isNew = !sockets.contains(id);
        const bool options = isNew || m_optionsOf.contains(id) || m_descriptors.contains(fd);
        if (options)
            lookAtOptions(id, sockets[id]);
        if (options || m_touched.contains(id))
            lookAtInfo(fd, sockets[id]);
        different = different || options || m_touched.contains(id);
    }
    m_touched.clear();
    m_optionsOf.clear();
    m_descriptors.clear();
    return different;
}

QHash<session::SocketId, SocketSight> SocketSights::now() const
{
    QHash<session::SocketId, SocketSight> sockets;
    for (const session::SocketId id : followed()) {
        if (const int fd = m_session.fdOf(id); fd >= 0) {
            lookAtOptions(id, sockets[id]);
            lookAtInfo(fd, sockets[id]);
        }
    }
    return sockets;
}

} // namespace history
