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

    // streamconnectionprivate.cpp: the descriptor, and when it is ready
    void watchDescriptor();
    void serve(Events events);
    void listen();
    bool isReading() const { return reading && watch->reading(); }
    void listenForRoom();
    void fail(int error);
    void liveOnInDuplicate();

    // connectionread.cpp
    bool readOnce();
    void drain();

    // connectionwrite.cpp
    void flush();
    void refused(int reason);
    bool giveUpQueue();

    // connectionfill.cpp
    void startFilling();
    void endFilling();
    std::uint64_t filled() const;

    StreamConnection *q;
    posix::Syscalls &calls;
    Readiness &readiness;
    posix::Descriptor descriptor;
    std::vector<posix::Descriptor> duplicates; // oldest first
    std::optional<Watch> watch;                // goes before the descriptors
    SendQueue queue;
    std::uint64_t bytesRead = 0;
    std::uint64_t bytesWritten = 0;
    std::uint64_t budgetOf = 0; // the number of an activation
    qsizetype budget = writeBudget;
    qsizetype readSize = mostToRead;
    int error = 0;
    bool errorSimulated = false;
    bool reading = true;
    bool ended = false;
    bool readingShut = false;
    bool writingShut = false;
    bool filling = false;

    // A write failed for this reason, and what had arrived until then is being read.
    int failing = 0;
    qsizetype owed = 0; // bytes

private:
    bool worthReading() const;
    bool take(posix::IoOutcome outcome, const char *buffer);
    bool advance(posix::IoOutcome outcome, qsizetype offered);
    posix::IoOutcome writeSome(qsizetype most, qsizetype *offered);
    void restReading();
    void restWriting();
    void fillSoon();
    void fillTurn();
    void writeFiller();

    bool emptyReadSeen = false; // read(2) returned 0 for our own SHUT_RD
    bool blocked = false;       // the last write found no room
    bool readingRests = false;
    bool writingRests = false;
    std::uint64_t fillEnd = 0;      // bytes of filler written or queued
    std::uint64_t fillTail = 0;     // of them, queued: the rest of a line that was cut,
    std::uint64_t fillTailFrom = 0; // when so many bytes had been written
};

} // namespace net
