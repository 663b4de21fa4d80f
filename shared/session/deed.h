// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a person has done to a session, as a lesson says it: one verb with its arguments, however
// many calls it made. Each verb of a session holds a DeedScope while it works; the outermost one
// tells, by SocketSession::done().

#include "posix/syscallrecord.h"
#include "session/socketfacts.h"

#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

namespace session {

class SocketSession;

struct Deed
{
    QString verb;                        ///< "shutdown"; see resources/lessons/README.md
    QMap<QString, QJsonValue> arguments; ///< of a fault: "call" and "error" are numbers
    int error = 0;                       ///< errno with which its call was refused

    friend bool operator==(const Deed &, const Deed &) = default;
};

class DeedScope
{
public:
    using Arguments = QMap<QString, QJsonValue>;

    /// @p judged: whose failure is the verb's own. Input that is refused leaves nothing to tell.
    DeedScope(SocketSession &session, const char *verb, const Arguments &arguments = {},
              const QList<posix::Call> &judged = {});
    DeedScope(SocketSession &session, Deed deed, const QList<posix::Call> &judged = {});
    /// Of this socket: a server names it by its number.
    DeedScope(SocketSession &session, const char *verb, SocketId id, Arguments arguments = {},
              const QList<posix::Call> &judged = {});
    ~DeedScope();

    DeedScope(const DeedScope &) = delete;
    DeedScope &operator=(const DeedScope &) = delete;

private:
    int errorSince() const;

    SocketSession &m_session;
    Deed m_deed;
    const QList<posix::Call> m_judged;
    const std::uint64_t m_before; ///< number of the last call
};

} // namespace session
