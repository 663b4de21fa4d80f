// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tablereader.h"

#include "kernel/procnet.h"
#include "posix/syscalls.h"

#include <algorithm>
#include <array>

namespace kernel {

namespace {

// After a call the rest of the exchange follows within milliseconds (a FIN answered) or
// within a person's next click; these pauses, in ms, look after it.
constexpr std::array followUps = {15, 45, 190};
constexpr int unsteadyPause = 1000;
constexpr int steadyPause = 2000;
constexpr qint64 leastPause = 15;
constexpr qint64 idleShare = 4; ///< rests at least this many times as long as a look took

bool isSteady(const TcpRow &row)
{
    return row.state == TcpState::Listen ||
           (row.state == TcpState::Established && row.owner.kind == Owner::Kind::Process);
}

} // namespace

Snapshot takeSnapshot(const QSet<std::uint16_t> &ports, std::optional<SockDiag> &diag,
                      SocketOwners &owners)
{
    Snapshot snapshot;
    snapshot.ports = ports;
    snapshot.takenAt = posix::monotonicNow();
    if (!diag) {
        if (auto opened = SockDiag::open())
            diag = std::move(opened).value();
    }
    posix::Result<QList<TcpRow>> rows = diag ? diag->rows(ports) : QList<TcpRow>();
    if (!diag || !rows) {
        diag.reset();
        snapshot.source = Source::ProcNet;
        rows = readProcNetTcp(ports);
    }
    snapshot.error = rows.error().value();
    if (rows)
        snapshot.rows = std::move(rows).value();
    owners.resolve(snapshot.rows);
    return snapshot;
}

TableReader::TableReader()
    : m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TableReader::look);
}

void TableReader::requestLook()
{
    if (!m_requested.exchange(true))
        QMetaObject::invokeMethod(this, &TableReader::scheduleLook, Qt::QueuedConnection);
}

void TableReader::setPorts(const QSet<std::uint16_t> &ports)
{
    m_ports = ports;
    if (ports.isEmpty())
        m_timer.stop();
}

void TableReader::scheduleLook()
{
    m_requested = false;
    if (m_ports.isEmpty())
        return;
    m_followUp = 0;
    const qint64 rest = std::max(leastPause, idleShare * m_cost);
    const qint64 rested = m_sinceLook.isValid() ? m_sinceLook.elapsed() : rest;
    m_timer.start(static_cast<int>(std::max(rest - rested, qint64(0))));
}

void TableReader::look()
{
    m_sinceLook.start();
    const Snapshot snapshot = takeSnapshot(m_ports, m_diag, m_owners);
    m_cost = m_sinceLook.restart();
    Q_EMIT snapshotTaken(snapshot);
    m_timer.start(pause(snapshot));
}

int TableReader::pause(const Snapshot &snapshot)
{
    if (m_followUp < followUps.size())
        return static_cast<int>(std::max(qint64(followUps[m_followUp++]), idleShare * m_cost));
    return std::ranges::all_of(snapshot.rows, isSteady) ? steadyPause : unsteadyPause;
}

} // namespace kernel
