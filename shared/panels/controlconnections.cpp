// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs that act on one connection: as its buttons do.

#include "panels/controlverbsets.h"

#include "explain/sentences.h"

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using MaybeAnswer = std::optional<Answer>;
using posix::Call;
using session::SocketId;
using session::SocketSession;

Answer notOpen()
{
    return {false, explain::inputSentence(net::InputError::NotOpen)};
}

/// What was done is plain from the verb; only a refusal needs words.
Answer shortly(Answer answer)
{
    if (answer.ok)
        answer.text.clear();
    return answer;
}

/// A verb without further arguments, which makes one call of this kind.
template <typename Act>
void addPlain(const ControlTarget &target, const char *usage, Call call, Act act)
{
    SocketSession &session = target.session;
    addVerb(target, usage, [&session, call, act](ControlArguments &arguments) -> MaybeAnswer {
        const SocketId id = arguments.socket();
        if (!arguments.isComplete())
            return std::nullopt;
        if (session.fdOf(id) < 0)
            return notOpen();
        const std::uint64_t before = session.calls().lastNumber();
        act(session, id);
        return answerSince(session, before, call);
    });
}

void addShutdown(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addVerb(target, "shutdown # RD|WR|RDWR",
            [&session](ControlArguments &arguments) -> MaybeAnswer {
                const SocketId id = arguments.socket();
                const int how = arguments.choice({word("RD"), word("WR"), word("RDWR")});
                if (!arguments.isComplete())
                    return std::nullopt;
                if (session.fdOf(id) < 0)
                    return notOpen();
                const std::uint64_t before = session.calls().lastNumber();
                session.shutdown(id, how);
                return shortly(answerSince(session, before, Call::Shutdown));
            });
}

void addCloses(const ControlTarget &target)
{
    SocketSession &session = target.session;
    for (const auto kind : {net::CloseKind::Fin, net::CloseKind::Reset}) {
        const char *usage = kind == net::CloseKind::Fin ? "close #" : "reset #";
        addVerb(target, usage, [&session, kind](ControlArguments &arguments) -> MaybeAnswer {
            const SocketId id = arguments.socket();
            if (!arguments.isComplete())
                return std::nullopt;
            if (session.fdOf(id) < 0)
                return notOpen();
            const std::uint64_t before = session.calls().lastNumber();
            session.close(id, kind);
            return shortly(answerSince(session, before, Call::Close));
        });
    }
    addVerb(target, "close-unread #", [&session](ControlArguments &arguments) -> MaybeAnswer {
        const SocketId id = arguments.socket();
        if (!arguments.isComplete())
            return std::nullopt;
        if (session.fdOf(id) < 0)
            return notOpen();
        if (!session.closeUnread(id))
            return Answer{false, word("nothing waits unread yet; reading is paused now")};
        return Answer{};
    });
}

void addReading(const ControlTarget &target)
{
    SocketSession &session = target.session;
    for (const bool on : {false, true}) {
        addVerb(target, on ? "resume #" : "pause #",
                [&session, on](ControlArguments &arguments) -> MaybeAnswer {
                    const SocketId id = arguments.socket();
                    if (!arguments.isComplete())
                        return std::nullopt;
                    if (!session.factsOf(id))
                        return notOpen();
                    session.setReading(id, on);
                    return Answer{};
                });
    }
    addVerb(target, "read-size # BYTES", [&session](ControlArguments &arguments) -> MaybeAnswer {
        const SocketId id = arguments.socket();
        const int bytes = arguments.number(1, int(net::StreamConnection::mostToRead));
        if (!arguments.isComplete())
            return std::nullopt;
        if (!session.factsOf(id))
            return notOpen();
        session.setReadSize(id, bytes);
        return Answer{};
    });
    addPlain(target, "read #", Call::Read, [](SocketSession &s, SocketId id) { s.readOnce(id); });
}

void addFilling(const ControlTarget &target)
{
    SocketSession &session = target.session;
    for (const bool on : {true, false}) {
        addVerb(target, on ? "fill #" : "stop-filling #",
                [&session, on](ControlArguments &arguments) -> MaybeAnswer {
                    const SocketId id = arguments.socket();
                    if (!arguments.isComplete())
                        return std::nullopt;
                    if (!session.factsOf(id))
                        return notOpen();
                    if (on)
                        session.fill(id);
                    else
                        session.stopFilling(id);
                    return Answer{};
                });
    }
}

void addDuplicating(const ControlTarget &target)
{
    SocketSession &session = target.session;
    addPlain(target, "dup #", Call::Fcntl, [](SocketSession &s, SocketId id) { s.duplicate(id); });
    addVerb(target, "close-dup #", [&session](ControlArguments &arguments) -> MaybeAnswer {
        const SocketId id = arguments.socket();
        if (!arguments.isComplete())
            return std::nullopt;
        const auto facts = session.factsOf(id);
        if (!facts || facts->duplicates.isEmpty())
            return Answer{false, word("there is no duplicate")};
        const std::uint64_t before = session.calls().lastNumber();
        session.closeDuplicate(id);
        return answerSince(session, before, Call::Close);
    });
}

} // namespace

void addConnectionVerbs(const ControlTarget &target)
{
    addShutdown(target);
    addCloses(target);
    addReading(target);
    addFilling(target);
    addDuplicating(target);
}

} // namespace panels
