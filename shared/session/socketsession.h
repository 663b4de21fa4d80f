// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the server's and the client's session have in common: the funnel of calls, the
// readiness set, the watch on the kernel's table, the steps and the timeline. Calls go
// down, facts come up. Lives in the thread of the windows; never waits.

#include "chat/message.h"
#include "kernel/reusememory.h"
#include "kernel/rownature.h"
#include "kernel/sockdiag.h"
#include "kernel/tabletracker.h"
#include "kernel/tablewatcher.h"
#include "net/optionreport.h"
#include "net/readiness.h"
#include "net/streamconnection.h"
#include "posix/syscalls.h"
#include "session/deed.h"
#include "session/messageways.h"
#include "session/socketfacts.h"
#include "timeline/endings.h"
#include "timeline/ledger.h"
#include "timeline/timeline.h"

#include <QHash>
#include <QObject>

#include <array>
#include <memory>

namespace session {

class FarEnd;
class FarServer;

class SocketSession : public QObject
{
    Q_OBJECT

public:
    /// @p table replaces libc's functions (tests, simulated faults).
    explicit SocketSession(const posix::SyscallTable &table = {}, QObject *parent = nullptr);
    ~SocketSession() override;

    const posix::SyscallRing &calls() const { return m_calls.records(); }
    const SocketFacts &socket() const { return m_socket; }
    StepReport step(Step step) const { return m_steps.value(step); }
    const timeline::Timeline &timeline() const { return m_timeline; }

    /// The rows of our ports as last seen, living and gone.
    QList<kernel::TrackedRow> tableRows() const { return m_tracker.rows(); }
    /// nullptr where the table has no such row.
    const kernel::TrackedRow *tableRow(const posix::ConnectionKey &key) const
    {
        return m_tracker.find(key);
    }
    kernel::RowNature natureOf(const kernel::TrackedRow &row) const;
    kernel::Source tableSource() const { return m_source; }
    int tableError() const { return m_tableError; }
    /// The rows that made the last bind or listen fail with EADDRINUSE; empty otherwise.
    const QList<kernel::TcpRow> &blockers() const { return m_blockers; }

    /// How the connection of this row ended; nothing while it is not over.
    std::optional<kernel::Ending> endingOf(const kernel::TrackedRow &row) const;
    /// With which options the socket of @p row was made, where that can be known: looks into
    /// /proc, so ask once.
    std::optional<kernel::ReuseOptions> reuseOptionsOf(const kernel::TcpRow &row) const;

    /// A bind or listen has just failed with EADDRINUSE; blockersChanged() will tell.
    bool looksForBlockers() const { return m_blocked.has_value(); }

    // Any of the sockets we hold
    /// Whether its connections are told apart by numbers: a server's are.
    virtual bool hasPeers() const { return false; }
    /// Its descriptor; -1 where there is no such socket.
    virtual int fdOf(SocketId id) const = 0;
    /// The socket whose row has this key (its local end is ours), and the other way round: a
    /// null key where it is not connected and does not listen.
    virtual std::optional<SocketId> socketOf(const posix::ConnectionKey &key) const = 0;
    virtual posix::ConnectionKey keyOf(SocketId id) const = 0;
    /// The facts of a connection; nothing for a listener or a socket that is not connected.
    virtual std::optional<chat::Peer> factsOf(SocketId id) const = 0;
    /// The facts of all of them.
    virtual QList<chat::Peer> connections() const = 0;
    /// How a server stands; of a client as it is made.
    virtual Acceptance acceptance() const { return {}; }
    /// How a client stands; a server's is Closed.
    virtual Phase phase() const { return Phase::Closed; }
    /// What a client's host resolved to, in the order in which the addresses are tried.
    virtual QList<posix::SocketAddress> resolved() const { return {}; }
    /// What was last made of this option on this socket; nothing where it was not tried.
    std::optional<net::OptionReport> optionReport(SocketId id,
                                                  const net::SocketOption &option) const;
    const timeline::Ledger &ledger() const { return m_ledger; }
    /// What other Sockscope processes tell of the far ends of our connections.
    FarEnd &farEnd() { return *m_farEnd; }
    const posix::Faults &faults() const { return m_calls.faults(); }

