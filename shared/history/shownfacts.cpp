// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The facts that Shown tells: the session's own, or those of the past that is shown. The rest
// of it is in shown.cpp.

#include "history/shown.h"
#include "session/farend.h"

#include <algorithm>
#include <cerrno>

namespace history {

namespace {

const RowFacts *find(const QList<RowFacts> &table, const posix::ConnectionKey &key,
                     std::uint64_t inode = 0)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const RowFacts &facts) {
        return facts.row.row.key == key && (inode == 0 || facts.row.row.inode == inode);
    });
    return found == table.end() ? nullptr : &*found;
}

const RowFacts *find(const QList<RowFacts> &table, const kernel::TrackedRow &row)
{
    return find(table, row.row.key, row.row.inode);
}

std::error_code errorOf(int number)
{
    return {number, std::generic_category()};
}

/// The kernel's row of this end now, rather than one that is gone: a port may have had another
/// socket before.
const RowFacts *findLatest(const QList<RowFacts> &table, const posix::ConnectionKey &key)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const RowFacts &facts) {
        return facts.row.row.key == key && !facts.row.gone;
    });
    return found == table.end() ? find(table, key) : &*found;
}

} // namespace

const posix::SyscallRing &Shown::calls() const
{
    return m_past ? m_past->calls : m_session.calls();
}

const timeline::Timeline &Shown::timeline() const
{
    return m_past ? m_past->timeline : m_session.timeline();
}

const timeline::Ledger &Shown::ledger() const
{
    return m_past ? m_past->ledger : m_session.ledger();
}

const posix::Faults &Shown::faults() const
{
    return m_past ? m_past->faults : m_session.faults();
}

const session::SocketFacts &Shown::socket() const
{
    return m_past ? m_past->moment.socket : m_session.socket();
}

session::StepReport Shown::step(session::Step step) const
{
    return m_past ? m_past->moment.steps.value(step) : m_session.step(step);
}

QList<kernel::TrackedRow> Shown::tableRows() const
{
    if (!m_past)
        return m_session.tableRows();
    QList<kernel::TrackedRow> rows;
    for (const RowFacts &facts : m_past->moment.table)
        rows.append(facts.row);
    return rows;
}

const kernel::TrackedRow *Shown::tableRow(const posix::ConnectionKey &key) const
{
    if (!m_past)
        return m_session.tableRow(key);
    const RowFacts *facts = findLatest(m_past->moment.table, key);
    return facts ? &facts->row : nullptr;
}

kernel::RowNature Shown::natureOf(const kernel::TrackedRow &row) const
{
    if (!m_past)
        return m_session.natureOf(row);
    const RowFacts *facts = find(m_past->moment.table, row);
    return facts ? facts->nature : kernel::RowNature();
}

kernel::Source Shown::tableSource() const
{
    return m_past ? m_past->moment.source : m_session.tableSource();
}

int Shown::tableError() const
{
    return m_past ? m_past->moment.tableError : m_session.tableError();
}

QList<kernel::TcpRow> Shown::blockers() const
{
    if (!m_past)
        return m_session.blockers();
    QList<kernel::TcpRow> rows;
    for (const BlockerFacts &blocker : m_past->moment.blockers)
        rows.append(blocker.row);
    return rows;
}

std::optional<kernel::ReuseOptions> Shown::reuseOptionsOf(const kernel::TcpRow &row) const
{
    if (!m_past)
        return m_session.reuseOptionsOf(row);
    for (const BlockerFacts &blocker : m_past->moment.blockers) {
        if (blocker.row.key == row.key && blocker.row.inode == row.inode)
            return blocker.options;
    }
    return std::nullopt;
}

std::optional<kernel::Ending> Shown::endingOf(const kernel::TrackedRow &row) const
{
    if (!m_past)
        return m_session.endingOf(row);
    const RowFacts *facts = find(m_past->moment.table, row);
    return facts ? facts->ending : std::nullopt;
}

std::optional<kernel::Ending> Shown::endingOf(const posix::ConnectionKey &key) const
{
    if (!m_past || !m_past->endings.contains(key))
        return std::nullopt;
    return m_past->endings.value(key);
}

