// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs that look, and those that wait until there is something to be seen: at most ten
// seconds, then they fail and say what there is instead. Nothing is polled.

#include "panels/controlfacts.h"
#include "panels/controlverbsets.h"

#include "explain/calltext.h"

#include <QTimer>

#include <functional>

namespace panels {

namespace {

constexpr int awaitMs = 10'000;

using Answer = ControlChannel::Answer;
using Reply = ControlChannel::Reply;
using session::SocketSession;
/// What is awaited, as soon as it is there.
using Sight = std::function<std::optional<QString>()>;
using Instead = std::function<QString()>;

void await(SocketSession &session, const Reply &reply, const Sight &sight, const Instead &instead)
{
    auto *waiting = new QObject(&session);
    const auto end = [&session, waiting, reply](const Answer &answer) {
        waiting->deleteLater();
        QObject::disconnect(&session, nullptr, waiting, nullptr);
        reply(answer);
    };
    const auto check = [sight, end] {
        if (const auto seen = sight())
            end({true, *seen});
    };
    for (const auto signal : {&SocketSession::tableChanged, &SocketSession::connectionsChanged,
                              &SocketSession::socketChanged, &SocketSession::callMade})
        QObject::connect(&session, signal, waiting, check);
    QTimer::singleShot(awaitMs, waiting, [end, instead] { end({false, instead()}); });
    QMetaObject::invokeMethod(waiting, check, Qt::QueuedConnection);
}

QStringList livingStates(const SocketSession &session)
{
    QStringList states;
    for (const kernel::TrackedRow &tracked : session.tableRows()) {
        if (!tracked.gone)
            states.append(word(kernel::stateName(tracked.row.state)));
    }
    states.sort();
    return states;
}

/// The living rows, "state=… local=…", one behind the other.
QString allRows(const SocketSession &session)
{
    QStringList rows;
    for (const kernel::TrackedRow &tracked : session.tableRows()) {
        if (!tracked.gone)
            rows.append(factsText(factsOf(tracked.row)));
    }
    return rows.join(QLatin1Char('\t'));
}

void addRowVerbs(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addSlowVerb(
        target, "await STATE …", [&session](ControlArguments &arguments, const Reply &reply) {
            QStringList wanted = arguments.rest().split(QLatin1Char(' '), Qt::SkipEmptyParts);
            wanted.sort();
            const auto states = [&session] {
                return livingStates(session).join(QLatin1Char(' '));
            };
            const auto sight = [wanted = wanted.join(QLatin1Char(' ')), states] {
                return states() == wanted ? std::optional(wanted) : std::nullopt;
            };
            await(session, reply, sight, states);
            return true;
        });
    addSlowVerb(target, "await-row STATE [KEY=VALUE|KEY>=N] …",
                [&session](ControlArguments &arguments, const Reply &reply) {
                    const QString state = arguments.word();
                    ControlConditions conditions(arguments);
                    conditions.want(QStringLiteral("state"), state);
                    if (!arguments.isComplete())
                        return false;
                    const auto sight = [&session, conditions]() -> std::optional<QString> {
                        for (const kernel::TrackedRow &tracked : session.tableRows()) {
                            const ControlFacts facts = factsOf(tracked.row);
                            if (!tracked.gone && conditions.holdFor(facts))
                                return factsText(facts);
                        }
                        return std::nullopt;
                    };
                    await(session, reply, sight, [&session] { return allRows(session); });
                    return true;
                });
    addVerb(target, "rows", [&session](ControlArguments &arguments) -> std::optional<Answer> {
        if (!arguments.isComplete())
            return std::nullopt;
        return Answer{true, allRows(session)};
    });
}

void addFactVerbs(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addVerb(target, "tell #", [&session](ControlArguments &arguments) -> std::optional<Answer> {
        const session::SocketId id = arguments.socket();
        if (!arguments.isComplete())
            return std::nullopt;
        return Answer{session.fdOf(id) >= 0, factsText(factsOf(session, id))};
    });
    addSlowVerb(target, "await-facts # KEY=VALUE|KEY>=N …",
                [&session](ControlArguments &arguments, const Reply &reply) {
                    const session::SocketId id = arguments.socket();
                    const ControlConditions conditions(arguments);
                    if (!arguments.isComplete())
                        return false;
                    const auto facts = [&session, id] {
                        return factsOf(session, id);
                    };
                    const auto sight = [conditions, facts] {
                        return conditions.holdFor(facts()) ? std::optional(factsText(facts()))
                                                           : std::nullopt;
                    };
                    await(session, reply, sight, [facts] { return factsText(facts()); });
                    return true;
                });
}

QString callLine(const posix::SyscallRecord &record)
{
    return explain::callText(record) + QLatin1Char(' ') + explain::resultText(record);
}

/// The last call of this name, where it returned @p result: a number, or an errno's name.
std::optional<QString> lastCall(const SocketSession &session, const QString &name,
                                const QString &result)
{
    const posix::SyscallRing &calls = session.calls();
    for (auto number = calls.lastNumber(); calls.contains(number); --number) {
        const posix::SyscallRecord &record = calls.at(number);
        if (explain::callName(record.call) != name)
            continue;
        const QString returned =
            record.failed() ? explain::errnoName(record.error) : QString::number(record.result);
        return returned == result ? std::optional(callLine(record)) : std::nullopt;
    }
    return std::nullopt;
}

QString lastCalls(const SocketSession &session, int count)
{
    const posix::SyscallRing &calls = session.calls();
    QStringList lines;
    for (auto number = calls.lastNumber(); calls.contains(number) && lines.size() < count; --number)
        lines.prepend(callLine(calls.at(number)));
    return lines.join(QLatin1Char('\t'));
}

void addCallVerbs(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addVerb(target, "calls COUNT",
            [&session](ControlArguments &arguments) -> std::optional<Answer> {
                const int count = arguments.number(1, 1000);
                if (!arguments.isComplete())
                    return std::nullopt;
                return Answer{true, lastCalls(session, count)};
            });
    addSlowVerb(target, "await-call CALL RESULT|ERRNO",
                [&session](ControlArguments &arguments, const Reply &reply) {
                    const QString name = arguments.word();
                    const QString result = arguments.word();
                    if (!arguments.isComplete())
                        return false;
                    const auto sight = [&session, name, result] {
                        return lastCall(session, name, result);
                    };
                    await(session, reply, sight, [&session] { return lastCalls(session, 3); });
                    return true;
                });
}

} // namespace

void addWaitingVerbs(const ControlTarget &target)
{
    addRowVerbs(target);
    addFactVerbs(target);
    addCallVerbs(target);
}

void addQueueVerb(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addSlowVerb(
        target, "await-queue LENGTH", [&session](ControlArguments &arguments, const Reply &reply) {
            const int wanted = arguments.number(0, 1'000'000);
            if (!arguments.isComplete())
                return false;
            const auto length = [&session] {
                const auto rows = session.tableRows();
                const kernel::TcpRow *row = listenerRow(rows, session);
                return row ? QString::number(row->recvQueue) : QString();
            };
            const auto sight = [length, wanted] {
                return length() == QString::number(wanted) ? std::optional(length()) : std::nullopt;
            };
            await(session, reply, sight, length);
            return true;
        });
}

void addPeersVerb(const ControlTarget &target, session::ServerSession &server)
{
    const auto numbers = [&server] {
        QStringList ids;
        for (const chat::Peer &peer : server.peers())
            ids.append(QString::number(peer.id));
        return ids.join(QLatin1Char(' '));
    };
    addSlowVerb(target, "await-peers COUNT",
                [&server, numbers](ControlArguments &arguments, const Reply &reply) {
                    const int wanted = arguments.number(0, 1'000'000);
                    if (!arguments.isComplete())
                        return false;
                    const auto sight = [&server, numbers, wanted] {
                        return server.peers().size() == wanted ? std::optional(numbers())
                                                               : std::nullopt;
                    };
                    await(server, reply, sight, numbers);
                    return true;
                });
}

} // namespace panels