    /// Looks at the kernel's table afresh; tableLooked() tells when. False: nothing is followed.
    bool lookAtTable()
    {
        m_watcher.look();
        return !m_ports.isEmpty();
    }

    // Verbs on any of them; a call for one that is not there is not made.
    /// One setsockopt(2) and one getsockopt(2) that reads it back. @p value as typed; see
    /// net::parseOptionValue().
    void setOption(SocketId id, const net::SocketOption &option, const QString &value);
    virtual void shutdown(SocketId id, int how) = 0;
    virtual void close(SocketId id, net::CloseKind kind) = 0;
    void setReading(SocketId id, bool on);
    void setReadSize(SocketId id, int bytes);
    void readOnce(SocketId id);
    void fill(SocketId id);
    void stopFilling(SocketId id);
    void duplicate(SocketId id);
    void closeDuplicate(SocketId id);
    /// Pauses reading; where bytes wait unread then, close(2), which sends RST. False: none
    /// wait yet, nothing was closed.
    bool closeUnread(SocketId id);

    void setFault(const posix::Fault &fault);
    void clearFault(posix::Call call);
    void clearFaults();

    // Verbs of both: one call each, made in any order.
    void openSocket(int domain, int type);
    void setReuseAddress(bool on);
    void setReusePort(bool on);
    void bind(const QString &address, const QString &port);

Q_SIGNALS:
    /// A verb has made its calls; told once, as it was clicked.
    void done(const session::Deed &deed);
    /// What this verb began was refused later, with this errno; 0: its call was not even made.
    void refusedLater(const QString &verb, int error);
    void stepChanged(session::Step step);
    void socketChanged();
    /// A call was recorded; may come many times in one event loop turn.
    void callMade();
    /// The table was looked at, and something in it (or its source) is different.
    void tableChanged();
    /// The table was looked at, from this time on (ns of CLOCK_MONOTONIC), different or not.
    void tableLooked(std::int64_t takenAt);
    void messageAdded(const chat::Message &message);
    /// The Sent message with this number has come further.
    void messageMoved(quint64 number, const chat::Way &way);
    void blockersChanged();
    /// Byte counts, names, shut directions, options of some connections are different; merged.
    void connectionsChanged();
    void optionChanged(session::SocketId id);
    void faultsChanged();
    void acceptChanged();   ///< of a server: see acceptance()
    void roomModeChanged(); ///< of a server
    void phaseChanged();    ///< of a client

protected:
    /// SHUT_RD, SHUT_WR, SHUT_RDWR
    static DeedScope::Arguments argumentsOfShutdown(int how);
    /// Whether a verb is under way: then the scope of that tells how it went.
    bool isDoing() const { return m_deedDepth > 0; }
    virtual kernel::OwnSockets ownSockets() const = 0;
    /// nullptr where it is not connected.
    virtual net::StreamConnection *connectionOf(SocketId id) const = 0;
    /// connectionsChanged() soon.
    virtual void changed() = 0;
    /// Ports whose rows are to be followed while the present sockets live.
    virtual QSet<std::uint16_t> portsInUse() const;

