// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/lingeringcloses.h"

#include "posix/syscalls.h"

#include <chrono>
#include <csignal>

#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/ioctl.h>

namespace posix {

namespace {

/// Ignored where nobody handles it, so that a stray one does no harm.
constexpr int wakeUp = SIGURG;

void beInterruptible()
{
    struct sigaction action = {};
    action.sa_handler = [](int) {
    };
    ::sigaction(wakeUp, &action, nullptr);
}

/// What the process is sent for another reason must not cut a wait short.
void takeOnlyWakeUp()
{
    sigset_t others;
    sigfillset(&others);
    sigdelset(&others, wakeUp);
    ::pthread_sigmask(SIG_SETMASK, &others, nullptr);
}

int queued(int fd, unsigned long request)
{
    int bytes = 0;
    return ::ioctl(fd, request, &bytes) == 0 ? bytes : 0;
}

/// Whether close(2) has yet to wait for the ACK of a FIN in this state.
bool owesFin(std::uint8_t state)
{
    return state == TCP_ESTABLISHED || state == TCP_CLOSE_WAIT || state == TCP_FIN_WAIT1 ||
           state == TCP_CLOSING || state == TCP_LAST_ACK;
}

} // namespace

int lingerSeconds(int fd)
{
    linger value = {};
    socklen_t length = sizeof value;
    if (::getsockopt(fd, SOL_SOCKET, SO_LINGER, &value, &length) != 0 || value.l_onoff == 0)
        return 0;
    if (value.l_linger <= 0 || !owesFin(Syscalls::tcpState(fd)))
        return 0;
    const bool resets = queued(fd, SIOCINQ) > 0; // what is unread is lost: RST
    const bool atOnce = queued(fd, SIOCOUTQ) == 0 && SocketAddress::peerOf(fd).isLoopback();
    return resets || atOnce ? 0 : value.l_linger;
}

void LingeringCloses::setPost(Post post)
{
    beInterruptible();
    m_post = std::move(post);
}

bool LingeringCloses::start(std::function<SyscallRecord()> call,
                            std::function<void(const SyscallRecord &)> returned)
{
    if (!m_post)
        return false;
    const auto waiting = m_waiting.emplace(m_waiting.end());
    const auto finish = [this, waiting, returned](const SyscallRecord &record) {
        waiting->thread.join();
        m_waiting.erase(waiting);
        returned(record);
    };
    std::packaged_task<void()> task([call, finish, post = m_post] {
        takeOnlyWakeUp();
        post([finish, record = call()] { finish(record); });
    });
    waiting->over = task.get_future();
    try {
        waiting->thread = std::thread(std::move(task));
    } catch (const std::system_error &) {
        m_waiting.erase(waiting);
        return false;
    }
    return true;
}

// A signal that comes before the thread has entered close(2) is lost: it is sent again.
LingeringCloses::~LingeringCloses()
{
    using namespace std::chrono_literals;
    for (Waiting &waiting : m_waiting) {
        while (waiting.over.wait_for(2ms) != std::future_status::ready)
            ::pthread_kill(waiting.thread.native_handle(), wakeUp);
        waiting.thread.join();
    }
}

} // namespace posix
