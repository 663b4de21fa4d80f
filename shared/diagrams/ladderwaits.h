// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which calls of a ladder are no more than waiting, and from where to where each end waited.
// A socket that does not block says EAGAIN or EINPROGRESS where the lecture's would wait.

#include "diagrams/ladderfacts.h"

namespace diagrams {

/// Whether this call only begins a wait, or asks for a name: it gets no line of its own.
bool isSilent(const posix::SyscallRecord &record);

/// @p events are all, the silent ones too; the indices in the result count only the others.
QList<LadderWait> ladderWaits(const QList<LadderEvent> &events);

/// The accept(2) at the right, where whoever came found somebody waiting in it.
void addAcceptWait(LadderFacts &facts, std::int64_t since);
/// Each read(2) that took what came as soon as it came: its program was waiting for that.
void addReadWaits(LadderFacts &facts);
/// Nobody waits for what has come, however late it is taken.
void endWaitsAtArrival(LadderFacts &facts);

} // namespace diagrams
