// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What stands at the head of a session's file, and its far ends. See historyfile.h.

#include "history/filelists.h"

namespace history::file {

constexpr char format[] = "sockscope-session";
constexpr int version = 1;

struct Head
{
    session::Program program = session::Program::Server;
    int pid = 0;
    QString begun;
    std::int64_t begunAt = 0;
    std::uint64_t callsDropped = 0;
    std::uint64_t eventsDropped = 0;
    std::uint64_t momentsDropped = 0;
};

template <typename File>
void describe(File &file, Held<File, Head> &head)
{
    file("program", head.program);
    file("pid", head.pid);
    file("begun", head.begun);
    file("begunAt", head.begunAt);
    file("callsDropped", head.callsDropped);
    file("eventsDropped", head.eventsDropped);
    file("momentsDropped", head.momentsDropped);
}

struct FarEntry
{
    posix::ConnectionKey key;
    session::FarReport report;
};

template <typename File>
void describe(File &file, Held<File, FarEntry> &entry)
{
    file("key", entry.key);
    file("report", entry.report);
}

} // namespace history::file
