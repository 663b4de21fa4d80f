// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/socketsession.h"

#include "kernel/portblocker.h"
#include "session/farend.h"
#include "session/farserver.h"

#include <algorithm>
#include <cerrno>

namespace session {

namespace {

using Lamp = StepReport::Lamp;

/// The calls that a step is made of; the latest of them is what its report shows.
QList<posix::Call> callsOf(Step step)
{
    using posix::Call;
    switch (step) {
    case Step::Socket:
        return {Call::Socket};
    case Step::ReuseAddress:
    case Step::ReusePort:
        return {Call::Setsockopt};
    case Step::Bind:
        return {Call::Bind};
    case Step::Listen:
        return {Call::Listen};
    case Step::Accept:
        return {Call::Accept4};
    case Step::Connect:
        return {Call::Connect};
    case Step::Communicate:
        return {Call::Read, Call::Write, Call::Writev};
    case Step::Shutdown:
        return {Call::Shutdown};
    case Step::Close:
        return {Call::Close};
    }
    return {};
}

bool isNormalForNow(const posix::SyscallRecord &record)
{
    using enum posix::Call;
    if (record.error == EINPROGRESS)
        return true;
    return record.error == EAGAIN && (record.call == Accept4 || record.call == Read ||
                                      record.call == Write || record.call == Writev);
}

/// Alike for whoever looks at them: only a running timer makes two sights of a row differ.
bool shownAlike(const QList<kernel::TrackedRow> &before, const QList<kernel::TrackedRow> &after)
{
    return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                      [](kernel::TrackedRow a, const kernel::TrackedRow &b) {
                          if (b.row.timer == kernel::Timer::Off)
                              a.seenAt = b.seenAt;
                          return a == b;
                      });
}

} // namespace

SocketSession::SocketSession(const posix::SyscallTable &table, QObject *parent)
    : QObject(parent)
    , m_calls(table)
    , m_farServer(std::make_unique<FarServer>(*this))
    , m_farEnd(std::make_unique<FarEnd>(*this))
{
    if (auto diag = kernel::SockDiag::open())
        m_diag = std::move(diag).value();
    m_calls.setObserver([this](const posix::SyscallRecord &record) { callRecorded(record); });
    m_calls.setTap([this](const posix::SyscallRecord &record, std::span<const iovec> bytes) {
        m_ledger.add(record, bytes);
    });
    m_calls.setClosedState([this](const auto &local, const auto &remote) {
        if (!m_diag)
            return std::uint8_t(0);
        const auto row = m_diag->row({local, remote});
        return row ? std::uint8_t(row.value().state) : std::uint8_t(0);
    });
    connect(&m_watcher, &kernel::TableWatcher::snapshotTaken, this, &SocketSession::takeSnapshot);
    followWays();
    followLingering();
}

SocketSession::~SocketSession()
{
    // The descriptor's close is recorded while nobody listens any more.
    m_calls.setObserver({});
    m_calls.setCloseBegun({});
}

void SocketSession::callRecorded(const posix::SyscallRecord &record)
{
    m_timeline.add(record);
    if (!record.apart) // else it was told when it began
        noteDescriptor(record);
    m_lastOf[std::size_t(record.call)] = record.number;
    m_watcher.look();
    Q_EMIT callMade();
    if (record.simulated)
        Q_EMIT faultsChanged();
    if (record.apart)
        closeReturned(record);
}

kernel::RowNature SocketSession::natureOf(const kernel::TrackedRow &row) const
{
    return kernel::natureOf(row, m_own, m_listeners);
}

void SocketSession::finishStep(Step step)
{
    std::uint64_t number = 0;
    for (const posix::Call call : callsOf(step))
        number = std::max(number, m_lastOf[std::size_t(call)]);
    StepReport &report = m_steps[step];
    if (!calls().contains(number) || (report.call && report.call->number == number))
        return;
    report.call = calls().at(number);
    report.input = net::InputError::None;
    report.socketError.reset();
    report.lingers = 0;
    if (!report.call->failed())
        report.lamp = Lamp::Done;
    else
        report.lamp = isNormalForNow(*report.call) ? Lamp::Waiting : Lamp::Refused;
    Q_EMIT stepChanged(step);
}

void SocketSession::setLamp(Step step, Lamp lamp)
{
    if (m_steps[step].lamp == lamp)
        return;
    m_steps[step].lamp = lamp;
    Q_EMIT stepChanged(step);
}

void SocketSession::setSocketError(Step step, int error)
{
    m_steps[step].socketError = error;
    m_steps[step].lamp = error == 0 ? Lamp::Done : Lamp::Refused;
    Q_EMIT stepChanged(step);
}

void SocketSession::refuseInput(Step step, net::InputError error, const QString &detail)
{
    m_deedWithdrawn = true; // no call was made
    StepReport &report = m_steps[step];
    report = {.lamp = Lamp::Refused, .input = error, .detail = detail};
    Q_EMIT stepChanged(step);
}

void SocketSession::clearSteps(const QList<Step> &kept)
{
    for (auto it = m_steps.begin(); it != m_steps.end(); ++it) {
        if (kept.contains(it.key()))
            continue;
        it.value() = {};
        Q_EMIT stepChanged(it.key());
    }
    m_lastOf.fill(0);
}

QSet<std::uint16_t> SocketSession::portsInUse() const
{
    QSet<std::uint16_t> ports;
    if (m_socket.local.port() != 0)
        ports.insert(m_socket.local.port());
    if (m_blocked)
        ports.insert(m_blocked->port());
    return ports;
}

void SocketSession::socketsChanged()
{
    m_ports.unite(portsInUse());
    m_watcher.setPorts(m_ports);
    m_watcher.look();
    Q_EMIT socketChanged();
}

void SocketSession::takeSnapshot(const kernel::Snapshot &snapshot)
{
    const auto before = m_tracker.rows();
    const bool sourceChanged = m_source != snapshot.source || m_tableError != snapshot.error;
    m_source = snapshot.source;
    m_tableError = snapshot.error;
    for (const kernel::StateChange &change : m_tracker.take(snapshot)) {
        m_timeline.add(change);
        m_endings.add(change);
    }
    if (m_blocked) {
        m_blockers = kernel::blockersOf(*m_blocked, snapshot.rows);
        m_blocked.reset();
        Q_EMIT blockersChanged();
    }
    m_own = ownSockets();
    m_own.insert(closingSockets());
    forgetIdlePorts();
    const auto after = m_tracker.rows();
    m_listeners.clear();
    for (const kernel::TrackedRow &tracked : after) {
        if (tracked.row.state == kernel::TcpState::Listen && !tracked.gone)
            m_listeners.append(tracked.row.key.local);
    }
    if (sourceChanged || !shownAlike(before, after))
        Q_EMIT tableChanged();
    Q_EMIT tableLooked(snapshot.takenAt);
}

// A port is followed until none of our sockets uses it and the table has forgotten its
// last row, the grey ones included.
void SocketSession::forgetIdlePorts()
{
    QSet<std::uint16_t> ports = portsInUse();
    for (const kernel::TrackedRow &tracked : m_tracker.rows()) {
        for (const auto port : {tracked.row.key.local.port(), tracked.row.key.remote.port()}) {
            if (m_ports.contains(port))
                ports.insert(port);
        }
    }
    if (ports == m_ports)
        return;
    m_ports = ports;
    m_watcher.setPorts(m_ports);
}

} // namespace session
