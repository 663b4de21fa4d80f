// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which bytes went through which call: for each connection the writes and the reads of this
// process with their places in the two byte streams, so that one can see which bytes of
// which write(2) came out in which read(2). Bounded; bytes are kept up to a limit for each
// call. Filled from the funnel's observer and tap; holds values only. Which connection a
// descriptor stands for is learned from the records of the calls themselves.

#include "posix/connectionkey.h"
#include "posix/syscallrecord.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <cstdint>
#include <deque>
#include <optional>
#include <span>

#include <sys/uio.h>

namespace timeline {

/// One write(2), writev(2) or read(2) that transferred bytes.
struct Transfer
{
    std::uint64_t call = 0;   ///< number of its record in the funnel that made it
    std::int64_t at = 0;      ///< ns of CLOCK_MONOTONIC, when the call began
    std::uint64_t offset = 0; ///< of its first byte in the stream of its direction
    std::uint64_t size = 0;   ///< bytes transferred; never 0
    std::uint64_t asked = 0;  ///< bytes asked for
    QByteArray head;          ///< its first bytes, at most keptBytes
    QByteArray tail;          ///< its last bytes, at most keptTail, where head does not hold all
    bool simulated = false;

    static constexpr qsizetype keptBytes = 512;
    static constexpr qsizetype keptTail = 8;

    std::uint64_t end() const { return offset + size; }

    friend bool operator==(const Transfer &, const Transfer &) = default;
};

struct Transfers
{
    std::deque<Transfer> list; ///< the last ones, at most Ledger::mostTransfers, in order
    std::uint64_t dropped = 0; ///< older ones that made room

    std::uint64_t count() const { return dropped + list.size(); }
    /// Bytes that went this way, kept or not.
    std::uint64_t bytes() const { return list.empty() ? 0 : list.back().end(); }
};

/// A descriptor that stood for a connection, and the calls between which it did.
struct Holding
{
    int fd = -1;
    std::uint64_t since = 0; ///< number of the call that made the descriptor
    std::uint64_t until = 0; ///< number of its close(2); 0: open

    bool covers(std::uint64_t call) const { return call >= since && (until == 0 || call <= until); }

    friend bool operator==(const Holding &, const Holding &) = default;
};

/// What one process did on its end of a connection.
struct LedgerPage
{
    posix::ConnectionKey key; ///< local is the end of that process
    Transfers writes;
    Transfers reads;
    QList<Holding> holdings;     ///< more than one after dup(2)
    int error = 0;               ///< errno of the read or write that failed for good; 0: none
    std::uint64_t errorCall = 0; ///< number of that call

    bool isOpen() const;
    /// Whether this call acted on the connection.
    bool owns(const posix::SyscallRecord &record) const;
};

class Ledger
{
public:
    static constexpr std::size_t mostTransfers = 512; ///< of each direction of a connection
    static constexpr std::size_t mostClosed = 64;     ///< pages of connections that are over
    static constexpr std::size_t mostHoldings = 64;   ///< of a connection
    static constexpr std::int64_t mostMemory = 32 * 1024 * 1024; ///< bytes, of all transfers
    static constexpr std::size_t alwaysKept = 8; ///< transfers, also where memory is short

    /// Any call: what it says about its descriptor.
    void note(const posix::SyscallRecord &record);
    /// A call that transferred bytes through @p record.fd.
    void add(const posix::SyscallRecord &record, std::span<const iovec> bytes);

    /// nullptr where this process has had no such connection, or has forgotten it.
    const LedgerPage *page(const posix::ConnectionKey &key) const;
    std::int64_t memory() const { return m_memory; }

    /// All of them, in the order in which their descriptors were made.
    QList<LedgerPage> pages() const;
    /// Whose they are, in the same order.
    QList<posix::ConnectionKey> keys() const;
    /// As it was when the call of this number was the last; without what was dropped since.
    /// To be looked at: it knows no descriptors.
    Ledger upTo(std::uint64_t call) const;
    /// @p pages to be looked at.
    static Ledger of(const QList<LedgerPage> &pages);

private:
    struct Slot
    {
        std::uint64_t since = 0;
        posix::SocketAddress remote; ///< as accept or connect told it
        std::optional<posix::ConnectionKey> key;
    };

    void opened(int fd, std::uint64_t call, const posix::SocketAddress &remote);
    void duplicated(const posix::SyscallRecord &record);
    void failed(const posix::SyscallRecord &record);
    void leave(int fd, std::uint64_t call);
    void settle(int fd, Slot &slot, const posix::ConnectionKey &key);
    void release(const posix::ConnectionKey &key, int fd, std::uint64_t call);
    LedgerPage *pageOf(int fd);
    void put(Transfers &transfers, Transfer transfer);
    void dropOldest(Transfers &transfers);
    void dropPage(const posix::ConnectionKey &key);

    QHash<int, Slot> m_slots; // of the open descriptors
    QHash<posix::ConnectionKey, LedgerPage> m_pages;
    std::deque<posix::ConnectionKey> m_closed;
    std::int64_t m_memory = 0;
};

/// A run of bytes that one write put in and one read took out. Where the other end's calls are
/// not known only one of the two is there.
struct Passage
{
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    int write = -1; ///< index into the writes; -1: not known
    int read = -1;  ///< index into the reads; -1: not read yet, or not known

    std::uint64_t end() const { return offset + size; }

    friend bool operator==(const Passage &, const Passage &) = default;
};

/// The two lists cut at each other's edges, in the order of the stream.
QList<Passage> passagesOf(const std::deque<Transfer> &writes, const std::deque<Transfer> &reads);

} // namespace timeline
