// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The product's own server session as a program runs it: with its call log, timeline, ledger,
// watcher and the recorder of the history, listening on a port that the kernel chose. The
// driver asks it what it asks the bare servers.

#include "commands.h"
#include "history/shown.h"
#include "kernel/socketowners.h"
#include "session/serversession.h"

namespace bench {

struct MeasuredSession
{
    /// @p room: "echo" or "relay".
    explicit MeasuredSession(const QString &room);

    /// Says the port.
    void start();

    session::ServerSession session;
    history::History history{session};
    history::Shown shown{session, history};
    Commands commands;

private:
    void addVerbs();
    QString look();

    std::optional<kernel::SockDiag> m_diag;
    kernel::SocketOwners m_owners;
    int m_peers = 0; ///< as the signals tell
};

} // namespace bench
