// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs of the steps: each one call, in any order, also where the kernel will refuse; and
// those that simulate a fault of a call.

#include "panels/controlverbsets.h"

#include "explain/calltext.h"
#include "explain/sentences.h"
#include "net/endpoint.h"

#include <cstring>

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using MaybeAnswer = std::optional<Answer>;
using Reply = ControlChannel::Reply;
using posix::Call;
using session::SocketSession;
using session::Step;

void addSocket(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addVerb(target, "socket [AF_INET|AF_INET6] [SOCK_STREAM|SOCK_DGRAM]",
            [&session, &window = target.window](ControlArguments &arguments) -> MaybeAnswer {
                const QStringList domains = {word("AF_INET"), word("AF_INET6")};
                const QStringList types = {word("SOCK_STREAM"), word("SOCK_DGRAM")};
                const int domain = arguments.atEnd() ? 0 : arguments.choice(domains);
                const int type = arguments.atEnd() ? 0 : arguments.choice(types);
                if (!arguments.isComplete())
                    return std::nullopt;
                if (session.socket().isOpen())
                    return Answer{false, word("a socket is open: close it first")};
                setField(window, word("socketDomain"), domains[domain]);
                setField(window, word("socketType"), types[type]);
                const std::uint64_t before = session.calls().lastNumber();
                session.openSocket(domain == 0 ? AF_INET : AF_INET6,
                                   type == 0 ? SOCK_STREAM : SOCK_DGRAM);
                return answerSince(session, before, Call::Socket);
            });
}

void addBind(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addVerb(target, "bind ADDR PORT",
            [&session, &window = target.window](ControlArguments &arguments) -> MaybeAnswer {
                const QString address = arguments.word();
                const QString port = arguments.word();
                if (!arguments.isComplete())
                    return std::nullopt;
                setField(window, word("bindAddress"), address);
                setField(window, word("bindPort"), port);
                session.bind(address, port);
                const Answer refused = answerOf(session.step(Step::Bind));
                return refused.ok
                           ? Answer{true, QString::fromStdString(session.socket().local.text())}
                           : refused;
            });
    addVerb(target, "blockers", [&session](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        QStringList sentences;
        for (const kernel::TcpRow &row : session.blockers())
            sentences.append(explain::blockerSentence(row));
        return Answer{true, sentences.join(QLatin1Char('\t'))};
    });
}

Answer lookAtOption(int fd, const net::SocketOption &option)
{
    const auto value = net::peekOption(fd, option);
    if (!value)
        return {false, explain::errnoName(value.error().value())};
    return {true, net::optionText(option, value.value())};
}

void addOption(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addVerb(target, "option # NAME [VALUE]",
            [&session](ControlArguments &arguments) -> MaybeAnswer {
                const session::SocketId id = arguments.socket();
                const net::SocketOption *option = net::socketOption(arguments.word());
                const QString value = arguments.rest();
                if (!arguments.isComplete() || !option ||
                    (!value.isEmpty() && !net::parseOptionValue(*option, value)))
                    return std::nullopt;
                if (session.fdOf(id) < 0)
                    return Answer{false, explain::inputSentence(net::InputError::NotOpen)};
                if (value.isEmpty())
                    return lookAtOption(session.fdOf(id), *option);
                const std::uint64_t before = session.calls().lastNumber();
                session.setOption(id, *option, value);
                const Answer set = answerSince(session, before, Call::Setsockopt);
                return set.ok ? lookAtOption(session.fdOf(id), *option) : set;
            });
}

/// The number of "EPIPE"; 0: there is none of this name.
int errnoNumber(const QString &name)
{
    constexpr int last = 133; // EHWPOISON, the last of Linux
    for (int error = 1; error <= last; ++error) {
        const char *known = strerrorname_np(error);
        if (known && name == QLatin1StringView(known))
            return error;
    }
    return 0;
}

std::optional<Call> callOf(const QString &name)
{
    for (auto number = 0; number <= int(Call::Close); ++number) {
        if (explain::callName(Call(number)) == name)
            return Call(number);
    }
    return std::nullopt;
}

