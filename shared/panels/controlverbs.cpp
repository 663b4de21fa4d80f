// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlverbs.h"

#include "explain/sentences.h"
#include "panels/controlverbsets.h"
#include "panels/sessionwindow.h"

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using session::Step;

/// What a window shows: all there is to a session that is over.
void addSightVerbs(const ControlTarget &target, SessionWindow &window)
{
    addFigureVerbs(target, window);
    addWindowVerbs(target, window);
    addHistoryVerbs(target, window);
    addStableVerbs(target, window);
}

void addCommonVerbs(const ControlTarget &target, SessionWindow &window)
{
    addStepVerbs(target);
    addConnectionVerbs(target);
    addWaitingVerbs(target);
    addLessonVerbs(target, window);
    addRestVerb(target, window);
    addReportVerb(target);
    addSightVerbs(target, window);
}

bool isOver(SessionWindow &window)
{
    return !window.history().shown().history().isRecording();
}

} // namespace

void addServerVerbs(ControlChannel &channel, session::ServerSession &session, SessionWindow &window)
{
    const ControlTarget target = {channel, session, window, true};
    if (isOver(window))
        return addSightVerbs(target, window);
    addListenerVerbs(target, session);
    addWritingVerbs(target, [&session](session::SocketId to, const chat::Outgoing &outgoing) {
        if (to != 0 && !session.peer(to))
            return Answer{false, explain::inputSentence(net::InputError::NotOpen)};
        if (!session.send(to, outgoing))
            return answerOf(session.step(Step::Communicate));
        return Answer{}; // the write is made later; the step tells of an earlier one
    });
    addQueueVerb(target);
    addPeersVerb(target, session);
    addCommonVerbs(target, window);
}

void addClientVerbs(ControlChannel &channel, session::ClientSession &session, SessionWindow &window)
{
    const ControlTarget target = {channel, session, window, false};
    if (isOver(window))
        return addSightVerbs(target, window);
    addConnectVerbs(target, session);
    addWritingVerbs(target, [&session](session::SocketId, const chat::Outgoing &outgoing) {
        session.send(outgoing);
        return answerOf(session.step(Step::Communicate));
    });
    addCommonVerbs(target, window);
}

} // namespace panels
