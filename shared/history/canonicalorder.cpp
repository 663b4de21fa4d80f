// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/canonicalorder.h"

#include "history/canonicalcauses.h"

#include <algorithm>

namespace history {

namespace {

using posix::Call;

/// Calls that began so long after one another were not one doing.
constexpr std::int64_t pause = 100'000'000; // ns

/// What is waiting to be put into the order, of one process.
struct Queue
{
    int process = 0;
    bool connects = false;
    std::int64_t begun = 0;
    QList<int> calls; ///< indices
};

class Merge
{
public:
    Merge(const QList<CanonicalCall> &calls, const CanonicalCauses &causes)
        : m_calls(calls)
        , m_causes(causes)
        , m_done(calls.size(), false)
    {
    }

    /// @p queues: who is to go first, first.
    void take(QList<Queue> queues)
    {
        while (true) {
            auto next = std::find_if(queues.begin(), queues.end(), [this](const Queue &queue) {
                return !queue.calls.isEmpty() && isFree(queue.calls.constFirst());
            });
            if (next == queues.end())
                next = std::min_element(queues.begin(), queues.end(),
                                        [this](auto &a, auto &b) { return headOf(a) < headOf(b); });
            if (next == queues.end() || next->calls.isEmpty())
                return;
            const int call = next->calls.takeFirst();
            m_done[call] = true;
            order.append(m_calls[call]);
        }
    }

    QList<CanonicalCall> order;

private:
    std::int64_t headOf(const Queue &queue) const
    {
        return queue.calls.isEmpty() ? std::numeric_limits<std::int64_t>::max()
                                     : m_calls[queue.calls.constFirst()].startedAt;
    }
    bool isFree(int call) const
    {
        const QList<int> causes = m_causes.of(call);
        return std::all_of(causes.begin(), causes.end(), [&](int cause) {
            return m_done[cause] || m_calls[cause].interval > m_calls[call].interval;
        });
    }

    const QList<CanonicalCall> &m_calls;
    const CanonicalCauses &m_causes;
    QList<bool> m_done;
};

void add(QList<Queue> &queues, int process, int index, const posix::SyscallRecord &record)
{
    auto queue = std::find_if(queues.begin(), queues.end(),
                              [process](const Queue &one) { return one.process == process; });
    if (queue == queues.end())
        queue = queues.insert(queues.end(), {process, false, record.startedAt, {}});
    queue->calls.append(index);
    queue->connects |= record.call == Call::Connect;
}

int intervalOf(const QList<Moment> &rests, std::int64_t at)
{
    const auto later = std::find_if(rests.begin(), rests.end(),
                                    [at](const Moment &rest) { return rest.at >= at; });
    return int(later - rests.begin());
}

void countPauses(QList<CanonicalCall> &calls)
{
    for (qsizetype i = 1; i < calls.size(); ++i) {
        const bool paused = calls[i].startedAt - calls[i - 1].startedAt > pause;
        calls[i].interval = calls[i - 1].interval + (paused ? 1 : 0);
    }
}

bool clientsFirst(const Queue &a, const Queue &b)
{
    return std::tuple(!a.connects, a.begun) < std::tuple(!b.connects, b.begun);
}

} // namespace

QList<posix::ConnectionKey> farKeysInOrder(const Past &past)
{
    QList<posix::ConnectionKey> keys = past.farEnds.keys();
    const auto begin = [&past](const posix::ConnectionKey &key) {
        const session::FarReport &report = past.farEnds[key];
        return report.calls.empty() ? 0 : report.calls.front().startedAt;
    };
    std::sort(keys.begin(), keys.end(), [&](const auto &a, const auto &b) {
        return begin(a) != begin(b) ? begin(a) < begin(b) : a < b;
    });
    return keys;
}

QList<int> processesOf(const Past &past)
{
    QList<int> pids;
    for (const posix::ConnectionKey &key : farKeysInOrder(past)) {
        if (const int pid = past.farEnds[key].pid; !pids.contains(pid))
            pids.append(pid);
    }
    return pids;
}

QList<CanonicalCall> canonicalOrder(const Past &past)
{
    QList<CanonicalCall> calls;
    QList<Queue> whole;
    CanonicalCauses::forEachCall(past, [&](int process, const posix::SyscallRecord &record) {
        add(whole, process, int(calls.size()), record);
        calls.append(
            {process, record.number, record.startedAt, intervalOf(past.rests, record.startedAt)});
    });
    const auto earlier = [&calls](int a, int b) {
        return calls[a].startedAt < calls[b].startedAt;
    };
    if (past.rests.isEmpty()) {
        std::stable_sort(calls.begin(), calls.end(),
                         [](auto &a, auto &b) { return a.startedAt < b.startedAt; });
        countPauses(calls);
        return calls;
    }
    std::stable_sort(whole.begin(), whole.end(), clientsFirst);
    const CanonicalCauses causes(past);
    Merge merge(calls, causes);
    for (int interval = 0; interval <= past.rests.size(); ++interval) {
        QList<Queue> queues;
        for (const Queue &queue : std::as_const(whole)) {
            Queue part = queue;
            part.calls.removeIf([&](int call) { return calls[call].interval != interval; });
            std::stable_sort(part.calls.begin(), part.calls.end(), earlier);
            queues.append(part);
        }
        merge.take(queues);
    }
    return merge.order;
}

} // namespace history
