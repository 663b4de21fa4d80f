// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Sessions in files. A file is written whole or not at all (QSaveFile), and of what is read
// nothing is executed, opened or looked up. Refusals are sentences in the person's language.

#include "history/chronicle.h"
#include "net/endpoint.h"

#include <QCoreApplication>

#include <variant>

namespace panels {

class SavedSession
{
    Q_DECLARE_TR_FUNCTIONS(SavedSession)

public:
    static QString suffix(); ///< "sockscope"

    /// Empty on success, else the reason.
    static QString save(const history::Chronicle &chronicle, const QString &file);
    /// What stands in the file, or why it cannot be shown.
    static std::variant<history::Chronicle, QString> read(const QString &file);
    /// The address that the last call of this kind (Bind, Connect) was given.
    static std::optional<net::HostPort> address(const posix::SyscallRing &calls, posix::Call call);
    /// The backlog that the last listen(2) was given; empty: none was made.
    static QString backlog(const posix::SyscallRing &calls);
};

} // namespace panels
