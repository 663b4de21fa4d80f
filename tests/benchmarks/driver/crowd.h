// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Many connections from this process to one server. Each ends with a reset, so that no
// TIME_WAIT row is left to slow down what is measured next.

#include <cstdint>
#include <functional>
#include <vector>

namespace bench {

class Program;

class Crowd
{
public:
    /// How many of them the server has accepted; where it cannot tell: nothing.
    using Accepted = std::function<std::size_t()>;

    explicit Crowd(std::uint16_t port)
        : m_port(port)
    {
    }
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;
    ~Crowd() { leave(); }

    /// Connects more, no faster than the server accepts. Blocking sockets.
    void join(std::size_t count, const Accepted &accepted);
    /// One, blocking.
    int joinOne();
    void leave();

    const std::vector<int> &sockets() const { return m_sockets; }
    std::size_t size() const { return m_sockets.size(); }

private:
    std::uint16_t m_port;
    std::vector<int> m_sockets;
};

/// A crowd in a process of its own, since one process may hold only so many descriptors
/// (RLIMIT_NOFILE), and so that it comes while this process does something else. They say
/// nothing; at the end all leave at once.
class Neighbours
{
public:
    Neighbours(std::uint16_t port, std::size_t count, const Crowd::Accepted &accepted);
    Neighbours(const Neighbours &) = delete;
    Neighbours &operator=(const Neighbours &) = delete;
    ~Neighbours();

    /// Until all are connected and, where that can be told, accepted.
    void waitForAll();

private:
    int m_pid = -1;
    int m_done = -1;
};

/// A port of 127.0.0.1 that is free just now: for servers that do not tell theirs.
std::uint16_t freePort();

/// What one of our own servers answers to "peers".
Crowd::Accepted acceptedBy(Program &server);

} // namespace bench
