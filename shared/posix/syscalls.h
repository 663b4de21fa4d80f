// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The one funnel through which every socket call of a session goes: it runs the
// call, saves errno at once, records what happened, and repeats after EINTR (the
// interrupted attempt is a record of its own; close(2) is never repeated).
// One for each session, used from the thread that made it.
//
// Every socket it makes is close-on-exec and non-blocking. A write to a
// connection that is gone gives EPIPE: the process ignores SIGPIPE from the first
// funnel on. See socket(2), bind(2), listen(2), accept(2), connect(2), read(2),
// write(2), shutdown(2), close(2), getsockopt(2), fcntl(2).

#include "posix/descriptor.h"
#include "posix/faults.h"
#include "posix/iooutcome.h"
#include "posix/lingeringcloses.h"
#include "posix/result.h"
#include "posix/socketaddress.h"
#include "posix/syscallring.h"
#include "posix/syscalltable.h"

#include <functional>
#include <span>
#include <string_view>

namespace posix {

struct Accepted
{
    Descriptor descriptor;
    SocketAddress peer; ///< null where the kernel gave none
};

class Syscalls
{
public:
    /// Told of each record right after the call; must not call into this funnel.
    using Observer = std::function<void(const SyscallRecord &)>;
    /// Told, after the observer, of each Read, Write and Writev that transferred something,
    /// with all its bytes in order; they are valid during the call only.
    using Tap = std::function<void(const SyscallRecord &, std::span<const iovec>)>;
    /// Asked after close(2): the kernel's state (numbers of TCP_INFO) of the connection
    /// local → remote, 0 where the kernel knows none any more.
    using ClosedState =
        std::function<std::uint8_t(const SocketAddress &local, const SocketAddress &remote)>;

    /// Told of a close(2) that may wait for so many seconds and is made on a thread of its own
    /// now: the record as far as it is known, with the number of the last call before it.
    using CloseBegun = std::function<void(const SyscallRecord &, int seconds)>;

    static constexpr std::size_t defaultCapacity = 100'000; ///< records

    explicit Syscalls(const SyscallTable &table = {}, std::size_t capacity = defaultCapacity);
    Syscalls(const Syscalls &) = delete;
    Syscalls &operator=(const Syscalls &) = delete;

    void setObserver(Observer observer) { m_observer = std::move(observer); }
    void setClosedState(ClosedState closedState) { m_closedState = std::move(closedState); }
    void setTap(Tap tap) { m_tap = std::move(tap); }
    /// From now on a close(2) that SO_LINGER has wait does not hold up this thread: close()
    /// returns success at once, and the record, marked apart, comes when the call has returned.
    /// The calls that still wait when this funnel goes are cut short, without a record.
    void setPost(LingeringCloses::Post post) { m_lingering.setPost(std::move(post)); }
    void setCloseBegun(CloseBegun closeBegun) { m_closeBegun = std::move(closeBegun); }
    Faults &faults() { return m_faults; }
    const Faults &faults() const { return m_faults; }
    const SyscallRing &records() const { return m_records; }
    /// Whether the result of the last call was made up by a simulated fault.
    bool lastWasSimulated() const;

    /// @p type is SOCK_STREAM or SOCK_DGRAM; SOCK_NONBLOCK and SOCK_CLOEXEC are added.
    Result<Descriptor> socket(int domain, int type, int protocol = 0);
    Result<void> setOption(int fd, int level, int name, int value);
    Result<int> option(int fd, int level, int name);
    /// SO_LINGER; on with 0 seconds makes close(2) send RST. See socket(7).
    Result<void> setLinger(int fd, bool on, int seconds);
    Result<linger> lingerOption(int fd);
    Result<void> bind(int fd, const SocketAddress &address);
    Result<void> listen(int fd, int backlog);
    Result<Accepted> accept(int fd);
    /// EINPROGRESS is the normal beginning; then wait for writable and ask pendingError().
    Result<void> connect(int fd, const SocketAddress &address);
    /// SO_ERROR: how a connect ended, or what befell the connection since.
    Result<int> pendingError(int fd);
    Result<SocketAddress> localAddress(int fd);
    Result<SocketAddress> peerAddress(int fd);
    IoOutcome read(int fd, std::span<char> buffer);
    IoOutcome write(int fd, std::string_view bytes);
    /// One gathered write of all @p pieces.
    IoOutcome writev(int fd, std::span<const iovec> pieces);
    /// @p how is SHUT_RD, SHUT_WR or SHUT_RDWR.
    Result<void> shutdown(int fd, int how);
    /// fcntl(F_DUPFD_CLOEXEC): a second descriptor of the same open socket. See dup(2).
    Result<Descriptor> duplicate(int fd);
    /// Whether other descriptors of the same socket stay open: then close(2) never waits.
    enum class Copies : bool { None, Open };
    Result<void> close(int fd, Copies copies = Copies::None);

    /// tcpi_state of @p fd straight from getsockopt(TCP_INFO), not recorded; 0 where unknown.
    static std::uint8_t tcpState(int fd);

private:
    template <typename Function>
    SyscallRecord run(SyscallRecord record, Function function);
    template <typename Function>
    SyscallRecord run(SyscallRecord record, std::optional<Fault> fault, Function function);
    void keep(SyscallRecord &record);
    bool closeApart(SyscallRecord record, std::optional<Fault> fault, int seconds);
    void keepClose(SyscallRecord &record);
    IoOutcome keepTransfer(SyscallRecord &record, bool oneByte, std::span<const iovec> pieces);

    SyscallTable m_table;
    SyscallRing m_records;
    Faults m_faults;
    Observer m_observer;
    Tap m_tap;
    ClosedState m_closedState;
    CloseBegun m_closeBegun;
    LingeringCloses m_lingering; // goes first: its threads use the rest
};

/// ns of CLOCK_MONOTONIC: the clock of every record.
std::int64_t monotonicNow();

} // namespace posix
