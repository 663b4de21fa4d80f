// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the real netstat(8) prints of a port, and what we make of the same table.

#include "kernel/netstat.h"
#include "kernel/sockdiag.h"
#include "kernel/socketowners.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringList>

namespace netstatoutput {

inline bool isInstalled()
{
    return !QStandardPaths::findExecutable(QStringLiteral("netstat")).isEmpty();
}

/// `netstat -anp | grep :PORT`, in alphabetical order.
inline QStringList real(std::uint16_t port)
{
    QProcess netstat;
    netstat.start(QStringLiteral("netstat"), {QStringLiteral("-anp")});
    netstat.waitForFinished();
    const QString output = QString::fromUtf8(netstat.readAllStandardOutput());
    QStringList lines =
        output.split(u'\n').filter(QRegularExpression(QStringLiteral("^tcp.*:%1 ").arg(port)));
    lines.sort();
    return lines;
}

/// The same lines from sock_diag.
inline QStringList ours(std::uint16_t port)
{
    auto diag = kernel::SockDiag::open();
    QList<kernel::TcpRow> rows = diag.value().rows({port}).value();
    kernel::SocketOwners().resolve(rows);
    QStringList lines;
    for (const kernel::TcpRow &row : std::as_const(rows))
        lines.append(kernel::netstatLine(row));
    lines.sort();
    return lines;
}

} // namespace netstatoutput
