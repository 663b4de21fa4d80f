// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/readiness.h"

#include <QElapsedTimer>
#include <QList>
#include <QPointer>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <utility>

#include <sys/epoll.h>
#include <unistd.h>

namespace net {

namespace {

constexpr qint64 activationLimit = 4; // ms
// Looked at the clock after each batch. The kernel puts what stays ready at the end of its list,
// so small batches are fair to those at its end, too.
constexpr int batchSize = 32;

constexpr std::uint32_t endings = EPOLLHUP | EPOLLERR; // reported whatever is asked for

} // namespace

class Readiness::Private
{
public:
    struct Entry
    {
        Watch *watch = nullptr;
        std::shared_ptr<Watch::Handler> handler; // outlives a Watch destroyed by it
        std::uint32_t told = 0;                  // RDHUP; HUP and ERR as last seen
        std::uint32_t armed = 0;
        std::uint64_t servedIn = 0; // the number of an activation
        int turns = 0;              // taken in it
    };

    explicit Private(Readiness *readiness)
        : q(readiness)
    {
    }

    std::uint64_t add(Watch *watch, Watch::Handler handler);
    void remove(std::uint64_t id, int fd);
    void arm(std::uint64_t id);
    void activate();
    void runWork();

    Readiness *q;
    int epoll = -1;
    int error = 0;
    int depth = 0;
    bool scheduled = false;
    std::uint64_t activations = 0;
    std::uint64_t lastId = 0;
    QHash<std::uint64_t, Entry> entries;
    QHash<int, std::uint64_t> owners; // the Watch whose id the kernel holds for a descriptor
    QList<std::uint64_t> missed;      // edges that came when the turns were used up
    QList<std::pair<QPointer<QObject>, std::function<void()>>> work;

private:
    static std::uint32_t interest(const Entry &entry);
    static Events news(Entry &entry, std::uint32_t events);
    bool hasTurn(Entry &entry);
    bool serve(std::uint64_t id, std::uint32_t events);
    void settle(std::uint64_t id, Events events);
};

std::uint64_t Readiness::Private::add(Watch *watch, Watch::Handler handler)
{
    Entry entry;
    entry.watch = watch;
    entry.handler = std::make_shared<Watch::Handler>(std::move(handler));
    entry.armed = EPOLLRDHUP;
    epoll_event event = {};
    event.events = entry.armed;
    event.data.u64 = ++lastId;
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, watch->m_fd, &event) != 0 && errno == EEXIST)
        epoll_ctl(epoll, EPOLL_CTL_MOD, watch->m_fd, &event);
    entries.insert(lastId, entry);
    owners.insert(watch->m_fd, lastId);
    return lastId;
}

void Readiness::Private::remove(std::uint64_t id, int fd)
{
    entries.remove(id);
    if (owners.value(fd) != id)
        return;
    owners.remove(fd);
    epoll_ctl(epoll, EPOLL_CTL_DEL, fd, nullptr);
}

// HUP and ERR cannot be masked: once they were told, only edges are listened to, and settle()
// asks again as long as there is something to do.
std::uint32_t Readiness::Private::interest(const Entry &entry)
{
    const Watch &watch = *entry.watch;
    std::uint32_t events = 0;
    if (watch.m_reading)
        events |= EPOLLIN;
    if (watch.m_writing)
        events |= EPOLLOUT;
    if (watch.m_edges || !(entry.told & EPOLLRDHUP))
        events |= EPOLLRDHUP;
    if (watch.m_edges || (entry.told & endings))
        events |= EPOLLET;
    return events;
}

// Also asks the kernel to report anew what is ready by now.
void Readiness::Private::arm(std::uint64_t id)
{
    const auto found = entries.find(id);
    if (found == entries.end() || owners.value(found->watch->m_fd) != id)
        return;
    found->armed = interest(*found);
    epoll_event event = {};
    event.events = found->armed;
    event.data.u64 = id;
    epoll_ctl(epoll, EPOLL_CTL_MOD, found->watch->m_fd, &event);
}

