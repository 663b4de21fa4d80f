// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Tells when descriptors are ready: one epoll set behind one QSocketNotifier, whatever
// the number of sockets. An activation serves ready sockets for a few milliseconds at
// most, then the event loop gets its turn; what is left comes in the next one.
// One for each process, handed to whoever needs it; must outlive every Watch.
// See epoll(7), epoll_ctl(2).

#include <QHash>
#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>

class QSocketNotifier;

namespace net {

struct Events
{
    bool readable = false; ///< data, end of file or a connection to accept
    bool writable = false;
    bool peerShut = false; ///< EPOLLRDHUP: the peer's FIN arrived, read or not
    bool hungUp = false;   ///< EPOLLHUP: both directions are over
    bool error = false;    ///< EPOLLERR: SO_ERROR is pending
};

class Watch;

class Readiness : public QObject
{
    Q_OBJECT

public:
    explicit Readiness(QObject *parent = nullptr);
    ~Readiness() override;

    /// 0, or the errno of epoll_create1(2): then nothing is ever ready.
    int error() const;

    /// How many activations there have been: what a budget for one is counted against.
    std::uint64_t activations() const;

    /// Runs @p work once, at the end of this activation (or of the next event loop turn):
    /// what a burst of events has queued is written then, once.
    void afterActivation(QObject *context, std::function<void()> work);

Q_SIGNALS:
    /// After each activation in which at least one socket was served.
    void activated();

private:
    friend class Watch;
    class Private;
    std::unique_ptr<Private> d;
};

/// The interest in one descriptor. Declare it after what owns the descriptor, so that it
/// goes first. The handler may destroy this Watch. peerShut, hungUp and error are told
/// once each even with no interest set, and never keep a core busy.
class Watch
{
public:
    using Handler = std::function<void(Events)>;

    Watch(Readiness &readiness, int fd, Handler handler);
    ~Watch();
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    void setReading(bool on); ///< off at first
    void setWriting(bool on); ///< off at first
    bool reading() const { return m_reading; }
    bool writing() const { return m_writing; }

    /// How often the handler may be called in one activation: 1 at first.
    void setTurns(int turns) { m_turns = turns; }
    /// For a descriptor that stays readable for ever (after our own SHUT_RD): readable and
    /// peerShut are told once for each arrival, and after rearm(). Off at first.
    void setEdges(bool on);
    void rearm() { update(); }

private:
    friend class Readiness;
    void update();

    Readiness &m_readiness;
    std::uint64_t m_id;
    int m_fd;
    bool m_reading = false;
    bool m_writing = false;
    bool m_edges = false;
    int m_turns = 1;
};

} // namespace net
