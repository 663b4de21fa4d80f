// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/history.h"

#include "history/chronicle.h"
#include "history/recorder.h"
#include "session/clientsession.h"

#include <algorithm>

namespace history {

class History::Private
{
public:
    Lists lists(const session::SocketSession *session) const
    {
        if (session)
            return {session->calls(), session->timeline(), session->ledger()};
        return {chronicle.calls, chronicle.timeline, chronicle.ledger};
    }

    Chronicle chronicle; ///< while it is recorded, without the session's own lists
    std::unique_ptr<Recorder> recorder;
    std::deque<chat::Message> messages; ///< of a file
};

History::History(session::SocketSession &session, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , d(std::make_unique<Private>())
{
    const bool isClient = qobject_cast<session::ClientSession *>(&session) != nullptr;
    d->chronicle.program = isClient ? session::Program::Client : session::Program::Server;
    d->recorder = std::make_unique<Recorder>(session, d->chronicle);
    connect(d->recorder.get(), &Recorder::recorded, this, &History::changed);
}

History::History(Chronicle chronicle, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->chronicle = std::move(chronicle);
    d->messages = d->chronicle.messages;
    for (const MessageMove &made : d->chronicle.moves)
        move(d->messages, made);
}

History::~History() = default;

session::Program History::program() const
{
    return d->chronicle.program;
}

void History::markRest() const
{
    if (!d->recorder)
        return;
    d->chronicle.rests.append(d->recorder->now());
    if (d->chronicle.rests.size() > mostRests)
        d->chronicle.rests.removeFirst();
}

void History::catchUp() const
{
    if (d->recorder)
        d->recorder->catchUp();
}

const std::deque<Moment> &History::moments() const
{
    return d->chronicle.moments;
}

const std::deque<chat::Message> &History::messages() const
{
    return d->recorder ? d->recorder->messages() : d->messages;
}

std::uint64_t History::dropped() const
{
    return d->chronicle.dropped;
}

Past History::at(std::size_t index) const
{
    return pastAt(moments().at(index), d->chronicle, d->lists(m_session));
}

Past History::now() const
{
    const Moment moment = d->recorder ? d->recorder->now() : moments().back();
    return pastNow(moment, d->chronicle, d->lists(m_session));
}

Chronicle History::chronicle() const
{
    Chronicle whole = d->chronicle;
    const Lists lists = d->lists(m_session);
    whole.calls = lists.calls;
    whole.timeline = lists.timeline;
    whole.ledger = lists.ledger;
    return whole;
}

std::size_t History::indexOf(std::int64_t ns) const
{
    const auto later =
        std::upper_bound(moments().begin(), moments().end(), ns,
                         [](std::int64_t time, const Moment &moment) { return time < moment.at; });
    return later == moments().begin() ? 0 : std::size_t(later - moments().begin()) - 1;
}

std::size_t History::indexOfCall(std::uint64_t number) const
{
    const auto found = std::lower_bound(
        moments().begin(), moments().end(), number,
        [](const Moment &moment, std::uint64_t call) { return moment.call < call; });
    const auto last = moments().empty() ? 0 : moments().size() - 1;
    return std::min(std::size_t(found - moments().begin()), last);
}

QDateTime History::wallTime(std::int64_t ns) const
{
    return d->chronicle.begun.addMSecs((ns - d->chronicle.begunAt) / 1'000'000);
}

} // namespace history
