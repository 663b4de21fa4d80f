// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs that look, and those that wait until there is something to be seen.

#include "panels/controlawait.h"
#include "panels/controlfacts.h"
#include "panels/controlverbsets.h"

#include "explain/calltext.h"

#include <QCoreApplication>

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using Reply = ControlChannel::Reply;
using session::SocketSession;
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
    addSlowVerb(target, "await STATE …",
                [target, &session](ControlArguments &arguments, const Reply &reply) {
                    QStringList wanted =
                        arguments.rest().split(QLatin1Char(' '), Qt::SkipEmptyParts);
                    wanted.sort();
                    const auto states = [&session] {
                        return livingStates(session).join(QLatin1Char(' '));
                    };
                    const auto sight = [wanted = wanted.join(QLatin1Char(' ')), states] {
                        return states() == wanted ? std::optional(wanted) : std::nullopt;
                    };
                    await(target, reply, sight, [&session] { return livingRowsText(session); });
                    return true;
                });
    addSlowVerb(target, "await-row STATE [KEY=VALUE|KEY>=N] …",
                [target, &session](ControlArguments &arguments, const Reply &reply) {
                    const QString state = arguments.word();
                    ControlConditions conditions(arguments);
                    conditions.want(QStringLiteral("state"), state);
                    if (!arguments.isComplete())
                        return false;
                    const auto sight = [&session, conditions]() -> std::optional<QString> {
                        for (const kernel::TrackedRow &tracked : session.tableRows()) {
                            ControlFacts facts = factsOf(tracked.row);
                            facts.insert(word("end"), endOf(session, tracked.row));
                            if (!tracked.gone && conditions.holdFor(facts))
                                return factsText(facts);
                        }
                        return std::nullopt;
                    };
                    await(target, reply, sight, [&session] { return livingRowsText(session); });
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
                [target, &session](ControlArguments &arguments, const Reply &reply) {
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
                    await(target, reply, sight,
                          [conditions, facts] { return factsText(conditions.among(facts())); });
                    return true;
                });
}

QString callLine(const posix::SyscallRecord &record)
{
    return explain::callText(record) + QLatin1Char(' ') + explain::resultText(record);
}

/// The last call of this name; nullptr: there was none.
const posix::SyscallRecord *lastOf(const SocketSession &session, const QString &name)
{
    const posix::SyscallRing &calls = session.calls();
    for (auto number = calls.lastNumber(); calls.contains(number); --number) {
        if (explain::callName(calls.at(number).call) == name)
            return &calls.at(number);
    }
    return nullptr;
}

/// The last call of this name, where it returned @p result: a number, or an errno's name.
std::optional<QString> lastCall(const SocketSession &session, const QString &name,
                                const QString &result)
{
    const posix::SyscallRecord *record = lastOf(session, name);
    if (!record)
        return std::nullopt;
    const QString returned =
        record->failed() ? explain::errnoName(record->error) : QString::number(record->result);
    return returned == result ? std::optional(callLine(*record)) : std::nullopt;
}

QString lastCalls(const SocketSession &session, int count)
{
    const posix::SyscallRing &calls = session.calls();
    QStringList lines;
    for (auto number = calls.lastNumber(); calls.contains(number) && lines.size() < count; --number)
        lines.prepend(callLine(calls.at(number)));
    return lines.join(QLatin1Char('\t'));
}

/// The last call of this name, or what was called last.
QString otherCalls(const SocketSession &session, const QString &name)
{
    const posix::SyscallRecord *record = lastOf(session, name);
    return record ? callLine(*record) : lastCalls(session, 3);
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
                [target, &session](ControlArguments &arguments, const Reply &reply) {
                    const QString name = arguments.word();
                    const QString result = arguments.word();
                    if (!arguments.isComplete())
                        return false;
                    const auto sight = [&session, name, result] {
                        return lastCall(session, name, result);
                    };
                    await(target, reply, sight,
                          [&session, name] { return otherCalls(session, name); });
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
    addSlowVerb(target, "await-queue LENGTH",
                [target, &session](ControlArguments &arguments, const Reply &reply) {
                    const int wanted = arguments.number(0, 1'000'000);
                    if (!arguments.isComplete())
                        return false;
                    const auto length = [&session] {
                        const auto rows = session.tableRows();
                        const kernel::TcpRow *row = listenerRow(rows, session);
                        return row ? QString::number(row->recvQueue) : QString();
                    };
                    const auto sight = [length, wanted] {
                        return length() == QString::number(wanted) ? std::optional(length())
                                                                   : std::nullopt;
                    };
                    await(target, reply, sight, [length, &session] {
                        return length().isEmpty() ? livingRowsText(session) : length();
                    });
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
                [target, &server, numbers](ControlArguments &arguments, const Reply &reply) {
                    const int wanted = arguments.number(0, 1'000'000);
                    if (!arguments.isComplete())
                        return false;
                    const auto sight = [&server, numbers, wanted] {
                        return server.peers().size() == wanted ? std::optional(numbers())
                                                               : std::nullopt;
                    };
                    await(target, reply, sight, [&server] {
                        return QCoreApplication::translate("ControlVerbs", "connected peers: %1")
                            .arg(server.peers().size());
                    });
                    return true;
                });
}

} // namespace panels
