// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Reads /proc/net/tcp and /proc/net/tcp6, for where netlink is refused. See proc(5).

#include "kernel/tcprow.h"
#include "posix/result.h"

#include <QByteArray>
#include <QSet>

namespace kernel {

/// Parses the text of /proc/net/tcp (AF_INET) or /proc/net/tcp6 (AF_INET6); a line that is
/// not a row is skipped.
QList<TcpRow> parseProcNetTcp(const QByteArray &text, int family);

/// Both files, the rows of @p ports only. Owners are not filled in. The errno of open(2) where
/// neither file can be read.
posix::Result<QList<TcpRow>> readProcNetTcp(const QSet<std::uint16_t> &ports);

} // namespace kernel
