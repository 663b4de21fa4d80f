// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The verbs of the control channel: what can be clicked, by name, and what a script needs
// beside it (the table as netstat prints it, a picture, waiting for states).

#include "panels/controlchannel.h"
#include "session/clientsession.h"
#include "session/serversession.h"

namespace panels {

class SessionWindow;

/// start ADDR:PORT, stop, close-all, send TEXT; and those of every window: table, await
/// STATE …, picture FILE, size WIDTH HEIGHT, side left|right, where NAME
void addServerVerbs(ControlChannel &channel, session::ServerSession &session,
                    SessionWindow &window);
/// connect HOST:PORT, send TEXT, pause, resume, shutdown RD|WR|RDWR, close, reset; and the others
void addClientVerbs(ControlChannel &channel, session::ClientSession &session,
                    SessionWindow &window);

} // namespace panels
