// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A connection as the facts that panels and models show of it.

#include "chat/peer.h"
#include "net/streamconnection.h"

namespace session {

inline chat::Peer factsOf(const net::StreamConnection &connection, const posix::ConnectionKey &key,
                          chat::PeerId id = 0, const QString &nick = {})
{
    return {id,
            nick,
            connection.fd(),
            key,
            connection.bytesRead(),
            connection.bytesWritten(),
            connection.queuedBytes(),
            connection.endOfStream(),
            connection.readingShut(),
            connection.writingShut(),
            connection.error(),
            connection.reading()};
}

} // namespace session
