// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/history.h"

#include "session/chronicle.h"
#include "session/socketsession.h"

namespace session {

class History::Private
{
public:
    Chronicle chronicle;
    std::deque<chat::Message> messages;
};

History::History(SocketSession &session, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , d(std::make_unique<Private>())
{
    connect(&session, &SocketSession::messageAdded, this,
            [this](const chat::Message &message) { d->messages.push_back(message); });
}

History::History(Chronicle chronicle, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->chronicle = std::move(chronicle);
}

History::~History() = default;

const std::deque<Moment> &History::moments() const
{
    return d->chronicle.moments;
}

const std::deque<chat::Message> &History::messages() const
{
    return d->messages;
}

std::uint64_t History::dropped() const
{
    return d->chronicle.dropped;
}

Past History::at(std::size_t index) const
{
    Past past;
    past.moment = moments().at(index);
    return past;
}

Past History::now() const
{
    return {};
}

Chronicle History::chronicle() const
{
    return d->chronicle;
}

std::size_t History::indexOf(std::int64_t) const
{
    return 0;
}

QDateTime History::wallTime(std::int64_t) const
{
    return {};
}

} // namespace session
