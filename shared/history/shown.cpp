// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shown.h"

#include "history/disguise.h"
#include "posix/syscalls.h"
#include "session/farend.h"

#include <algorithm>

namespace history {

Shown::Shown(session::SocketSession &session, const History &history, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_history(history)
{
    forward();
    if (!history.isRecording())
        showMoment(history.moments().size());
}

Shown::~Shown() = default;

// Nothing of what happens now is to disturb the sight of a moment gone by.
void Shown::forward()
{
    const auto pass = [this](auto from, auto to) {
        connect(&m_session, from, this, [this, to](const auto &...values) {
            if (!m_past)
                Q_EMIT(this->*to)(values...);
        });
    };
    using S = session::SocketSession;
    pass(&S::stepChanged, &Shown::stepChanged);
    pass(&S::socketChanged, &Shown::socketChanged);
    pass(&S::callMade, &Shown::callMade);
    pass(&S::tableChanged, &Shown::tableChanged);
    pass(&S::messageAdded, &Shown::messageAdded);
    pass(&S::messageMoved, &Shown::messageMoved);
    pass(&S::blockersChanged, &Shown::blockersChanged);
    pass(&S::connectionsChanged, &Shown::connectionsChanged);
    pass(&S::optionChanged, &Shown::optionChanged);
    pass(&S::faultsChanged, &Shown::faultsChanged);
    pass(&S::acceptChanged, &Shown::acceptChanged);
    pass(&S::roomModeChanged, &Shown::roomModeChanged);
    pass(&S::phaseChanged, &Shown::phaseChanged);
    connect(&m_session.farEnd(), &session::FarEnd::changed, this,
            [this](const posix::ConnectionKey &key) {
                if (!m_past)
                    Q_EMIT farChanged(key);
            });
}

std::int64_t Shown::now() const
{
    return m_past ? m_past->moment.at : posix::monotonicNow();
}

void Shown::showMoment(std::size_t index)
{
    if (!m_history.moments().empty())
        show(std::min(index, m_history.moments().size() - 1), m_disguised);
}

void Shown::showTime(std::int64_t ns)
{
    showMoment(m_history.indexOf(ns));
}

void Shown::showLive()
{
    if (m_history.isRecording() && m_index)
        show({}, m_disguised);
}

void Shown::setDisguised(bool on)
{
    if (on != m_disguised)
        show(m_index, on);
}

void Shown::show(std::optional<std::size_t> index, bool disguised)
{
    m_index = index;
    m_disguised = disguised;
    if (index || disguised)
        m_past = std::make_unique<Past>(index ? m_history.at(*index) : m_history.now());
    else
        m_past.reset();
    m_disguise.reset();
    if (disguised) {
        m_disguise = std::make_unique<Disguise>(std::move(*m_past), m_saidPorts);
        *m_past = m_disguise->past();
    }
    tellAll();
}

posix::ConnectionKey Shown::said(const posix::ConnectionKey &key) const
{
    return m_disguise ? m_disguise->said(key) : key;
}

void Shown::tellAll()
{
    Q_EMIT moved();
    Q_EMIT socketChanged();
    for (int step = 0; step <= int(session::Step::Close); ++step)
        Q_EMIT stepChanged(session::Step(step));
    Q_EMIT acceptChanged();
    Q_EMIT roomModeChanged();
    Q_EMIT phaseChanged();
    Q_EMIT blockersChanged();
    Q_EMIT tableChanged();
    Q_EMIT connectionsChanged();
    Q_EMIT faultsChanged();
    Q_EMIT optionChanged(0);
    Q_EMIT callMade();
}

} // namespace history
