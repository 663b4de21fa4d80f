// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the server's and the client's session have in common: the funnel of calls, the
// readiness set, the watch on the kernel's table, the steps and the timeline. Calls go
// down, facts come up. Lives in the thread of the windows; never waits.

#include "chat/message.h"
#include "kernel/rownature.h"
#include "kernel/tabletracker.h"
#include "kernel/tablewatcher.h"
#include "net/readiness.h"
#include "posix/syscalls.h"
#include "session/step.h"
#include "timeline/timeline.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace session {

struct SocketFacts
{
    int fd = -1;   ///< of the listener, or of the client; -1: none
    int domain = 0;///< AF_INET or AF_INET6
    int type = 0;  ///< SOCK_STREAM or SOCK_DGRAM
    posix::SocketAddress local; ///< as getsockname(2) told after bind or connect; null before
    bool isOpen() const { return fd >= 0; }
};

class SocketSession : public QObject
{
    Q_OBJECT

public:
    /// @p table replaces libc's functions (tests, simulated faults).
    explicit SocketSession(const posix::SyscallTable &table = {}, QObject *parent = nullptr);
    ~SocketSession() override;

    const posix::SyscallRing &calls() const { return m_calls.records(); }
    /// The rows of our ports as last seen, living and gone, with what each one is.
    QList<kernel::TrackedRow> tableRows() const { return m_tracker.rows(); }
    kernel::RowNature natureOf(const kernel::TrackedRow &row) const;
    const kernel::TrackedRow *tableRow(const posix::ConnectionKey &key) const
    {
        return m_tracker.find(key);
    }
    kernel::Source tableSource() const { return m_source; }
    int tableError() const { return m_tableError; }
    const timeline::Timeline &timeline() const { return m_timeline; }
    StepReport step(Step step) const { return m_steps.value(step); }
    const SocketFacts &socket() const { return m_socket; }
    /// The rows that made the last bind or listen fail with EADDRINUSE; empty otherwise.
    QList<kernel::TcpRow> blockers() const { return m_blockers; }
    /// A port that is about to be used: the table shows its rows before we have a socket on it.
    void watchPort(std::uint16_t port);

    // Verbs of both: one call each, made in any order.
    void openSocket(int domain, int type);
    void setReuseAddress(bool on);
    void setReusePort(bool on);
    void bind(const QString &address, const QString &port);

Q_SIGNALS:
    void stepChanged(session::Step step);
    void socketChanged();
    /// The table was looked at, and something in it (or its source) is different.
    void tableChanged();
    void messageAdded(const chat::Message &message);
    void blockersChanged();

protected:
    // … for the two sessions; see the .cpp files.
    StepReport &report(Step step) { return m_steps[step]; }
    void finishStep(Step step, bool success);
    void refuseInput(Step step, net::InputError error);
    void clearSteps();
    void say(chat::Message message);
    void stirred() { m_watcher.look(); }
    void updatePorts();
    void findBlockers(const posix::SocketAddress &wanted);
    virtual kernel::OwnSockets ownSockets() const = 0;
    posix::Descriptor takeDescriptor();

    net::Readiness m_readiness;
    posix::Syscalls m_calls;
    posix::Descriptor m_descriptor; ///< the listener's, or the client's until it is connected
    SocketFacts m_socket;

private:
    void takeSnapshot(const kernel::Snapshot &snapshot);

    QHash<Step, StepReport> m_steps;
    QSet<std::uint16_t> m_ports;
    QList<kernel::TcpRow> m_blockers;
    kernel::TableWatcher m_watcher;
    kernel::TableTracker m_tracker;
    kernel::OwnSockets m_own;
    timeline::Timeline m_timeline;
    kernel::Source m_source = kernel::Source::SockDiag;
    int m_tableError = 0;
};

} // namespace session
