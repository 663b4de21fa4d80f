// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Takes connections from the accept queue of a listening descriptor that it does not
// own. Automatic: as they come. By hand: one for each acceptOne(); where none waits, the call's
// EAGAIN is on record and the next one that comes is taken, as a blocking accept(2)
// would. Never spins: when descriptors or memory run out it takes a rest (100 ms, doubled up to
// 1 s), turning the waiting ones away with one descriptor kept in reserve.

#include "net/readiness.h"
#include "posix/syscalls.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace net {

class Acceptor : public QObject
{
    Q_OBJECT

public:
    using Take = std::function<void(posix::Accepted)>;

    /// @p fd listens already; @p take is given each accepted connection.
    Acceptor(posix::Syscalls &calls, Readiness &readiness, int fd, Take take,
             QObject *parent = nullptr);
    ~Acceptor() override;

    void setAutomatic(bool on); ///< off at first
    void acceptOne();
    /// Whether a thread of a textbook server would now be blocked in accept(2).
    bool waiting() const;
    /// errno for which it rests (EMFILE, ENFILE, ENOBUFS, ENOMEM), 0 while it does not.
    int exhausted() const;

Q_SIGNALS:
    void waitingChanged();
    void exhaustedChanged();
    /// A connection came into the accept queue while none is to be taken out.
    void knocked();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net
