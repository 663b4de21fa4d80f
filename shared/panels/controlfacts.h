// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the control channel tells of sockets and rows, as keys and values; see tell and
// await-row in controlwaiting.cpp.

#include "session/socketsession.h"

#include <QMap>

namespace panels {

using ControlFacts = QMap<QString, QString>;

/// state, recvq, sendq, local, remote, owner ("812/nc", "-", "?"), owned (yes, no), timer
ControlFacts factsOf(const kernel::TcpRow &row);
/// Those of its row (state CLOSED where it has none), and fd, dups, in, out, queued, eof,
/// shutrd, shutwr, error, reading, readsize, filling, filled, pending
ControlFacts factsOf(const session::SocketSession &session, session::SocketId id);
/// Whose end of its connection a row is: "server", "client"; empty where our calls do not tell,
/// nor the listeners that are in the table.
QString endOf(const session::SocketSession &session, const kernel::TcpRow &row);
/// The row of our own listener, among those that share its port; nullptr: none.
const kernel::TcpRow *listenerRow(const QList<kernel::TrackedRow> &rows,
                                  const session::SocketSession &session);

} // namespace panels
