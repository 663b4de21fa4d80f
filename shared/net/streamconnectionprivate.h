// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How a StreamConnection reads and writes: one read(2) for each readiness event, gathered
// writes within the budget, and what each outcome means. Owned by its StreamConnection. Any
// signal may close or delete the connection: each emission is followed by a look whether
// it is still there.

#include "net/sendqueue.h"
#include "net/streamconnection.h"

namespace net {

class StreamConnection::Private
{
public:
    Private(StreamConnection *connection, posix::Syscalls &calls_, Readiness &readiness_,
            posix::Descriptor descriptor_);

    void serve(Events events);
    bool readOnce();
    bool drain();
    void flush();
    void fail(int error);
    bool giveUpQueue();
    void listen();

    StreamConnection *q;
    posix::Syscalls &calls;
    Readiness &readiness;
    posix::Descriptor descriptor;
    std::optional<Watch> watch; // goes before the descriptor
    SendQueue queue;
    std::uint64_t bytesRead = 0;
    std::uint64_t bytesWritten = 0;
    std::uint64_t budgetOf = 0; // the number of an activation
    qsizetype budget = writeBudget;
    int error = 0;
    bool reading = true;
    bool ended = false;
    bool readingShut = false;
    bool writingShut = false;
    bool draining = false;      // the last bytes are read, nothing is written
    bool emptyReadSeen = false; // read(2) returned 0 for our own SHUT_RD

private:
    bool worthReading() const;
    bool take(posix::IoOutcome outcome, const char *buffer);
    bool advance(posix::IoOutcome outcome, qsizetype offered);
    posix::IoOutcome writeSome(qsizetype most, qsizetype *offered);
};

} // namespace net
