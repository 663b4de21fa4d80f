// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which socket each recorded call was made on. A descriptor's number is used again after
// close(2), so a call belongs to a life: from the call that made the descriptor to its close.

#include "posix/connectionkey.h"
#include "posix/syscallring.h"

#include <QString>

#include <vector>

namespace explain {

struct SocketLife
{
    posix::Call maker = posix::Call::Socket; ///< Socket, Accept4 or Fcntl
    int parent = -1;                         ///< the life that it was accepted or duplicated from
    bool listens = false;
    bool connects = false;
    posix::ConnectionKey key; ///< as far as the calls told it
    QString name;             ///< of its variable: "listener", "client", "peer1", "peer1_copy"

    /// Whether it is the connection, or the listener, of this key.
    bool is(const posix::ConnectionKey &wanted) const;
};

struct LivedCall
{
    const posix::SyscallRecord *record = nullptr;
    int life = -1; ///< index into the lives; -1: its socket was made before the first record
    int made = -1; ///< the life that began with it
};

struct SocketLives
{
    std::vector<SocketLife> lives;
    std::vector<LivedCall> calls; ///< in their order

    /// Valid as long as the ring is not appended to.
    static SocketLives of(const posix::SyscallRing &ring);
};

} // namespace explain
