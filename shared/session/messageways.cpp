// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/messageways.h"

#include <QList>

#include <utility>

namespace session {

using chat::Station;

namespace {

constexpr int mergeMs = 50;
constexpr int mostLooks = 500; ///< in one turn; one takes some 10 µs

Station stationOf(std::uint64_t end, const MessageWays::Progress &progress)
{
    if (progress.read && *progress.read >= end)
        return Station::Read;
    if (progress.acknowledged >= end)
        return Station::Acknowledged;
    return progress.taken >= end ? Station::Taken : Station::Typed;
}

/// There is no further station.
bool hasArrived(Station station, const MessageWays::Progress &progress)
{
    return station == Station::Read || (station == Station::Acknowledged && !progress.readKnowable);
}

} // namespace

MessageWays::MessageWays(Look lookAt, QObject *parent)
    : QObject(parent)
    , m_look(std::move(lookAt))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(mergeMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { look(); });
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
    m_again = m_next != 0; // those before it were looked at too early
    if (!m_ways.empty() && !m_soon.isActive())
        m_soon.start();
}

// So many peers may be followed that a look at all of them would be felt: the rest has the next
// turn.
void MessageWays::look()
{
    auto it = m_tracks.lower_bound(m_next);
    for (int looks = 0; looks < mostLooks && it != m_tracks.end(); ++looks)
        it = look(it);
    const bool rest = it != m_tracks.end();
    m_next = rest ? it->first : 0;
    tell();
    if (rest || std::exchange(m_again, false))
        m_soon.start();
}

void MessageWays::look(chat::PeerId to)
{
    if (const auto found = m_tracks.find(to); found != m_tracks.end())
        look(found);
    tell();
}

MessageWays::Tracks::iterator MessageWays::look(Tracks::iterator it)
{
    Track &track = it->second;
    const Progress progress = m_look(it->first);
    if (track.known != progress)
        advance(track, progress);
    return track.legs.empty() ? m_tracks.erase(it) : std::next(it);
}

void MessageWays::advance(Track &track, const Progress &progress)
{
    track.known = progress;
    for (Leg &leg : track.legs)
        advance(leg, progress);
    while (!track.legs.empty()) {
        const bool arrived = hasArrived(track.legs.front().station, progress);
        if (!arrived && !progress.over)
            break;
        leave(track.legs.front(), !arrived);
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
