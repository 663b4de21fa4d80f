// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A connection over loopback: one end made through the funnel, as the program makes it, the
// other a plain blocking socket that knows nothing of it.

#include "posix/syscalls.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <utility>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

/// Runs what is ready, without waiting for anything.
inline void turnLoop(int turns = 50)
{
    for (int i = 0; i < turns; ++i)
        QCoreApplication::processEvents();
}

inline bool waitReadable(int fd)
{
    pollfd entry = {fd, POLLIN, 0};
    return ::poll(&entry, 1, 5000) == 1;
}

class PlainSocket
{
public:
    PlainSocket()
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
    }
    explicit PlainSocket(const posix::SocketAddress &server)
        : PlainSocket()
    {
        connect(server);
    }
    PlainSocket(PlainSocket &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    PlainSocket(const PlainSocket &) = delete;
    PlainSocket &operator=(const PlainSocket &) = delete;
    ~PlainSocket() { close(); }

    int fd() const { return m_fd; }
    bool connect(const posix::SocketAddress &server)
    {
        return ::connect(m_fd, server.data(), server.size()) == 0;
    }
    void write(const QByteArray &bytes)
    {
        for (qsizetype done = 0; done < bytes.size();) {
            const ssize_t count = ::send(m_fd, bytes.constData() + done,
                                         static_cast<size_t>(bytes.size() - done), MSG_NOSIGNAL);
            if (count < 0)
                return;
            done += count;
        }
    }
    /// Whatever is there, without waiting.
    QByteArray readSome(qsizetype most = 1 << 20)
    {
        QByteArray buffer(most, Qt::Uninitialized);
        const ssize_t count =
            ::recv(m_fd, buffer.data(), static_cast<size_t>(buffer.size()), MSG_DONTWAIT);
        return buffer.first(std::max<qsizetype>(count, 0));
    }
    /// So many bytes, waited for as long as it takes them to come.
    QByteArray readExactly(qsizetype size)
    {
        QByteArray result;
        while (result.size() < size && waitReadable(m_fd)) {
            const QByteArray some = readSome(size - result.size());
            if (some.isEmpty())
                break;
            result += some;
        }
        return result;
    }
    /// 0 where the FIN was reached, else -1 and errno, else bytes are there.
    ssize_t peek()
    {
        char byte = 0;
        return ::recv(m_fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    }
    void shutdown(int how) { ::shutdown(m_fd, how); }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }
    void reset()
    {
        const linger value = {1, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &value, sizeof value);
        close();
    }

private:
    int m_fd;
};

class Listener
{
public:
    explicit Listener(posix::Syscalls &calls, int backlog = 512)
        : m_calls(calls)
        , descriptor(std::move(calls.socket(AF_INET, SOCK_STREAM)).value())
    {
        calls.bind(descriptor.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(descriptor.fd(), backlog);
        address = calls.localAddress(descriptor.fd()).value();
    }
    posix::Descriptor accept()
    {
        waitReadable(descriptor.fd());
        return std::move(m_calls.accept(descriptor.fd())).value().descriptor;
    }

private:
    posix::Syscalls &m_calls;

public:
    posix::Descriptor descriptor;
    posix::SocketAddress address;
};

struct LoopbackPair
{
    explicit LoopbackPair(posix::Syscalls &calls)
        : listener(calls)
        , peer(listener.address)
        , ours(listener.accept())
    {
    }
    Listener listener;
    PlainSocket peer;
    posix::Descriptor ours;
};
