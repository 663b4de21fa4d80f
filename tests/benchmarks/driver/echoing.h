// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// An echoing server with many idle connections and one that talks; stopped between its turns.

#include "crowd.h"
#include "program.h"
#include "report.h"

namespace bench {

class EchoServer
{
public:
    static constexpr std::int64_t turn = 1'000'000'000; ///< ns of one round

    EchoServer(const std::vector<std::string> &command, std::size_t idle);

    /// One round of at least ten round trips.
    void measure();
    void print(const std::string &who) const;
    /// us, of each round, without what other programs took.
    const Rounds &means() const { return m_means; }

    Program &program() { return m_program; }

private:
    double roundTrip();

    Program m_program;
    std::uint16_t m_port = 0;
    Neighbours m_neighbours;
    Crowd m_crowd;
    int m_talker = -1;
    std::uint32_t m_lines = 0;
    Rounds m_means;
    Rounds m_middles;
    Rounds m_slowest;
    Rounds m_stolen; ///< percent of the time, by other programs
};

} // namespace bench
