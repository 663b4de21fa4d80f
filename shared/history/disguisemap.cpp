// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/disguisemap.h"

namespace history {

DisguiseMap::DisguiseMap(const Past &past, const SaidPorts &ports)
    : m_ports(ports)
{
    keep(0);
    for (const std::uint16_t said : ports)
        m_taken.insert(said);
    for (auto number = past.calls.firstNumber(); number <= past.calls.lastNumber(); ++number) {
        keepPortsOf(past.calls.at(number));
        m_descriptors.take(past.calls.at(number));
    }
    for (const session::FarReport &report : past.farEnds) {
        for (const posix::SyscallRecord &record : report.calls)
            keepPortsOf(record);
    }
    keepPortsOf(past.moment);
}

void DisguiseMap::keepPortsOf(const posix::SyscallRecord &record)
{
    if (record.call == posix::Call::Bind || record.call == posix::Call::Connect)
        keep(record.address.port());
}

void DisguiseMap::keepPortsOf(const Moment &moment)
{
    for (const session::StepReport &step : moment.steps) {
        if (step.call)
            keepPortsOf(*step.call);
    }
    for (const RowFacts &facts : moment.table) {
        if (facts.row.row.state == kernel::TcpState::Listen)
            keep(facts.row.row.key.local.port());
    }
    if (moment.acceptance.listening)
        keep(moment.socket.local.port());
    for (const posix::SocketAddress &address : moment.resolved)
        keep(address.port());
}

// 50001 itself may be a port that somebody asked for.
std::uint16_t DisguiseMap::freshPort()
{
    const auto isTaken = [this](int port) {
        return m_kept.contains(std::uint16_t(port)) || m_taken.contains(std::uint16_t(port));
    };
    while (isTaken(m_nextPort))
        ++m_nextPort;
    return std::uint16_t(m_nextPort++);
}

void DisguiseMap::change(posix::SocketAddress &address)
{
    const std::uint16_t port = address.port();
    const auto known = m_ports.constFind(port);
    if (known == m_ports.cend() && m_kept.contains(port))
        return;
    const std::uint16_t shown = known == m_ports.cend() ? freshPort() : *known;
    m_ports.insert(port, shown);
    address.setPort(shown);
}

posix::ConnectionKey DisguiseMap::said(posix::ConnectionKey key) const
{
    for (posix::SocketAddress *address : {&key.local, &key.remote})
        address->setPort(m_ports.value(address->port(), address->port()));
    return key;
}

int DisguiseMap::process(int pid)
{
    if (pid == 0)
        return 0;
    const auto known = m_processes.constFind(pid);
    const int shown = known == m_processes.cend() ? firstProcess + int(m_processes.size()) : *known;
    m_processes.insert(pid, shown);
    return shown;
}

std::uint64_t DisguiseMap::inode(std::uint64_t inode)
{
    if (inode == 0)
        return 0;
    const auto known = m_inodes.constFind(inode);
    const std::uint64_t shown =
        known == m_inodes.cend() ? std::uint64_t(m_inodes.size()) + 1 : *known;
    m_inodes.insert(inode, shown);
    return shown;
}

} // namespace history
