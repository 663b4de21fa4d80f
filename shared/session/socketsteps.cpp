// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The steps that a server and a client have in common: socket, its options, bind. The rest of
// SocketSession is in socketsession.cpp.

#include "session/socketsession.h"

namespace session {

namespace {

DeedScope::Arguments argumentsOf(int domain, int type)
{
    return {
        {QStringLiteral("domain"), QLatin1StringView(domain == AF_INET6 ? "AF_INET6" : "AF_INET")},
        {QStringLiteral("type"),
         QLatin1StringView(type == SOCK_DGRAM ? "SOCK_DGRAM" : "SOCK_STREAM")}};
}

DeedScope::Arguments argumentsOf(Step step, bool on)
{
    const bool address = step == Step::ReuseAddress;
    return {{QStringLiteral("name"), QLatin1StringView(address ? "SO_REUSEADDR" : "SO_REUSEPORT")},
            {QStringLiteral("value"), QLatin1StringView(on ? "1" : "0")}};
}

DeedScope::Arguments argumentsOf(const posix::SocketAddress &address)
{
    return {{QStringLiteral("address"), QString::fromStdString(address.addressText())},
            {QStringLiteral("port"), int(address.port())}};
}

} // namespace

void SocketSession::openSocket(int domain, int type)
{
    if (m_socket.isOpen())
        return;
    const DeedScope scope(*this, "socket", argumentsOf(domain, type), {posix::Call::Socket});
    makeSocket(domain, type);
}

void SocketSession::makeSocket(int domain, int type)
{
    clearSteps();
    auto made = m_calls.socket(domain, type);
    if (made) {
        m_descriptor = std::move(made).value();
        m_socket = {m_descriptor.fd(), domain, type, {}};
    }
    finishStep(Step::Socket);
    socketsChanged();
}

void SocketSession::setReuseAddress(bool on)
{
    setFlag(Step::ReuseAddress, SO_REUSEADDR, on);
}

void SocketSession::setReusePort(bool on)
{
    setFlag(Step::ReusePort, SO_REUSEPORT, on);
}

void SocketSession::setFlag(Step step, int name, bool on)
{
    if (!m_socket.isOpen())
        return refuseInput(step, net::InputError::NotOpen);
    const DeedScope scope(*this, "option", 0, argumentsOf(step, on), {posix::Call::Setsockopt});
    m_calls.setOption(m_socket.fd, SOL_SOCKET, name, on ? 1 : 0);
    m_steps[step].tooLate = !m_socket.local.isNull();
    finishStep(step);
}

void SocketSession::bind(const QString &address, const QString &port)
{
    if (!m_socket.isOpen())
        return refuseInput(Step::Bind, net::InputError::NotOpen);
    const auto parsed = net::parseBindAddress(address, port, m_socket.domain);
    if (const auto *error = std::get_if<net::InputError>(&parsed))
        return refuseInput(Step::Bind, *error);
    const auto &wanted = std::get<posix::SocketAddress>(parsed);
    const DeedScope scope(*this, "bind", argumentsOf(wanted), {posix::Call::Bind});
    const auto bound = m_calls.bind(m_socket.fd, wanted);
    finishStep(Step::Bind);
    findBlockers(wanted, bound.error());
    if (bound)
        learnLocalAddress();
}

void SocketSession::learnLocalAddress()
{
    if (const auto local = m_calls.localAddress(m_socket.fd))
        m_socket.local = local.value();
    socketsChanged();
}

void SocketSession::findBlockers(const posix::SocketAddress &wanted, std::error_code error)
{
    const bool blocked = error == std::errc::address_in_use && wanted.port() != 0;
    m_blocked = blocked ? std::optional(wanted) : std::nullopt;
    if (!m_blockers.isEmpty()) {
        m_blockers.clear();
        Q_EMIT blockersChanged();
    }
    if (blocked)
        socketsChanged();
}

} // namespace session
