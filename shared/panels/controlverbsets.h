// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The parts that the verbs of a window are put together from; see controlverbs.h.

#include "panels/controlanswer.h"
#include "session/clientsession.h"
#include "session/serversession.h"

namespace panels {

class SessionWindow;

/// await, await-row, rows, tell, await-facts, calls, await-call
void addWaitingVerbs(const ControlTarget &target);
/// await-queue: of the listener
void addQueueVerb(const ControlTarget &target);
/// await-peers
void addPeersVerb(const ControlTarget &target, session::ServerSession &server);
/// socket, bind, option, fault, clear-faults, faults
void addStepVerbs(const ControlTarget &target);
/// shutdown, close, reset, close-unread, pause, resume, read, read-size, fill, stop-filling,
/// dup, close-dup
void addConnectionVerbs(const ControlTarget &target);
/// patience, await-message, await-ending, await-option
void addLessonVerbs(const ControlTarget &target, SessionWindow &window);
/// listen, accept, accept-mode, start, stop, close-all, room, tidy-up, peer-limit, line-limit
void addListenerVerbs(const ControlTarget &target, session::ServerSession &server);
/// connect, connect-step, name, cancel
void addConnectVerbs(const ControlTarget &target, session::ClientSession &client);
/// send and write, which @p send does: false where it cannot.
using SendOutgoing =
    std::function<ControlChannel::Answer(session::SocketId to, const chat::Outgoing &outgoing)>;
void addWritingVerbs(const ControlTarget &target, const SendOutgoing &send);
/// picture
void addFigureVerbs(const ControlTarget &target, SessionWindow &window);
/// ports, text-file
void addStableVerbs(const ControlTarget &target, SessionWindow &window);
/// report
void addReportVerb(const ControlTarget &target);
/// rest
void addRestVerb(const ControlTarget &target, SessionWindow &window);
/// table, size, side, where, press, field, choose, open, lang, theme
void addWindowVerbs(const ControlTarget &target, SessionWindow &window);
/// history, moment, live, text, save-session, open-session
void addHistoryVerbs(const ControlTarget &target, SessionWindow &window);

} // namespace panels
