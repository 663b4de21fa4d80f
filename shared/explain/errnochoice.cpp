// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/errnochoice.h"

#include "explain/calltext.h"
#include "explain/sentences.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>

namespace explain {

using posix::Call;
using posix::Fault;

namespace {

constexpr auto ofSocket = std::to_array<int>(
    {EMFILE, ENFILE, EAFNOSUPPORT, EPROTONOSUPPORT, EINVAL, EACCES, ENOBUFS, ENOMEM});
constexpr auto ofOption =
    std::to_array<int>({ENOPROTOOPT, EINVAL, EOPNOTSUPP, EBADF, ENOTSOCK, EFAULT});
constexpr auto ofSetOption =
    std::to_array<int>({ENOPROTOOPT, EINVAL, EOPNOTSUPP, EPERM, EDOM, EISCONN, ENOMEM, ENOBUFS,
                        EBADF, ENOTSOCK, EFAULT});
constexpr auto ofBind = std::to_array<int>(
    {EADDRINUSE, EADDRNOTAVAIL, EACCES, EINVAL, ENOMEM, EAFNOSUPPORT, EBADF, ENOTSOCK, EFAULT});
constexpr auto ofListen = std::to_array<int>({EADDRINUSE, EOPNOTSUPP, EINVAL, EBADF, ENOTSOCK});
constexpr auto ofAccept = std::to_array<int>(
    {EMFILE,     ENFILE, ENOBUFS,     ENOMEM,    ECONNABORTED, EAGAIN,       EINTR,
     EPROTO,     EPERM,  ENETDOWN,    ENONET,    EHOSTDOWN,    EHOSTUNREACH, ENETUNREACH,
     EOPNOTSUPP, EINVAL, ENOPROTOOPT, ETIMEDOUT, EBADF,        ENOTSOCK,     EFAULT});
constexpr auto ofConnect =
    std::to_array<int>({ECONNREFUSED, ETIMEDOUT, ENETUNREACH, EHOSTUNREACH, EADDRNOTAVAIL,
                        EADDRINUSE, EACCES, EPERM, EAGAIN, EALREADY, EINPROGRESS, EISCONN, EINTR,
                        EAFNOSUPPORT, EPROTOTYPE, ENOTSOCK, EBADF, EFAULT});
constexpr auto ofName = std::to_array<int>({ENOBUFS, EINVAL, EBADF, ENOTSOCK, EFAULT});
constexpr auto ofPeerName =
    std::to_array<int>({ENOTCONN, ENOBUFS, EINVAL, EBADF, ENOTSOCK, EFAULT});
constexpr auto ofRead = std::to_array<int>({EAGAIN, EINTR, ECONNRESET, ETIMEDOUT, ENOTCONN, EIO,
                                            EHOSTUNREACH, ENOMEM, EINVAL, EISDIR, EBADF, EFAULT});
constexpr auto ofWrite =
    std::to_array<int>({EAGAIN, EPIPE, ECONNRESET, EINTR, ETIMEDOUT, ENOBUFS, ENOMEM, EIO, ENOSPC,
                        EDQUOT, EFBIG, EPERM, EDESTADDRREQ, EINVAL, EBADF, EFAULT});
constexpr auto ofShutdown = std::to_array<int>({ENOTCONN, EINVAL, EBADF, ENOTSOCK});
constexpr auto ofDuplicate = std::to_array<int>({EMFILE, EINVAL, EBADF});
constexpr auto ofClose = std::to_array<int>({EINTR, EIO, ENOSPC, EDQUOT, EBADF});

} // namespace

std::span<const int> errnosOf(Call call)
{
    switch (call) {
    case Call::Socket:
        return ofSocket;
    case Call::Setsockopt:
        return ofSetOption;
    case Call::Getsockopt:
        return ofOption;
    case Call::Bind:
        return ofBind;
    case Call::Listen:
        return ofListen;
    case Call::Accept4:
        return ofAccept;
    case Call::Connect:
        return ofConnect;
    case Call::Getsockname:
        return ofName;
    case Call::Getpeername:
        return ofPeerName;
    case Call::Read:
        return ofRead;
    case Call::Write:
    case Call::Writev:
        return ofWrite;
    case Call::Shutdown:
        return ofShutdown;
    case Call::Fcntl:
        return ofDuplicate;
    case Call::Close:
        return ofClose;
    }
    return {};
}

bool canTransferOneByte(Call call)
{
    return call == Call::Read || call == Call::Write || call == Call::Writev;
}

QString faultText(const Fault &fault)
{
    const QString what = fault.error != 0 ? errnoName(fault.error)
                                          : QCoreApplication::translate("explain", "1 byte");
    return (fault.every ? QCoreApplication::translate("explain", "every %1 → %2")
                        : QCoreApplication::translate("explain", "next %1 → %2"))
        .arg(callName(fault.call), what);
}

QString faultSentence(const Fault &fault)
{
    if (fault.error == 0)
        return QCoreApplication::translate(
            "explain", "The real call is made, but with a size of one byte: a stream may always "
                       "transfer less than was asked for.");
    posix::SyscallRecord record;
    record.call = fault.call;
    record.error = fault.error;
    return outcomeSentence(record);
}

} // namespace explain
