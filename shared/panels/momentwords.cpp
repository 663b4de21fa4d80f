// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/momentwords.h"

#include "explain/calltext.h"
#include "panels/momentmarks.h"
#include "panels/statelook.h"

#include <algorithm>

namespace panels {

namespace {

using history::History;
using history::Moment;
using kernel::TcpState;

constexpr qint64 nsPerTenth = 100'000'000;

/// A look at a socket, not a deed.
bool onlyAsks(posix::Call call)
{
    return call == posix::Call::Getsockopt || call == posix::Call::Getsockname ||
           call == posix::Call::Getpeername;
}

qint64 tenthsSinceBegin(const History &history, std::size_t index)
{
    const auto &moments = history.moments();
    if (index >= moments.size())
        return 0;
    return (moments[index].at - moments.front().at + nsPerTenth / 2) / nsPerTenth;
}

QString secondsText(qint64 tenths)
{
    return QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10);
}

QString stepText(const RowStep &step)
{
    if (step.from == TcpState::Closed)
        return stateLabel(step.to);
    return QLatin1StringView(kernel::stateName(step.from)) + QStringLiteral(" → ") +
           stateLabel(step.to);
}

} // namespace

QString MomentWords::wallTime(const History &history, std::size_t index)
{
    if (index >= history.moments().size())
        return {};
    return history.wallTime(history.moments()[index].at)
        .toLocalTime()
        .toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString MomentWords::sinceBegin(const History &history, std::size_t index)
{
    const qint64 tenths = tenthsSinceBegin(history, index);
    if (tenths < 600)
        return tr("+%1 s").arg(secondsText(tenths));
    const QString seconds = secondsText(tenths % 600).rightJustified(4, QLatin1Char('0'));
    const qint64 minutes = tenths / 600;
    if (minutes < 60)
        return QStringLiteral("+%1:%2").arg(minutes).arg(seconds);
    return QStringLiteral("+%1:%2:%3")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds);
}

QString MomentWords::place(const History &history, std::size_t index)
{
    return tr("%1 of %2").arg(index + 1).arg(history.moments().size());
}

QString MomentWords::spoken(const History &history, std::size_t index)
{
    return tr("moment %1 of %2, %3 seconds after the beginning")
        .arg(index + 1)
        .arg(history.moments().size())
        .arg(secondsText(tenthsSinceBegin(history, index)));
}

// The last one that did something; how many more there were.
QString MomentWords::callOf(const history::Shown &shown, std::uint64_t after, std::uint64_t upTo)
{
    const posix::SyscallRing &calls = shown.calls();
    const posix::SyscallRecord *told = nullptr;
    for (std::uint64_t number = upTo; number > after && calls.contains(number); --number) {
        const posix::SyscallRecord &record = calls.at(number);
        if (!told || onlyAsks(told->call))
            told = &record;
    }
    if (!told)
        return {};
    const QString text =
        explain::lectureText(*told) + QLatin1Char(' ') + explain::resultText(*told);
    const auto more = qulonglong(upTo - after - 1);
    return more == 0 ? text : tr("%1 (and %2 before it)").arg(text).arg(more);
}

QString MomentWords::otherChange(const Moment &before, const Moment &now)
{
    if (now.message != before.message)
        return tr("a line was said");
    if (now.move != before.move)
        return tr("a line came further on its way");
    if (now.faults != before.faults)
        return tr("a simulated fault was changed");
    if (now.phase != before.phase || now.acceptance != before.acceptance)
        return tr("what the program waits for");
    if (now.table.constData() != before.table.constData())
        return tr("queues or owners in the kernel's table");
    return tr("counters, or news of the other end");
}

QString MomentWords::happened(const history::Shown &shown, std::size_t index)
{
    const auto &moments = shown.history().moments();
    if (index >= moments.size())
        return {};
    static const Moment none;
    const Moment &before = index == 0 ? none : moments[index - 1];
    const Moment &now = moments[index];
    const std::uint64_t after = index == 0 ? std::max<std::uint64_t>(now.call, 1) - 1 : before.call;
    QStringList parts = {callOf(shown, after, now.call)};
    const QList<RowStep> steps = rowSteps(before, now);
    for (const RowStep &step : steps.first(std::min<qsizetype>(steps.size(), 2)))
        parts.append(stepText(step));
    parts.removeAll(QString());
    if (parts.isEmpty())
        return index == 0 ? tr("the beginning") : otherChange(before, now);
    return parts.join(QStringLiteral(" · "));
}

} // namespace panels