Events Readiness::Private::news(Entry &entry, std::uint32_t events)
{
    const Watch &watch = *entry.watch;
    const std::uint32_t untold = events & ~entry.told;
    Events result;
    result.readable = watch.m_reading && (events & EPOLLIN);
    result.writable = watch.m_writing && (events & EPOLLOUT);
    result.peerShut = (watch.m_edges ? events : untold) & EPOLLRDHUP;
    result.hungUp = untold & EPOLLHUP;
    result.error = untold & EPOLLERR;
    entry.told = ((entry.told | events) & EPOLLRDHUP) | (events & endings);
    return result;
}

bool Readiness::Private::hasTurn(Entry &entry)
{
    if (std::exchange(entry.servedIn, activations) != activations)
        entry.turns = 0;
    return entry.turns < entry.watch->m_turns;
}

bool Readiness::Private::serve(std::uint64_t id, std::uint32_t events)
{
    const auto found = entries.find(id);
    if (found == entries.end() || owners.value(found->watch->m_fd) != id)
        return false;
    if (!hasTurn(*found)) {
        if (found->armed & EPOLLET)
            missed.append(id);
        return false;
    }
    const Events told = news(*found, events);
    const bool any = told.readable || told.writable || told.peerShut || told.hungUp || told.error;
    if (any) {
        ++found->turns;
        const std::shared_ptr<Watch::Handler> handler = found->handler;
        (*handler)(told);
    }
    settle(id, told);
    return any;
}

void Readiness::Private::settle(std::uint64_t id, Events events)
{
    const auto found = entries.constFind(id);
    if (found == entries.constEnd())
        return;
    const Watch &watch = *found->watch;
    const std::uint32_t wanted = interest(*found);
    const bool goesOn = (watch.m_writing && events.writable) ||
                        (watch.m_reading && events.readable && !watch.m_edges);
    if (wanted != found->armed || ((wanted & EPOLLET) && goesOn))
        arm(id);
}

void Readiness::Private::activate()
{
    QElapsedTimer clock;
    clock.start();
    std::array<epoll_event, batchSize> batch;
    bool anyServed = false;
    bool served = true;
    ++activations;
    ++depth;
    while (served && clock.elapsed() < activationLimit) {
        const int count = epoll_wait(epoll, batch.data(), batchSize, 0);
        served = false;
        for (int i = 0; i < count; ++i)
            served |= serve(batch[i].data.u64, batch[i].events);
        anyServed |= served;
    }
    for (const std::uint64_t id : std::exchange(missed, {}))
        arm(id);
    --depth;
    runWork();
    if (anyServed)
        Q_EMIT q->activated();
}

void Readiness::Private::runWork()
{
    for (const auto &[context, function] : std::exchange(work, {})) {
        if (context)
            function();
    }
}

Readiness::Readiness(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->epoll = epoll_create1(EPOLL_CLOEXEC);
    if (d->epoll < 0) {
        d->error = errno;
        return;
    }
    auto *notifier = new QSocketNotifier(d->epoll, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] { d->activate(); });
}

Readiness::~Readiness()
{
    if (d->epoll < 0)
        return;
    delete findChild<QSocketNotifier *>();
    ::close(d->epoll);
}

int Readiness::error() const
{
    return d->error;
}

std::uint64_t Readiness::activations() const
{
    return d->activations;
}

void Readiness::afterActivation(QObject *context, std::function<void()> work)
{
    d->work.append({context, std::move(work)});
    if (d->depth > 0 || std::exchange(d->scheduled, true))
        return;
    const auto run = [this] {
        d->scheduled = false;
        d->runWork();
    };
    QMetaObject::invokeMethod(this, run, Qt::QueuedConnection);
}

Watch::Watch(Readiness &readiness, int fd, Handler handler)
    : m_readiness(readiness)
    , m_id(0)
    , m_fd(fd)
{
    m_id = readiness.d->add(this, std::move(handler));
}

Watch::~Watch()
{
    m_readiness.d->remove(m_id, m_fd);
}

void Watch::setReading(bool on)
{
    if (std::exchange(m_reading, on) != on)
        update();
}

void Watch::setWriting(bool on)
{
    if (std::exchange(m_writing, on) != on)
        update();
}

void Watch::setEdges(bool on)
{
    if (std::exchange(m_edges, on) != on)
        update();
}

void Watch::update()
{
    m_readiness.d->arm(m_id);
}

} // namespace net
