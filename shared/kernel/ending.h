// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How a connection ended, as far as it can be known from this end. A plain value, made by
// the timeline's Endings, told in words by explain::endingText(). See RFC 9293 section 3.6.

#include <QMetaType>

#include <cstdint>
#include <optional>

namespace kernel {

struct Ending
{
    enum class How : std::uint8_t {
        Unknown, ///< it is over, but no call and no state tells how
        Fin,     ///< both directions were ended by FIN
        Reset,   ///< RST
        Timeout, ///< nobody answered any more, or tcp_fin_timeout ran out for an orphan
        GivenUp, ///< the attempt to connect was closed before it succeeded
    };
    enum class Began : std::uint8_t {
        Unknown,
        Here,  ///< the end whose row it is
        There, ///< the other end
        Both,  ///< their FINs crossed
    };
    /// Why RST was sent, where that can be known.
    enum class Cause : std::uint8_t {
        Unknown,
        Linger,        ///< SO_LINGER {1, 0} and close(2) here
        UnreadData,    ///< close(2) here while bytes waited unread
        WroteToClosed, ///< bytes came for a socket whose descriptor was closed already
        Refused,       ///< nobody listened: RST answered SYN
        Orphan,        ///< tcp_fin_timeout ran out; no RST is sent
    };
    /// The part that this end played when the connection was made.
    enum class Part : std::uint8_t { Unknown, Client, Server };

    How how = How::Unknown;
    Began began = Began::Unknown;
    Cause cause = Cause::Unknown;
    Part part = Part::Unknown;
    /// The errno that calls at this end saw first; 0: they ended without one. Nothing where
    /// this end's calls are not known.
    std::optional<int> ourError{};
    /// The same of the other end, where that is known.
    std::optional<int> theirError{};

    friend bool operator==(const Ending &, const Ending &) = default;
};

} // namespace kernel

Q_DECLARE_METATYPE(kernel::Ending)
