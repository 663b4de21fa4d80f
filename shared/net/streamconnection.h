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

#include <memory>
#include <optional>
#include <vector>

namespace net {

enum class CloseKind : std::uint8_t {
    Fin,   ///< close(2); the kernel sends FIN (RST where unread data is lost)
    Reset, ///< SO_LINGER {1, 0}, then close(2): RST
};

class StreamConnection : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostToRead = 65536; ///< bytes asked for in one read(2)
    static constexpr std::uint64_t mostToFill = 64 * 1024 * 1024; ///< bytes
    static constexpr qsizetype fillLine = 1024;     ///< bytes of a line of filler, with its LF
    static constexpr qsizetype writeBudget = 65536; ///< bytes in one activation

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
    /// Like queue(), but what stands before or behind it never shares a write(2) with it, and
    /// each write(2) is given at most @p writeSize of its bytes (0: all of them).
    void queueApart(const QByteArray &bytes, qsizetype writeSize = 0);
    std::uint64_t queuedBytes() const;

    /// One shutdown(2), at once. SHUT_WR and SHUT_RDWR empty the send queue: what write(2)
    /// has not taken by then is given up and told by unsent().
    posix::Result<void> shutdown(int how);
    /// One close(2). Where a duplicate() is open, that is all: the connection lives on in it,
    /// fd() is that one from now on, and false is returned. Else it is over: what the send queue
    /// holds is given up and told by unsent().
    bool close(CloseKind kind);
    /// One more descriptor of the same socket; its number.
    posix::Result<int> duplicate();
    std::vector<int> duplicates() const;
    /// One close(2) of the newest duplicate, if there is one: nothing is sent.
    void closeDuplicate();

    /// Writes lines of filler, whole ones, one write(2) of 64 KiB after the other, until EAGAIN,
    /// a failure, mostToFill or stopFilling(); told by fillChanged(). Once the kernel takes
    /// no more it is over: the filler is never waited with, save for the end of a line that
    /// was cut, which is queued. The send queue goes first.
    void fill();
    void stopFilling();
    bool filling() const;
    std::uint64_t filled() const; ///< bytes of the last or present filling

    void setReading(bool on); ///< on at first
    bool reading() const;
    /// Bytes asked for in each read(2) from now on: 1 … mostToRead.
    void setReadSize(qsizetype bytes);
    qsizetype readSize() const;
    /// One read(2), at once: also while reading is paused, after SHUT_RD, and after the end.
    void readOnce();
    qsizetype unread() const; ///< bytes in the receive buffer, without a FIN; see tcp(7) SIOCINQ
    /// Bytes in the send buffer that the peer's kernel has not acknowledged; see tcp(7)
    /// SIOCOUTQ. Without a FIN.
    std::uint64_t unacknowledged() const;

    std::uint64_t bytesRead() const;
    std::uint64_t bytesWritten() const;
    bool endOfStream() const;
    bool readingShut() const; ///< our own shutdown of reading succeeded
    bool writingShut() const;
    int error() const;           ///< errno that ended it, 0: none
    bool errorSimulated() const; ///< a simulated fault made it up: the kernel knows nothing of it

Q_SIGNALS:
    /// At most readSize() bytes, as one read(2) returned them.
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
    /// Filling began, went on or ended.
    void fillChanged();
    /// Something happened that the kernel's table may show: FIN, RST, an error, read or not;
    /// bytes that arrived while reading is paused.
    void stirred();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net
