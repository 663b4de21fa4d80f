// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One entry of the chat, as facts: a line that was said, or something that
// happened to a peer. Words for the latter are made where it is shown.

#include "chat/peer.h"
#include "chat/way.h"

#include <QByteArray>
#include <QMetaType>

namespace chat {

struct Message
{
    enum class Kind : std::uint8_t {
        Received,    ///< bytes: the line as it came, without its end
        Sent,        ///< bytes: the line as typed here, without its end
        Joined,      ///< accepted, or connected
        Renamed,     ///< bytes: the old name
        EndOfStream, ///< the peer's FIN: read() returned 0
        Failed,      ///< error: errno of the read or write
        Closing,     ///< our close(2) waits for at most count seconds: SO_LINGER
        Closed,      ///< we closed its descriptor
        Dropped,     ///< we closed it, for its send queue grew over the limit
        Unsent,      ///< count bytes of our send queue never reached write(2)
    };

    std::uint64_t number = 0; ///< 1, 2, 3 … in the order in which a session said them
    Kind kind = Kind::Received;
    PeerId peer = 0;         ///< who said it, or to whom it was said; Sent to 0: to everybody
    QString who{};           ///< its name at that moment; plain text, empty for ourselves
    QByteArray bytes{};      ///< at most the line limit
    std::uint64_t count = 0; ///< Closing: seconds; Closed, Dropped, Unsent: bytes never written
    std::int64_t wallMs = 0; ///< ms since the epoch; 0: not to be told
    int error = 0;
    bool sigpipe = false;      ///< Failed, Unsent: a write(2) gave EPIPE, and SIGPIPE with it
    bool bySetting = false;    ///< Closed: the server's own setting did it, nobody's click
    bool cut = false;          ///< the line was over the limit; its rest was dropped
    bool unterminated = false; ///< the stream ended without a line end after it
    Way way{};                 ///< Sent: how far it has come
};

} // namespace chat

Q_DECLARE_METATYPE(chat::Message)
