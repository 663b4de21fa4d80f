// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlanswer.h"

#include "explain/calltext.h"
#include "explain/sentences.h"

#include <cerrno>

namespace panels {

using Answer = ControlChannel::Answer;

Answer answerOf(const session::StepReport &report)
{
    if (report.lamp != session::StepReport::Lamp::Refused)
        return {};
    if (const auto call = report.outcome())
        return {false, explain::callText(*call) + QLatin1Char(' ') + explain::resultText(*call)};
    return {false, explain::inputSentence(report.input)};
}

Answer answerSince(const session::SocketSession &session, std::uint64_t number, posix::Call call)
{
    const posix::SyscallRing &calls = session.calls();
    while (calls.contains(++number)) {
        const posix::SyscallRecord &record = calls.at(number);
        const bool again = record.error == EINTR && calls.contains(number + 1) &&
                           calls.at(number + 1).call == call; // made once more at once
        if (record.call == call && !again) {
            return {!record.failed(),
                    explain::callText(record) + QLatin1Char(' ') + explain::resultText(record)};
        }
    }
    return {};
}

QString usageOf(const ControlTarget &target, const char *usage)
{
    QString text = word(usage);
    return target.numbered ? text.replace(QLatin1Char('#'), QLatin1Char('N'))
                           : text.remove(QStringLiteral(" #"));
}

QString verbOf(const char *usage)
{
    return word(usage).section(QLatin1Char(' '), 0, 0);
}

} // namespace panels
