// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/momentmemory.h"

namespace history {

namespace {

constexpr std::int64_t nodeSize = 32; ///< what a hash has beside key and value

template <typename T>
std::int64_t memoryOf(const QList<T> &list, const QList<T> &beside)
{
    return list.isSharedWith(beside) ? 0 : list.size() * std::int64_t(sizeof(T));
}

template <typename Key, typename T>
std::int64_t memoryOf(const QHash<Key, T> &hash, const QHash<Key, T> &beside)
{
    return hash.isSharedWith(beside)
               ? 0
               : hash.size() * std::int64_t(sizeof(Key) + sizeof(T) + nodeSize);
}

std::int64_t memoryOf(const SocketSight &sight, const SocketSight &beside)
{
    return memoryOf(sight.options, beside.options) + memoryOf(sight.reports, beside.reports) +
           memoryOf(sight.info, beside.info);
}

std::int64_t memoryOfSights(const Moment &moment, const Moment &beside)
{
    if (moment.sockets.isSharedWith(beside.sockets))
        return 0;
    std::int64_t sum = memoryOf(moment.sockets, beside.sockets);
    for (auto it = moment.sockets.cbegin(); it != moment.sockets.cend(); ++it)
        sum += memoryOf(it.value(), beside.sockets.value(it.key()));
    return sum;
}

} // namespace

std::int64_t memoryOf(const Moment &moment, const Moment &beside)
{
    return std::int64_t(sizeof moment) + memoryOf(moment.steps, beside.steps) +
           memoryOf(moment.table, beside.table) + memoryOf(moment.blockers, beside.blockers) +
           memoryOf(moment.connections, beside.connections) + memoryOfSights(moment, beside) +
           memoryOf(moment.faults, beside.faults) + memoryOf(moment.resolved, beside.resolved);
}

} // namespace history
