// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A StreamConnection whose peer is a plain socket, and all that it told.

#include "net/loopbackpair.h"
#include "net/streamconnection.h"

#include <QSignalSpy>

#include <memory>

inline QByteArray patterned(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 7 + i / 251) % 256);
    return bytes;
}

struct Talk
{
    explicit Talk(const posix::SyscallTable &table = {})
        : calls(table)
        , pair(calls)
        , connection(
              std::make_unique<net::StreamConnection>(calls, readiness, std::move(pair.ours)))
        , ended(connection.get(), &net::StreamConnection::ended)
        , failed(connection.get(), &net::StreamConnection::failed)
        , unsent(connection.get(), &net::StreamConnection::unsent)
        , stirred(connection.get(), &net::StreamConnection::stirred)
        , queueChanged(connection.get(), &net::StreamConnection::queueChanged)
    {
        QObject::connect(connection.get(), &net::StreamConnection::received, connection.get(),
                         [this](const QByteArray &bytes) { got += bytes; });
    }
    qsizetype count(posix::Call call) const
    {
        qsizetype found = 0;
        for (auto number = calls.records().firstNumber(); number <= calls.records().lastNumber();
             ++number)
            found += calls.records().at(number).call == call;
        return found;
    }
    const posix::SyscallRecord &last() const
    {
        return calls.records().at(calls.records().lastNumber());
    }
    /// Whether the event loop comes to rest: no activation, no call in many turns of it.
    bool comesToRest()
    {
        turnLoop();
        const auto before = std::pair(readiness.activations(), calls.records().lastNumber());
        turnLoop(300);
        return before == std::pair(readiness.activations(), calls.records().lastNumber());
    }
    /// How many activations and calls there are in many turns of the event loop.
    std::uint64_t busyness()
    {
        turnLoop();
        const std::uint64_t before = readiness.activations() + calls.records().lastNumber();
        turnLoop(300);
        return readiness.activations() + calls.records().lastNumber() - before;
    }
    void fillUntilTheKernelTakesNoMore()
    {
        connection->queue(patterned(16 << 20));
        connection->flush();
        std::uint64_t before = 0;
        do {
            before = connection->bytesWritten();
            turnLoop(20);
        } while (connection->bytesWritten() != before);
    }

    net::Readiness readiness;
    posix::Syscalls calls;
    LoopbackPair pair;
    PlainSocket &peer = pair.peer;
    std::unique_ptr<net::StreamConnection> connection;
    QByteArray got;
    QSignalSpy ended;
    QSignalSpy failed;
    QSignalSpy unsent;
    QSignalSpy stirred;
    QSignalSpy queueChanged;
};
