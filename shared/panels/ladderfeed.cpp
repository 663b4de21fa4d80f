// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderfeed.h"

#include "diagrams/ladderstack.h"
#include "panels/selection.h"
#include "session/farend.h"

namespace panels {

using history::Shown;

LadderFeed::LadderFeed(Shown &shown, session::SocketSession &session, Selection &selection)
    : m_shown(shown)
    , m_session(session)
    , m_selection(selection)
{
    connect(&shown, &Shown::callMade, this, &LadderFeed::changed);
    connect(&shown, &Shown::farChanged, this, &LadderFeed::changed);
    connect(&shown, &Shown::moved, this, [this] { m_past.clear(); });
    connect(&shown, &Shown::tableChanged, this, [this] {
        follow();
        noteEndings();
        Q_EMIT changed();
    });
    connect(&selection, &Selection::changed, this, &LadderFeed::follow);
    follow();
}

LadderFeed::~LadderFeed()
{
    for (const posix::ConnectionKey &key : std::as_const(m_followed))
        m_session.farEnd().unfollow(key);
}

void LadderFeed::setAllShown(bool on)
{
    m_all = on;
    follow();
}

QList<posix::ConnectionKey> LadderFeed::keys() const
{
    return wanted(m_shown.ledger());
}

QList<posix::ConnectionKey> LadderFeed::wanted(const timeline::Ledger &ledger) const
{
    QList<posix::ConnectionKey> keys = m_all ? ledger.keys() : QList<posix::ConnectionKey>();
    if (const auto &chosen = m_selection.key(); chosen && !keys.contains(*chosen))
        keys.append(*chosen);
    return keys;
}

// A session that is looked at as it was goes on; under another name nothing is there to follow.
void LadderFeed::follow()
{
    if (m_shown.isDisguised())
        return;
    QList<posix::ConnectionKey> now = wanted(m_session.ledger());
    now = now.mid(std::max<qsizetype>(0, now.size() - diagrams::mostStacked));
    if (now == m_followed)
        return;
    for (const posix::ConnectionKey &key : std::as_const(now))
        m_session.farEnd().follow(key);
    for (const posix::ConnectionKey &key : std::as_const(m_followed))
        m_session.farEnd().unfollow(key);
    m_followed = now;
}

// The kernel forgets them, also while nobody looks.
void LadderFeed::noteEndings()
{
    if (!isPresent())
        return;
    for (const posix::ConnectionKey &key : std::as_const(m_followed))
        source(m_present, key).noteEnding(key);
}

LadderSource &LadderFeed::source(Sources &sources, const posix::ConnectionKey &key)
{
    return sources.try_emplace(key, m_shown).first->second;
}

diagrams::LadderFacts LadderFeed::factsOf(const posix::ConnectionKey &key)
{
    if (isPresent())
        return diagrams::ladderFacts(source(m_present, key).input(key));
    diagrams::LadderInput input = source(m_past, key).input(key);
    const auto known = m_present.find(key);
    const auto &changes = input.ours.changes;
    const bool over = !changes.isEmpty() && changes.last().to == kernel::TcpState::Closed;
    if (over && !input.ending && known != m_present.end()) // the kernel had forgotten it by then
        input.ending = known->second.ending(key);
    return diagrams::ladderFacts(input);
}

diagrams::LadderFacts LadderFeed::facts()
{
    diagrams::LadderFacts facts = timedFacts();
    for (diagrams::LadderEvent &event : facts.events)
        event.isTimed = event.isTimed && !m_shown.isTimeless();
    return facts;
}

diagrams::LadderFacts LadderFeed::timedFacts()
{
    const QList<posix::ConnectionKey> shown = keys();
    std::erase_if(m_present, [&](const auto &source) {
        return !shown.contains(source.first) && !m_followed.contains(source.first);
    });
    if (!m_all)
        return shown.isEmpty() ? diagrams::LadderFacts() : factsOf(shown.constFirst());
    const qsizetype skipped = std::max<qsizetype>(0, shown.size() - diagrams::mostStacked);
    QList<diagrams::LadderFacts> ladders;
    for (const posix::ConnectionKey &key : shown.mid(skipped))
        ladders.append(factsOf(key));
    diagrams::LadderFacts all = diagrams::stacked(std::move(ladders));
    all.unshown += skipped;
    return all;
}

} // namespace panels
