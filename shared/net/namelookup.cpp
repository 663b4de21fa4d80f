// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/namelookup.h"

#include <QHostAddress>
#include <QHostInfo>

#include <utility>

namespace net {

namespace {

QList<posix::SocketAddress> addressesOf(const QHostInfo &info, std::uint16_t port)
{
    QList<posix::SocketAddress> result;
    const QList<QHostAddress> addresses = info.addresses();
    for (const QHostAddress &address : addresses) { // its text holds the scope, too
        const auto parsed = posix::SocketAddress::parse(address.toString().toStdString(), port);
        if (parsed && !result.contains(*parsed))
            result.append(*parsed);
    }
    return result;
}

InputError errorOf(const QHostInfo &info)
{
    const bool unknown =
        info.error() == QHostInfo::NoError || info.error() == QHostInfo::HostNotFound;
    return unknown ? InputError::NameNotFound : InputError::NameLookupFailed;
}

} // namespace

NameLookup::NameLookup(QObject *parent)
    : QObject(parent)
{
}

NameLookup::~NameLookup()
{
    cancel();
}

void NameLookup::start(const QString &host, std::uint16_t port)
{
    cancel();
    m_host = host.trimmed();
    m_port = port;
    m_running = true;
    const InputError error = checkHost(m_host);
    const auto numeric = posix::SocketAddress::parse(m_host.toStdString(), port);
    if (error == InputError::None && !numeric) {
        lookUp();
        return;
    }
    const auto answer = [this, error, numeric, generation = m_generation] {
        if (generation != m_generation)
            return;
        m_running = false;
        if (error != InputError::None)
            Q_EMIT failed(error);
        else
            Q_EMIT found({*numeric});
    };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void NameLookup::lookUp()
{
    const auto answer = [this, generation = m_generation](const QHostInfo &info) {
        if (generation != m_generation)
            return;
        m_running = false;
        m_id = -1;
        const QList<posix::SocketAddress> addresses = addressesOf(info, m_port);
        if (addresses.isEmpty())
            Q_EMIT failed(errorOf(info));
        else
            Q_EMIT found(addresses);
    };
    m_id = QHostInfo::lookupHost(m_host, this, answer);
}

void NameLookup::cancel()
{
    ++m_generation;
    m_running = false;
    if (m_id >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_id, -1));
}

bool NameLookup::running() const
{
    return m_running;
}

} // namespace net
