// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/processfiles.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <unistd.h>

namespace kernel {

namespace {

using Directory = std::unique_ptr<DIR, decltype([](DIR *directory) { ::closedir(directory); })>;

int numberOf(const char *name)
{
    char *end = nullptr;
    const long number = std::strtol(name, &end, 10);
    return *end == '\0' && end != name && number >= 0 ? static_cast<int>(number) : -1;
}

} // namespace

QList<int> numbersIn(const char *path)
{
    QList<int> numbers;
    const Directory directory(::opendir(path));
    while (const dirent *entry = directory ? ::readdir(directory.get()) : nullptr) {
        if (const int number = numberOf(entry->d_name); number >= 0)
            numbers.append(number);
    }
    return numbers;
}

QList<int> descriptorsOf(int pid)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/fd", pid);
    return numbersIn(path);
}

std::uint64_t socketInode(int pid, int fd)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/fd/%d", pid, fd);
    char target[64];
    const ssize_t length = ::readlink(path, target, sizeof target - 1);
    constexpr char prefix[] = "socket:[";
    constexpr std::size_t prefixLength = sizeof prefix - 1;
    if (length <= static_cast<ssize_t>(prefixLength) ||
        std::strncmp(target, prefix, prefixLength) != 0)
        return 0;
    target[length] = '\0';
    return std::strtoull(target + prefixLength, nullptr, 10);
}

} // namespace kernel
