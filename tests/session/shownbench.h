// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a panel shows of a session, with the history that it takes it from: for tests that make
// a panel by hand.

#include "session/shown.h"

struct ShownBench
{
    explicit ShownBench(session::SocketSession &session)
        : history(session)
        , shown(session, history)
    {
    }

    operator session::Shown &() { return shown; }
    session::Shown *operator->() { return &shown; }

    session::History history;
    session::Shown shown;
};
