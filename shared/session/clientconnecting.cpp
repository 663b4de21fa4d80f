// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How a ClientSession comes to be connected: lookup, then one attempt after the other.
// The rest of it is in clientsession.cpp.

#include "net/reachable.h"
#include "session/clientsession.h"

#include <algorithm>
#include <cerrno>

namespace session {

void ClientSession::lookUp(const QString &host, const QString &port)
{
    const auto parsed = net::parseTarget(host, port);
    if (const auto *error = std::get_if<net::InputError>(&parsed))
        return refuseTarget(*error, host.trimmed());
    const net::Target &target = std::get<net::Target>(parsed);
    m_host = target.host;
    m_addresses.clear();
    if (m_phase == Phase::Closed || m_phase == Phase::Open)
        setPhase(Phase::Resolving);
    m_lookup.start(target.host, target.port);
}

void ClientSession::lookedUp(const QList<posix::SocketAddress> &addresses)
{
    const bool again = m_phase == Phase::Connected || m_phase == Phase::Connecting;
    m_addresses = m_socket.isOpen() ? net::reachableFrom(m_socket.domain, addresses) : addresses;
    std::stable_partition(m_addresses.begin(), m_addresses.end(), [this](const auto &address) {
        return address.family() == m_wantedDomain;
    });
    m_nextAddress = 0;
    if (m_addresses.isEmpty())
        return refuseTarget(net::InputError::AddressWrongFamily, m_host);
    if (!again)
        return tryNextAddress();
    const auto made = m_calls.connect(m_socket.fd, m_addresses.first());
    finishStep(Step::Connect);
    if (made)
        Q_EMIT connected();
    else
        tellRefusedLater(made.error().value());
}

void ClientSession::refuseTarget(net::InputError error, const QString &host)
{
    refuseInput(Step::Connect, error, host);
    if (m_phase == Phase::Resolving)
        setPhase(m_socket.isOpen() ? Phase::Open : Phase::Closed);
    tellRefusedLater(0);
}

// A verb that is still under way tells by itself.
void ClientSession::tellRefusedLater(int error)
{
    if (!isDoing())
        Q_EMIT refusedLater(m_doing, error);
    Q_EMIT connectFailed();
}

void ClientSession::tryNextAddress()
{
    const posix::SocketAddress address = m_addresses.at(m_nextAddress++);
    if (!m_socket.isOpen())
        makeSocket(address.family(), m_wantedType);
    if (m_socket.isOpen())
        return connectSocket(address);
    setPhase(Phase::Closed);
    tellRefusedLater(step(Step::Socket).call ? step(Step::Socket).call->error : 0);
}

void ClientSession::connectSocket(const posix::SocketAddress &address)
{
    m_target = address;
    const auto made = m_calls.connect(m_socket.fd, address);
    finishStep(Step::Connect);
    const int error = made.error().value();
    if (error != EINPROGRESS && error != EINTR)
        return finishConnect(error);
    setPhase(Phase::Connecting);
    m_connector =
        std::make_unique<net::Connector>(m_calls, m_readiness, m_socket.fd, [this](int result) {
            setSocketError(Step::Connect, result);
            finishConnect(result);
        });
    learnLocalAddress();
    m_key = {m_socket.local, address};
    expectRow(m_key, kernel::Circumstances::Opening::Active);
}

void ClientSession::finishConnect(int error)
{
    m_connector.reset();
    if (error == 0)
        return adopt();
    say({.kind = chat::Message::Kind::Failed, .who = m_host, .error = error});
    if (m_oneClick && m_ownSocket) {
        dropSocket();
        if (m_nextAddress < m_addresses.size())
            return tryNextAddress();
    }
    setPhase(m_socket.isOpen() ? Phase::Open : Phase::Closed);
    look();
    if (m_oneClick || !step(Step::Connect).socketError)
        return tellRefusedLater(error);
    Q_EMIT connectFailed(); // the verb itself, one connect(2), was not refused
}

// The socket of an attempt that failed is of no use any more; what connect said stays.
void ClientSession::dropSocket()
{
    m_descriptor.close();
    m_socket = {};
    finishStep(Step::Close);
    clearSteps({Step::Connect, Step::Close});
    socketsChanged();
}

void ClientSession::adopt()
{
    learnLocalAddress();
    m_key = {m_socket.local, m_target};
    expectRow(m_key, kernel::Circumstances::Opening::Active);
    m_splitter = chat::LineSplitter();
    m_connection =
        std::make_unique<net::StreamConnection>(m_calls, m_readiness, std::move(m_descriptor));
    follow();
    setPhase(Phase::Connected);
    say({.kind = chat::Message::Kind::Joined, .who = QString::fromStdString(m_target.text())});
    if (!m_name.isEmpty())
        sendNow({.text = QStringLiteral("/nick ") + m_name});
    changed();
    socketsChanged();
    Q_EMIT connected();
}

} // namespace session
