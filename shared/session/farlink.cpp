// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/farlink.h"

#include "session/frames.h"
#include "session/localname.h"

namespace session {

FarLink::FarLink(const posix::ConnectionKey &key, int pid)
    : m_key(key)
    , m_pid(pid)
{
}

FarLink::~FarLink()
{
    stop();
}

void FarLink::ask()
{
    tryName();
}

void FarLink::stop()
{
    m_finished = true;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater(); // it may be its signal that we are in
}

void FarLink::tryName()
{
    m_socket = std::make_unique<QLocalSocket>();
    m_socket->setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    m_socket->setReadBufferSize(mostNews + qint64(sizeof(quint32)));
    connect(m_socket.get(), &QLocalSocket::connected, this, &FarLink::greet);
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &FarLink::hear);
    // Queued: Qt tells of both while the call that brought it about is still running.
    connect(m_socket.get(), &QLocalSocket::errorOccurred, this, &FarLink::finish,
            Qt::QueuedConnection);
    connect(m_socket.get(), &QLocalSocket::disconnected, this, &FarLink::finish,
            Qt::QueuedConnection);
    m_socket->connectToServer(localName(m_pid, m_number));
}

void FarLink::greet()
{
    if (trustedPeer(m_socket->socketDescriptor()) != m_pid)
        m_socket->abort();
    else
        m_socket->write(frameOf(FarQuestion{m_key}));
}

void FarLink::hear()
{
    while (m_socket) {
        const Frame frame = takeFrame(*m_socket, mostNews);
        if (frame.kind == Frame::Kind::Incomplete)
            return;
        const auto news = newsFrom(frame.payload);
        if (!news)
            return finish();
        if (!news->known && !m_told)
            return tryNext();
        m_told = true;
        Q_EMIT told(*news);
    }
}

// Another session of the same process may have the socket.
void FarLink::tryNext()
{
    stop();
    m_finished = false;
    if (++m_number < mostLocalNames)
        tryName();
    else
        finish();
}

void FarLink::finish()
{
    if (m_finished)
        return;
    stop();
    Q_EMIT ended();
}

} // namespace session
