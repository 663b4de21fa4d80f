// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The options of any of a SocketSession's sockets. The rest of it is in socketsession.cpp.

#include "session/socketsession.h"

namespace session {

namespace {

/// The two options that are steps of the lecture, too.
std::optional<Step> stepOf(const net::SocketOption &option)
{
    if (option.level == SOL_SOCKET && option.number == SO_REUSEADDR)
        return Step::ReuseAddress;
    if (option.level == SOL_SOCKET && option.number == SO_REUSEPORT)
        return Step::ReusePort;
    return std::nullopt;
}

std::pair<int, QString> entryOf(int fd, const net::SocketOption &option)
{
    return {fd, QLatin1StringView(option.name)};
}

bool isBound(int fd)
{
    return posix::SocketAddress::localOf(fd).port() != 0;
}

/// What the step says, as the report of an option.
net::OptionReport reportOf(const net::SocketOption &option, const StepReport &step)
{
    net::OptionReport report;
    report.asked = net::OptionValue{.number = step.call->arguments[2]};
    report.typed = net::optionText(option, *report.asked);
    if (const auto told = net::peekOption(step.call->fd, option))
        report.readBack = told.value();
    report.call = step.call;
    report.bound = step.tooLate;
    return report;
}

} // namespace

void SocketSession::setOption(SocketId id, const net::SocketOption &option, const QString &value)
{
    const int fd = fdOf(id);
    if (fd < 0)
        return;
    net::OptionReport report{.typed = value, .asked = net::parseOptionValue(option, value)};
    report.bound = isBound(fd);
    if (report.asked) {
        const DeedScope scope(*this, "option", id,
                              {{QStringLiteral("name"), QLatin1StringView(option.name)},
                               {QStringLiteral("value"), value}},
                              {posix::Call::Setsockopt});
        const auto step = id == 0 ? stepOf(option) : std::nullopt;
        if (step)
            setFlag(*step, option.number, report.asked->number != 0);
        else
            net::setOption(m_calls, fd, option, *report.asked);
        report.call = calls().at(m_lastOf[std::size_t(posix::Call::Setsockopt)]);
        if (const auto told = net::readOption(m_calls, fd, option))
            report.readBack = told.value();
    }
    m_options.insert(entryOf(fd, option), report);
    Q_EMIT optionChanged(id);
    changed();
}

std::optional<net::OptionReport> SocketSession::optionReport(SocketId id,
                                                             const net::SocketOption &option) const
{
    const int fd = fdOf(id);
    if (fd < 0)
        return std::nullopt;
    const auto found = m_options.constFind(entryOf(fd, option));
    const auto kept = found == m_options.cend() ? std::nullopt : std::optional(found.value());
    const auto which = id == 0 ? stepOf(option) : std::nullopt;
    const StepReport made = which ? step(*which) : StepReport();
    const bool newer =
        made.call && (!kept || (kept->call && kept->call->number < made.call->number));
    return newer ? reportOf(option, made) : kept;
}

} // namespace session
