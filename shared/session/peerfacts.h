// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A connection as the facts that panels and models show of it.

#include "chat/peer.h"
#include "net/streamconnection.h"

namespace session {

inline chat::Peer factsOf(const net::StreamConnection &connection, const posix::ConnectionKey &key,
                          qsizetype pendingLine, chat::PeerId id = 0, const QString &nick = {})
{
    const std::vector<int> duplicates = connection.duplicates();
    return {.id = id,
            .nick = nick,
            .fd = connection.fd(),
            .key = key,
            .bytesIn = connection.bytesRead(),
            .bytesOut = connection.bytesWritten(),
            .queued = connection.queuedBytes(),
            .endOfStream = connection.endOfStream(),
            .readingShut = connection.readingShut(),
            .writingShut = connection.writingShut(),
            .error = connection.error(),
            .errorSimulated = connection.errorSimulated(),
            .reading = connection.reading(),
            .readSize = connection.readSize(),
            .filling = connection.filling(),
            .filled = connection.filled(),
            .pendingLine = pendingLine,
            .duplicates = QList<int>(duplicates.begin(), duplicates.end())};
}

} // namespace session
