// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The steps of the lecture, and what became of each: which call it made last, and what
// was wrong with the input where it made none. Facts only; words are made where shown.

#include "net/endpoint.h"
#include "posix/syscallrecord.h"

#include <QMetaType>

#include <optional>

namespace session {

enum class Step : std::uint8_t {
    Socket,
    ReuseAddress, ///< setsockopt SO_REUSEADDR
    ReusePort,    ///< setsockopt SO_REUSEPORT
    Bind,
    Listen,      ///< server
    Accept,      ///< server
    Connect,     ///< client
    Communicate, ///< read and write
    Shutdown,    ///< client
    Close,
};

struct StepReport
{
    enum class Lamp : std::uint8_t {
        Off,     ///< not done with the present socket
        Waiting, ///< under way: accept or connect would block a textbook program here
        Done,    ///< the kernel said yes
        Refused, ///< the kernel said no, or the input was bad
    };
    Lamp lamp = Lamp::Off;
    std::optional<posix::SyscallRecord> call{}; ///< the last call of this step, if one was made
    /// Connect: what SO_ERROR told once the call that was under way had ended; 0: connected.
    std::optional<int> socketError{};
    /// Close: the seconds for which one that is under way waits at most; 0: none is.
    int lingers = 0;
    net::InputError input = net::InputError::None; ///< why no call was made
    /// The call as it ended: with what SO_ERROR told in place of EINPROGRESS.
    std::optional<posix::SyscallRecord> outcome() const
    {
        std::optional<posix::SyscallRecord> ended = call;
        if (ended && socketError) {
            ended->error = *socketError;
            ended->result = *socketError == 0 ? 0 : -1;
        }
        return ended;
    }
    bool tooLate = false; ///< an option that was set after bind
    QString detail{};     ///< Connect: the host as typed. Plain text
};

/// How accept(2) is called.
enum class AcceptMode : std::uint8_t { Automatic, ByHand };

/// When the server closes a peer by itself.
enum class TidyUp : std::uint8_t {
    Never,      ///< every descriptor stays until the person closes it
    AfterReset, ///< once read(2) or write(2) failed for good
    AfterEnd,   ///< also after the peer's FIN
};

} // namespace session

Q_DECLARE_METATYPE(session::Step)