int Shown::fdOf(session::SocketId id) const
{
    if (!m_past)
        return m_session.fdOf(id);
    if (id == 0)
        return m_past->moment.socket.fd;
    const auto facts = factsOf(id);
    return facts ? facts->fd : -1;
}

std::optional<session::SocketId> Shown::socketOf(const posix::ConnectionKey &key) const
{
    if (!m_past)
        return m_session.socketOf(key);
    for (const chat::Peer &peer : m_past->moment.connections) {
        if (peer.key == key)
            return peer.id;
    }
    const bool own = m_past->moment.socket.isOpen() && !key.local.isNull() && key == keyOf(0);
    return own ? std::optional<session::SocketId>(0) : std::nullopt;
}

posix::ConnectionKey Shown::keyOf(session::SocketId id) const
{
    if (!m_past)
        return m_session.keyOf(id);
    if (id == 0)
        return m_past->moment.own;
    const auto facts = factsOf(id);
    return facts ? facts->key : posix::ConnectionKey();
}

std::optional<chat::Peer> Shown::factsOf(session::SocketId id) const
{
    if (!m_past)
        return m_session.factsOf(id);
    for (const chat::Peer &peer : m_past->moment.connections) {
        if (peer.id == id)
            return peer;
    }
    return std::nullopt;
}

QList<chat::Peer> Shown::connections() const
{
    return m_past ? m_past->moment.connections : m_session.connections();
}

std::optional<net::OptionReport> Shown::optionReport(session::SocketId id,
                                                     const net::SocketOption &option) const
{
    if (!m_past)
        return m_session.optionReport(id, option);
    const auto &reports = m_past->moment.sockets.value(id).reports;
    const auto found = reports.find(QLatin1StringView(option.name));
    return found == reports.end() ? std::nullopt : std::optional(*found);
}

session::Acceptance Shown::acceptance() const
{
    return m_past ? m_past->moment.acceptance : m_session.acceptance();
}

session::Phase Shown::phase() const
{
    return m_past ? m_past->moment.phase : m_session.phase();
}

QList<posix::SocketAddress> Shown::resolved() const
{
    return m_past ? m_past->moment.resolved : m_session.resolved();
}

const session::FarReport &Shown::farReport(const posix::ConnectionKey &key) const
{
    static const session::FarReport unasked;
    if (!m_past)
        return m_session.farEnd().report(key);
    const auto found = m_past->farEnds.constFind(key);
    return found == m_past->farEnds.cend() ? unasked : *found;
}

const std::deque<chat::Message> &Shown::messages() const
{
    return m_past ? m_past->messages : m_history.messages();
}

posix::Result<net::OptionValue> Shown::optionValue(session::SocketId id,
                                                   const net::SocketOption &option) const
{
    if (!m_past)
        return net::peekOption(fdOf(id), option);
    if (fdOf(id) < 0)
        return errorOf(EBADF);
    const auto &told = m_past->moment.sockets.value(id).options;
    const auto found = told.find(QLatin1StringView(option.name));
    if (found == told.end())
        return errorOf(ENODATA);
    if (found->error != 0)
        return errorOf(found->error);
    return found->value;
}

posix::Result<QList<kernel::InfoFigure>> Shown::tcpInfo(session::SocketId id) const
{
    if (!m_past) {
        const auto info = kernel::TcpInfo::of(fdOf(id));
        if (!info)
            return info.error();
        return info.value().figures();
    }
    if (fdOf(id) < 0)
        return errorOf(EBADF);
    const SocketSight sight = m_past->moment.sockets.value(id);
    if (sight.info.isEmpty())
        return errorOf(sight.infoError != 0 ? sight.infoError : ENODATA);
    return sight.info;
}

std::optional<kernel::ListenCounters> Shown::listenCounters() const
{
    if (m_past)
        return m_past->moment.counters;
    const auto counters = kernel::readListenCounters();
    return counters ? std::optional(counters.value()) : std::nullopt;
}

} // namespace history
