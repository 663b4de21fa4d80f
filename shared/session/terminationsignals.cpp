// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/terminationsignals.h"

#include <csignal>

#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace session {

namespace {

sigset_t terminating()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    return signals;
}

int openSignals()
{
    const sigset_t signals = terminating();
    return signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

} // namespace

void TerminationSignals::block()
{
    const sigset_t signals = terminating();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
    , m_fd(openSignals())
    , m_notifier(m_fd, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info = {};
        if (::read(m_fd, &info, sizeof info) == ssize_t(sizeof info))
            Q_EMIT requested(static_cast<int>(info.ssi_signo));
    });
}

TerminationSignals::~TerminationSignals()
{
    m_notifier.setEnabled(false);
    ::close(m_fd);
}

} // namespace session
