// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The parts of a moment, looked up in a session one by one: a part that is the same as before
// stays shared with the moment before. Plain functions.

#include "history/moment.h"

#include <QSet>

namespace session {
class SocketSession;
}

namespace history {

/// What can be different from one moment to the next.
enum class Part : unsigned {
    Lists = 0x01, ///< only the lists that grow
    Socket = 0x02,
    Steps = 0x04,
    Table = 0x08,
    Blockers = 0x10,
    Connections = 0x20,
    Faults = 0x40,
    Acceptance = 0x80,
    Phase = 0x100,
    Far = 0x200,
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

constexpr unsigned allParts = 0x3ff;

/// Looks up @p parts of @p moment, which holds them as they were before; all but the sights of
/// sockets. Returns those that a person could see to be different: of a running timer nobody
/// can.
Parts look(const session::SocketSession &session, Parts parts, Moment &moment);

/// The sockets whose row or facts are different.
QSet<session::SocketId> touched(const session::SocketSession &session, const Moment &before,
                                const Moment &now);

} // namespace history
