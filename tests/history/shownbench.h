// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a panel shows of a session, with the history that it takes it from: for tests that make
// a panel by hand.

#include "history/shown.h"

struct ShownBench
{
    explicit ShownBench(session::SocketSession &session)
        : history(session)
        , shown(session, history)
    {
    }

    operator history::Shown &() { return shown; }
    history::Shown *operator->() { return &shown; }

    history::History history;
    history::Shown shown;
};
