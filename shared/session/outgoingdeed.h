// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which verb sent what a person wanted written: a line is a "send", anything else a "write" with
// just those arguments that are not the usual ones.

#include "chat/outgoing.h"
#include "session/deed.h"

namespace session {

/// @p to: a peer of a server; 0: everybody, or the client's only connection.
Deed deedOf(const chat::Outgoing &outgoing, SocketId to, bool hasPeers);

} // namespace session
