// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One connection of the chat, as facts: what the panels and models show of it.
// The kernel's state of the same connection is found in the table by its key.

#include "posix/connectionkey.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <cstdint>

namespace chat {

/// 1, 2, 3 … in the order of accept(2); never used again. 0: nobody, or everybody.
using PeerId = std::uint32_t;

struct Peer
{
    PeerId id = 0;
    QString nick; ///< as /nick set it, cleaned; empty: none. Plain text
    int fd = -1;
    posix::ConnectionKey key;    ///< local is ours
    std::uint64_t bytesIn = 0;   ///< read(2)
    std::uint64_t bytesOut = 0;  ///< taken by write(2)
    std::uint64_t queued = 0;    ///< bytes in our own send queue that write(2) has not taken
    bool endOfStream = false;    ///< read(2) returned 0
    bool readingShut = false;    ///< shutdown(fd, SHUT_RD or SHUT_RDWR) returned 0
    bool writingShut = false;    ///< shutdown(fd, SHUT_WR or SHUT_RDWR) returned 0
    int error = 0;               ///< errno that ended it: ECONNRESET, EPIPE, ETIMEDOUT …
    bool errorSimulated = false; ///< and it was made up: the kernel's connection lives on
    bool reading = true;         ///< read(2) is called when there is something; false: paused
    qsizetype readSize = 0;      ///< bytes asked for in each read(2)
    bool filling = false;        ///< being filled until EAGAIN
    std::uint64_t filled = 0;    ///< bytes that the present or last filling wrote
    qsizetype pendingLine = 0;   ///< bytes read that wait for the end of their line
    QList<int> duplicates;       ///< further descriptors of the same socket

    friend bool operator==(const Peer &, const Peer &) = default;
};

} // namespace chat

Q_DECLARE_METATYPE(chat::Peer)
