// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/acceptqueue.h"

#include "kernel/procfile.h"

namespace kernel {

int somaxconn()
{
    const auto text = readProcFile("/proc/sys/net/core/somaxconn");
    bool ok = false;
    const int value = text ? text.value().trimmed().toInt(&ok) : 0;
    return ok ? value : -1;
}

} // namespace kernel
