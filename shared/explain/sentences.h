// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The sentences: what an errno means for the call that returned it, what a state is, what
// a button does, what was wrong with what was typed. English source, translated by the
// stock Qt tools (context "explain"); asked anew after each change of language. Plain text.

#include "kernel/ending.h"
#include "kernel/reuseoptions.h"
#include "kernel/rownature.h"
#include "kernel/tcprow.h"
#include "net/endpoint.h"
#include "posix/syscallrecord.h"

#include <QString>

#include <optional>

namespace explain {

/// One sentence for what the call returned: for a refusal why and what helps, for EAGAIN and
/// EINPROGRESS that it is normal, for read() = 0 what it says of the peer. Empty for a plain
/// success that needs no word.
QString outcomeSentence(const posix::SyscallRecord &record);

/// The errno alone, in the person's language: "Address already in use".
QString errnoSentence(int error);

/// One sentence about a state: who is in it, what brought it here, what ends it.
QString stateSentence(kernel::TcpState state);
/// For a socket that is bound and does no more: the kernel's table does not show it.
QString boundOnlySentence();

/// "listener fd 5", "accepted fd 7 (Alice)", "waiting in the accept queue", "orphan", …
QString natureText(const kernel::RowNature &nature);
/// One sentence about such a row; also says why "-" stands for its owner.
QString natureSentence(const kernel::RowNature &nature, const kernel::TcpRow &row);

/// One sentence for a row that blocks a bind: "127.0.0.1:9999 is in LISTEN, held by 812/nc."
QString blockerSentence(const kernel::TcpRow &row);
/// With which options that row's socket was made (nothing: not known), and what would have
/// helped a bind with @p wanted, or helps next time. Empty where this row does not block it.
QString blockerAdvice(const kernel::TcpRow &row, const std::optional<kernel::ReuseOptions> &made,
                      kernel::ReuseOptions wanted);

/// How a connection ended, short, for a cell: "ended by FIN, the client closed first".
QString endingText(const kernel::Ending &ending);
/// The same in whole sentences: what was sent, who began, why, which errno each end saw.
QString endingSentence(const kernel::Ending &ending);

/// What was wrong with what was typed; empty for None.
QString inputSentence(net::InputError error);

/// The tooltip of a button that makes this call: "shutdown(fd, SHUT_WR): sends FIN; …"
enum class Action : std::uint8_t {
    Socket,
    ReuseAddress,
    ReusePort,
    Bind,
    Listen,
    Accept,
    Connect,
    Cancel,
    Send,
    PauseReading,
    ShutRead,
    ShutWrite,
    ShutBoth,
    CloseFin,
    CloseReset,
    CloseListener,
    StartListening,
    StopListening,
    CloseAll,
    ConnectNow,
};
QString actionSentence(Action action);

} // namespace explain
