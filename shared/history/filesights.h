// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What getsockopt(2) told of our sockets, in a moment of a session's file: of each socket what
// is different from the moment before. See historyfile.h.

#include "history/moment.h"

#include <QJsonArray>

namespace history::file {

using Sights = QHash<session::SocketId, SocketSight>;

/// Empty: nothing is different.
QJsonArray sightsToJson(const Sights &sights, const Sights &before);
/// @p sights are what they were before. Empty, or where @p json is damaged.
QString takeSights(const QJsonValue &json, Sights &sights);

} // namespace history::file
