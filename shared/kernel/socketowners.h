// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which process holds the socket with a given inode, found as netstat -p finds
// it: by the links in /proc/PID/fd. Keeps what it found while it stays true.

#include "kernel/tcprow.h"

#include <QHash>

namespace kernel {

class SocketOwners
{
public:
    /// Fills in the owner of every row, looking at /proc no more often than needed.
    void resolve(QList<TcpRow> &rows);

private:
    void scan();

    QHash<std::uint64_t, Owner> m_byInode;
};

} // namespace kernel
