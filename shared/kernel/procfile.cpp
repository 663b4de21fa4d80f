// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/procfile.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace kernel {

posix::Result<QByteArray> readProcFile(const char *path, qsizetype limit)
{
    const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return posix::errorFromErrno(errno);
    constexpr qsizetype block = 64 * 1024;
    QByteArray text;
    ssize_t length = 1;
    int error = 0;
    while (length > 0 && text.size() < limit) {
        const qsizetype before = text.size();
        const qsizetype wanted = std::min(block, limit - before);
        text.resize(before + wanted);
        length = ::read(fd, text.data() + before, static_cast<std::size_t>(wanted));
        error = length < 0 ? errno : 0;
        text.truncate(before + std::max(length, ssize_t(0)));
    }
    ::close(fd);
    if (error != 0)
        return posix::errorFromErrno(error);
    return text;
}

} // namespace kernel
