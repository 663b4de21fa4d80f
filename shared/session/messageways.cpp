// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/messageways.h"

#include <QList>

#include <utility>

namespace session {

using chat::Station;

namespace {

constexpr int mergeMs = 50;

Station stationOf(std::uint64_t end, const MessageWays::Progress &progress)
{
    if (progress.read && *progress.read >= end)
        return Station::Read;
    if (progress.acknowledged >= end)
        return Station::Acknowledged;
    return progress.taken >= end ? Station::Taken : Station::Typed;
}

bool isFinal(Station station, const MessageWays::Progress &progress)
{
    return station == Station::Read || progress.over ||
           (station == Station::Acknowledged && !progress.readKnowable);
}

} // namespace

MessageWays::MessageWays(Look look, QObject *parent)
    : QObject(parent)
    , m_look(std::move(look))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(mergeMs);
    connect(&m_soon, &QTimer::timeout, this, &MessageWays::look);
}

void MessageWays::follow(std::uint64_t message, chat::PeerId to, std::uint64_t end)
{
    Track &track = m_tracks[to];
    track.legs.push_back({.message = message, .end = end});
    track.known.reset();
    Entry &entry = m_ways[message];
    entry.changed = true;
    ++entry.legs;
    ++entry.way.receivers;
    ++entry.way.reached[std::size_t(Station::Typed)];
    while (m_ways.size() > mostFollowed)
        giveUpOldest();
    lookSoon();
}

void MessageWays::lookSoon()
{
    if (!m_ways.empty() && !m_soon.isActive())
        m_soon.start();
}

void MessageWays::look()
{
    m_soon.stop();
    for (auto it = m_tracks.begin(); it != m_tracks.end();) {
        Track &track = it->second;
        const Progress progress = m_look(it->first);
        if (track.known != progress)
            advance(track, progress);
        it = track.legs.empty() ? m_tracks.erase(it) : std::next(it);
    }
    tell();
}

void MessageWays::advance(Track &track, const Progress &progress)
{
    track.known = progress;
    for (Leg &leg : track.legs)
        advance(leg, progress);
    while (!track.legs.empty() && isFinal(track.legs.front().station, progress)) {
        leave(track.legs.front(), track.legs.front().station != Station::Read && progress.over);
        track.legs.pop_front();
    }
}

// Never backwards: what was seen stays seen.
void MessageWays::advance(Leg &leg, const Progress &progress)
{
    Entry &entry = m_ways.at(leg.message);
    if (!progress.readKnowable && !std::exchange(leg.unknowable, true)) {
        ++entry.way.unknowable;
        entry.changed = true;
    }
    const Station now = stationOf(leg.end, progress);
    while (leg.station < now) {
        leg.station = Station(std::size_t(leg.station) + 1);
        ++entry.way.reached[std::size_t(leg.station)];
        entry.changed = true;
    }
}

void MessageWays::leave(const Leg &leg, bool over)
{
    Entry &entry = m_ways.at(leg.message);
    --entry.legs;
    if (!over)
        return;
    ++entry.way.over;
    entry.changed = true;
}

void MessageWays::finish(chat::PeerId to)
{
    const auto found = m_tracks.find(to);
    if (found == m_tracks.end())
        return;
    for (const Leg &leg : found->second.legs)
        leave(leg, true);
    m_tracks.erase(found);
    tell();
}

// The legs of the oldest line are the first of each track.
void MessageWays::giveUpOldest()
{
    const std::uint64_t oldest = m_ways.begin()->first;
    for (auto it = m_tracks.begin(); it != m_tracks.end();) {
        std::deque<Leg> &legs = it->second.legs;
        if (!legs.empty() && legs.front().message == oldest) {
            leave(legs.front(), true);
            legs.pop_front();
        }
        it = legs.empty() ? m_tracks.erase(it) : std::next(it);
    }
    tell();
}

void MessageWays::tell()
{
    QList<std::pair<std::uint64_t, chat::Way>> changed;
    for (auto it = m_ways.begin(); it != m_ways.end();) {
        if (std::exchange(it->second.changed, false))
            changed.append({it->first, it->second.way});
        it = it->second.legs == 0 ? m_ways.erase(it) : std::next(it);
    }
    for (const auto &[message, way] : std::as_const(changed))
        Q_EMIT moved(message, way);
}

} // namespace session
