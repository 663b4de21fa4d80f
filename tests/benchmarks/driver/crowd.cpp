// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "crowd.h"

#include "program.h"
#include "report.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr std::size_t atOnce = 128;               // fewer than a usual accept queue holds
constexpr std::size_t perAddress = 4000;          // connections, so that ports do not run out
constexpr std::int64_t patience = 60'000'000'000; // ns
constexpr std::int64_t rest = 1'000'000;          // ns

sockaddr_in loopback(std::size_t host, std::uint16_t port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(static_cast<std::uint32_t>(0x7f000000u + host));
    return address;
}

// See ip(7), IP_BIND_ADDRESS_NO_PORT: the port is chosen by connect(2), which knows the other
// end, too.
void bindTo(int fd, std::size_t host)
{
    const int on = 1;
    const sockaddr_in address = loopback(host, 0);
    setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

void waitUntil(const Crowd::Accepted &accepted, std::size_t count)
{
    const std::int64_t end = now() + patience;
    while (accepted() < count) {
        if (now() > end)
            fail("the server accepted " + std::to_string(accepted()) + " of " +
                 std::to_string(count) + " connections");
        sleepFor(rest);
    }
}

} // namespace

int Crowd::joinOne()
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        fail("socket " + std::to_string(m_sockets.size()) + ": " + strerror(errno));
    if (m_sockets.size() >= perAddress)
        bindTo(fd, 0x100 + m_sockets.size() / perAddress);
    const sockaddr_in server = loopback(1, m_port);
    if (connect(fd, reinterpret_cast<const sockaddr *>(&server), sizeof server) != 0)
        fail("connect " + std::to_string(m_sockets.size()) + ": " + strerror(errno));
    const linger reset = {1, 0};
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    m_sockets.push_back(fd);
    return fd;
}

void Crowd::join(std::size_t count, const Accepted &accepted)
{
    const std::size_t before = accepted ? accepted() : 0;
    for (std::size_t i = 1; i <= count; ++i) {
        joinOne();
        if (accepted && (i % atOnce == 0 || i == count))
            waitUntil(accepted, before + i);
    }
}

void Crowd::leave()
{
    for (const int fd : m_sockets)
        close(fd);
    m_sockets.clear();
}

Neighbours::Neighbours(std::uint16_t port, std::size_t count, const Crowd::Accepted &accepted)
{
    int done[2] = {};
    if (pipe2(done, O_CLOEXEC) != 0)
        fail("pipe: " + std::string(strerror(errno)));
    m_pid = fork();
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        Crowd crowd(port);
        crowd.join(count, accepted);
        if (write(done[1], "", 1) == 1) {
            for (;;)
                pause();
        }
    }
    close(done[1]);
    m_done = done[0];
}

Neighbours::~Neighbours()
{
    close(m_done);
    kill(m_pid, SIGKILL); // the kernel closes their sockets
    waitpid(m_pid, nullptr, 0);
}

void Neighbours::waitForAll()
{
    char none = 0;
    if (read(m_done, &none, 1) != 1)
        fail("the idle neighbours did not come");
}

std::uint16_t freePort()
{
    sockaddr_in address = loopback(1, 0);
    socklen_t size = sizeof address;
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bind(fd, reinterpret_cast<sockaddr *>(&address), size);
    getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size);
    close(fd);
    return ntohs(address.sin_port);
}

Crowd::Accepted acceptedBy(Program &server)
{
    return [&server] {
        return static_cast<std::size_t>(server.askNumber("peers"));
    };
}

} // namespace bench
