// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "relaying.h"

#include <poll.h>
#include <sys/socket.h>

namespace bench {

namespace {

constexpr std::int64_t settling = 1'000'000'000; // ns
constexpr int patience = 60'000;                 // ms
constexpr int warmUp = 3;                        // exchanges

/// Drops what has come: MSG_TRUNC, see tcp(7).
void dropAll(const std::vector<int> &sockets)
{
    for (const int fd : sockets) {
        while (recv(fd, nullptr, 1 << 24, MSG_TRUNC | MSG_DONTWAIT) > 0) {
        }
    }
}

} // namespace

RelayServer::RelayServer(std::unique_ptr<Program> program, std::uint16_t port)
    : m_program(std::move(program))
    , m_crowd(port)
{
}

RelayServer::RelayServer(const std::vector<std::string> &command, std::size_t members,
                         std::size_t senders, const std::vector<std::string> &environment)
    : m_program(std::make_unique<Program>(command, measuredCore, environment, !environment.empty()))
    , m_crowd(m_program->readPort())
{
    m_crowd.join(members, acceptedBy(*m_program));
    begin(senders);
}

std::unique_ptr<RelayServer> RelayServer::ncat(std::size_t members, std::size_t senders)
{
    const std::uint16_t port = freePort();
    auto program = std::make_unique<Program>(
        std::vector<std::string>{"ncat", "-l", "--chat", "-n", "-m", std::to_string(members + 1),
                                 "127.0.0.1", std::to_string(port)},
        measuredCore, std::vector<std::string>{}, true);
    sleepFor(settling);
    std::unique_ptr<RelayServer> server(new RelayServer(std::move(program), port));
    server->joinChat(members);
    server->begin(senders);
    return server;
}

// It tells everybody of each who comes, with a list of all, and waits for those who do not
// read; its accept queue holds ten.
void RelayServer::joinChat(std::size_t members)
{
    for (std::size_t i = 0; i < members; ++i) {
        pollfd greeted = {m_crowd.joinOne(), POLLIN, 0};
        if (poll(&greeted, 1, patience) != 1)
            fail("ncat greets nobody any more");
        dropAll(m_crowd.sockets());
    }
    sleepFor(settling);
    dropAll(m_crowd.sockets());
}

void RelayServer::begin(std::size_t senders)
{
    m_room = std::make_unique<Room>(m_crowd, senders);
    sleepFor(settling);
    m_program->pause();
}

void RelayServer::measure()
{
    m_program->resume();
    for (int i = 0; i < warmUp; ++i)
        m_room->exchange();
    const std::int64_t begin = now();
    const WorkingClock clock(*m_program, WorkingClock::Work::AtOnce);
    const std::uint64_t before = m_room->deliveries();
    int exchanges = 0;
    for (; exchanges < 3 || now() - begin < turn; ++exchanges)
        m_room->exchange();
    const double passed = clock.elapsed();
    m_stolen.push_back(clock.stolenShare() * 100);
    m_program->pause();
    m_exchanges.push_back(passed / 1e3 / exchanges);
    m_deliveries.push_back(static_cast<double>(m_room->deliveries() - before) / (passed / 1e9));
}

void RelayServer::print(const std::string &who) const
{
    printFigures(who + ", exchange", m_exchanges, "us");
    printFigures(who + ", deliveries", m_deliveries, "1/s");
    printFigures(who + ", lost to others", m_stolen, "%");
}

} // namespace bench
