// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What is out of the ordinary with a connection, in a few words: reading paused, small reads,
// an unfinished line, filling, further descriptors. Words of both windows.

#include "chat/peer.h"

#include <QStringList>

namespace panels {

/// "7", or "7, 9" where a second descriptor of the socket is open.
QString descriptorsText(const chat::Peer &peer);

/// Empty while everything is as at first.
QStringList connectionNotes(const chat::Peer &peer);

/// "2,807,808"
QString countText(std::uint64_t count);

/// Said before an error that a simulated fault made up.
QString simulatedWords();

} // namespace panels
