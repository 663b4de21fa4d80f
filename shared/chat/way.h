// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How far a line that was said here has come, as facts: write(2) that returned is not
// yet delivery. See tcp(7) SIOCOUTQ, sock_diag(7).

#include <QMetaType>

#include <array>
#include <cstdint>

namespace chat {

enum class Station : std::uint8_t {
    Typed,        ///< in our own send queue; write(2) has not taken all of it
    Taken,        ///< write(2) took it: it is in the kernel's send buffer, in Send-Q
    Acknowledged, ///< the peer's kernel has acknowledged its last byte
    Read,         ///< the peer's program has read its last byte
};

struct Way
{
    static constexpr std::size_t stations = 4;

    int receivers = 0; ///< 0: nobody was there
    /// By Station: how many receivers it has come that far with, or further.
    std::array<int, stations> reached = {};
    int unknowable = 0; ///< receivers of which reading cannot be known: not on this machine
    int over = 0;       ///< receivers with which it is not followed any further

    /// The last station that it has reached with all of them.
    Station station() const
    {
        std::size_t last = 0;
        while (last + 1 < stations && receivers > 0 && reached[last + 1] == receivers)
            ++last;
        return Station(last);
    }
    int count(Station station) const { return reached[std::size_t(station)]; }

    friend bool operator==(const Way &, const Way &) = default;
};

} // namespace chat

Q_DECLARE_METATYPE(chat::Way)
