// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/sockdiag.h"

#include "kernel/sockdiagmessage.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <linux/netlink.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace kernel {

namespace {

constexpr int dumpAttempts = 4;        ///< where the table keeps changing under the dump
constexpr int patienceSeconds = 2;     ///< the kernel answers at once; never hang for good
constexpr int receiveBuffer = 1 << 20; ///< bytes of the socket's queue
constexpr std::size_t datagramSize = 64 * 1024;

sockaddr_nl kernelAddress()
{
    sockaddr_nl address = {};
    address.nl_family = AF_NETLINK;
    return address;
}

int send(int fd, const QByteArray &request)
{
    const sockaddr_nl address = kernelAddress();
    for (;;) {
        const ssize_t sent = ::sendto(fd, request.constData(), request.size(), 0,
                                      reinterpret_cast<const sockaddr *>(&address), sizeof address);
        if (sent >= 0)
            return 0;
        if (errno != EINTR)
            return errno;
    }
}

// One datagram of the kernel into @p buffer; @p size is 0 for one from somebody else.
int receive(int fd, std::span<char> buffer, std::size_t &size)
{
    sockaddr_nl sender = {};
    socklen_t length = sizeof sender;
    ssize_t received = -1;
    do {
        received = ::recvfrom(fd, buffer.data(), buffer.size(), 0,
                              reinterpret_cast<sockaddr *>(&sender), &length);
    } while (received < 0 && errno == EINTR);
    if (received < 0)
        return errno;
    size = sender.nl_pid == 0 ? static_cast<std::size_t>(received) : 0;
    return 0;
}

DiagAnswer ask(int fd, const QByteArray &request, std::uint32_t sequence)
{
    alignas(nlmsghdr) std::array<char, datagramSize> buffer;
    DiagAnswer answer;
    answer.error = send(fd, request);
    while (answer.error == 0 && !answer.done) {
        std::size_t size = 0;
        answer.error = receive(fd, buffer, size);
        if (answer.error == 0)
            parseAnswer({buffer.data(), size}, sequence, answer);
    }
    return answer;
}

} // namespace

posix::Result<SockDiag> SockDiag::open()
{
    const int fd = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (fd < 0)
        return posix::errorFromErrno(errno);
    const timeval patience = {patienceSeconds, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    return SockDiag(fd);
}

SockDiag::SockDiag(SockDiag &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_sequence(other.m_sequence)
{
}

SockDiag &SockDiag::operator=(SockDiag &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    std::swap(m_sequence, other.m_sequence);
    return *this;
}

SockDiag::~SockDiag()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

posix::Result<QList<TcpRow>> SockDiag::rows(const QSet<std::uint16_t> &ports)
{
    QList<TcpRow> rows;
    for (const int family : {AF_INET, AF_INET6}) {
        auto some = dump(family, ports);
        if (!some)
            return some.error();
        rows += some.value();
    }
    rows.removeIf([&](const TcpRow &row) { return !covers(ports, row.key); });
    return rows;
}

posix::Result<QList<TcpRow>> SockDiag::dump(int family, const QSet<std::uint16_t> &ports)
{
    DiagAnswer answer;
    for (int attempt = 0; attempt < dumpAttempts; ++attempt) {
        const std::uint32_t sequence = ++m_sequence;
        answer = ask(m_fd, dumpRequest(family, ports, sequence), sequence);
        if (answer.error != 0)
            return posix::errorFromErrno(answer.error);
        if (!answer.interrupted)
            break;
    }
    return answer.rows;
}

posix::Result<TcpRow> SockDiag::row(const ConnectionKey &key)
{
    const std::uint32_t sequence = ++m_sequence;
    const DiagAnswer answer = ask(m_fd, lookupRequest(key, sequence), sequence);
    if (answer.error != 0)
        return posix::errorFromErrno(answer.error);
    // Where there is no such connection the kernel offers the listener of its port instead.
    const auto found = std::ranges::find(answer.rows, key, &TcpRow::key);
    if (found == answer.rows.end())
        return posix::errorFromErrno(ENOENT);
    return *found;
}

} // namespace kernel
