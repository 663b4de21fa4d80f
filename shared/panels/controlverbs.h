// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The verbs of the control channel: what can be clicked, by name, and what a script needs
// beside it (the table as netstat prints it, facts, a picture, waiting for what is to come).
// "help" lists them all. A verb that is not of the form that the help tells fails and
// says the form. A server's peers are named by their numbers, 0 being its listener.

#include "panels/controlchannel.h"
#include "session/clientsession.h"
#include "session/serversession.h"

namespace panels {

class SessionWindow;

/// See controllistener.cpp for those that only a server has.
void addServerVerbs(ControlChannel &channel, session::ServerSession &session,
                    SessionWindow &window);
/// The same without numbers; see addConnectVerbs() for those that only a client has.
void addClientVerbs(ControlChannel &channel, session::ClientSession &session,
                    SessionWindow &window);

} // namespace panels
