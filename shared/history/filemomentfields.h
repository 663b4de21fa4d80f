// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The fields of what a moment holds, in a session's file. See filefields.h.

#include "history/filelists.h"

namespace history::file {

template <typename File>
void describe(File &file, Held<File, kernel::Owner> &owner)
{
    file("kind", owner.kind);
    file("pid", owner.pid);
    file("program", owner.program);
}

template <typename File>
void describe(File &file, Held<File, kernel::TcpRow> &row)
{
    file("key", row.key);
    file("state", row.state);
    file("timer", row.timer);
    file("retransmissions", row.retransmissions);
    file("shutdown", row.shutdownMask);
    file("uid", row.uid);
    file("recvQ", row.recvQueue);
    file("sendQ", row.sendQueue);
    file("timerMs", row.timerMs);
    file("inode", row.inode);
    file("owner", row.owner);
}

template <typename File>
void describe(File &file, Held<File, kernel::TrackedRow> &tracked)
{
    file("row", tracked.row);
    file("changedAt", tracked.changedAt);
    file("enteredAt", tracked.enteredAt);
    file("seenAt", tracked.seenAt);
    file("gone", tracked.gone);
    file("closedFirst", tracked.closedFirst);
}

template <typename File>
void describe(File &file, Held<File, kernel::RowNature> &nature)
{
    file("kind", nature.kind);
    file("fd", nature.fd);
    file("name", nature.name);
    file("closedFirst", nature.closedFirst);
}

template <typename File>
void describe(File &file, Held<File, kernel::Ending> &ending)
{
    file("how", ending.how);
    file("began", ending.began);
    file("cause", ending.cause);
    file("part", ending.part);
    file("ourErrno", ending.ourError);
    file("theirErrno", ending.theirError);
}

template <typename File>
void describe(File &file, Held<File, RowFacts> &facts)
{
    file("row", facts.row);
    file("nature", facts.nature);
    file("ending", facts.ending);
}

template <typename File>
void describe(File &file, Held<File, kernel::ReuseOptions> &options)
{
    file("address", options.address);
    file("port", options.port);
}

template <typename File>
void describe(File &file, Held<File, BlockerFacts> &blocker)
{
    file("row", blocker.row);
    file("options", blocker.options);
}

template <typename File>
void describe(File &file, Held<File, chat::Peer> &peer)
{
    file("id", peer.id);
    file("nick", peer.nick);
    file("fd", peer.fd);
    file("key", peer.key);
    file("bytesIn", peer.bytesIn);
    file("bytesOut", peer.bytesOut);
    file("queued", peer.queued);
    file("endOfStream", peer.endOfStream);
    file("readingShut", peer.readingShut);
    file("writingShut", peer.writingShut);
    file("errno", peer.error);
    file("simulated", peer.errorSimulated);
    file("reading", peer.reading);
    file("readSize", peer.readSize);
    file("filling", peer.filling);
    file("filled", peer.filled);
    file("pendingLine", peer.pendingLine);
    file.list("duplicates", peer.duplicates, 1024);
}

template <typename File>
void describe(File &file, Held<File, session::SocketFacts> &socket)
{
    file("fd", socket.fd);
    file("domain", socket.domain);
    file("type", socket.type);
    file("local", socket.local);
}

template <typename File>
void describe(File &file, Held<File, session::StepReport> &report)
{
    file("lamp", report.lamp);
    file("call", report.call);
    file("socketErrno", report.socketError);
    file("lingers", report.lingers);
    file("input", report.input);
    file("tooLate", report.tooLate);
    file("detail", report.detail);
}

template <typename File>
void describe(File &file, Held<File, session::Acceptance> &acceptance)
{
    file("listening", acceptance.listening);
    file("waiting", acceptance.waiting);
    file("exhausted", acceptance.exhausted);
    file("mode", acceptance.mode);
    file("room", acceptance.room);
}

template <typename File>
void describe(File &file, Held<File, kernel::ListenCounters> &counters)
{
    file("overflows", counters.overflows);
    file("drops", counters.drops);
}

template <typename File>
void describe(File &file, Held<File, posix::Fault> &fault)
{
    file("call", fault.call);
    file("errno", fault.error);
    file("every", fault.every);
}

template <typename File>
void describe(File &file, Held<File, net::OptionValue> &value)
{
    file("number", value.number);
    file("on", value.on);
}

template <typename File>
void describe(File &file, Held<File, OptionSight> &sight)
{
    file("value", sight.value);
    file("errno", sight.error);
}

template <typename File>
void describe(File &file, Held<File, net::OptionReport> &report)
{
    file("typed", report.typed);
    file("asked", report.asked);
    file("readBack", report.readBack);
    file("call", report.call);
    file("bound", report.bound);
}

} // namespace history::file
