// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The boxes and arrows of the state diagram: figure 5 of RFC 9293 as Linux walks it, with the
// steps that the two ends took laid over it. CLOSED stands twice, as in the RFC: where a
// socket begins, and where a connection ends.

#include "diagrams/statediagramfacts.h"

#include <array>

namespace diagrams {

enum class StatePlace : std::uint8_t {
    Start, ///< CLOSED, before
    Listen,
    SynRecv,
    SynSent,
    Established,
    FinWait1,
    FinWait2,
    Closing,
    TimeWait,
    CloseWait,
    LastAck,
    End, ///< CLOSED, after
};

inline constexpr std::size_t statePlaces = 12;

kernel::TcpState stateAt(StatePlace place);
/// The box that is lit for this end; nothing where its state is not known.
std::optional<StatePlace> placeOf(const StateEnd &end);

struct StateArrow
{
    StatePlace from = StatePlace::Start;
    StatePlace to = StatePlace::Start;
    bool inFigure = false;          ///< false: drawn only because an end went this way
    StateCause figure;              ///< what the figure writes at it
    std::optional<StateStep> here;  ///< as the chosen end went along it
    std::optional<StateStep> other; ///< as the other end did

    bool isWalked() const { return here || other; }
};

/// The figure's arrows in its order, then the others that were walked.
QList<StateArrow> stateArrowsOf(const StateFacts &facts);

} // namespace diagrams
