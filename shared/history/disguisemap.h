// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which number stands for which in a disguised past: ports that the kernel chose, processes,
// inodes, each in the order in which it is asked for first. See disguise.h.

#include "history/past.h"

#include <QSet>

namespace history {

class DisguiseMap
{
public:
    static constexpr int firstPort = 50'001;
    static constexpr int firstProcess = 1001;

    /// Learns from @p past which ports were asked for: these stay.
    explicit DisguiseMap(const Past &past);

    void change(posix::SocketAddress &address);
    int process(int pid);
    std::uint64_t inode(std::uint64_t inode);

private:
    void keepPortsOf(const posix::SyscallRecord &record);
    void keepPortsOf(const Moment &moment);
    void keep(std::uint16_t port) { m_kept.insert(port); }
    std::uint16_t freshPort();

    QSet<std::uint16_t> m_kept;
    QHash<std::uint16_t, std::uint16_t> m_ports;
    QHash<int, int> m_processes;
    QHash<std::uint64_t, std::uint64_t> m_inodes;
    int m_nextPort = firstPort;
};

} // namespace history
