// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/socketoption.h"

#include <QStringList>

#include <array>
#include <cerrno>

namespace net {

namespace {

using Kind = SocketOption::Kind;
using Unit = SocketOption::Unit;

constexpr auto options = std::to_array<SocketOption>({
    {"SO_REUSEADDR", SOL_SOCKET, SO_REUSEADDR, Kind::Flag, Unit::None},
    {"SO_REUSEPORT", SOL_SOCKET, SO_REUSEPORT, Kind::Flag, Unit::None},
    {"TCP_NODELAY", IPPROTO_TCP, TCP_NODELAY, Kind::Flag, Unit::None},
    {"SO_KEEPALIVE", SOL_SOCKET, SO_KEEPALIVE, Kind::Flag, Unit::None},
    {"TCP_KEEPIDLE", IPPROTO_TCP, TCP_KEEPIDLE, Kind::Number, Unit::Seconds},
    {"TCP_KEEPINTVL", IPPROTO_TCP, TCP_KEEPINTVL, Kind::Number, Unit::Seconds},
    {"TCP_KEEPCNT", IPPROTO_TCP, TCP_KEEPCNT, Kind::Number, Unit::Times},
    {"SO_LINGER", SOL_SOCKET, SO_LINGER, Kind::Linger, Unit::Seconds},
    {"SO_RCVBUF", SOL_SOCKET, SO_RCVBUF, Kind::Number, Unit::Bytes},
    {"SO_SNDBUF", SOL_SOCKET, SO_SNDBUF, Kind::Number, Unit::Bytes},
    {"TCP_DEFER_ACCEPT", IPPROTO_TCP, TCP_DEFER_ACCEPT, Kind::Number, Unit::Seconds},
    {"TCP_USER_TIMEOUT", IPPROTO_TCP, TCP_USER_TIMEOUT, Kind::Number, Unit::Milliseconds},
    {"TCP_SYNCNT", IPPROTO_TCP, TCP_SYNCNT, Kind::Number, Unit::Times},
    {"IPV6_V6ONLY", IPPROTO_IPV6, IPV6_V6ONLY, Kind::Flag, Unit::None},
});

// The seconds of a linger that is off mean nothing.
OptionValue valueOf(const linger &value)
{
    const bool on = value.l_onoff != 0;
    return {.number = on ? value.l_linger : 0, .on = on};
}

std::optional<int> parseNumber(const QString &text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

bool saysOff(const QString &word)
{
    return word.compare(QStringLiteral("off"), Qt::CaseInsensitive) == 0;
}

bool saysOn(const QString &word)
{
    return word.compare(QStringLiteral("on"), Qt::CaseInsensitive) == 0;
}

std::optional<OptionValue> parseFlag(const QString &word)
{
    if (saysOn(word) || word == QStringLiteral("1"))
        return OptionValue{.number = 1};
    if (saysOff(word) || word == QStringLiteral("0"))
        return OptionValue{};
    return std::nullopt;
}

std::optional<OptionValue> parseLinger(const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() == 1 && saysOff(words.front()))
        return OptionValue{};
    const auto seconds = words.size() == 2 ? parseNumber(words.back()) : std::nullopt;
    if (!seconds || !saysOn(words.front()))
        return std::nullopt;
    return OptionValue{.number = *seconds, .on = true};
}

} // namespace

std::span<const SocketOption> socketOptions()
{
    return options;
}

const SocketOption *socketOption(const QString &name)
{
    for (const SocketOption &option : options)
        if (name == QLatin1StringView(option.name))
            return &option;
    return nullptr;
}

posix::Result<OptionValue> peekOption(int fd, const SocketOption &option)
{
    linger lingering = {};
    int number = 0;
    const bool isLinger = option.kind == Kind::Linger;
    void *place = isLinger ? static_cast<void *>(&lingering) : &number;
    socklen_t length = isLinger ? sizeof lingering : sizeof number;
    if (::getsockopt(fd, option.level, option.number, place, &length) != 0)
        return posix::errorFromErrno(errno);
    return isLinger ? valueOf(lingering) : OptionValue{.number = number};
}

posix::Result<void> setOption(posix::Syscalls &calls, int fd, const SocketOption &option,
                              OptionValue value)
{
    if (option.kind == Kind::Linger)
        return calls.setLinger(fd, value.on, value.number);
    return calls.setOption(fd, option.level, option.number, value.number);
}

posix::Result<OptionValue> readOption(posix::Syscalls &calls, int fd, const SocketOption &option)
{
    if (option.kind == Kind::Linger) {
        const auto lingering = calls.lingerOption(fd);
        if (!lingering)
            return lingering.error();
        return valueOf(lingering.value());
    }
    const auto number = calls.option(fd, option.level, option.number);
    if (!number)
        return number.error();
    return OptionValue{.number = number.value()};
}

std::optional<OptionValue> parseOptionValue(const SocketOption &option, const QString &text)
{
    const QString trimmed = text.trimmed();
    switch (option.kind) {
    case Kind::Flag:
        return parseFlag(trimmed);
    case Kind::Linger:
        return parseLinger(trimmed);
    case Kind::Number:
        break;
    }
    const auto number = parseNumber(trimmed);
    return number ? std::optional(OptionValue{.number = *number}) : std::nullopt;
}

QString optionText(const SocketOption &option, OptionValue value)
{
    if (option.kind != Kind::Linger)
        return QString::number(value.number);
    return value.on ? QStringLiteral("on %1").arg(value.number) : QStringLiteral("off");
}

} // namespace net
