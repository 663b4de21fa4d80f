// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "room.h"

#include "program.h"
#include "report.h"

#include <array>
#include <cstdio>
#include <cstring>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr std::int64_t patience = 60'000'000'000; // ns
constexpr std::size_t headBytes = 13;             // "#SS NNNNNNNN "

/// Different for each line, so that a piece of another one is noticed.
std::string_view filler(std::uint32_t number)
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
                                      "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
    return {letters + number % 26, Room::lineBytes - headBytes - 1};
}

std::string lineOf(std::size_t sender, std::uint32_t number)
{
    char head[headBytes + 1];
    std::snprintf(head, sizeof head, "#%02zu %08u ", sender % 100, number);
    return std::string(head) + std::string(filler(number)) + '\n';
}

std::uint32_t numberIn(std::string_view digits)
{
    std::uint32_t number = 0;
    for (const char digit : digits)
        number = number * 10 + static_cast<std::uint32_t>(digit - '0');
    return number;
}

} // namespace

Room::Room(const Crowd &crowd, std::size_t senders)
    : m_crowd(crowd)
    , m_senders(senders)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_unread(crowd.size())
    , m_expected(crowd.size() * senders)
    , m_said(senders)
{
    for (std::size_t member = 0; member < crowd.size(); ++member) {
        epoll_event event = {};
        event.events = EPOLLIN;
        event.data.u64 = member;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, crowd.sockets()[member], &event);
    }
}

Room::~Room()
{
    close(m_epoll);
}

void Room::speak(std::size_t sender)
{
    const std::string line = lineOf(sender, m_said[sender]++);
    m_owed += m_crowd.size() - 1;
    if (send(m_crowd.sockets()[sender], line.data(), line.size(), MSG_NOSIGNAL) !=
        static_cast<ssize_t>(line.size()))
        fail("a sender could not write its line");
}

std::int64_t Room::exchange()
{
    const std::int64_t begin = now();
    for (std::size_t sender = 0; sender < m_senders; ++sender)
        speak(sender);
    waitForQuiet();
    return now() - begin;
}

void Room::waitForQuiet()
{
    const std::int64_t end = now() + patience;
    while (!isQuiet()) {
        hear(1000);
        if (now() > end)
            fail("of " + std::to_string(m_owed) + " deliveries only " + std::to_string(m_heard) +
                 " came");
    }
}

void Room::hear(int ms)
{
    std::array<epoll_event, 1024> ready;
    const int count = epoll_wait(m_epoll, ready.data(), static_cast<int>(ready.size()), ms);
    for (int i = 0; i < count; ++i)
        read(ready[static_cast<std::size_t>(i)].data.u64);
}

void Room::read(std::size_t member)
{
    static std::array<char, 1 << 18> buffer;
    const ssize_t got = recv(m_crowd.sockets()[member], buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got == 0)
        fail("the server closed a connection");
    if (got > 0)
        take(member, {buffer.data(), static_cast<std::size_t>(got)});
}

void Room::take(std::size_t member, std::string_view bytes)
{
    std::string &unread = m_unread[member];
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos;
         end = bytes.find('\n')) {
        if (unread.empty()) {
            takeLine(member, bytes.substr(0, end));
        } else {
            unread.append(bytes.substr(0, end));
            takeLine(member, unread);
            unread.clear();
        }
        bytes.remove_prefix(end + 1);
    }
    unread.append(bytes);
}

// Without '#' it is a greeting of the server ("<announce> ..."): nobody's line.
void Room::takeLine(std::size_t member, std::string_view line)
{
    const std::size_t begin = line.find('#');
    if (begin == std::string_view::npos && line.starts_with("<announce>"))
        return;
    const std::string_view said = begin == std::string_view::npos ? line : line.substr(begin);
    if (said.size() != lineBytes - 1)
        fail("a line of another length came: " + std::string(line));
    const std::size_t sender = numberIn(said.substr(1, 2));
    const std::uint32_t number = numberIn(said.substr(4, 8));
    if (sender >= m_senders || sender == member ||
        number != m_expected[member * m_senders + sender]++ ||
        said.substr(headBytes) != filler(number))
        fail("a line came wrong, twice, or out of its order: " + std::string(line));
    ++m_heard;
}

} // namespace bench
