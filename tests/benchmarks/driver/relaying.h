// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A relaying server with a room full of members; stopped between its turns.

#include "program.h"
#include "report.h"
#include "room.h"

#include <memory>

namespace bench {

class RelayServer
{
public:
    static constexpr std::int64_t turn = 1'000'000'000; ///< ns of one round

    /// One of our own programs, which says its port and counts its peers.
    RelayServer(const std::vector<std::string> &command, std::size_t members, std::size_t senders,
                const std::vector<std::string> &environment = {});
    /// `ncat --chat`
    static std::unique_ptr<RelayServer> ncat(std::size_t members, std::size_t senders);

    /// One round of at least three exchanges.
    void measure();
    void print(const std::string &who) const;
    const Rounds &exchanges() const { return m_exchanges; }   ///< us, mean
    const Rounds &deliveries() const { return m_deliveries; } ///< a second

    Program &program() { return *m_program; }

private:
    RelayServer(std::unique_ptr<Program> program, std::uint16_t port);
    void joinChat(std::size_t members);
    void begin(std::size_t senders);

    std::unique_ptr<Program> m_program;
    Crowd m_crowd;
    std::unique_ptr<Room> m_room;
    Rounds m_exchanges;
    Rounds m_deliveries;
    Rounds m_stolen; ///< percent of the time, by other programs
};

} // namespace bench