    /// As a part of another verb.
    void makeSocket(int domain, int type);
    /// Reports the last recorded call of the kind that this step makes, if there is a new one.
    void finishStep(Step step);
    void setLamp(Step step, StepReport::Lamp lamp);
    void refuseInput(Step step, net::InputError error, const QString &detail = {});
    /// Every lamp goes out; the reports of @p kept stay.
    void clearSteps(const QList<Step> &kept = {});
    /// How a connect(2) that was under way has ended: SO_ERROR.
    void setSocketError(Step step, int error);
    /// Asks getsockname(2), follows the port.
    void learnLocalAddress();
    /// Our socket of this key was made just now: its row is news even at the first look.
    void expectRow(const posix::ConnectionKey &key, kernel::Circumstances::Opening opening)
    {
        m_tracker.expectNew(key, opening);
    }
    /// For a failed bind or listen: EADDRINUSE is explained by the next snapshot.
    void findBlockers(const posix::SocketAddress &wanted, std::error_code error);
    /// Gives it the next number and the time.
    void say(chat::Message message);
    /// That we have closed the connection of this key: once its close(2) has returned.
    void sayClosed(chat::Message message, const posix::ConnectionKey &key);
    /// finishStep(Step::Close), or: the close(2) of the connection of this key is under way.
    void finishClose(const posix::ConnectionKey &key);
    /// What was said last was put into the send queue of this socket.
    void followSaid(SocketId to, std::uint64_t end) { m_ways.follow(m_said, to, end); }
    /// Before and after its last descriptor is closed: how far its lines have come by then.
    void seeLines(SocketId id) { m_ways.look(id); }
    void leaveLines(SocketId id) { m_ways.finish(id); }
    /// The sockets we hold are others now: what rows are, and which ports are followed.
    void socketsChanged();
    void look() { m_watcher.look(); }

    net::Readiness m_readiness;
    posix::Syscalls m_calls;
    posix::Descriptor m_descriptor; ///< the listener's, or the client's until it is connected
    SocketFacts m_socket;

private:
    friend class DeedScope;

    void setFlag(Step step, int name, bool on);
    void callRecorded(const posix::SyscallRecord &record);
    void noteDescriptor(const posix::SyscallRecord &record);
    void followLingering();
    void closeBegun(const posix::SyscallRecord &begun, int seconds);
    void closeReturned(const posix::SyscallRecord &record);
    kernel::OwnSockets closingSockets() const;
    bool lastWriteGotEpipe(int fd) const;
    void forgetDescriptor(const posix::SyscallRecord &record);
    void takeSnapshot(const kernel::Snapshot &snapshot);
    void forgetIdlePorts();
    void followWays();
    MessageWays::Progress progressOf(SocketId id);

    /// A close(2) that has not returned.
    struct Closing
    {
        int fd = -1;
        int seconds = 0;                        ///< for which it waits at most
        std::optional<chat::Message> message{}; ///< to be said when it has
    };

    QHash<Step, StepReport> m_steps;
    QHash<posix::ConnectionKey, Closing> m_closing;
    std::optional<kernel::SockDiag> m_diag;
    kernel::TableWatcher m_watcher;
    kernel::TableTracker m_tracker;
    kernel::OwnSockets m_own;
    QList<posix::SocketAddress> m_listeners;
    QSet<std::uint16_t> m_ports;
    std::optional<posix::SocketAddress> m_blocked;
    QList<kernel::TcpRow> m_blockers;
    timeline::Timeline m_timeline;
    timeline::Ledger m_ledger;
    timeline::Endings m_endings;
    kernel::ReuseMemory m_reuse;
    QHash<std::pair<int, QString>, net::OptionReport> m_options; ///< by descriptor and option
    std::array<std::uint64_t, std::size_t(posix::Call::Close) + 1> m_lastOf = {}; ///< by call
    std::unique_ptr<FarServer> m_farServer;
    std::unique_ptr<FarEnd> m_farEnd;
    MessageWays m_ways{[this](SocketId id) {
        return progressOf(id);
    }};
    std::uint64_t m_said = 0; ///< messages
    kernel::Source m_source = kernel::Source::SockDiag;
    int m_tableError = 0;
    int m_deedDepth = 0;          ///< scopes
    bool m_deedWithdrawn = false; ///< there is nothing to tell
};

} // namespace session
