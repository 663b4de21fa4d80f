// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the sentences about acts and about expectations have in common.

#include <QJsonValue>
#include <QStringList>

namespace lesson {

/// "the server": in the language of the program; other names as they are.
QString actorText(const QString &name);
/// "5", "yes", "FIN_WAIT2, CLOSE_WAIT"
QString textOf(const QJsonValue &value);
/// @p source with these in the places of %1, %2 …, as they are.
QString filledIn(const QString &source, const QStringList &arguments);

} // namespace lesson
