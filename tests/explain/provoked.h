// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the tests of the sentences provoke errors with: real sockets over loopback, and a
// check of what is said about the last call.

#include "explain/sentences.h"
#include "posix/syscalls.h"

#include <QTest>

#include <poll.h>

inline bool waitFor(int fd, short events)
{
    pollfd entry = {fd, events, 0};
    return ::poll(&entry, 1, 5000) == 1;
}

inline posix::Descriptor streamSocket(posix::Syscalls &calls)
{
    return std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
}

/// A connected pair over loopback.
struct Pair
{
    explicit Pair(posix::Syscalls &calls)
        : listener(streamSocket(calls))
        , client(streamSocket(calls))
    {
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 8);
        address = calls.localAddress(listener.fd()).value();
        calls.connect(client.fd(), address);
        waitFor(listener.fd(), POLLIN);
        server = std::move(calls.accept(listener.fd())).value().descriptor;
    }
    posix::Descriptor listener;
    posix::Descriptor client;
    posix::Descriptor server;
    posix::SocketAddress address;
};

inline const posix::SyscallRecord &lastOf(const posix::Syscalls &calls)
{
    return calls.records().at(calls.records().lastNumber());
}

/// The last call failed with this errno, and its sentence holds these words.
#define SAYS(errorNumber, words)                                                                   \
    QCOMPARE(lastOf(calls).error, errorNumber);                                                    \
    QVERIFY2(explain::outcomeSentence(lastOf(calls)).contains(QLatin1StringView(words)),           \
             qPrintable(explain::outcomeSentence(lastOf(calls))))
