// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a person would press, and type before, to do what a verb of the control channel does. A
// function of the verb's line; see pointer.h for what is done with it.

#include "session/socketsession.h"

#include <QStringList>

#include <optional>

namespace panels {

struct ControlPlace
{
    /// As elementplace.h names them; the first that is in sight is meant.
    QStringList elements{};
    QString
        panel{}; ///< that they are in, where another may stand before it; empty: in sight anyway
    QList<std::pair<QString, QString>> fields{}; ///< name and text, typed one after the other
    std::optional<session::SocketId> socket{};   ///< that is chosen before
    std::optional<session::SocketId> receiver{}; ///< of what is sent; 0: everybody
};

/// @p numbered: sockets are named by number, as a server's. Nothing for a verb that nothing can be
/// pressed for.
std::optional<ControlPlace> controlPlaceOf(const QString &line, bool numbered);

} // namespace panels
