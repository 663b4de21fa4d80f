// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// "Say it in C": the call log as a complete C program that makes the same calls in the same
// order on blocking sockets, prints each with its result as the log shows it, and ends with
// exit status 1 where a result was another than the log's. Compiles with
// cc -Wall -Wextra -Werror.

#include "posix/connectionkey.h"
#include "posix/syscallring.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace explain {

/// The first bytes that this write(2) or writev(2) transferred, as many as are known; the
/// connection is the one it was made on (null addresses: not known).
using BytesOf =
    std::function<QByteArray(const posix::ConnectionKey &, const posix::SyscallRecord &)>;

struct CProgramScope
{
    /// Only the calls of this connection (of an accepted one: those of its listener, too), or
    /// of this listener; nothing: all calls.
    std::optional<posix::ConnectionKey> only;
    /// Of more calls only the last ones, and those that made their sockets.
    std::size_t most = 500;
};

/// Comments are in the language of the program that writes it.
QString cProgram(const posix::SyscallRing &calls, const BytesOf &bytes,
                 const CProgramScope &scope = {});

} // namespace explain
