// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a program with blocking sockets has to call to do what a log says: the waits of a
// program with a window (EAGAIN, EINPROGRESS) are taken out, each call knows the variable of
// its socket and the result that is expected of it. See cprogram.h.

#include "explain/cprogram.h"
#include "explain/socketlives.h"

#include <QStringList>

#include <vector>

namespace explain {

struct ScriptedCall
{
    enum class Way : std::uint8_t {
        Make,
        MakeAtOnce, ///< non-blocking: a connect that was given up, the write that filled the
                    ///< buffers
        Simulated,  ///< its failure was made up: not made
        Unlike,     ///< cannot come to the same on a blocking socket: not made
    };
    posix::SyscallRecord record;
    Way way = Way::Make;
    std::int64_t expected = 0; ///< what it is to return; below 0: -errno
    QString socket;            ///< the variable of its descriptor
    QString made;              ///< the variable of the descriptor that it makes; or empty
    posix::ConnectionKey key;  ///< of its socket
    int pauseBefore = 0;       ///< ms; 0: none
};

struct CScript
{
    std::vector<ScriptedCall> calls;
    QStringList variables;
    QStringList openAtEnd;    ///< those that no call closes
    std::size_t leftOut = 0;  ///< older calls that there was no room for
    std::size_t homeless = 0; ///< calls on sockets that were made before the first record

    static CScript of(const posix::SyscallRing &ring, const CProgramScope &scope);
};

} // namespace explain
