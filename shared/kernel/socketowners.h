// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which process holds the socket with a given inode, found as netstat -p finds
// it: by the links in /proc/PID/fd. Keeps what it found while it stays true; looks at
// this process first, then at those already known, then at the others by their number.

#include "kernel/tcprow.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace kernel {

class SocketOwners
{
public:
    /// Fills in the owner of every row, looking at /proc no more often than needed.
    void resolve(QList<TcpRow> &rows);

private:
    struct Place
    {
        int pid = 0; ///< 0: searched for, and not found
        int fd = -1;
        int searches = 0;              ///< in vain
        std::int64_t nextSearchAt = 0; ///< ns of CLOCK_MONOTONIC
    };

    void forgetOthers(const QSet<std::uint64_t> &inodes);
    void search();
    void searchProcess(int pid);
    QList<int> likelyProcesses() const;
    QString programOf(int pid);

    QHash<std::uint64_t, Place> m_places;
    QSet<std::uint64_t> m_missing;  ///< of the present resolve()
    QHash<int, QString> m_programs; ///< of the present resolve()
};

/// The program's name as netstat -p takes it from the text of /proc/PID/cmdline: the first
/// argument, without its folder where it begins with a slash.
QString programName(const QByteArray &commandLine);

} // namespace kernel
