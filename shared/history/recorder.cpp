// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/recorder.h"

#include "history/history.h"
#include "history/momentmemory.h"
#include "session/farend.h"
#include "session/socketsession.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace history {

Recorder::Recorder(session::SocketSession &session, Chronicle &chronicle)
    : m_session(session)
    , m_chronicle(chronicle)
    , m_sights(session)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Recorder::record);
    listen();
    begin();
}

void Recorder::listen()
{
    using S = session::SocketSession;
    const auto marks = [this](auto signal, Parts parts) {
        connect(&m_session, signal, this, [this, parts] { mark(parts); });
    };
    marks(&S::callMade, Parts(Part::Lists) | Part::Connections); // their signal comes merged
    marks(&S::stepChanged, Part::Steps);
    marks(&S::socketChanged, Parts(Part::Socket) | Part::Table);
    marks(&S::tableChanged, Part::Table);
    marks(&S::blockersChanged, Part::Blockers);
    marks(&S::connectionsChanged, Parts(Part::Connections) | Part::Table); // names
    marks(&S::faultsChanged, Part::Faults);
    marks(&S::acceptChanged, Part::Acceptance);
    marks(&S::roomModeChanged, Part::Acceptance);
    marks(&S::phaseChanged, Parts(Part::Phase) | Part::Connections);
    connect(&m_session, &S::messageAdded, this, &Recorder::hear);
    connect(&m_session, &S::messageMoved, this, &Recorder::follow);
    connect(&m_session, &S::optionChanged, this, [this](session::SocketId id) {
        m_sights.optionChanged(id);
        mark(Part::Lists);
    });
    connect(&m_session.farEnd(), &session::FarEnd::changed, this,
            [this](const posix::ConnectionKey &key) {
                m_farEnds.insert(key);
                mark(Part::Far);
            });
}

void Recorder::begin()
{
    m_chronicle.pid = int(QCoreApplication::applicationPid());
    m_chronicle.begun = QDateTime::currentDateTime();
    m_chronicle.begunAt = posix::monotonicNow();
    Moment first;
    m_marked = Parts::fromInt(allParts);
    look(first);
    first.at = m_chronicle.begunAt;
    append(std::move(first));
    m_creditAt = m_chronicle.begunAt;
}

void Recorder::mark(Parts parts)
{
    m_marked |= parts;
    if (m_timer.isActive())
        return;
    earn(posix::monotonicNow());
    m_timer.start(m_credit >= 0 ? 0 : int(-m_credit * rest / 1'000'000) + 1);
}

void Recorder::earn(std::int64_t now)
{
    m_credit = std::min(burst, m_credit + (now - m_creditAt) / rest);
    m_creditAt = now;
}

void Recorder::hear(const chat::Message &message)
{
    for (auto *messages : {&m_chronicle.messages, &m_messages}) {
        messages->push_back(message);
        if (messages->size() > Chronicle::mostMessages)
            messages->pop_front();
    }
    mark(Part::Lists);
}

// A move that makes room is taken into the message: as if it had been said that far.
void Recorder::follow(quint64 number, const chat::Way &way)
{
    m_chronicle.moves.push_back({++m_moves, number, way});
    move(m_messages, m_chronicle.moves.back());
    if (m_chronicle.moves.size() > Chronicle::mostMoves) {
        move(m_chronicle.messages, m_chronicle.moves.front());
        m_chronicle.moves.pop_front();
    }
    mark(Part::Lists);
}

void Recorder::catchUp()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    record();
}

void Recorder::record()
{
    const std::int64_t begun = posix::monotonicNow();
    Moment moment = m_chronicle.moments.back();
    moment.at = begun;
    if (look(moment)) {
        append(std::move(moment));
        Q_EMIT recorded();
    }
    const std::int64_t ended = posix::monotonicNow();
    earn(ended);
    m_credit -= ended - begun;
}

bool Recorder::look(Moment &moment)
{
    const Moment before = moment;
    const Parts marked = std::exchange(m_marked, {});
    Parts different = history::look(m_session, marked, moment);
    m_sights.touch(touched(m_session, before, moment));
    const bool sights = m_sights.look(moment.sockets);
    const bool far = marked.testFlag(Part::Far);
    takeFarEnds();
    takeLengths(moment);
    return different || sights || far || moment.call != before.call ||
           moment.event != before.event || moment.message != before.message ||
           moment.move != before.move;
}

void Recorder::takeLengths(Moment &moment) const
{
    moment.call = m_session.calls().lastNumber();
    moment.event = m_session.timeline().lastNumber();
    moment.message = m_messages.empty() ? 0 : m_messages.back().number;
    moment.move = m_moves;
}

void Recorder::takeFarEnds()
{
    for (const posix::ConnectionKey &key : std::exchange(m_farEnds, {})) {
        const session::FarReport &report = m_session.farEnd().report(key);
        if (report.standing == session::FarReport::Standing::Unasked)
            continue;
        if (!m_chronicle.farEnds.contains(key))
            m_farOrder.push_back(key);
        m_chronicle.farEnds.insert(key, report);
    }
    while (m_chronicle.farEnds.size() > Chronicle::mostFarEnds) {
        m_chronicle.farEnds.remove(m_farOrder.front());
        m_farOrder.pop_front();
    }
}

void Recorder::append(Moment moment)
{
    auto &moments = m_chronicle.moments;
    m_memory += memoryOf(moment, moments.empty() ? Moment() : moments.back());
    moments.push_back(std::move(moment));
    while (moments.size() > 1 &&
           (moments.size() > History::mostMoments || m_memory > History::mostMemory))
        dropOldest();
}

void Recorder::dropOldest()
{
    auto &moments = m_chronicle.moments;
    m_memory -= memoryOf(moments[0], moments[1]);
    moments.pop_front();
    ++m_chronicle.dropped;
}

Moment Recorder::now()
{
    takeFarEnds();
    Moment moment = m_chronicle.moments.back();
    moment.at = posix::monotonicNow();
    history::look(m_session, Parts::fromInt(allParts), moment);
    moment.sockets = m_sights.now();
    takeLengths(moment);
    return moment;
}

} // namespace history
