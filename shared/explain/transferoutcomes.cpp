// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/outcome.h"

#include <QtGlobal>

#include <array>
#include <cerrno>

namespace explain {

namespace {

using posix::Call;

constexpr auto outcomes = std::to_array<Outcome>({
    {Call::Read, EAGAIN,
     QT_TRANSLATE_NOOP("explain", "Nothing has come yet; a blocking read() would wait here. This "
                                  "is normal, and is not the end of the stream.")},
    {Call::Read, ECONNRESET,
     QT_TRANSLATE_NOOP("explain",
                       "The peer reset the connection: RST came. What was still on its way is "
                       "lost, and both ends are gone at once, without TIME_WAIT.")},
    {Call::Read, ENOTCONN,
     QT_TRANSLATE_NOOP("explain", "This socket is not connected: a listener or a new socket has "
                                  "nothing to read from.")},
    {Call::Read, ETIMEDOUT,
     QT_TRANSLATE_NOOP("explain", "The peer stopped answering: retransmissions or keepalive "
                                  "probes stayed without an answer, and the kernel gave the "
                                  "connection up.")},
    {Call::Read, ECONNREFUSED,
     QT_TRANSLATE_NOOP("explain", "Nobody listens there: the other computer refused.")},
    {Call::Read, EHOSTUNREACH,
     QT_TRANSLATE_NOOP("explain", "The peer's computer cannot be reached any more, and the "
                                  "kernel gave the connection up.")},
    {Call::Read, EPIPE,
     QT_TRANSLATE_NOOP("explain", "The peer, which had sent FIN before, answered what we wrote "
                                  "with RST: the connection is gone.")},

    {Call::Write, EPIPE,
     QT_TRANSLATE_NOOP("explain", "Nothing can be written on this connection any more. SIGPIPE "
                                  "would have ended a program here that does not ignore it.")},
    {Call::Write, ECONNRESET,
     QT_TRANSLATE_NOOP("explain", "The peer had reset the connection: RST came. The next write() "
                                  "will fail with EPIPE.")},
    {Call::Write, EAGAIN,
     QT_TRANSLATE_NOOP("explain", "No room in the send buffer: the peer reads too slowly. A "
                                  "blocking write() would wait here. This is normal.")},
    {Call::Write, ENOTCONN,
     QT_TRANSLATE_NOOP("explain", "This socket is not connected: there is nobody to write to.")},
    {Call::Write, EDESTADDRREQ,
     QT_TRANSLATE_NOOP("explain", "This datagram socket has no peer: write() does not know where "
                                  "to send. connect() it first.")},
    {Call::Write, ECONNREFUSED,
     QT_TRANSLATE_NOOP("explain", "Nobody listens there: the other computer refused.")},
    {Call::Write, EMSGSIZE,
     QT_TRANSLATE_NOOP("explain", "The datagram is too large to be sent in one piece.")},
    {Call::Write, ETIMEDOUT,
     QT_TRANSLATE_NOOP("explain", "The peer stopped answering, and after many retransmissions "
                                  "the kernel gave the connection up.")},
    {Call::Write, EHOSTUNREACH,
     QT_TRANSLATE_NOOP("explain", "The peer's computer cannot be reached any more, and the "
                                  "kernel gave the connection up.")},
    {Call::Write, ENETUNREACH,
     QT_TRANSLATE_NOOP("explain", "This computer has no route to the peer any more.")},
    {Call::Write, EPERM,
     QT_TRANSLATE_NOOP("explain", "A firewall rule of this computer forbids to send this.")},

    {Call::Shutdown, ENOTCONN,
     QT_TRANSLATE_NOOP("explain", "This socket is not connected, or the connection is gone "
                                  "already: there is no direction left to shut.")},
    {Call::Shutdown, EINVAL,
     QT_TRANSLATE_NOOP("explain", "Only SHUT_RD, SHUT_WR and SHUT_RDWR are allowed.")},

    {Call::Close, EINTR,
     QT_TRANSLATE_NOOP("explain", "A signal interrupted close(), but on Linux the descriptor is "
                                  "closed all the same: never call it twice, for the number may "
                                  "belong to somebody else by then.")},
    {Call::Close, EBADF,
     QT_TRANSLATE_NOOP("explain", "This descriptor is not open: it was closed already, or it was "
                                  "never one of this process.")},
    {Call::Close, EIO,
     QT_TRANSLATE_NOOP("explain", "An error came up while closing; the descriptor is closed all "
                                  "the same.")},
});

} // namespace

std::span<const Outcome> transferOutcomes()
{
    return outcomes;
}

} // namespace explain
