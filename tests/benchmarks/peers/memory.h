// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Bytes that this process has in use, whether or not the allocator holds more from the
// kernel. See mallinfo(3).

#include <cstddef>

#include <malloc.h>

namespace bench {

inline std::size_t bytesInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

} // namespace bench
