// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/deed.h"

#include "session/socketsession.h"

#include <algorithm>
#include <cerrno>

namespace session {

namespace {

DeedScope::Arguments withPeer(const SocketSession &session, SocketId id,
                              DeedScope::Arguments arguments)
{
    if (session.hasPeers())
        arguments.insert(QStringLiteral("peer"), qint64(id));
    return arguments;
}

} // namespace

DeedScope::DeedScope(SocketSession &session, const char *verb, const Arguments &arguments,
                     const QList<posix::Call> &judged)
    : DeedScope(session, {QString::fromLatin1(verb), arguments}, judged)
{
}

DeedScope::DeedScope(SocketSession &session, Deed deed, const QList<posix::Call> &judged)
    : m_session(session)
    , m_deed(std::move(deed))
    , m_judged(judged)
    , m_before(session.calls().lastNumber())
{
    if (m_session.m_deedDepth++ == 0)
        m_session.m_deedWithdrawn = false;
}

DeedScope::DeedScope(SocketSession &session, const char *verb, SocketId id, Arguments arguments,
                     const QList<posix::Call> &judged)
    : DeedScope(session, verb, withPeer(session, id, std::move(arguments)), judged)
{
}

DeedScope::~DeedScope()
{
    if (--m_session.m_deedDepth > 0 || m_session.m_deedWithdrawn)
        return;
    m_deed.error = errorSince();
    Q_EMIT m_session.done(m_deed);
}

/// What comes later is no refusal: EINPROGRESS, EAGAIN.
int DeedScope::errorSince() const
{
    const posix::SyscallRing &calls = m_session.calls();
    for (auto number = std::max(m_before + 1, calls.firstNumber()); calls.contains(number);
         ++number) {
        const posix::SyscallRecord &record = calls.at(number);
        const bool later = record.error == EINPROGRESS || record.error == EAGAIN;
        if (record.failed() && !later && m_judged.contains(record.call))
            return record.error;
    }
    return 0;
}

} // namespace session
