// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Options set as a session sets them, and what is said of each: for the tests of the remarks.

#include "explain/optionremark.h"
#include "provoked.h"

inline const net::SocketOption &named(const QString &name)
{
    return *net::socketOption(name);
}

/// Sets an option as a session does, and gives what is said of it.
inline QString remark(posix::Syscalls &calls, int fd, const char *name, const QString &typed,
                      bool bound = false)
{
    const net::SocketOption &option = named(QLatin1StringView(name));
    net::OptionReport report{
        .typed = typed, .asked = parseOptionValue(option, typed), .bound = bound};
    if (!report.asked)
        return explain::optionRemark(option, report);
    setOption(calls, fd, option, *report.asked);
    report.call = lastOf(calls);
    if (const auto told = readOption(calls, fd, option))
        report.readBack = told.value();
    return explain::optionRemark(option, report);
}

inline posix::Descriptor newSocket(posix::Syscalls &calls, int domain = AF_INET)
{
    return std::move(calls.socket(domain, SOCK_STREAM)).value();
}

inline int told(int fd, const net::SocketOption &option)
{
    const net::OptionValue value = net::peekOption(fd, option).value();
    return value.number + (value.on ? 1000 : 0);
}

#define HOLDS(text, words)                                                                         \
    QVERIFY2(QString(text).contains(QString::fromUtf8(words)), qPrintable(text))
