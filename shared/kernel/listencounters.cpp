// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/listencounters.h"

#include "kernel/procfile.h"

#include <QList>

#include <cerrno>

namespace kernel {

namespace {

constexpr const char *section = "TcpExt:";

std::optional<std::uint64_t> valueOf(const QList<QByteArray> &names,
                                     const QList<QByteArray> &values, const char *name)
{
    const qsizetype place = names.indexOf(name);
    bool ok = false;
    const std::uint64_t value = place > 0 ? values.value(place).toULongLong(&ok) : 0;
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<ListenCounters> parseListenCounters(const QByteArray &text)
{
    // Two lines for each section: the names, then the values in the same order.
    QList<QByteArray> names;
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.first() != section)
            continue;
        if (names.isEmpty()) {
            names = words;
            continue;
        }
        const auto overflows = valueOf(names, words, "ListenOverflows");
        const auto drops = valueOf(names, words, "ListenDrops");
        if (!overflows || !drops)
            return std::nullopt;
        return ListenCounters{*overflows, *drops};
    }
    return std::nullopt;
}

posix::Result<ListenCounters> readListenCounters()
{
    const auto text = readProcFile("/proc/net/netstat");
    if (!text)
        return text.error();
    const auto counters = parseListenCounters(text.value());
    if (!counters)
        return posix::errorFromErrno(ENODATA);
    return *counters;
}

ListenCounters growth(const ListenCounters &before, const ListenCounters &now)
{
    return {now.overflows - before.overflows, now.drops - before.drops};
}

} // namespace kernel
