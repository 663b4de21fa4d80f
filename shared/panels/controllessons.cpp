// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs that a lesson needs beside those of a script: how long to wait, and to wait for what
// is not seen in the table or in the calls.

#include "explain/sentences.h"
#include "net/socketoption.h"
#include "panels/controlawait.h"
#include "panels/controlfacts.h"
#include "panels/controlverbsets.h"
#include "panels/sessionwindow.h"

#include <QCoreApplication>

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using MaybeAnswer = std::optional<Answer>;
using Reply = ControlChannel::Reply;
using kernel::Ending;
using session::SocketSession;

constexpr int mostPatience = 600; // seconds

void addPatience(const ControlTarget &target)
{
    addVerb(target, "patience SECONDS",
            [&channel = target.channel](ControlArguments &arguments) -> MaybeAnswer {
                bool isNumber = false;
                const double seconds = arguments.word().toDouble(&isNumber);
                if (!arguments.isComplete() || !isNumber || !(seconds >= 0) ||
                    seconds > mostPatience)
                    return std::nullopt;
                channel.setPatience(int(seconds * 1000));
                return Answer{};
            });
}

QString textOf(const chat::Message &message)
{
    return QString::fromUtf8(message.bytes);
}

/// What was received last.
QString lastLine(const std::deque<chat::Message> &messages)
{
    for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
        if (message->kind == chat::Message::Kind::Received)
            return textOf(*message);
    }
    return QCoreApplication::translate("ControlVerbs", "No line was received.");
}

void addMessages(const ControlTarget &target, const history::Shown &shown)
{
    addSlowVerb(target, "await-message TEXT",
                [target, &shown](ControlArguments &arguments, const Reply &reply) {
                    const QString wanted = arguments.rest();
                    const auto sight = [&shown, wanted]() -> std::optional<QString> {
                        for (const chat::Message &message : shown.messages()) {
                            if (message.kind == chat::Message::Kind::Received &&
                                textOf(message) == wanted)
                                return QString();
                        }
                        return std::nullopt;
                    };
                    await(target, reply, sight, [&shown] { return lastLine(shown.messages()); });
                    return true;
                });
}

const QStringList &endingNames()
{
    static const QStringList names = {word("unknown"), word("fin"), word("reset"), word("timeout"),
                                      word("given-up")}; // in the order of Ending::How
    return names;
}

/// "server", "client"; empty where that is not known.
QString beginner(const SocketSession &session, const kernel::TcpRow &row, const Ending &ending)
{
    if (ending.began != Ending::Began::Here && ending.began != Ending::Began::There)
        return {};
    const bool here = ending.began == Ending::Began::Here;
    const QString end = ending.part == Ending::Part::Unknown  ? endOf(session, row)
                        : ending.part == Ending::Part::Server ? word("server")
                                                              : word("client");
    if (end.isEmpty())
        return {};
    return (end == word("server")) == here ? word("server") : word("client");
}

QString endingsText(const SocketSession &session)
{
    QStringList endings;
    for (const kernel::TrackedRow &tracked : session.tableRows()) {
        if (const auto ending = session.endingOf(tracked))
            endings.append(explain::endingText(*ending));
    }
    endings.removeDuplicates();
    return endings.isEmpty() ? QCoreApplication::translate("ControlVerbs", "No connection is over.")
                             : endings.join(QLatin1Char('\t'));
}

void addEndings(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addSlowVerb(
        target, "await-ending fin|reset|timeout|given-up|unknown [began=server|client]",
        [target, &session](ControlArguments &arguments, const Reply &reply) {
            const auto how = Ending::How(arguments.choice(endingNames()));
            const QString began =
                arguments.atEnd() ? QString() : arguments.pair({word("began")}).second;
            if (!arguments.isComplete() ||
                (!began.isEmpty() && began != word("server") && began != word("client")))
                return false;
            const auto sight = [&session, how, began]() -> std::optional<QString> {
                for (const kernel::TrackedRow &tracked : session.tableRows()) {
                    const auto ending = session.endingOf(tracked);
                    if (ending && ending->how == how &&
                        (began.isEmpty() || beginner(session, tracked.row, *ending) == began))
                        return explain::endingText(*ending);
                }
                return std::nullopt;
            };
            await(target, reply, sight, [&session] { return endingsText(session); });
            return true;
        });
}

/// What getsockopt(2) tells, or its errno.
QString optionNow(const SocketSession &session, session::SocketId id,
                  const net::SocketOption &option)
{
    if (session.fdOf(id) < 0)
        return explain::inputSentence(net::InputError::NotOpen);
    const auto value = net::peekOption(session.fdOf(id), option);
    return value ? net::optionText(option, value.value())
                 : explain::errnoSentence(value.error().value());
}

void addOptions(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addSlowVerb(target, "await-option # NAME VALUE",
                [target, &session](ControlArguments &arguments, const Reply &reply) {
                    const session::SocketId id = arguments.socket();
                    const net::SocketOption *option = net::socketOption(arguments.word());
                    const QString typed = arguments.rest();
                    const auto value =
                        option ? net::parseOptionValue(*option, typed) : std::nullopt;
                    if (!arguments.isComplete() || !value)
                        return false;
                    const QString wanted = net::optionText(*option, *value);
                    const auto now = [&session, id, option] {
                        return optionNow(session, id, *option);
                    };
                    const auto sight = [wanted, now] {
                        return now() == wanted ? std::optional(wanted) : std::nullopt;
                    };
                    await(target, reply, sight, now);
                    return true;
                });
}

} // namespace

void addLessonVerbs(const ControlTarget &target, SessionWindow &window)
{
    addPatience(target);
    addMessages(target, window.history().shown());
    addEndings(target);
    addOptions(target);
}

} // namespace panels
