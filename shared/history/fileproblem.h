// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Why a file that was to hold a session could not be read. Facts; the words are made where they
// are shown.

#include <QString>

namespace history {

struct FileProblem
{
    enum class Kind : std::uint8_t {
        NotASession,  ///< it is something else
        NewerVersion, ///< of a format that this program does not know yet
        TooLarge,
        Damaged, ///< detail says where
    };
    Kind kind = Kind::NotASession;
    QString detail{}; ///< "calls 12: fd", or "line 3 column 7"; of the program, not of the file
};

} // namespace history
