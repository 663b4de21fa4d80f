// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Looks at the kernel's table on a worker thread, as often as something changes and
// no more: soon after look(), again a little later for what follows, then slowly
// while a row is still to change; never while no port is tracked. Lives in the
// thread of its owner; the worker ends with it.

#include "kernel/tcprow.h"

#include <QObject>
#include <QSet>
#include <QThread>

namespace kernel {

class TableReader;

class TableWatcher : public QObject
{
    Q_OBJECT

public:
    explicit TableWatcher(QObject *parent = nullptr);
    ~TableWatcher() override;

    /// Rows whose local or remote port is one of these are followed, the first look at them is
    /// at once; empty: nothing is looked at, and no snapshot comes any more but one that is on
    /// its way.
    void setPorts(const QSet<std::uint16_t> &ports);
    QSet<std::uint16_t> ports() const { return m_ports; }

    /// Something may have changed: look soon. Many requests become one look.
    void look();

Q_SIGNALS:
    void snapshotTaken(const kernel::Snapshot &snapshot);

private:
    QThread m_thread;
    TableReader *m_reader; ///< lives in m_thread, and ends with it
    QSet<std::uint16_t> m_ports;
};

} // namespace kernel
