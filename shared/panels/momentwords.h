// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A moment of a session in words: when it was, and what happened then. Made anew in the
// person's language each time they are asked for.

#include "history/shown.h"

#include <QCoreApplication>

namespace panels {

class MomentWords
{
    Q_DECLARE_TR_FUNCTIONS(MomentWords)

public:
    /// "12:01:03.250", in the person's time zone; empty where there is no such moment.
    static QString wallTime(const history::History &history, std::size_t index);
    /// "+3.2 s", "+2:05.3": since the first moment.
    static QString sinceBegin(const history::History &history, std::size_t index);
    /// "41 of 127"
    static QString place(const history::History &history, std::size_t index);
    /// The call that was made, the state that was reached: "shutdown(7, SHUT_WR) = 0 · ▲ FIN_WAIT2"
    static QString happened(const history::Shown &shown, std::size_t index);
    /// Whole, for a screen reader: "moment 41 of 127, 3.2 s after the beginning"
    static QString spoken(const history::History &history, std::size_t index);

private:
    static QString callOf(const history::Shown &shown, std::uint64_t after, std::uint64_t upTo);
    static QString otherChange(const history::Moment &before, const history::Moment &now);
};

} // namespace panels
