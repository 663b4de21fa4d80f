// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs of a server: its listener and its room.

#include "panels/controlverbsets.h"

#include "net/endpoint.h"

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using MaybeAnswer = std::optional<Answer>;
using session::ServerSession;
using session::Step;

MaybeAnswer start(ServerSession &server, const QMainWindow &window, ControlArguments &arguments)
{
    const auto parts = net::splitHostPort(arguments.rest());
    if (!parts)
        return std::nullopt;
    session::ListenPlan plan;
    plan.address = parts->host;
    plan.port = parts->port;
    const auto address = posix::SocketAddress::parse(plan.address.toStdString(), 0);
    plan.domain = address ? address->family() : AF_INET;
    setField(window, word("socketDomain"),
             plan.domain == AF_INET ? word("AF_INET") : word("AF_INET6"));
    setField(window, word("bindAddress"), plan.address);
    setField(window, word("bindPort"), plan.port);
    if (server.startListening(plan))
        return Answer{true, QString::fromStdString(server.socket().local.text())};
    for (const auto step : {Step::Socket, Step::Bind}) {
        if (const Answer refused = answerOf(server.step(step)); !refused.ok)
            return refused;
    }
    return answerOf(server.step(Step::Listen));
}

void addListening(const ControlTarget &target, ServerSession &server)
{
    addVerb(target, "start ADDR:PORT",
            [&server, &window = target.window](ControlArguments &arguments) {
                return start(server, window, arguments);
            });
    addVerb(target, "listen [BACKLOG]",
            [&server, &window = target.window](ControlArguments &arguments) -> MaybeAnswer {
                const QString backlog =
                    arguments.atEnd() ? session::ListenPlan().backlog : arguments.word();
                if (!arguments.isComplete())
                    return std::nullopt;
                setField(window, word("listenBacklog"), backlog);
                server.listen(backlog);
                const Answer refused = answerOf(server.step(Step::Listen));
                return refused.ok
                           ? Answer{true, QString::fromStdString(server.socket().local.text())}
                           : refused;
            });
    addVerb(target, "stop", [&server](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        server.closeListener();
        return answerOf(server.step(Step::Close));
    });
    addVerb(target, "close-all", [&server](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        server.closeAll();
        return Answer{};
    });
}

void addAccepting(const ControlTarget &target, ServerSession &server)
{
    addVerb(target, "accept", [&server](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        const std::uint64_t before = server.calls().lastNumber();
        server.acceptOne();
        if (server.calls().lastNumber() == before)
            return answerOf(server.step(Step::Accept));
        Answer accepted = answerSince(server, before, posix::Call::Accept4);
        accepted.ok = accepted.ok || server.isWaitingInAccept(); // EAGAIN: it takes the next
        return accepted;
    });
    addVerb(target, "accept-mode auto|hand", [&server](ControlArguments &arguments) -> MaybeAnswer {
        const int mode = arguments.choice({word("auto"), word("hand")});
        if (!arguments.isComplete())
            return std::nullopt;
        server.setAcceptMode(session::AcceptMode(mode));
        return Answer{};
    });
}

void addLimits(const ControlTarget &target, ServerSession &server)
{
    addVerb(target, "peer-limit COUNT", [&server](ControlArguments &arguments) -> MaybeAnswer {
        const int peers = arguments.number(1, 1'000'000);
        if (!arguments.isComplete())
            return std::nullopt;
        server.setPeerLimit(peers);
        return Answer{};
    });
    addVerb(target, "line-limit BYTES", [&server](ControlArguments &arguments) -> MaybeAnswer {
        const int bytes = arguments.number(1, int(chat::LineSplitter::highestLimit));
        if (!arguments.isComplete())
            return std::nullopt;
        server.setLineLimit(bytes);
        return Answer{};
    });
}

void addRoom(const ControlTarget &target, ServerSession &server)
{
    addVerb(target, "room relay|echo|silent",
            [&server](ControlArguments &arguments) -> MaybeAnswer {
                const int mode = arguments.choice({word("relay"), word("echo"), word("silent")});
                if (!arguments.isComplete())
                    return std::nullopt;
                server.setRoomMode(chat::RoomMode(mode));
                return Answer{};
            });
    addVerb(target, "tidy-up never|reset|end",
            [&server](ControlArguments &arguments) -> MaybeAnswer {
                const int when = arguments.choice({word("never"), word("reset"), word("end")});
                if (!arguments.isComplete())
                    return std::nullopt;
                server.setTidyUp(session::TidyUp(when));
                return Answer{};
            });
}

} // namespace

void addListenerVerbs(const ControlTarget &target, ServerSession &server)
{
    addListening(target, server);
    addAccepting(target, server);
    addRoom(target, server);
    addLimits(target, server);
}

} // namespace panels
