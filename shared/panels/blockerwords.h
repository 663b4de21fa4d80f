// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Who blocks the port, and what would have helped: the words for the rows that made bind or
// listen fail. Asks once for each failure with which options the blocking sockets were made.

#include "history/shown.h"
#include "kernel/reuseoptions.h"

namespace panels {

class BlockerWords
{
public:
    static constexpr qsizetype most = 3; ///< rows that are named

    /// @p shown must outlive it.
    explicit BlockerWords(const history::Shown &shown)
        : m_shown(shown)
    {
    }

    /// The blockers are others now: looks into what their sockets were made with.
    void ask();
    /// One line for each row, and below it one of advice; the same advice is given once.
    QStringList lines() const;

private:
    struct Asked
    {
        kernel::TcpRow row;
        std::optional<kernel::ReuseOptions> made;
    };

    bool isSet(const char *option) const;

    const history::Shown &m_shown;
    QList<Asked> m_asked;
    kernel::ReuseOptions m_wanted; ///< of our own socket, when it was refused
};

} // namespace panels
