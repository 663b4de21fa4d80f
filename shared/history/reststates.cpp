// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/reststates.h"

#include <algorithm>
#include <map>

namespace history {

namespace {

using kernel::TcpState;
using posix::ConnectionKey;

/// A row that is gone is still shown at the next rest, and no longer.
constexpr std::int64_t keepGone = CanonicalTime::interval * 3 / 2;
constexpr std::uint32_t wholeTimer = 60'000; // ms

class Replay
{
public:
    Replay(const Past &past, const CanonicalTime &time)
        : m_past(past)
        , m_time(time)
        , m_tracker(keepGone)
    {
        rankChanges();
        rankPages();
    }

    RestStates run()
    {
        for (qsizetype i = 0; i < m_past.rests.size(); ++i)
            take(m_past.rests[i], m_time.ofRest(i));
        take(m_past.moment, m_time.now());
        for (const kernel::TrackedRow &row : m_tracker.rows())
            m_out.table.append(factsOf(row));
        return m_out;
    }

private:
    void rankChanges()
    {
        for (const timeline::Event &event : m_past.timeline.events()) {
            const auto *state = std::get_if<timeline::StateEvent>(&event.what);
            if (!state)
                continue;
            const kernel::StateChange &change = state->change;
            m_ranks.insert(change.key, m_ranks.value(change.key, int(m_ranks.size())));
            if (change.from == TcpState::Closed)
                m_tracker.expectNew(change.key, openingOf(change.key));
            if (change.to == TcpState::Closed)
                m_ended[change.key] = event.number;
        }
    }

    void rankPages()
    {
        for (const ConnectionKey &key : m_past.ledger.keys()) {
            m_pages.insert(key, m_pages.value(key, int(m_pages.size())));
            m_pages.insert(key.reversed(), m_pages.value(key));
        }
    }

    kernel::Circumstances::Opening openingOf(const ConnectionKey &key) const
    {
        using Opening = kernel::Circumstances::Opening;
        const timeline::LedgerPage *page = m_past.ledger.page(key);
        for (auto call = m_past.calls.firstNumber(); page && call <= m_past.calls.lastNumber();
             ++call) {
            const posix::SyscallRecord &record = m_past.calls.at(call);
            if (page->owns(record) && record.call == posix::Call::Connect)
                return Opening::Active;
        }
        return Opening::Unknown;
    }

    /// Listeners first, then in the order in which we, or else anybody, learned of them.
    auto rankOf(const ConnectionKey &key) const
    {
        const int none = std::numeric_limits<int>::max();
        return std::tuple(key.remote.port() != 0, m_pages.value(key, none),
                          std::min(m_ranks.value(key, none), m_ranks.value(key.reversed(), none)),
                          key);
    }

    // A port that is not followed any more is left without a word, as the session does.
    void take(const Moment &moment, std::int64_t at)
    {
        kernel::Snapshot snapshot;
        snapshot.takenAt = at;
        snapshot.ports = {0};
        for (const RowFacts &facts : moment.table) {
            const kernel::TcpRow &row = facts.row.row;
            follow(snapshot, row.key);
            note(facts);
            if (facts.row.gone)
                continue;
            snapshot.rows.append(row);
            settle(snapshot.rows.last());
        }
        for (auto ended = m_ended.cbegin(); ended != m_ended.cend(); ++ended) {
            if (ended.value() <= moment.event)
                follow(snapshot, ended.key());
        }
        std::sort(snapshot.rows.begin(), snapshot.rows.end(),
                  [this](const auto &a, const auto &b) { return rankOf(a.key) < rankOf(b.key); });
        for (const kernel::TcpRow &row : std::as_const(snapshot.rows)) {
            if (!m_tracker.find(row.key))
                m_out.appeared.append(row);
        }
        m_out.changes.append(m_tracker.take(snapshot));
    }

    static void follow(kernel::Snapshot &snapshot, const ConnectionKey &key)
    {
        for (const std::uint16_t port : {key.local.port(), key.remote.port()})
            snapshot.ports.insert(port);
    }

    /// How long it has waited by now, and how often it was sent again, is time.
    static void settle(kernel::TcpRow &row)
    {
        const bool orphan =
            row.state == TcpState::FinWait2 && row.owner.kind == kernel::Owner::Kind::None;
        if (orphan)
            row.timer = kernel::Timer::TimeWait;
        row.timerMs = row.timer == kernel::Timer::Off ? 0 : wholeTimer;
        row.retransmissions = 0;
    }

    void note(const RowFacts &facts)
    {
        const ConnectionKey &key = facts.row.row.key;
        if (facts.row.row.state == TcpState::Listen)
            m_listening.insert(key.local.port());
        RowFacts &known = m_facts[{key, facts.row.gone}];
        known = facts;
        if (!facts.ending)
            return;
        name(*known.ending, key);
        m_out.endings.insert(key, *known.ending);
    }

    /// Who was the server is known for as long as a listener was seen.
    void name(kernel::Ending &ending, const ConnectionKey &key) const
    {
        using Part = kernel::Ending::Part;
        const bool here = m_listening.contains(key.local.port());
        if (here != m_listening.contains(key.remote.port()))
            ending.part = here ? Part::Server : Part::Client;
    }

    RowFacts factsOf(const kernel::TrackedRow &row) const
    {
        const auto known = m_facts.find({row.row.key, row.gone});
        RowFacts facts = known == m_facts.end() ? RowFacts() : known->second;
        for (const RowFacts &now : m_past.moment.table) { // listeners that share a port
            const bool same = now.row.row.key == row.row.key && now.row.gone == row.gone;
            if (same && now.row.row.inode == row.row.inode)
                facts = now;
        }
        if (facts.ending)
            name(*facts.ending, row.row.key);
        if (row.gone && facts.row.row.key != row.row.key)
            facts.nature = {kernel::RowNature::Kind::Gone, -1, {}, row.closedFirst};
        facts.row = row;
        if (const auto ending = m_out.endings.constFind(row.row.key);
            row.gone && !facts.ending && ending != m_out.endings.cend())
            facts.ending = *ending;
        return facts;
    }

    const Past &m_past;
    const CanonicalTime &m_time;
    kernel::TableTracker m_tracker;
    QSet<std::uint16_t> m_listening; ///< ports
    QHash<ConnectionKey, int> m_ranks;
    QHash<ConnectionKey, int> m_pages;
    QHash<ConnectionKey, std::uint64_t> m_ended; ///< by which event it was told to be gone
    std::map<std::pair<ConnectionKey, bool>, RowFacts> m_facts; ///< the last, by key and gone
    RestStates m_out;
};

} // namespace

RestStates restStates(const Past &past, const CanonicalTime &time)
{
    if (!past.rests.isEmpty())
        return Replay(past, time).run();
    RestStates states;
    states.table = past.moment.table;
    for (RowFacts &facts : states.table) {
        kernel::TrackedRow &row = facts.row;
        row.row.timerMs = row.row.timer == kernel::Timer::Off ? 0 : wholeTimer;
        row.row.retransmissions = 0;
        for (std::int64_t *at : {&row.changedAt, &row.enteredAt, &row.seenAt})
            *at = time.of(*at);
        row.seenAt = time.now();
        if (facts.ending)
            states.endings.insert(row.row.key, *facts.ending);
    }
    for (const timeline::Event &event : past.timeline.events()) {
        const auto *state = std::get_if<timeline::StateEvent>(&event.what);
        if (!state)
            continue;
        states.changes.append(state->change);
        states.changes.last().at = time.of(state->change.at);
    }
    return states;
}

} // namespace history
