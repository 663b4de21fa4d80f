// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The close(2) calls that SO_LINGER has wait, each on a thread of its own, so that the thread
// of the funnel goes on. Owned by the funnel, and used from its thread. When it goes, the
// waits that are left are interrupted by a signal: the kernel goes on sending alone, as it
// does when a process exits. See socket(7), signal(7).

#include "posix/syscallrecord.h"

#include <functional>
#include <future>
#include <list>
#include <thread>

namespace posix {

/// For how many seconds at most a close(2) of the last descriptor of this socket waits;
/// 0: it returns at once. Nothing is recorded.
int lingerSeconds(int fd);

class LingeringCloses
{
public:
    /// Runs a function soon in the thread of the funnel; called from any thread.
    using Post = std::function<void(std::function<void()>)>;

    LingeringCloses() = default;
    LingeringCloses(const LingeringCloses &) = delete;
    LingeringCloses &operator=(const LingeringCloses &) = delete;
    ~LingeringCloses();

    void setPost(Post post);
    /// @p call runs on a thread of its own, and then @p returned by the Post. False: there is
    /// no Post, or no thread could be had; nothing was done.
    bool start(std::function<SyscallRecord()> call,
               std::function<void(const SyscallRecord &)> returned);

private:
    struct Waiting
    {
        std::thread thread;
        std::future<void> over;
    };

    Post m_post;
    std::list<Waiting> m_waiting;
};

} // namespace posix