bool transfers(Call call)
{
    return call == Call::Read || call == Call::Write || call == Call::Writev;
}

void addFaults(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addVerb(target, "fault CALL ERRNO|one-byte next|every",
            [&session](ControlArguments &arguments) -> MaybeAnswer {
                const auto call = callOf(arguments.word());
                const QString what = arguments.word();
                const bool every = arguments.choice({word("next"), word("every")}) == 1;
                const bool oneByte = what == word("one-byte");
                const int error = errnoNumber(what);
                if (!arguments.isComplete() || !call || (error == 0 && !oneByte) ||
                    (oneByte && !transfers(*call)))
                    return std::nullopt;
                session.setFault({*call, error, every});
                return Answer{};
            });
    addVerb(target, "clear-faults [CALL]", [&session](ControlArguments &arguments) -> MaybeAnswer {
        if (arguments.atEnd()) {
            session.clearFaults();
            return Answer{};
        }
        const auto call = callOf(arguments.word());
        if (!arguments.isComplete() || !call)
            return std::nullopt;
        session.clearFault(*call);
        return Answer{};
    });
    addVerb(target, "faults", [&session](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        QStringList faults;
        for (const posix::Fault &fault : session.faults().active()) {
            faults.append(
                QStringList{explain::callName(fault.call),
                            fault.error ? explain::errnoName(fault.error) : word("one-byte"),
                            fault.every ? word("every") : word("next")}
                    .join(QLatin1Char(' ')));
        }
        return Answer{true, faults.join(QLatin1String("; "))};
    });
}

void typeTarget(const QMainWindow &window, const net::HostPort &target)
{
    setField(window, word("connectHost"), target.host);
    setField(window, word("connectPort"), target.port);
}

} // namespace

void addStepVerbs(const ControlTarget &target)
{
    addSocket(target);
    addBind(target);
    addOption(target);
    addFaults(target);
}

void addConnectVerbs(const ControlTarget &target, session::ClientSession &client)
{
    using session::ClientSession;
    addSlowVerb(
        target, "connect HOST:PORT",
        [&client, &window = target.window](ControlArguments &arguments, const Reply &reply) {
            const auto parts = net::splitHostPort(arguments.rest());
            if (!parts)
                return false;
            typeTarget(window, *parts);
            auto *waiting = new QObject(&client);
            const auto end = [&client, reply, waiting](bool ok) {
                waiting->deleteLater();
                QObject::disconnect(&client, nullptr, waiting, nullptr);
                const Answer socket = answerOf(client.step(Step::Socket));
                const Answer refused = socket.ok ? answerOf(client.step(Step::Connect)) : socket;
                reply({ok, ok ? QString() : refused.text});
            };
            QObject::connect(&client, &ClientSession::connected, waiting, [end] { end(true); });
            QObject::connect(&client, &ClientSession::connectFailed, waiting,
                             [end] { end(false); });
            client.connectNow(parts->host, parts->port);
            return true;
        });
    addSlowVerb(
        target, "connect-step HOST:PORT",
        [&client, &window = target.window](ControlArguments &arguments, const Reply &reply) {
            const auto parts = net::splitHostPort(arguments.rest());
            if (!parts)
                return false;
            typeTarget(window, *parts);
            auto *waiting = new QObject(&client);
            QObject::connect(&client, &SocketSession::stepChanged, waiting,
                             [&client, reply, waiting](Step step) {
                                 if (step != Step::Connect)
                                     return;
                                 waiting->deleteLater();
                                 QObject::disconnect(&client, nullptr, waiting, nullptr);
                                 reply(answerOf(client.step(Step::Connect)));
                             });
            client.connectTo(parts->host, parts->port);
            return true;
        });
    addVerb(target, "name NICK", [&client](ControlArguments &arguments) -> MaybeAnswer {
        client.setName(arguments.rest());
        return Answer{};
    });
    addVerb(target, "cancel", [&client](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        client.cancelConnect();
        return Answer{};
    });
}

} // namespace panels
