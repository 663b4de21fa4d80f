// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/queuefacts.h"

#include <algorithm>

namespace panels {

namespace {

using Kind = kernel::RowNature::Kind;
using Place = QueueRow::Place;

bool isTo(const posix::SocketAddress &address, const posix::SocketAddress &listener)
{
    return address.port() == listener.port() &&
           (listener.isAny() || address.unmapped() == listener.unmapped());
}

std::optional<Place> placeOf(const NaturedRow &entry, const posix::SocketAddress &listener)
{
    const auto &[tracked, nature] = entry;
    const kernel::TcpRow &row = tracked.row;
    if (tracked.gone)
        return std::nullopt;
    if (isTo(row.key.local, listener)) {
        if (nature.kind == Kind::InAcceptQueue)
            return Place::AcceptQueue;
        if (nature.kind == Kind::Handshake)
            return Place::SynQueue;
    }
    const bool knocks = row.state == kernel::TcpState::SynSent && isTo(row.key.remote, listener);
    return knocks ? std::optional(Place::Outside) : std::nullopt;
}

} // namespace

QList<QueueRow> queueRowsOf(const posix::SocketAddress &listener, const QList<NaturedRow> &rows)
{
    QList<QueueRow> result;
    for (const NaturedRow &entry : rows) {
        const auto place = placeOf(entry, listener);
        if (!place)
            continue;
        const kernel::TrackedRow &tracked = entry.first;
        const bool outside = *place == Place::Outside;
        QueueRow row = {*place, outside ? tracked.row.key.local : tracked.row.key.remote,
                        tracked.enteredAt};
        if (!outside)
            row.received = tracked.row.recvQueue;
        result.append(row);
    }
    std::ranges::stable_sort(result, [](const QueueRow &a, const QueueRow &b) {
        return std::pair(a.place, a.since) < std::pair(b.place, b.since);
    });
    return result;
}

std::int64_t effectiveBacklog(int asked, int somaxconn)
{
    const std::int64_t wanted = static_cast<std::uint32_t>(asked);
    return somaxconn < 0 ? wanted : std::min<std::int64_t>(wanted, somaxconn);
}

} // namespace panels
