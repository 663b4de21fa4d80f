// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The text of a file in /proc, whose size is not known before it is read. See proc(5).

#include "posix/result.h"

#include <QByteArray>

namespace kernel {

/// At most @p limit bytes; the errno of open(2) or read(2) where it cannot be read.
posix::Result<QByteArray> readProcFile(const char *path, qsizetype limit = 64 << 20);

} // namespace kernel
