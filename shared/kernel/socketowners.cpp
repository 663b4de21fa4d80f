// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/socketowners.h"

#include "kernel/processfiles.h"
#include "kernel/procfile.h"
#include "posix/syscalls.h"

#include <algorithm>
#include <cstdio>

#include <unistd.h>

namespace kernel {

namespace {

// accept(2) gives a socket its inode a moment before its descriptor: look again soon, then ever
// more seldom (the process of another user does not open up).
constexpr std::int64_t firstRest = 20'000'000;       // ns
constexpr std::int64_t longestRest = 20'480'000'000; // ns

QByteArray readCommandLine(int pid)
{
    constexpr qsizetype asMuchAsNetstat = 511;
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/cmdline", pid);
    const auto text = readProcFile(path, asMuchAsNetstat);
    return text ? text.value() : QByteArray();
}

} // namespace

QString programName(const QByteArray &commandLine)
{
    const QByteArray first(commandLine.constData()); // up to the first NUL
    return QString::fromUtf8(first.startsWith('/') ? first.mid(first.lastIndexOf('/') + 1) : first);
}

void SocketOwners::resolve(QList<TcpRow> &rows)
{
    QSet<std::uint64_t> inodes;
    for (const TcpRow &row : rows) {
        if (row.inode != 0)
            inodes.insert(row.inode);
    }
    forgetOthers(inodes);
    m_programs.clear();
    m_missing.clear();
    for (const std::uint64_t inode : inodes) {
        Place &place = m_places[inode];
        if (place.pid != 0 && socketInode(place.pid, place.fd) != inode)
            place = {};
        if (place.pid == 0 && place.nextSearchAt <= posix::monotonicNow())
            m_missing.insert(inode);
    }
    search();
    for (TcpRow &row : rows) {
        const Place place = row.inode != 0 ? m_places.value(row.inode) : Place();
        if (row.inode == 0)
            row.owner = {};
        else if (place.pid == 0)
            row.owner = {Owner::Kind::Unreadable, 0, {}};
        else
            row.owner = {Owner::Kind::Process, place.pid, programOf(place.pid)};
    }
}

void SocketOwners::forgetOthers(const QSet<std::uint64_t> &inodes)
{
    m_places.removeIf([&](auto place) { return !inodes.contains(place.key()); });
}

QList<int> SocketOwners::likelyProcesses() const
{
    QList<int> pids = {static_cast<int>(::getpid())};
    for (const Place &place : m_places) {
        if (place.pid != 0 && !pids.contains(place.pid))
            pids.append(place.pid);
    }
    return pids;
}

void SocketOwners::search()
{
    if (m_missing.isEmpty())
        return;
    const QList<int> likely = likelyProcesses();
    for (const int pid : likely)
        searchProcess(pid);
    if (m_missing.isEmpty())
        return;
    for (const int pid : numbersIn("/proc")) {
        if (!likely.contains(pid))
            searchProcess(pid);
    }
    for (const std::uint64_t inode : std::as_const(m_missing)) {
        Place &place = m_places[inode];
        const std::int64_t rest = std::min(firstRest << place.searches, longestRest);
        place.searches = std::min(place.searches + 1, 10);
        place.nextSearchAt = posix::monotonicNow() + rest;
    }
}

void SocketOwners::searchProcess(int pid)
{
    if (m_missing.isEmpty())
        return;
    for (const int fd : descriptorsOf(pid)) {
        const std::uint64_t inode = socketInode(pid, fd);
        if (inode != 0 && m_missing.remove(inode))
            m_places[inode] = {pid, fd, 0, 0};
    }
}

QString SocketOwners::programOf(int pid)
{
    const auto known = m_programs.constFind(pid);
    return known != m_programs.constEnd()
               ? *known
               : *m_programs.insert(pid, programName(readCommandLine(pid)));
}

} // namespace kernel
