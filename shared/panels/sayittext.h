// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What "Say it" shows: the chosen connection as commands for a shell, the call log as a C
// program. Facts come from what is shown; the words and the code from explain.

#include "explain/shellcommands.h"
#include "history/shown.h"

#include <optional>

namespace panels {

/// A server's address, and where our client's own address was bound first.
struct SaidConnection
{
    posix::SocketAddress server;
    posix::SocketAddress bound; ///< null: the kernel chose it
    int backlog = 128;
};

/// The connection or the listener @p chosen, else the session's own socket; nothing while
/// there is neither.
std::optional<SaidConnection> saidConnection(const history::Shown &shown,
                                             const std::optional<posix::ConnectionKey> &chosen);

/// The commands with their remarks as comments, for the client and for the server.
QString shellText(explain::Tool tool, const SaidConnection &connection);

/// All calls of the session, or those of @p only.
QString cText(const history::Shown &shown, const std::optional<posix::ConnectionKey> &only);

} // namespace panels
