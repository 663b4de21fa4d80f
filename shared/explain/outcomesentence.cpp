// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/outcome.h"
#include "explain/sentences.h"

#include <QCoreApplication>

#include <array>

namespace explain {

using kernel::TcpState;
using posix::Call;
using posix::SyscallRecord;

namespace {

struct AnyCall
{
    int error;
    const char *sentence;
};

/// What an errno means whatever the call.
constexpr auto anyCall = std::to_array<AnyCall>({
    {EBADF, QT_TRANSLATE_NOOP("explain", "This descriptor is not open: it was closed already, or "
                                         "it was never one of this process.")},
    {ENOTSOCK,
     QT_TRANSLATE_NOOP("explain", "This descriptor is open, but what it stands for is not a "
                                  "socket.")},
    {EINTR, QT_TRANSLATE_NOOP("explain", "A signal came before anything had happened; the call "
                                         "is simply made again.")},
    {EMFILE, QT_TRANSLATE_NOOP("explain", "This process has no free descriptor left (ulimit -n): "
                                          "something must be closed first.")},
    {ENFILE, QT_TRANSLATE_NOOP(
                 "explain", "The whole system has reached its limit of open files (fs.file-max).")},
    {ENOBUFS,
     QT_TRANSLATE_NOOP("explain", "The kernel has no buffer left for sockets at this moment.")},
    {ENOMEM,
     QT_TRANSLATE_NOOP("explain", "The kernel has no memory left for this at this moment.")},
    {EFAULT, QT_TRANSLATE_NOOP("explain", "An address was given that is outside the memory of this "
                                          "process: a mistake in the program.")},
    {ENOSYS, QT_TRANSLATE_NOOP("explain", "This kernel does not have that call.")},
});

QString translated(const char *sentence)
{
    return QCoreApplication::translate("explain", sentence);
}

QString tableSentence(Call call, int error)
{
    for (const auto &table : {setupOutcomes(), connectionOutcomes(), transferOutcomes()})
        for (const Outcome &outcome : table)
            if (outcome.call == call && outcome.error == error)
                return translated(outcome.sentence);
    for (const AnyCall &outcome : anyCall)
        if (outcome.error == error)
            return translated(outcome.sentence);
    return errnoSentence(error);
}

TcpState stateAfter(const SyscallRecord &record)
{
    return kernel::tcpStateFromNumber(record.stateAfter);
}

bool lacksScope(const posix::SocketAddress &address)
{
    if (address.family() != AF_INET6)
        return false;
    const auto *v6 = reinterpret_cast<const sockaddr_in6 *>(address.data());
    return IN6_IS_ADDR_LINKLOCAL(&v6->sin6_addr) && v6->sin6_scope_id == 0;
}

QString scopeSentence()
{
    return QCoreApplication::translate(
        "explain", "A link-local address (fe80::) needs its interface behind it, as in "
                   "fe80::1%eth0: every interface has a network of that name.");
}

QString brokenPipeSentence(const SyscallRecord &record)
{
    switch (stateAfter(record)) {
    case TcpState::Listen:
        return QCoreApplication::translate(
            "explain", "A listener has no peer: write to the socket that accept() returned. "
                       "SIGPIPE would have ended a program here that does not ignore it.");
    case TcpState::FinWait1:
    case TcpState::FinWait2:
    case TcpState::Closing:
    case TcpState::LastAck:
        return QCoreApplication::translate(
            "explain", "We have shut our writing direction with SHUT_WR or SHUT_RDWR. SIGPIPE "
                       "would have ended a program here that does not ignore it.");
    case TcpState::Closed:
        return QCoreApplication::translate(
            "explain", "There is no connection to write on: it is gone (after RST, or closed by "
                       "both sides), or there never was one. SIGPIPE would have ended a program "
                       "here that does not ignore it.");
    default:
        return tableSentence(Call::Write, EPIPE);
    }
}

QString failureSentence(const SyscallRecord &record)
{
    const Call call = record.call == Call::Writev ? Call::Write : record.call;
    if (call == Call::Write && record.error == EPIPE)
        return brokenPipeSentence(record);
    if (record.error == EINVAL && (call == Call::Bind || call == Call::Connect) &&
        lacksScope(record.address))
        return scopeSentence();
    if (record.error == EAGAIN && (call == Call::Read || call == Call::Write) &&
        stateAfter(record) == TcpState::SynSent)
        return QCoreApplication::translate(
            "explain", "The handshake has not ended yet; a blocking call would wait here.");
    if (call == Call::Bind && record.error == EADDRINUSE && record.address.port() == 0)
        return QCoreApplication::translate(
            "explain", "No ephemeral port is free any more, so the kernel could not choose one.");
    return tableSentence(call, record.error);
}

QString endOfStreamSentence(const SyscallRecord &record)
{
    switch (stateAfter(record)) {
    case TcpState::Established:
    case TcpState::FinWait1:
    case TcpState::FinWait2:
        return QCoreApplication::translate(
            "explain", "End of the stream for us only: we have shut reading with SHUT_RD or "
                       "SHUT_RDWR. The peer has sent no FIN, and may still send.");
    case TcpState::CloseWait:
        return QCoreApplication::translate(
            "explain", "End of the stream: the peer has sent FIN and will write no more. We can "
                       "still write, until we close.");
    case TcpState::Closed:
        return QCoreApplication::translate(
            "explain", "End of the stream: the connection is over, in both directions.");
    default:
        return QCoreApplication::translate(
            "explain", "End of the stream: the peer has sent FIN and will write no more.");
    }
}

QString pendingErrorSentence(int error)
{
    if (error != 0)
        return tableSentence(Call::Connect, error);
    return QCoreApplication::translate(
        "explain", "No error waits on this socket: after EINPROGRESS that means that the "
                   "handshake succeeded.");
}

QString partialWriteSentence(const SyscallRecord &record)
{
    return QCoreApplication::translate(
               "explain", "Only %1 of %2 bytes fitted into the send buffer; the program has to "
                          "write the rest later. This is normal.")
        .arg(record.result)
        .arg(record.count);
}

} // namespace

QString outcomeSentence(const SyscallRecord &record)
{
    if (record.failed())
        return failureSentence(record);
    const bool writes = record.call == Call::Write || record.call == Call::Writev;
    if (writes && std::uint64_t(record.result) < record.count)
        return partialWriteSentence(record);
    if (record.call == Call::Read && record.result == 0 && record.count > 0)
        return endOfStreamSentence(record);
    if (record.call == Call::Getsockopt && record.arguments[0] == SOL_SOCKET &&
        record.arguments[1] == SO_ERROR)
        return pendingErrorSentence(record.arguments[2]);
    return {};
}

} // namespace explain
