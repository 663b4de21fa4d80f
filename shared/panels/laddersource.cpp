// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/laddersource.h"

#include "kernel/otherend.h"

#include <algorithm>

namespace panels {

namespace {

bool startedAlike(const QList<timeline::Holding> &a, const QList<timeline::Holding> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) {
        return x.fd == y.fd && x.since == y.since;
    });
}

bool isOtherEnd(const posix::ConnectionKey &key, const posix::ConnectionKey &of)
{
    const auto keys = kernel::otherEndKeys(of);
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace

LadderSource::LadderSource(const history::Shown &shown)
    : m_shown(shown)
{
}

std::optional<kernel::Ending> LadderSource::ending(const posix::ConnectionKey &key) const
{
    const auto found = m_endings.constFind(key);
    return found == m_endings.cend() ? std::nullopt : std::optional(*found);
}

diagrams::LadderInput LadderSource::input(const posix::ConnectionKey &key)
{
    const timeline::LedgerPage *page = m_shown.ledger().page(key);
    const QList<timeline::Holding> holdings = page ? page->holdings : QList<timeline::Holding>();
    const bool forgotten = !page && !m_holdings.isEmpty() && key == m_key;
    if (!forgotten && (key != m_key || !startedAlike(holdings, m_holdings)))
        begin(key, page);
    takeNews(key, page);
    addFarEnd(key);
    noteEnding(key);
    m_input.ending = ending(key);
    return m_input;
}

void LadderSource::begin(const posix::ConnectionKey &key, const timeline::LedgerPage *page)
{
    const bool another = key != m_key;
    const diagrams::LadderEnd theirs = std::exchange(m_input, {}).theirs;
    m_key = key;
    m_seen = 0;
    m_holdings = page ? page->holdings : QList<timeline::Holding>();
    m_input.ours.key = key;
    if (!another) // only more descriptors of ours: what the far end told stays
        m_input.theirs = theirs;
    m_input.theirs.changes.clear();
    m_input.theirs.key = key.reversed();
}

void LadderSource::takeNews(const posix::ConnectionKey &key, const timeline::LedgerPage *page)
{
    const auto &events = m_shown.timeline().events();
    const auto news = std::lower_bound(
        events.begin(), events.end(), m_seen + 1,
        [](const auto &event, std::uint64_t number) { return event.number < number; });
    for (auto event = news; event != events.end(); ++event) {
        m_seen = event->number;
        if (const auto *call = std::get_if<timeline::CallEvent>(&event->what); call && page)
            takeCall(call->number, *page);
        else if (const auto *state = std::get_if<timeline::StateEvent>(&event->what))
            takeChange(state->change);
    }
    if (!page)
        return;
    m_input.ours.callsKnown = true;
    m_input.ours.writes = page->writes;
    m_input.ours.reads = page->reads;
    m_input.ours.key = key;
}

void LadderSource::takeCall(std::uint64_t number, const timeline::LedgerPage &page)
{
    const posix::SyscallRing &ring = m_shown.calls();
    if (!ring.contains(number) || !page.owns(ring.at(number)))
        return;
    const posix::SyscallRecord &record = ring.at(number);
    if (record.call == posix::Call::Accept4)
        m_input.ours.acceptSince = acceptSince(record);
    m_input.ours.calls.append(record);
    if (m_input.ours.calls.size() > mostCalls)
        m_input.ours.calls.removeFirst();
}

// After listen(2), or after the accept(2) before this one.
std::int64_t LadderSource::acceptSince(const posix::SyscallRecord &accepted) const
{
    constexpr std::uint64_t far = 1000;
    const posix::SyscallRing &ring = m_shown.calls();
    for (std::uint64_t back = 1; back < far; ++back) {
        if (accepted.number <= back || !ring.contains(accepted.number - back))
            return 0;
        const posix::SyscallRecord &record = ring.at(accepted.number - back);
        const bool listens = record.call == posix::Call::Listen && !record.failed();
        if (record.fd == accepted.fd && (listens || record.call == posix::Call::Accept4))
            return record.startedAt + record.duration;
    }
    return 0;
}

void LadderSource::takeChange(const kernel::StateChange &change)
{
    const bool ours = change.key == m_key;
    if (!ours && !isOtherEnd(change.key, m_key))
        return;
    QList<kernel::StateChange> &changes = ours ? m_input.ours.changes : m_input.theirs.changes;
    if (change.from == kernel::TcpState::Closed)
        changes.clear(); // an earlier connection of the same addresses
    changes.append(change);
}

void LadderSource::addFarEnd(const posix::ConnectionKey &key)
{
    const session::FarReport &report = m_shown.farReport(key);
    if (!report.isKnown())
        return;
    diagrams::LadderEnd &theirs = m_input.theirs;
    theirs.callsKnown = true;
    theirs.key = report.page.key;
    theirs.writes = report.page.writes;
    theirs.reads = report.page.reads;
    const auto skipped = std::max<std::ptrdiff_t>(0, std::ssize(report.calls) - mostCalls);
    theirs.calls = QList<posix::SyscallRecord>(report.calls.begin() + skipped, report.calls.end());
}

void LadderSource::noteEnding(const posix::ConnectionKey &key)
{
    const kernel::TrackedRow *row = m_shown.tableRow(key);
    const auto told = m_shown.endingOf(key);
    if (!row && !told)
        return;
    const auto ending = row ? m_shown.endingOf(*row) : told;
    if (!ending) {
        m_endings.remove(key);
        return;
    }
    if (m_endings.size() >= mostKept && !m_endings.contains(key))
        m_endings.clear();
    m_endings.insert(key, *ending);
}

} // namespace panels
