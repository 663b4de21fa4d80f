// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a program with a window needs to run on a machine without a display, and to leave
// nobody's settings changed.

#include <string>
#include <vector>

namespace bench {

inline std::vector<std::string> windowEnvironment()
{
    return {"QT_QPA_PLATFORM=offscreen", "LC_ALL=C.UTF-8"};
}

} // namespace bench
