// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/sentences.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstring>

namespace explain {

namespace {

struct Meaning
{
    int error;
    const char *text;
};

/// Every errno that the man pages of the calls name, in the words of strerror(3).
constexpr auto meanings = std::to_array<Meaning>({
    {EPERM, QT_TRANSLATE_NOOP("explain", "Operation not permitted")},
    {ENOENT, QT_TRANSLATE_NOOP("explain", "No such file or directory")},
    {EINTR, QT_TRANSLATE_NOOP("explain", "Interrupted system call")},
    {EIO, QT_TRANSLATE_NOOP("explain", "Input/output error")},
    {EBADF, QT_TRANSLATE_NOOP("explain", "Bad file descriptor")},
    {EAGAIN, QT_TRANSLATE_NOOP("explain", "Resource temporarily unavailable")},
    {ENOMEM, QT_TRANSLATE_NOOP("explain", "Cannot allocate memory")},
    {EACCES, QT_TRANSLATE_NOOP("explain", "Permission denied")},
    {EFAULT, QT_TRANSLATE_NOOP("explain", "Bad address")},
    {EBUSY, QT_TRANSLATE_NOOP("explain", "Device or resource busy")},
    {ENODEV, QT_TRANSLATE_NOOP("explain", "No such device")},
    {ENOTDIR, QT_TRANSLATE_NOOP("explain", "Not a directory")},
    {EISDIR, QT_TRANSLATE_NOOP("explain", "Is a directory")},
    {EINVAL, QT_TRANSLATE_NOOP("explain", "Invalid argument")},
    {ENFILE, QT_TRANSLATE_NOOP("explain", "Too many open files in system")},
    {EMFILE, QT_TRANSLATE_NOOP("explain", "Too many open files")},
    {EFBIG, QT_TRANSLATE_NOOP("explain", "File too large")},
    {ENOSPC, QT_TRANSLATE_NOOP("explain", "No space left on device")},
    {EROFS, QT_TRANSLATE_NOOP("explain", "Read-only file system")},
    {EPIPE, QT_TRANSLATE_NOOP("explain", "Broken pipe")},
    {EDOM, QT_TRANSLATE_NOOP("explain", "Numerical argument out of domain")},
    {ENAMETOOLONG, QT_TRANSLATE_NOOP("explain", "File name too long")},
    {ENOSYS, QT_TRANSLATE_NOOP("explain", "Function not implemented")},
    {ELOOP, QT_TRANSLATE_NOOP("explain", "Too many levels of symbolic links")},
    {ENOSR, QT_TRANSLATE_NOOP("explain", "Out of streams resources")},
    {ENONET, QT_TRANSLATE_NOOP("explain", "Machine is not on the network")},
    {EPROTO, QT_TRANSLATE_NOOP("explain", "Protocol error")},
    {ENOTSOCK, QT_TRANSLATE_NOOP("explain", "Socket operation on non-socket")},
    {EDESTADDRREQ, QT_TRANSLATE_NOOP("explain", "Destination address required")},
    {EMSGSIZE, QT_TRANSLATE_NOOP("explain", "Message too long")},
    {EPROTOTYPE, QT_TRANSLATE_NOOP("explain", "Protocol wrong type for socket")},
    {ENOPROTOOPT, QT_TRANSLATE_NOOP("explain", "Protocol not available")},
    {EPROTONOSUPPORT, QT_TRANSLATE_NOOP("explain", "Protocol not supported")},
    {ESOCKTNOSUPPORT, QT_TRANSLATE_NOOP("explain", "Socket type not supported")},
    {EOPNOTSUPP, QT_TRANSLATE_NOOP("explain", "Operation not supported")},
    {EAFNOSUPPORT, QT_TRANSLATE_NOOP("explain", "Address family not supported by protocol")},
    {EADDRINUSE, QT_TRANSLATE_NOOP("explain", "Address already in use")},
    {EADDRNOTAVAIL, QT_TRANSLATE_NOOP("explain", "Cannot assign requested address")},
    {ENETDOWN, QT_TRANSLATE_NOOP("explain", "Network is down")},
    {ENETUNREACH, QT_TRANSLATE_NOOP("explain", "Network is unreachable")},
    {ENETRESET, QT_TRANSLATE_NOOP("explain", "Network dropped connection on reset")},
    {ECONNABORTED, QT_TRANSLATE_NOOP("explain", "Software caused connection abort")},
    {ECONNRESET, QT_TRANSLATE_NOOP("explain", "Connection reset by peer")},
    {ENOBUFS, QT_TRANSLATE_NOOP("explain", "No buffer space available")},
    {EISCONN, QT_TRANSLATE_NOOP("explain", "Transport endpoint is already connected")},
    {ENOTCONN, QT_TRANSLATE_NOOP("explain", "Transport endpoint is not connected")},
    {ESHUTDOWN, QT_TRANSLATE_NOOP("explain", "Cannot send after transport endpoint shutdown")},
    {ETIMEDOUT, QT_TRANSLATE_NOOP("explain", "Connection timed out")},
    {ECONNREFUSED, QT_TRANSLATE_NOOP("explain", "Connection refused")},
    {EHOSTDOWN, QT_TRANSLATE_NOOP("explain", "Host is down")},
    {EHOSTUNREACH, QT_TRANSLATE_NOOP("explain", "No route to host")},
    {EALREADY, QT_TRANSLATE_NOOP("explain", "Operation already in progress")},
    {EINPROGRESS, QT_TRANSLATE_NOOP("explain", "Operation now in progress")},
    {EDQUOT, QT_TRANSLATE_NOOP("explain", "Disk quota exceeded")},
    {ENXIO, QT_TRANSLATE_NOOP("explain", "No such device or address")},
    {EDEADLK, QT_TRANSLATE_NOOP("explain", "Resource deadlock avoided")},
    {ENOLCK, QT_TRANSLATE_NOOP("explain", "No locks available")},
    {ERANGE, QT_TRANSLATE_NOOP("explain", "Numerical result out of range")},
    {ENOLINK, QT_TRANSLATE_NOOP("explain", "Link has been severed")},
});

} // namespace

QString errnoSentence(int error)
{
    for (const Meaning &meaning : meanings)
        if (meaning.error == error)
            return QCoreApplication::translate("explain", meaning.text);
    return error == 0 ? QString() : QString::fromLocal8Bit(strerror(error));
}

} // namespace explain
