// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/momentmarks.h"

#include <algorithm>

namespace panels {

namespace {

using history::RowFacts;
using kernel::TcpState;

struct RowId
{
    posix::ConnectionKey key;
    std::uint64_t listenerInode = 0;

    friend bool operator==(const RowId &, const RowId &) = default;
    friend std::size_t qHash(const RowId &id, std::size_t seed = 0) noexcept
    {
        return qHashMulti(seed, std::hash<posix::ConnectionKey>()(id.key), id.listenerInode);
    }
};

// Listeners that share a port have one key; their inodes tell them apart.
RowId idOf(const RowFacts &facts)
{
    const kernel::TcpRow &row = facts.row.row;
    return {row.key, row.state == TcpState::Listen ? row.inode : 0};
}

TcpState stateOf(const RowFacts &facts)
{
    return facts.row.gone ? TcpState::Closed : facts.row.row.state;
}

bool isOurs(const RowFacts &facts)
{
    return facts.nature.fd >= 0;
}

void add(QList<RowStep> &steps, const RowStep &step, bool ours)
{
    if (step.from != step.to)
        ours ? steps.prepend(step) : steps.append(step);
}

} // namespace

QList<RowStep> rowSteps(const history::Moment &before, const history::Moment &after)
{
    if (before.table.constData() == after.table.constData())
        return {};
    QHash<RowId, TcpState> old;
    for (const RowFacts &facts : before.table)
        old.insert(idOf(facts), stateOf(facts));
    QList<RowStep> steps;
    for (const RowFacts &facts : after.table) {
        const TcpState from = old.take(idOf(facts));
        add(steps, {from == TcpState::Unknown ? TcpState::Closed : from, stateOf(facts)},
            isOurs(facts));
    }
    for (const RowFacts &facts : before.table) {
        if (old.contains(idOf(facts)))
            add(steps, {stateOf(facts), TcpState::Closed}, isOurs(facts));
    }
    return steps;
}

MomentMarks::MomentMarks(const history::History &history)
    : m_history(history)
    , m_dropped(history.dropped())
{
    update();
}

void MomentMarks::update()
{
    const auto &moments = m_history.moments();
    for (; m_dropped < m_history.dropped(); ++m_dropped) {
        if (!m_states.empty())
            m_states.pop_front();
    }
    while (m_states.size() > moments.size())
        m_states.pop_back();
    const history::Moment none;
    for (std::size_t next = m_states.size(); next < moments.size(); ++next) {
        const auto steps = rowSteps(next == 0 ? none : moments[next - 1], moments[next]);
        m_states.push_back(steps.isEmpty() ? TcpState::Unknown : steps.constFirst().to);
    }
}

} // namespace panels
