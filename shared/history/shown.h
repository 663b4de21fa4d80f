// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a window shows of a session: as it is now, or as it was at a moment of its history. The
// panels ask it for every fact, by the names that the session has for them, and redraw at its
// signals, so they need not know which of the two it is; verbs go to the session itself, and
// only while isLive(). Owned by the program, beside session and history.

#include "history/disguisemap.h"
#include "history/history.h"
#include "session/socketsession.h"

namespace history {

class Disguise;

class Shown : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. Live, or at the last moment of a history that was read from a file.
    Shown(session::SocketSession &session, const History &history, QObject *parent = nullptr);
    ~Shown() override;

    const History &history() const { return m_history; }
    /// False: a moment gone by; then no verb is to be called.
    bool isLive() const { return !m_index; }
    /// Index of the moment that is shown; nothing while live.
    std::optional<std::size_t> index() const { return m_index; }
    /// ns of CLOCK_MONOTONIC: now, or the moment that is shown.
    std::int64_t now() const;

    /// @p index is kept within the history.
    void showMoment(std::size_t index);
    /// The last moment that is not later than @p ns of CLOCK_MONOTONIC.
    void showTime(std::int64_t ns);
    /// Nothing happens where the history was read from a file.
    void showLive();
    /// Ports that the kernel chose, PIDs, inodes and descriptors are shown as the same numbers
    /// each time, and no times: for figures. See disguise.h.
    void setDisguised(bool on);
    bool isDisguised() const { return m_disguised; }
    /// Times tell the order and nothing else: none is to be shown.
    bool isTimeless() const { return m_disguised; }
    /// What ports that were asked for are called while it is disguised.
    void setSaidPorts(const SaidPorts &ports) { m_saidPorts = ports; }
    const SaidPorts &saidPorts() const { return m_saidPorts; }
    /// What the connection of this key is called now: another key while it is disguised.
    posix::ConnectionKey said(const posix::ConnectionKey &key) const;

    // The facts: see SocketSession
    const posix::SyscallRing &calls() const;
    const timeline::Timeline &timeline() const;
    const timeline::Ledger &ledger() const;
    const posix::Faults &faults() const;
    const session::SocketFacts &socket() const;
    session::StepReport step(session::Step step) const;
    QList<kernel::TrackedRow> tableRows() const;
    const kernel::TrackedRow *tableRow(const posix::ConnectionKey &key) const;
    kernel::RowNature natureOf(const kernel::TrackedRow &row) const;
    kernel::Source tableSource() const;
    int tableError() const;
    QList<kernel::TcpRow> blockers() const;
    std::optional<kernel::Ending> endingOf(const kernel::TrackedRow &row) const;
    /// How a connection ended that the table may have forgotten; only while it is timeless.
    std::optional<kernel::Ending> endingOf(const posix::ConnectionKey &key) const;
    std::optional<kernel::ReuseOptions> reuseOptionsOf(const kernel::TcpRow &row) const;
    int fdOf(session::SocketId id) const;
    std::optional<session::SocketId> socketOf(const posix::ConnectionKey &key) const;
    posix::ConnectionKey keyOf(session::SocketId id) const;
    std::optional<chat::Peer> factsOf(session::SocketId id) const;
    QList<chat::Peer> connections() const;
    std::optional<net::OptionReport> optionReport(session::SocketId id,
                                                  const net::SocketOption &option) const;
    session::Acceptance acceptance() const;
    session::Phase phase() const;
    QList<posix::SocketAddress> resolved() const;
    /// What other Sockscope processes told of the far end; see FarEnd, which is told what to
    /// follow.
    const session::FarReport &farReport(const posix::ConnectionKey &key) const;
    /// As they were said, oldest first, each as far on its way as it is; bounded.
    const std::deque<chat::Message> &messages() const;

    // What the kernel is asked for at this moment, or was asked for then
    /// EBADF where there is no such socket; ENODATA: it was not asked then.
    posix::Result<net::OptionValue> optionValue(session::SocketId id,
                                                const net::SocketOption &option) const;
    posix::Result<QList<kernel::InfoFigure>> tcpInfo(session::SocketId id) const;
    std::optional<kernel::ListenCounters> listenCounters() const;

Q_SIGNALS:
    /// To another moment, back to live, or disguised: everything is another. Sent before the
    /// following ones, which then all are sent, too.
    void moved();

    // As the session's; none of its own comes through while a moment gone by is shown
    void stepChanged(session::Step step);
    void socketChanged();
    void callMade();
    void tableChanged();
    void messageAdded(const chat::Message &message);
    void messageMoved(quint64 number, const chat::Way &way);
    void blockersChanged();
    void connectionsChanged();
    void optionChanged(session::SocketId id);
    void faultsChanged();
    void acceptChanged();
    void roomModeChanged();
    void phaseChanged();
    void farChanged(const posix::ConnectionKey &key);

private:
    void forward();
    void show(std::optional<std::size_t> index, bool disguised);
    void tellAll();

    session::SocketSession &m_session;
    const History &m_history;
    std::optional<std::size_t> m_index;
    bool m_disguised = false;
    SaidPorts m_saidPorts;
    std::unique_ptr<Disguise> m_disguise;
    std::unique_ptr<Past> m_past; ///< what is shown, where that is not the session itself
};

} // namespace history
