// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/descriptor.h"

#include "posix/syscalls.h"

namespace posix {

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    if (this != &other) {
        if (isOpen())
            close();
        m_calls = other.m_calls;
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

Descriptor::~Descriptor()
{
    if (isOpen())
        close();
}

Result<void> Descriptor::close()
{
    return m_calls->close(std::exchange(m_fd, -1));
}

Result<void> Descriptor::closeCopy()
{
    return m_calls->close(std::exchange(m_fd, -1), Syscalls::Copies::Open);
}

} // namespace posix
