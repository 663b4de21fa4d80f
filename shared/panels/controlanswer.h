// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How the verbs of the control channel are written and answered. The words of the channel are
// for programs: the same in every language; only the reasons of a refusal are sentences.

#include "panels/controlarguments.h"
#include "panels/controlchannel.h"
#include "panels/controlfields.h"

namespace panels {

inline QString word(const char *text)
{
    return QString::fromUtf8(text);
}

/// Where the verbs of one window are added, and what they act on.
struct ControlTarget
{
    ControlChannel &channel;
    session::SocketSession &session;
    QMainWindow &window; ///< whose fields say what a verb was given, as if typed
    bool numbered;       ///< a peer is named by its number
};

/// "failed CALL = -1 ERRNO" or "failed SENTENCE" for a step that was refused, else "ok".
ControlChannel::Answer answerOf(const session::StepReport &report);
/// "ok CALL = RESULT" or "failed CALL = -1 ERRNO" for the first call of this kind made after that
/// of @p number; plain "ok" where there is none.
ControlChannel::Answer answerSince(const session::SocketSession &session, std::uint64_t number,
                                   posix::Call call);

/// Adds a verb that is done at once. @p usage: its name and its arguments, with "#" for the
/// number of a socket, which a window with one socket leaves out. @p act is given the
/// arguments; where it gives nothing, they were malformed and nothing was done.
template <typename Act>
void addVerb(const ControlTarget &target, const char *usage, Act act);

/// As it stands in the help.
QString usageOf(const ControlTarget &target, const char *usage);
QString verbOf(const char *usage);

template <typename Act>
void addVerb(const ControlTarget &target, const char *usage, Act act)
{
    const QString text = usageOf(target, usage);
    target.channel.add(verbOf(usage), text,
                       [act, text, numbered = target.numbered](const QString &argument,
                                                               const ControlChannel::Reply &reply) {
                           ControlArguments arguments(argument, numbered);
                           const std::optional<ControlChannel::Answer> answer = act(arguments);
                           reply(answer.value_or(ControlChannel::Answer{false, text}));
                       });
}

/// The same for a verb that answers later: @p act is given the arguments and the reply, and
/// returns false where they were malformed.
template <typename Act>
void addSlowVerb(const ControlTarget &target, const char *usage, Act act)
{
    const QString text = usageOf(target, usage);
    target.channel.add(verbOf(usage), text,
                       [act, text, numbered = target.numbered](const QString &argument,
                                                               const ControlChannel::Reply &reply) {
                           ControlArguments arguments(argument, numbered);
                           if (!act(arguments, reply))
                               reply({false, text});
                       });
}

} // namespace panels
