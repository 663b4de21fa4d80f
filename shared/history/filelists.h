// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The fields of the lists that grow, in a session's file: calls, events, pages of the ledger,
// messages. See filefields.h.

#include "history/chronicle.h"
#include "history/filefields.h"
#include "posix/syscalls.h"

#include <algorithm>

namespace history::file {

template <typename File>
void describe(File &file, Held<File, posix::ConnectionKey> &key)
{
    file("local", key.local);
    file("remote", key.remote);
}

template <typename File>
void describe(File &file, Held<File, posix::SyscallRecord> &record)
{
    file("number", record.number);
    file("call", record.call);
    file("at", record.startedAt);
    file("took", record.duration);
    file("result", record.result);
    file("count", record.count);
    file("address", record.address);
    file("local", record.local);
    file("remote", record.remote);
    file("fd", record.fd);
    file("errno", record.error);
    file("simulated", record.simulated);
    file("apart", record.apart);
    QList<int> arguments(record.arguments.begin(), record.arguments.end());
    while (!arguments.isEmpty() && arguments.constLast() == 0)
        arguments.removeLast();
    file.list("arguments", arguments, record.arguments.size());
    auto state = kernel::tcpStateFromNumber(record.stateAfter);
    file("state", state);
    QByteArray preview(record.preview.data(), record.previewSize);
    file("bytes", preview);
    if constexpr (File::reads) {
        record.arguments.fill(0);
        std::copy(arguments.cbegin(), arguments.cend(), record.arguments.begin());
        record.stateAfter = std::uint8_t(state);
        if (preview.size() > qsizetype(posix::SyscallRecord::previewCapacity))
            return file.refuse("bytes");
        record.previewSize = std::uint8_t(preview.size());
        std::copy(preview.cbegin(), preview.cend(), record.preview.begin());
    }
}

template <typename File>
void describe(File &file, Held<File, kernel::StateChange> &change)
{
    file("key", change.key);
    file("from", change.from);
    file("to", change.to);
    file("inferred", change.inferred);
    file("at", change.at);
}

template <typename File>
void describe(File &file, Held<File, timeline::Event> &event)
{
    file("at", event.at);
    if constexpr (File::reads) {
        if (file.contains("call"))
            file("call", event.what.template emplace<timeline::CallEvent>().number);
        else
            file("change", event.what.template emplace<timeline::StateEvent>().change);
    } else if (const auto *call = std::get_if<timeline::CallEvent>(&event.what)) {
        file("call", call->number);
    } else {
        file("change", std::get<timeline::StateEvent>(event.what).change);
    }
}

template <typename File>
void describe(File &file, Held<File, timeline::Transfer> &transfer)
{
    using timeline::Transfer;
    file("call", transfer.call);
    file("at", transfer.at);
    file("offset", transfer.offset);
    file("size", transfer.size);
    file("asked", transfer.asked);
    file("head", transfer.head);
    file("tail", transfer.tail);
    file("simulated", transfer.simulated);
    if constexpr (File::reads) {
        const auto head = std::min<std::uint64_t>(transfer.size, Transfer::keptBytes);
        const auto tail = std::min<std::uint64_t>(transfer.size - head, Transfer::keptTail);
        if (transfer.size == 0 || std::uint64_t(transfer.head.size()) != head ||
            std::uint64_t(transfer.tail.size()) != tail)
            file.refuse("size");
    }
}

template <typename File>
void describe(File &file, Held<File, timeline::Transfers> &transfers)
{
    file("dropped", transfers.dropped);
    file.list("list", transfers.list, timeline::Ledger::mostTransfers);
    if constexpr (File::reads) {
        std::uint64_t from = 0;
        for (const timeline::Transfer &transfer : transfers.list) {
            if (transfer.offset < from || transfer.end() > std::uint64_t(mostNumber))
                return file.refuse("offset");
            from = transfer.end();
        }
    }
}

template <typename File>
void describe(File &file, Held<File, timeline::Holding> &holding)
{
    file("fd", holding.fd);
    file("since", holding.since);
    file("until", holding.until);
}

template <typename File>
void describe(File &file, Held<File, timeline::LedgerPage> &page)
{
    file("key", page.key);
    file("writes", page.writes);
    file("reads", page.reads);
    file.list("holdings", page.holdings, timeline::Ledger::mostHoldings);
    file("errno", page.error);
    file("errnoCall", page.errorCall);
}

template <typename File>
void describe(File &file, Held<File, chat::Way> &way)
{
    file("receivers", way.receivers);
    QList<int> reached(way.reached.begin(), way.reached.end());
    while (!reached.isEmpty() && reached.constLast() == 0)
        reached.removeLast();
    file.list("reached", reached, way.reached.size());
    file("unknowable", way.unknowable);
    file("over", way.over);
    if constexpr (File::reads) {
        way.reached.fill(0);
        std::copy(reached.cbegin(), reached.cend(), way.reached.begin());
    }
}

template <typename File>
void describe(File &file, Held<File, chat::Message> &message)
{
    file("number", message.number);
    file("kind", message.kind);
    file("peer", message.peer);
    file("who", message.who);
    file("bytes", message.bytes);
    file("count", message.count);
    file("wallMs", message.wallMs);
    file("errno", message.error);
    file("sigpipe", message.sigpipe);
    file("bySetting", message.bySetting);
    file("cut", message.cut);
    file("unterminated", message.unterminated);
    file("way", message.way);
}

template <typename File>
void describe(File &file, Held<File, MessageMove> &move)
{
    file("number", move.number);
    file("message", move.message);
    file("way", move.way);
}

template <typename File>
void describe(File &file, Held<File, session::FarReport> &report)
{
    file("standing", report.standing);
    file("pid", report.pid);
    file("page", report.page);
    file.list("calls", report.calls, session::FarReport::mostCalls);
    file("callsDropped", report.callsDropped);
    file("errno", report.error);
    file("open", report.open);
    file("reuseAddress", report.reuseAddress);
    file("reusePort", report.reusePort);
}

} // namespace history::file
