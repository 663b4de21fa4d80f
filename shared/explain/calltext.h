// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A recorded call written as C: names of constants, real arguments, what it returned.
// The same in every language. See the man page of each call.

#include "posix/syscallrecord.h"

#include <QString>

namespace explain {

/// "shutdown", "accept4"
QString callName(posix::Call call);

/// "connect(5, {AF_INET, 127.0.0.1:9999}, 16)", "write(5, \"hi\\n\", 3)",
/// "setsockopt(5, SOL_SOCKET, SO_REUSEADDR, [1], 4)". Exact: what strace(1) would print.
QString callText(const posix::SyscallRecord &record);

/// The lecture's form of the same: "socket(AF_INET, SOCK_STREAM, 0)" without the flags that
/// every program with a window needs, "bind(5, 127.0.0.1:9999)", "accept(5)".
QString lectureText(const posix::SyscallRecord &record);

/// "= 5" or "= -1 EADDRINUSE"
QString resultText(const posix::SyscallRecord &record);

/// "EADDRINUSE", "errno 200" for an unknown one, empty for 0
QString errnoName(int error);

/// "AF_INET", "SOCK_STREAM", "SO_REUSEADDR", "SHUT_WR"; the number where unknown.
QString familyName(int family);
/// With its flags: "SOCK_STREAM|SOCK_NONBLOCK|SOCK_CLOEXEC".
QString socketTypeName(int type);
/// "SOCK_NONBLOCK|SOCK_CLOEXEC"; empty for none
QString socketFlagNames(int flags);
/// "SOL_SOCKET", "IPPROTO_TCP"
QString levelName(int level);
QString optionName(int level, int name);
QString shutdownName(int how);

/// "812 ns", "12.4 µs", "1.03 ms", "2.10 s"
QString durationText(qint64 ns);

/// Bytes as a C string literal with its quotes: "\"hi\\n\""; "…" behind the quote where
/// @p cut.
QString cString(std::string_view bytes, bool cut);

} // namespace explain
