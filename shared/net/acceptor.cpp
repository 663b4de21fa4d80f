// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/acceptor.h"

#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace net {

namespace {

constexpr int mostInOneActivation = 64;
constexpr int mostRefusalsInARow = 8; // then it takes a rest, whatever the reason
constexpr int firstRest = 100;        // ms
constexpr int longestRest = 1000;     // ms

bool isExhaustion(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

bool oneWaits(int fd)
{
    pollfd entry = {fd, POLLIN, 0};
    return ::poll(&entry, 1, 0) == 1 && (entry.revents & POLLIN);
}

/// A descriptor that is kept only to be given up.
class Reserve
{
public:
    Reserve() { take(); }
    Reserve(const Reserve &) = delete;
    Reserve &operator=(const Reserve &) = delete;
    ~Reserve() { giveUp(); }

    void take()
    {
        if (m_fd < 0)
            m_fd = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    }
    void giveUp()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }

private:
    int m_fd = -1;
};

} // namespace

class Acceptor::Private
{
public:
    Private(Acceptor *acceptor, posix::Syscalls &calls_, Readiness &readiness, int fd_, Take take_);

    void attempt();
    void setState(bool waitingNow, int exhaustedNow);
    bool isWanted() const { return automatic || byHand; }
    void listen();
    void endRest();

    Acceptor *q;
    posix::Syscalls &calls;
    int fd;
    Take take;
    Watch watch;
    QTimer rest;
    Reserve reserve;
    bool automatic = false;
    bool byHand = false; // acceptOne() found nobody and still waits
    bool waiting = false;
    int exhausted = 0;
    int restLength = firstRest;
    int refusals = 0;

private:
    void accepted(posix::Accepted connection);
    void nobodyWaits();
    void refused(int error);
    void turnAway();
    void beginRest(int error);
};

Acceptor::Private::Private(Acceptor *acceptor, posix::Syscalls &calls_, Readiness &readiness,
                           int fd_, Take take_)
    : q(acceptor)
    , calls(calls_)
    , fd(fd_)
    , take(std::move(take_))
    , watch(readiness, fd_, [this](Events events) {
        if (!events.readable)
            return;
        if (isWanted())
            attempt();
        else
            Q_EMIT q->knocked();
    })
{
    watch.setTurns(mostInOneActivation);
    rest.setSingleShot(true);
}

// Where nobody is to be accepted, each one who comes is told once.
void Acceptor::Private::listen()
{
    watch.setEdges(!isWanted());
    watch.setReading(!rest.isActive());
}

/// Its signals may delete the acceptor: the last thing a caller does.
void Acceptor::Private::setState(bool waitingNow, int exhaustedNow)
{
    const QPointer<Acceptor> guard(q);
    const bool wasWaiting = std::exchange(waiting, waitingNow);
    const int wasExhausted = std::exchange(exhausted, exhaustedNow);
    listen();
    if (wasWaiting != waitingNow)
        Q_EMIT q->waitingChanged();
    if (guard && wasExhausted != exhaustedNow)
        Q_EMIT q->exhaustedChanged();
}

void Acceptor::Private::attempt()
{
    posix::Result<posix::Accepted> result = calls.accept(fd);
    if (result)
        accepted(std::move(result).value());
    else if (result.error().value() == EAGAIN)
        nobodyWaits();
    else
        refused(result.error().value());
}

void Acceptor::Private::accepted(posix::Accepted connection)
{
    refusals = 0;
    restLength = firstRest;
    byHand = false;
    const QPointer<Acceptor> guard(q);
    setState(automatic, 0);
    if (!guard)
        return;
    const Take taker = take;
    taker(std::move(connection));
}

// Where that is made up the kernel goes on saying "ready".
void Acceptor::Private::nobodyWaits()
{
    if (calls.lastWasSimulated())
        rest.start(firstRest);
    setState(true, 0);
}

// A textbook thread whose accept(2) fails no longer waits in it; by hand, that is all.
void Acceptor::Private::refused(int error)
{
    byHand = false;
    if (!automatic) {
        setState(false, 0);
    } else if (isExhaustion(error)) {
        turnAway();
        beginRest(error);
    } else if (++refusals >= mostRefusalsInARow) {
        beginRest(0);
    }
}

// So that clients learn at once that nobody will serve them; otherwise they would hang.
void Acceptor::Private::turnAway()
{
    reserve.giveUp();
    for (int i = 0; i < mostInOneActivation && oneWaits(fd); ++i) {
        if (!calls.accept(fd))
            break;
    }
    reserve.take();
}

void Acceptor::Private::beginRest(int error)
{
    refusals = 0;
    rest.start(restLength);
    restLength = std::min(restLength * 2, longestRest);
    setState(false, error);
}

void Acceptor::Private::endRest()
{
    reserve.take();
    if (automatic && oneWaits(fd))
        attempt();
    else
        setState(automatic || byHand, 0);
}

Acceptor::Acceptor(posix::Syscalls &calls, Readiness &readiness, int fd, Take take, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, calls, readiness, fd, std::move(take)))
{
    connect(&d->rest, &QTimer::timeout, this, [this] { d->endRest(); });
    d->listen();
}

Acceptor::~Acceptor() = default;

void Acceptor::setAutomatic(bool on)
{
    if (std::exchange(d->automatic, on) == on)
        return;
    d->byHand = false;
    d->rest.stop();
    d->restLength = firstRest;
    d->setState(on, 0);
}

void Acceptor::acceptOne()
{
    d->byHand = true;
    d->attempt();
}

bool Acceptor::waiting() const
{
    return d->waiting;
}

int Acceptor::exhausted() const
{
    return d->exhausted;
}

} // namespace net
