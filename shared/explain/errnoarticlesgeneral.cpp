// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"

#include <QtGlobal>

#include <array>

namespace explain {

namespace {

// What each errno says, when it appears, what helps.
constexpr auto articles = std::to_array<ArticleSource>({
    {"EBADF", nullptr, QT_TRANSLATE_NOOP("explain", "This number is not an open descriptor."),
     QT_TRANSLATE_NOOP(
         "explain",
         "Any call with a descriptor that was closed already, or never was one of this process."),
     QT_TRANSLATE_NOOP("explain", "A mistake in the program. After close(), forget the number."),
     "close(2); read(2)", "idea:descriptor call:close errno:ENOTSOCK"},
    {"ENOTSOCK", nullptr, QT_TRANSLATE_NOOP("explain", "The descriptor is open, but is no socket."),
     QT_TRANSLATE_NOOP("explain", "A socket call on a file, a pipe or a terminal; often after the "
                                  "number of a closed socket was given to something else."),
     nullptr, "bind(2); connect(2)", "idea:descriptor errno:EBADF"},
    {"EINTR", nullptr,
     QT_TRANSLATE_NOOP("explain", "A signal came before the call had done anything."),
     QT_TRANSLATE_NOOP("explain", "Any call that can wait, when a signal handler ran."),
     QT_TRANSLATE_NOOP("explain", "Simply call again. Not so close(): on Linux the descriptor is "
                                  "closed already. connect() goes on in the background."),
     "signal(7)", "call:read call:close call:connect idea:simulated-fault"},
    {"EMFILE", nullptr, QT_TRANSLATE_NOOP("explain", "This process has no free descriptor left."),
     QT_TRANSLATE_NOOP("explain", "socket(), accept(), dup(): the limit is \"ulimit -n\". A server "
                                  "that forgets to close reaches it sooner or later."),
     QT_TRANSLATE_NOOP(
         "explain", "Close something. Meanwhile clients wait in the accept queue, and the listener "
                    "stays readable: a server that just tries again burns the processor."),
     "accept(2); socket(2); getrlimit(2)",
     "idea:descriptor call:accept4 errno:ENFILE idea:simulated-fault"},
    {"ENFILE", nullptr,
     QT_TRANSLATE_NOOP("explain", "The whole system has reached its limit of open files."),
     QT_TRANSLATE_NOOP("explain", "socket() or accept(); the limit is fs.file-max."),
     QT_TRANSLATE_NOOP("explain", "Wait, or close something: as with EMFILE."),
     "accept(2); proc(5)", "errno:EMFILE call:accept4"},
    {"ENOBUFS", nullptr,
     QT_TRANSLATE_NOOP("explain", "The kernel has no buffer left for sockets at this moment."),
     QT_TRANSLATE_NOOP("explain", "Any call that needs memory in the kernel."),
     QT_TRANSLATE_NOOP("explain", "Try again a little later, with less."), "accept(2); socket(2)",
     "errno:ENOMEM"},
    {"ENOMEM", nullptr,
     QT_TRANSLATE_NOOP("explain", "The kernel has no memory left for this at this moment."),
     QT_TRANSLATE_NOOP("explain", "Any call that needs memory in the kernel; the limit for sockets "
                                  "counts, not only free memory."),
     QT_TRANSLATE_NOOP("explain", "Try again a little later."), "accept(2); socket(2); tcp(7)",
     "errno:ENOBUFS"},
    {"ENOSR", nullptr,
     QT_TRANSLATE_NOOP(
         "explain",
         "Out of streams resources: a word from System V. Linux does not use it for TCP."),
     QT_TRANSLATE_NOOP("explain", "Only where it is simulated."), nullptr, "errno(3)",
     "errno:ENOBUFS idea:simulated-fault"},
    {"EFAULT", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "An address was given that is outside the memory of this process."),
     QT_TRANSLATE_NOOP("explain", "Any call with a wrong pointer."),
     QT_TRANSLATE_NOOP("explain", "A mistake in the program."), "bind(2); read(2)", "errno:EINVAL"},
    {"EMSGSIZE", nullptr,
     QT_TRANSLATE_NOOP("explain", "The datagram is too large to be sent in one piece."),
     QT_TRANSLATE_NOOP("explain", "write() on a SOCK_DGRAM socket. A TCP stream is cut into "
                                  "segments as needed, and so never says this."),
     nullptr, "write(2); udp(7)", "idea:byte-stream call:write"},
    {"ESHUTDOWN", nullptr,
     QT_TRANSLATE_NOOP("explain", "Sending is over: this direction was shut."),
     QT_TRANSLATE_NOOP("explain", "Rare: for TCP Linux says EPIPE instead."), nullptr, "errno(3)",
     "errno:EPIPE call:shutdown"},
    {"EIO", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "An error came up deeper down while reading, writing or closing."),
     QT_TRANSLATE_NOOP("explain",
                       "With files and devices; with TCP sockets only where it is simulated."),
     QT_TRANSLATE_NOOP("explain", "After close() the descriptor is closed all the same."),
     "close(2); read(2)", "call:close idea:simulated-fault"},
    {"ENODEV", nullptr,
     QT_TRANSLATE_NOOP("explain", "There is no network interface of that name or number."),
     QT_TRANSLATE_NOOP(
         "explain", "bind() to a link-local address (fe80::) with a wrong interface behind the %."),
     nullptr, "bind(2); ipv6(7)", "call:bind errno:ENXIO"},
    {"ENOSYS", nullptr, QT_TRANSLATE_NOOP("explain", "This kernel does not have that call."),
     QT_TRANSLATE_NOOP("explain", "A new call on an old kernel, or one that a sandbox hides."),
     nullptr, "syscalls(2)", "errno:EOPNOTSUPP"},
    {"EDQUOT", nullptr, QT_TRANSLATE_NOOP("explain", "The user's share of disk space is used up."),
     QT_TRANSLATE_NOOP("explain", "write() or close() of a file; not of a socket."), nullptr,
     "write(2); close(2)", "errno:ENOSPC"},
    {"ENOSPC", nullptr, QT_TRANSLATE_NOOP("explain", "No space is left on the disk."),
     QT_TRANSLATE_NOOP("explain", "write() or close() of a file; not of a socket."), nullptr,
     "write(2); close(2)", "errno:EDQUOT"},
    {"EFBIG", nullptr, QT_TRANSLATE_NOOP("explain", "The file would become too large."),
     QT_TRANSLATE_NOOP("explain", "write() to a file; not to a socket."), nullptr, "write(2)",
     "errno:ENOSPC errno:EMSGSIZE"},
    {"EISDIR", nullptr,
     QT_TRANSLATE_NOOP("explain",
                       "The descriptor stands for a directory, which cannot be read like a file."),
     QT_TRANSLATE_NOOP("explain",
                       "read() from a directory; bind() knows it for local sockets (AF_UNIX)."),
     nullptr, "read(2)", "errno:ENOTDIR errno:ENOTSOCK"},
    {"ENOENT", nullptr, QT_TRANSLATE_NOOP("explain", "A path does not exist."),
     QT_TRANSLATE_NOOP(
         "explain",
         "bind() or connect() of a local socket (AF_UNIX), whose address is a path; not with TCP."),
     nullptr, "bind(2); unix(7)", "errno:ENOTDIR errno:ECONNREFUSED"},
    {"ENOTDIR", nullptr, QT_TRANSLATE_NOOP("explain", "A part of a path is no directory."),
     QT_TRANSLATE_NOOP("explain", "bind() of a local socket (AF_UNIX); not with TCP."), nullptr,
     "bind(2); unix(7)", "errno:ENOENT"},
    {"ELOOP", nullptr,
     QT_TRANSLATE_NOOP("explain", "A path leads through too many symbolic links."),
     QT_TRANSLATE_NOOP("explain", "bind() of a local socket (AF_UNIX); not with TCP."), nullptr,
     "bind(2); unix(7)", "errno:ENOENT"},
    {"ENAMETOOLONG", nullptr, QT_TRANSLATE_NOOP("explain", "A path is too long."),
     QT_TRANSLATE_NOOP("explain", "bind() of a local socket (AF_UNIX); not with TCP."), nullptr,
     "bind(2); unix(7)", "errno:ENOENT"},
    {"EROFS", nullptr, QT_TRANSLATE_NOOP("explain", "The file system can only be read."),
     QT_TRANSLATE_NOOP("explain", "bind() of a local socket (AF_UNIX); not with TCP."), nullptr,
     "bind(2); unix(7)", "errno:EACCES"},
    {"EBUSY", nullptr, QT_TRANSLATE_NOOP("explain", "The thing is in use right now."),
     QT_TRANSLATE_NOOP(
         "explain",
         "dup2() in a race with open(); not with the calls made here, unless it is simulated."),
     nullptr, "dup(2)", "errno:EAGAIN idea:simulated-fault"},
    {"EDEADLK", nullptr,
     QT_TRANSLATE_NOOP("explain", "Waiting here would have been waiting for ever."),
     QT_TRANSLATE_NOOP("explain", "fcntl() with file locks; not with sockets."), nullptr,
     "fcntl(2)", "call:fcntl errno:ENOLCK"},
    {"ENOLCK", nullptr, QT_TRANSLATE_NOOP("explain", "The table of file locks is full."),
     QT_TRANSLATE_NOOP("explain", "fcntl() with file locks; not with sockets."), nullptr,
     "fcntl(2)", "call:fcntl errno:EDEADLK"},
    {"ERANGE", nullptr, QT_TRANSLATE_NOOP("explain", "A result does not fit into its number."),
     QT_TRANSLATE_NOOP("explain", "Not with the calls made here, unless it is simulated."), nullptr,
     "errno(3)", "errno:EDOM idea:simulated-fault"},
    {"ENXIO", nullptr, QT_TRANSLATE_NOOP("explain", "There is no such device or address."),
     QT_TRANSLATE_NOOP("explain",
                       "With device files; with TCP sockets only where it is simulated."),
     nullptr, "errno(3)", "errno:ENODEV idea:simulated-fault"},
    {"ENOLINK", nullptr,
     QT_TRANSLATE_NOOP("explain", "The link to another computer has been severed."),
     QT_TRANSLATE_NOOP("explain", "Not with TCP, unless it is simulated."), nullptr, "errno(3)",
     "errno:ECONNRESET idea:simulated-fault"},
});

} // namespace

std::span<const ArticleSource> errnoGeneralArticles()
{
    return articles;
}

} // namespace explain
