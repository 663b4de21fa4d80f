// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/disguise.h"

#include "history/canonical.h"
#include "history/canonicalorder.h"

#include <algorithm>

namespace history {

namespace {

void apply(DisguiseMap &map, posix::ConnectionKey &key)
{
    map.change(key.local);
    map.change(key.remote);
}

void apply(DisguiseMap &map, posix::SyscallRecord &record)
{
    for (posix::SocketAddress *address : {&record.address, &record.local, &record.remote})
        map.change(*address);
}

void applyOwn(DisguiseMap &map, posix::SyscallRecord &record)
{
    apply(map, record);
    posix::apply(map.descriptors().of(record), record);
}

void applyOwn(DisguiseMap &map, std::optional<posix::SyscallRecord> &record)
{
    if (record)
        applyOwn(map, *record);
}

void apply(DisguiseMap &map, kernel::TcpRow &row)
{
    apply(map, row.key);
    row.owner.pid = map.process(row.owner.pid);
    row.inode = map.inode(row.inode);
}

void apply(DisguiseMap &map, int &fd)
{
    fd = map.descriptors().last(fd);
}

posix::SyscallRing changed(DisguiseMap &map, const posix::SyscallRing &calls)
{
    posix::SyscallRing ring(calls.capacity(), calls.dropped());
    for (auto number = calls.firstNumber(); number <= calls.lastNumber(); ++number)
        applyOwn(map, ring.append(calls.at(number)));
    return ring;
}

timeline::Timeline changed(DisguiseMap &map, const timeline::Timeline &timeline)
{
    std::deque<timeline::Event> events = timeline.events();
    for (timeline::Event &event : events) {
        if (auto *state = std::get_if<timeline::StateEvent>(&event.what))
            apply(map, state->change.key);
    }
    return timeline::Timeline::of(std::move(events), timeline.dropped());
}

timeline::Ledger changed(DisguiseMap &map, const timeline::Ledger &ledger,
                         const posix::SyscallRing &calls)
{
    QList<timeline::LedgerPage> pages = ledger.pages();
    for (timeline::LedgerPage &page : pages) {
        apply(map, page.key);
        for (timeline::Holding &holding : page.holdings)
            holding.fd = calls.contains(holding.since) ? int(calls.at(holding.since).result)
                                                       : map.descriptors().last(holding.fd);
    }
    return timeline::Ledger::of(pages);
}

void apply(DisguiseMap &map, Moment &moment)
{
    for (RowFacts &facts : moment.table) {
        apply(map, facts.row.row);
        apply(map, facts.nature.fd);
    }
    for (BlockerFacts &blocker : moment.blockers)
        apply(map, blocker.row);
    map.change(moment.socket.local);
    apply(map, moment.socket.fd);
    apply(map, moment.own);
    for (session::StepReport &step : moment.steps)
        applyOwn(map, step.call);
    for (chat::Peer &peer : moment.connections) {
        apply(map, peer.key);
        apply(map, peer.fd);
        for (int &fd : peer.duplicates)
            apply(map, fd);
    }
    for (SocketSight &sight : moment.sockets) {
        for (net::OptionReport &report : sight.reports)
            applyOwn(map, report.call);
    }
    for (posix::SocketAddress &address : moment.resolved)
        map.change(address);
}

/// As that process told it, or, of an older one, as far as its calls are known.
void nameDescriptors(session::FarReport &report)
{
    posix::BareDescriptors bare;
    const bool told = report.bare.size() == report.calls.size();
    for (std::size_t i = 0; i < report.calls.size(); ++i) {
        posix::SyscallRecord &record = report.calls[i];
        bare.take(record);
        posix::apply(told ? report.bare[i] : bare.of(record), record);
    }
    report.bare.clear();
}

QHash<posix::ConnectionKey, session::FarReport> changed(DisguiseMap &map, const Past &past)
{
    QHash<posix::ConnectionKey, session::FarReport> result;
    for (posix::ConnectionKey key : farKeysInOrder(past)) {
        session::FarReport report = past.farEnds[key];
        apply(map, key);
        apply(map, report.page.key);
        report.pid = map.process(report.pid);
        for (posix::SyscallRecord &record : report.calls)
            apply(map, record);
        nameDescriptors(report);
        result.insert(key, report);
    }
    return result;
}

QHash<posix::ConnectionKey, kernel::Ending>
changed(DisguiseMap &map, const QHash<posix::ConnectionKey, kernel::Ending> &endings)
{
    QHash<posix::ConnectionKey, kernel::Ending> result;
    for (auto ending = endings.cbegin(); ending != endings.cend(); ++ending)
        result.insert(map.said(ending.key()), ending.value());
    return result;
}

/// Who has no name yet is called by the address.
void nameAddresses(const DisguiseMap &map, Past &past, const QList<posix::ConnectionKey> &keys)
{
    QHash<QString, QString> said;
    for (const posix::ConnectionKey &key : keys)
        said.insert(QString::fromStdString(key.remote.text()),
                    QString::fromStdString(map.said(key).remote.text()));
    for (chat::Message &message : past.messages)
        message.who = said.value(message.who, message.who);
}

} // namespace

// The order of the lines is the order in which the numbers appear. Both ends of a connection are
// to give each process the same number: who listens is first.
Disguise::Disguise(Past past, const SaidPorts &ports)
    : m_past(timeless(std::move(past)))
    , m_map(m_past, ports)
{
    const QList<posix::ConnectionKey> keys = m_past.ledger.keys();
    for (const RowFacts &facts : m_past.moment.table) {
        if (facts.row.row.state == kernel::TcpState::Listen)
            m_map.process(facts.row.row.owner.pid);
    }
    for (kernel::TcpRow &row : m_past.appeared)
        apply(m_map, row);
    m_past.pid = m_map.process(m_past.pid);
    m_past.calls = changed(m_map, m_past.calls);
    m_past.timeline = changed(m_map, m_past.timeline);
    apply(m_map, m_past.moment);
    m_past.ledger = changed(m_map, m_past.ledger, m_past.calls);
    m_past.farEnds = changed(m_map, m_past);
    m_past.endings = changed(m_map, m_past.endings);
    nameAddresses(m_map, m_past, keys);
}

posix::ConnectionKey Disguise::said(posix::ConnectionKey key) const
{
    return m_map.said(key);
}

} // namespace history
