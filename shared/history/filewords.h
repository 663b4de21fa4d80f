// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The words that a session's file has for the numbers of our enumerations: each by its place.
// They belong to the format and are never translated. See historyfile.h.

#include "chat/message.h"
#include "history/chronicle.h"

#include <array>
#include <string_view>

namespace history::file {

template <typename Enum>
struct Words;

#define SOCKSCOPE_WORDS(Enum, ...)                                                                 \
    template <>                                                                                    \
    struct Words<Enum>                                                                             \
    {                                                                                              \
        static constexpr auto list = std::to_array<std::string_view>({__VA_ARGS__});               \
    };

SOCKSCOPE_WORDS(session::Program, "server", "client")
SOCKSCOPE_WORDS(posix::Call, "socket", "setsockopt", "getsockopt", "bind", "listen", "accept4",
                "connect", "getsockname", "getpeername", "read", "write", "writev", "shutdown",
                "fcntl", "close")
SOCKSCOPE_WORDS(kernel::TcpState, "unknown", "ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1",
                "FIN_WAIT2", "TIME_WAIT", "CLOSED", "CLOSE_WAIT", "LAST_ACK", "LISTEN", "CLOSING")
SOCKSCOPE_WORDS(kernel::Timer, "off", "retransmit", "keepalive", "timewait", "zero window probe")
SOCKSCOPE_WORDS(kernel::Source, "sock_diag", "proc")
SOCKSCOPE_WORDS(kernel::Owner::Kind, "none", "process", "unreadable")
SOCKSCOPE_WORDS(kernel::RowNature::Kind, "listener", "accepted", "client", "in accept queue",
                "handshake", "closing", "orphan", "time wait", "other listener", "other end",
                "gone")
SOCKSCOPE_WORDS(kernel::Ending::How, "unknown", "FIN", "RST", "timeout", "given up")
SOCKSCOPE_WORDS(kernel::Ending::Began, "unknown", "here", "there", "both")
SOCKSCOPE_WORDS(kernel::Ending::Cause, "unknown", "linger", "unread data", "wrote to closed",
                "refused", "orphan")
SOCKSCOPE_WORDS(kernel::Ending::Part, "unknown", "client", "server")
SOCKSCOPE_WORDS(chat::Message::Kind, "received", "sent", "joined", "renamed", "end of stream",
                "failed", "closing", "closed", "dropped", "unsent")
SOCKSCOPE_WORDS(chat::RoomMode, "relay", "echo", "silent")
SOCKSCOPE_WORDS(session::AcceptMode, "automatic", "by hand")
SOCKSCOPE_WORDS(session::Phase, "closed", "open", "resolving", "connecting", "connected")
SOCKSCOPE_WORDS(session::Step, "socket", "SO_REUSEADDR", "SO_REUSEPORT", "bind", "listen", "accept",
                "connect", "communicate", "shutdown", "close")
SOCKSCOPE_WORDS(session::StepReport::Lamp, "off", "waiting", "done", "refused")
SOCKSCOPE_WORDS(net::InputError, "none", "address empty", "address not numeric",
                "address of the wrong family", "port empty", "port not a number",
                "port out of range", "port zero", "backlog not a number", "host malformed",
                "name not found", "name lookup failed", "not open", "hex malformed",
                "not encodable")
SOCKSCOPE_WORDS(session::FarReport::Standing, "unasked", "looking", "known", "over", "same socket",
                "other host", "other user", "not ours", "nobody")

#undef SOCKSCOPE_WORDS

} // namespace history::file
