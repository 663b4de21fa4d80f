// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One connected TCP socket with its send queue. Owns the descriptor; closes nothing by
// itself: after the peer's FIN or a reset it keeps its descriptor until it is told to close
// or destroyed. See read(2), write(2), shutdown(2), RFC 9293 section 3.6.

#include "net/readiness.h"
#include "posix/syscalls.h"

#include <QByteArray>
#include <QObject>

#include <deque>
#include <optional>

namespace net {

enum class CloseKind : std::uint8_t {
    Fin,   ///< close(2); the kernel sends FIN (RST where unread data is lost)
    Reset, ///< SO_LINGER {1, 0}, then close(2): RST
};

class StreamConnection : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype readSize = 65536;        ///< bytes asked for in one read(2)
    static constexpr qsizetype writeBudget = 65536;     ///< bytes in one activation

    /// @p calls and @p readiness must outlive it.
    StreamConnection(posix::Syscalls &calls, Readiness &readiness, posix::Descriptor descriptor,
                     QObject *parent = nullptr);
    ~StreamConnection() override;

    bool isOpen() const;
    int fd() const; ///< -1 once closed

    /// Puts bytes (shared, not copied) into the send queue; nothing is written yet.
    void queue(const QByteArray &bytes);
    /// Writes what the queue holds, one gathered call at a time, until it is empty, the kernel
    /// takes no more (then it goes on by itself when it does) or the budget is used up.
    void flush();
    std::uint64_t queuedBytes() const;
    /// ns of CLOCK_MONOTONIC since when the queue has not been empty; 0 when it is.
    std::int64_t queuedSince() const;

    /// One shutdown(2), at once. SHUT_WR and SHUT_RDWR empty the send queue: what write(2)
    /// has not taken by then is given up and told by unsent().
    posix::Result<void> shutdown(int how);
    /// One close(2); what the send queue holds is given up and told by unsent().
    void close(CloseKind kind);

    void setReading(bool on); ///< on at first
    bool reading() const;

    std::uint64_t bytesRead() const;
    std::uint64_t bytesWritten() const;
    bool endOfStream() const;
    bool readingShut() const; ///< our own shutdown of reading succeeded
    bool writingShut() const;
    int error() const;        ///< errno that ended it, 0: none

Q_SIGNALS:
    /// At most readSize bytes, as one read(2) returned them.
    void received(const QByteArray &bytes);
    /// read(2) returned 0. Told once; writing still works.
    void ended();
    /// A read or write failed for good (ECONNRESET, EPIPE, ETIMEDOUT …); told once. The
    /// descriptor stays open. Not the EPIPE of a write after our own SHUT_WR: that is on
    /// record, its bytes are told by unsent(), and reading goes on.
    void failed(int error);
    /// The kernel took bytes, or the queue shrank or grew.
    void queueChanged();
    void unsent(quint64 bytes);
    /// Something happened that the kernel's table may show (FIN, RST, error), read or not.
    void stirred();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net
