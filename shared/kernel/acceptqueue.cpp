// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/acceptqueue.h"

#include <QFile>

namespace kernel {

int somaxconn()
{
    QFile file(QStringLiteral("/proc/sys/net/core/somaxconn"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    bool ok = false;
    const int value = file.readLine().trimmed().toInt(&ok);
    return ok ? value : -1;
}

} // namespace kernel
