// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where in a history the kernel's states changed: one mark a moment, kept up as the history
// grows, so that drawing them costs no look at the moments. Belongs to a HistorySlider.

#include "history/history.h"

namespace panels {

/// A row of the kernel's table that went from one state to another.
struct RowStep
{
    kernel::TcpState from = kernel::TcpState::Closed; ///< Closed: it was not there
    kernel::TcpState to = kernel::TcpState::Closed;   ///< Closed: the kernel forgot it

    friend bool operator==(const RowStep &, const RowStep &) = default;
};

/// From one moment to the next; of our own sockets first.
QList<RowStep> rowSteps(const history::Moment &before, const history::Moment &after);

class MomentMarks
{
public:
    /// It must outlive it.
    explicit MomentMarks(const history::History &history);

    /// Takes up what the history has gained and lost.
    void update();
    std::size_t size() const { return m_states.size(); }
    /// The state that a row went to at the moment with this index; Unknown: none changed.
    kernel::TcpState at(std::size_t index) const { return m_states[index]; }

private:
    const history::History &m_history;
    std::deque<kernel::TcpState> m_states;
    std::uint64_t m_dropped = 0;
};

} // namespace panels
