// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A moment of a session's file: what is different from the moment before. See historyfile.h.

#include "history/moment.h"

#include <QJsonObject>

namespace history::file {

QJsonObject toJson(const Moment &moment, const Moment &before);

/// @p moment is what it was before; empty, or where @p json is damaged.
QString takeMoment(const QJsonObject &json, Moment &moment);

} // namespace history::file
