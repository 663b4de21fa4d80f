// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "echoing.h"

#include <cstdio>
#include <cstring>

#include <sys/socket.h>

namespace bench {

namespace {

constexpr std::size_t lineBytes = 64;
constexpr std::int64_t warmUp = 300'000'000; // ns: what it does after it was stopped
constexpr std::int64_t settling = 1'000'000'000;

} // namespace

EchoServer::EchoServer(const std::vector<std::string> &command, std::size_t idle)
    : m_program(command)
    , m_port(m_program.readPort())
    , m_neighbours(m_port, idle, acceptedBy(m_program))
    , m_crowd(m_port)
{
    m_neighbours.waitForAll();
    m_talker = m_crowd.joinOne();
    sleepFor(settling);
    m_program.pause();
}

double EchoServer::roundTrip()
{
    char line[lineBytes + 1];
    char answer[lineBytes];
    std::snprintf(line, sizeof line, "%063u\n", m_lines++);
    const std::int64_t begin = now();
    if (send(m_talker, line, lineBytes, MSG_NOSIGNAL) != static_cast<ssize_t>(lineBytes) ||
        recv(m_talker, answer, lineBytes, MSG_WAITALL) != static_cast<ssize_t>(lineBytes) ||
        std::memcmp(line, answer, lineBytes) != 0)
        fail("an echo came back wrong");
    return static_cast<double>(now() - begin) / 1e3;
}

void EchoServer::measure()
{
    m_program.resume();
    for (const std::int64_t end = now() + warmUp; now() < end;)
        roundTrip();
    Rounds trips;
    const std::int64_t begin = now();
    const WorkingClock clock(m_program, WorkingClock::Work::InTurns);
    while (trips.size() < 10 || now() - begin < turn)
        trips.push_back(roundTrip());
    m_means.push_back(clock.elapsed() / 1e3 / static_cast<double>(trips.size()));
    m_stolen.push_back(clock.stolenShare() * 100);
    m_program.pause();
    m_middles.push_back(median(trips));
    m_slowest.push_back(quantile(trips, 0.99));
}

void EchoServer::print(const std::string &who) const
{
    printFigures(who + ", mean", m_means, "us");
    printFigures(who + ", p50", m_middles, "us");
    printFigures(who + ", p99", m_slowest, "us");
    printFigures(who + ", lost to others", m_stolen, "%");
}

} // namespace bench
