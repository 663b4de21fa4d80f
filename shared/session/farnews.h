// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What two Sockscope processes say to each other about the two ends of one connection: a
// question, and the news of what was done at the other end. Each a frame, and bounded: whatever
// else comes in is refused. Plain values.

#include "posix/baredescriptors.h"
#include "posix/connectionkey.h"
#include "timeline/ledger.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace session {

/// Asks for what was done on the socket whose own key this is: a connection, or a listener.
struct FarQuestion
{
    posix::ConnectionKey key;
};

struct FarNews
{
    static constexpr qsizetype mostTransfers = 256; ///< of each direction
    static constexpr qsizetype mostCalls = 1000;

    bool known = false;         ///< false: that process has no such socket, and never had
    timeline::Transfers writes; ///< new ones; `dropped`: how many there were before the first
    timeline::Transfers reads;
    QList<posix::SyscallRecord> calls; ///< new ones
    QList<posix::BareNumbers> bare;    ///< of each of them; see baredescriptors.h
    std::uint64_t callsDropped = 0;    ///< since the last news, left out
    int error = 0;                     ///< errno that ended it; 0: none
    bool open = false;                 ///< that process still holds a descriptor of it
    std::optional<bool> reuseAddress;  ///< SO_REUSEADDR as its socket has it
    std::optional<bool> reusePort;
};

QByteArray frameOf(const FarQuestion &question);
QByteArray frameOf(const FarNews &news);

/// Nothing where the bytes are something else, too much, or not of our version.
std::optional<FarQuestion> questionFrom(const QByteArray &payload);
std::optional<FarNews> newsFrom(const QByteArray &payload);

constexpr qint64 mostQuestion = 256;         ///< bytes of a frame
constexpr qint64 mostNews = 2 * 1024 * 1024; ///< bytes of a frame

} // namespace session
