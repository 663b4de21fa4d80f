// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which number stands for which in a disguised past: ports that the kernel chose, processes,
// inodes, each in the order in which it is asked for first; and which descriptor. See disguise.h.

#include "history/past.h"
#include "posix/baredescriptors.h"

#include <QSet>

namespace history {

/// What a port is to be called that somebody asked for: its own number is another each time.
using SaidPorts = QHash<std::uint16_t, std::uint16_t>;

class DisguiseMap
{
public:
    static constexpr int firstPort = 50'001;
    static constexpr int firstProcess = 1001;

    /// Learns from @p past which ports were asked for: these stay.
    explicit DisguiseMap(const Past &past, const SaidPorts &ports = {});

    void change(posix::SocketAddress &address);
    /// Of numbers that were asked for before; others stay as they are.
    posix::ConnectionKey said(posix::ConnectionKey key) const;
    const posix::BareDescriptors &descriptors() const { return m_descriptors; }
    int process(int pid);
    std::uint64_t inode(std::uint64_t inode);

private:
    void keepPortsOf(const posix::SyscallRecord &record);
    void keepPortsOf(const Moment &moment);
    void keep(std::uint16_t port) { m_kept.insert(port); }
    std::uint16_t freshPort();

    QSet<std::uint16_t> m_kept;
    QSet<std::uint16_t> m_taken; ///< by a port that was asked for under another number
    QHash<std::uint16_t, std::uint16_t> m_ports;
    QHash<int, int> m_processes;
    QHash<std::uint64_t, std::uint64_t> m_inodes;
    posix::BareDescriptors m_descriptors;
    int m_nextPort = firstPort;
};

} // namespace history
