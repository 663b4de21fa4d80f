// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The worker behind TableWatcher: takes the snapshots and keeps their pace. Lives in
// the watcher's thread; told what to do by queued calls.

#include "kernel/sockdiag.h"
#include "kernel/socketowners.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <optional>

namespace kernel {

/// The rows of @p ports with their owners: from @p diag, which is opened where need be, or
/// from /proc where netlink is refused.
Snapshot takeSnapshot(const QSet<std::uint16_t> &ports, std::optional<SockDiag> &diag,
                      SocketOwners &owners);

class TableReader : public QObject
{
    Q_OBJECT

public:
    TableReader();

    /// From any thread: look soon. What is already on its way is not asked for again.
    void requestLook();
    void setPorts(const QSet<std::uint16_t> &ports);

Q_SIGNALS:
    void snapshotTaken(const kernel::Snapshot &snapshot);

private:
    void scheduleLook();
    void look();
    int pause(const Snapshot &snapshot);

    std::atomic<bool> m_requested = false;
    QSet<std::uint16_t> m_ports;
    std::optional<SockDiag> m_diag;
    SocketOwners m_owners;
    QTimer m_timer;
    QElapsedTimer m_sinceLook;
    qint64 m_cost = 0; ///< ms that the last look took
    std::size_t m_followUp = 0;
};

} // namespace kernel
