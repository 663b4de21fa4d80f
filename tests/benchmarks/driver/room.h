// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A chat room full of members that check what they hear: each line of each sender must come to
// every other member whole, in its order, once. What a server writes before the line ("peer 3: ",
// "<user7> ") is its own affair. Ends the benchmark at the first byte that is wrong.

#include "crowd.h"

#include <string>
#include <string_view>

namespace bench {

class Room
{
public:
    static constexpr std::size_t lineBytes = 64; ///< with the LF

    /// The first @p senders of @p crowd speak.
    Room(const Crowd &crowd, std::size_t senders);
    Room(const Room &) = delete;
    Room &operator=(const Room &) = delete;
    ~Room();

    /// Each sender writes one line at once; returns when all have heard all: ns.
    std::int64_t exchange();
    /// One sender writes its next line, and nobody waits.
    void speak(std::size_t sender);
    /// What has come by now, or comes within @p ms.
    void hear(int ms);
    /// Everything that was said was heard by everybody who should hear it.
    bool isQuiet() const { return m_heard == m_owed; }
    void waitForQuiet();

    std::uint64_t deliveries() const { return m_heard; }
    /// Deliveries of one exchange.
    std::uint64_t perExchange() const { return m_senders * (m_crowd.size() - 1); }

private:
    void read(std::size_t member);
    void take(std::size_t member, std::string_view bytes);
    void takeLine(std::size_t member, std::string_view line);

    const Crowd &m_crowd;
    std::size_t m_senders;
    int m_epoll;
    std::vector<std::string> m_unread;     ///< by member: the beginning of a line
    std::vector<std::uint32_t> m_expected; ///< by member and sender: the next line's number
    std::vector<std::uint32_t> m_said;     ///< by sender
    std::uint64_t m_owed = 0;
    std::uint64_t m_heard = 0;
};

} // namespace bench
