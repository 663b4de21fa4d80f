// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/connector.h"

#include <cerrno>
#include <utility>

#include <netinet/tcp.h>

namespace net {

Connector::Connector(posix::Syscalls &calls, Readiness &readiness, int fd,
                     std::function<void(int)> done)
    : m_calls(calls)
    , m_fd(fd)
    , m_done(std::move(done))
{
    m_watch.emplace(readiness, fd, [this](Events) { decide(); });
    m_watch->setWriting(true);
}

void Connector::decide()
{
    if (posix::Syscalls::tcpState(m_fd) == TCP_SYN_SENT)
        return;
    const posix::Result<int> pending = m_calls.pendingError(m_fd);
    int error = pending ? pending.value() : pending.error().value();
    if (error == 0 && posix::Syscalls::tcpState(m_fd) == TCP_CLOSE)
        error = ENOTCONN; // connect(2) was never called
    m_watch.reset();      // whoever is told may watch the descriptor at once
    const auto done = std::exchange(m_done, nullptr);
    done(error);
}

} // namespace net
