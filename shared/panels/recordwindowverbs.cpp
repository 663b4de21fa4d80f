// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/recordwindowverbs.h"

#include "lesson/verbs.h"
#include "panels/recordwindow.h"

namespace panels {

using Reply = ControlChannel::Reply;

namespace {

void forward(RecordWindow &window, const QString &argument, const Reply &reply)
{
    const QString actor = argument.section(QLatin1Char(' '), 0, 0);
    if (!window.cast().isUp(actor))
        return reply({false, QStringLiteral("no window has this name")});
    window.cast().tell(actor, argument.section(QLatin1Char(' '), 1),
                       [reply](const lesson::Reply &said) {
                           reply({said.ok, said.text});
                       });
}

/// Those that stand in the lesson, one behind the other, with tabs between.
QString stepsText(RecordWindow &window)
{
    QStringList steps;
    for (const lesson::Recorder::Item &item : window.recorder().items()) {
        if (!item.taken)
            continue;
        if (const auto *act = std::get_if<lesson::Act>(&item.step.what))
            steps.append(act->actor + QLatin1Char(' ') + act->verb);
        else if (const auto *seen = std::get_if<lesson::Expectation>(&item.step.what))
            steps.append(QStringLiteral("sees ") + lesson::sentence(*seen));
    }
    return steps.join(QLatin1Char('\t'));
}

} // namespace

void addRecordVerbs(ControlChannel &channel, RecordWindow &window)
{
    channel.add(QStringLiteral("actor"), QStringLiteral("actor NAME LINE"),
                [&window](const QString &argument, const Reply &reply) {
                    forward(window, argument, reply);
                });
    channel.add(QStringLiteral("steps"), QStringLiteral("steps"),
                [&window](const QString &, const Reply &reply) {
                    reply({true, stepsText(window)});
                });
    channel.add(QStringLiteral("save"), QStringLiteral("save FILE"),
                [&window](const QString &file, const Reply &reply) {
                    const QString problem = window.save(file);
                    reply({problem.isEmpty(), problem});
                });
}

} // namespace panels
