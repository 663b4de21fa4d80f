// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Owner of one file descriptor. It goes with its owner: the destructor closes
// it through the funnel, so that this close(2) is recorded like every other.

#include "posix/result.h"

#include <utility>

namespace posix {

class Syscalls;

class Descriptor
{
public:
    Descriptor() = default;
    /// Takes over @p fd; @p calls must outlive this object.
    Descriptor(Syscalls &calls, int fd)
        : m_calls(&calls)
        , m_fd(fd)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_calls(other.m_calls)
        , m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor();

    bool isOpen() const { return m_fd >= 0; }
    /// -1 when closed
    int fd() const { return m_fd; }
    /// The descriptor is gone whatever close(2) returns; it is never repeated.
    Result<void> close();
    /// The same where another descriptor of the socket stays open: it never waits.
    Result<void> closeCopy();

private:
    Syscalls *m_calls = nullptr;
    int m_fd = -1;
};

} // namespace posix
