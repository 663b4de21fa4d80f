// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How the sockets of a session stand, as plain values: which there is, how a server accepts,
// how far a client has come.

#include "chat/peer.h"
#include "chat/room.h"
#include "session/step.h"

namespace session {

/// One of the sockets that a session holds. 0: the listener, or the client's own; else the
/// peer with this id.
using SocketId = chat::PeerId;

struct SocketFacts
{
    int fd = -1;                ///< of the listener, or of the client; -1: none
    int domain = 0;             ///< AF_INET or AF_INET6
    int type = 0;               ///< SOCK_STREAM or SOCK_DGRAM
    posix::SocketAddress local; ///< as getsockname(2) told after bind or connect; null before
    bool isOpen() const { return fd >= 0; }

    friend bool operator==(const SocketFacts &, const SocketFacts &) = default;
};

/// How a client stands.
enum class Phase : std::uint8_t {
    Closed,     ///< no descriptor
    Open,       ///< a socket that is not connected
    Resolving,  ///< a host name is being looked up
    Connecting, ///< connect(2) returned EINPROGRESS
    Connected,  ///< connect succeeded; stays so until the descriptor is closed
};

/// How a server stands.
struct Acceptance
{
    bool listening = false; ///< listen(2) succeeded on the present socket
    bool waiting = false;   ///< in accept(2)
    int exhausted = 0;      ///< errno for which accepting rests (EMFILE …); 0: it does not
    AcceptMode mode = AcceptMode::Automatic;
    chat::RoomMode room = {};

    friend bool operator==(const Acceptance &, const Acceptance &) = default;
};

} // namespace session
