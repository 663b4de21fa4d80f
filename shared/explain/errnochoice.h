// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which errno each call can give, as its man page of section 2 lists them (and tcp(7), where
// TCP adds one): what a simulated fault can be chosen from.

#include "posix/faults.h"

#include <QString>

#include <span>

namespace explain {

/// The usual ones first.
std::span<const int> errnosOf(posix::Call call);

/// Read, Write and Writev can transfer one byte only.
bool canTransferOneByte(posix::Call call);

/// "every read → EAGAIN", "next accept4 → EMFILE", "every write → 1 byte"
QString faultText(const posix::Fault &fault);
/// One sentence: what such a result means for the program that gets it.
QString faultSentence(const posix::Fault &fault);

} // namespace explain
