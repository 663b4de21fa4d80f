// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "commands.h"

#include <QCoreApplication>

#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>

namespace bench {

Commands::Commands()
    : m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Commands::read);
}

void Commands::say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

void Commands::read()
{
    char buffer[4096];
    const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (got <= 0) {
        m_notifier.setEnabled(false);
        return QCoreApplication::exit();
    }
    m_read.append(buffer, got);
    for (qsizetype end = m_read.indexOf('\n'); end >= 0; end = m_read.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_read.first(end));
        m_read.remove(0, end + 1);
        obey(line);
    }
}

void Commands::obey(const QString &line)
{
    const QString name = line.section(u' ', 0, 0);
    const auto verb = m_verbs.constFind(name);
    say(verb == m_verbs.constEnd() ? QStringLiteral("unknown: ") + name
                                   : (*verb)(line.section(u' ', 1)));
}

void raiseDescriptorLimit()
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace bench
