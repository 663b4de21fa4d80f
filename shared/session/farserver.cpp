// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/farserver.h"

#include "session/frames.h"
#include "session/localname.h"
#include "session/socketsession.h"

#include <QCoreApplication>
#include <QLocalSocket>

#include <algorithm>

namespace session {

namespace {

/// What is in @p all behind the first @p told ones.
timeline::Transfers newOf(const timeline::Transfers &all, std::uint64_t told)
{
    const auto size = std::uint64_t(all.list.size());
    const std::uint64_t fresh =
        std::min({all.count() - told, size, std::uint64_t(FarNews::mostTransfers)});
    timeline::Transfers news;
    news.dropped = all.count() - fresh;
    news.list.assign(all.list.end() - std::ptrdiff_t(fresh), all.list.end());
    return news;
}

std::optional<bool> flag(int fd, int name)
{
    int value = 0;
    socklen_t size = sizeof value;
    if (fd < 0 || ::getsockopt(fd, SOL_SOCKET, name, &value, &size) != 0)
        return std::nullopt;
    return value != 0;
}

} // namespace

FarServer::FarServer(SocketSession &session)
    : m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50);
    m_server.setSocketOptions(QLocalServer::AbstractNamespaceOption);
    connect(&m_soon, &QTimer::timeout, this, &FarServer::tellAll);
    connect(&m_server, &QLocalServer::newConnection, this, &FarServer::admit);
    connect(&session, &SocketSession::callMade, this, &FarServer::tellSoon);
    listen();
}

FarServer::~FarServer()
{
    for (const auto &[socket, asker] : m_askers)
        socket->disconnect(this);
}

void FarServer::listen()
{
    const int pid = int(QCoreApplication::applicationPid());
    for (int number = 0; number < mostLocalNames; ++number) {
        if (m_server.listen(localName(pid, number)))
            return;
    }
}

void FarServer::admit()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_askers.size() == mostAskers) {
            const auto silent = std::find_if(m_askers.begin(), m_askers.end(),
                                             [](const auto &entry) { return !entry.second.key; });
            if (silent != m_askers.end())
                drop(silent->first);
        }
        if (m_askers.size() == mostAskers || trustedPeer(socket->socketDescriptor()) == 0) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(2 * mostQuestion);
        m_askers[socket] = {};
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { hear(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] { drop(socket); });
        hear(socket);
    }
}

void FarServer::drop(QLocalSocket *socket)
{
    if (m_askers.erase(socket) == 0)
        return;
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void FarServer::hear(QLocalSocket *socket)
{
    Asker &asker = m_askers.at(socket);
    const Frame frame = takeFrame(*socket, mostQuestion);
    if (frame.kind == Frame::Kind::Incomplete && !asker.key)
        return;
    const auto question = questionFrom(frame.payload);
    // One question each; anything else is not one of us.
    if (asker.key || !question || socket->bytesAvailable() > 0)
        return drop(socket);
    tellAll(); // nobody is to know less than who asks now
    asker.key = question->key;
    if (!tell(*socket, asker, true))
        drop(socket);
}

void FarServer::tellSoon()
{
    if (!m_askers.empty() && !m_soon.isActive())
        m_soon.start();
}

void FarServer::tellAll()
{
    for (auto entry = m_askers.begin(); entry != m_askers.end();) {
        auto &[socket, asker] = *entry++;
        if (asker.key && !tell(*socket, asker, false))
            drop(socket);
    }
}

// False: this asker is not to be told any more.
bool FarServer::tell(QLocalSocket &socket, Asker &asker, bool first)
{
    if (socket.bytesToWrite() > mostUnsent)
        return false;
    countDescriptors();
    FarNews news;
    const timeline::LedgerPage *page = m_session.ledger().page(*asker.key);
    addOptions(news, *asker.key);
    news.known = page || news.reuseAddress;
    if (!page && asker.lastCall > 0)
        return false; // forgotten
    if (page) {
        if (page->writes.count() < asker.writes || page->reads.count() < asker.reads)
            return false; // another connection of the same addresses
        news.writes = newOf(page->writes, asker.writes);
        news.reads = newOf(page->reads, asker.reads);
        news.error = page->error;
        news.open = page->isOpen();
        addCalls(news, asker, *page);
        asker.writes = page->writes.count();
        asker.reads = page->reads.count();
    }
    const bool isNews = first || !news.calls.isEmpty() || news.open != asker.open;
    asker.open = news.open;
    if (isNews)
        socket.write(frameOf(news));
    return true;
}

void FarServer::countDescriptors()
{
    const posix::SyscallRing &ring = m_session.calls();
    for (m_counted = std::max(m_counted + 1, ring.firstNumber()); m_counted <= ring.lastNumber();
         ++m_counted)
        m_bare.take(ring.at(m_counted));
    m_counted = ring.lastNumber();
}

void FarServer::addCalls(FarNews &news, Asker &asker, const timeline::LedgerPage &page) const
{
    const posix::SyscallRing &ring = m_session.calls();
    std::uint64_t number = std::max<std::uint64_t>(asker.lastCall + 1, ring.firstNumber());
    if (asker.lastCall == 0 && !page.holdings.isEmpty())
        number = std::max(number, page.holdings.constFirst().since);
    for (; number <= ring.lastNumber(); ++number) {
        if (page.owns(ring.at(number)))
            news.calls.append(ring.at(number));
    }
    asker.lastCall = ring.lastNumber();
    for (const posix::SyscallRecord &record : std::as_const(news.calls))
        news.bare.append(m_bare.of(record));
    const qsizetype more = news.calls.size() - FarNews::mostCalls;
    if (more > 0) {
        news.calls.remove(0, more);
        news.bare.remove(0, more);
        news.callsDropped = std::uint64_t(more);
    }
}

void FarServer::addOptions(FarNews &news, const posix::ConnectionKey &key) const
{
    const std::optional<SocketId> id = m_session.socketOf(key);
    const int fd = id ? m_session.fdOf(*id) : -1;
    news.reuseAddress = flag(fd, SO_REUSEADDR);
    news.reusePort = flag(fd, SO_REUSEPORT);
}

} // namespace session
