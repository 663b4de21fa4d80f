// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/endpoint.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <limits>

namespace net {

namespace {

constexpr qsizetype longestName = 253; // RFC 1035, in characters
constexpr qsizetype longestLabel = 63;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isLetterOrDigit(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    return isDigit(c) || (c.unicode() < 128 && lower >= u'a' && lower <= u'z');
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// -12, 0, 300, 999999999999: digits of any length, perhaps with a minus sign.
bool isInteger(QStringView text)
{
    return isDigits(text.startsWith(QLatin1Char('-')) ? text.mid(1) : text);
}

std::optional<posix::SocketAddress> parseAddress(const QString &text, std::uint16_t port)
{
    if (text.contains(QChar::Null))
        return std::nullopt;
    return posix::SocketAddress::parse(text.toStdString(), port);
}

bool isLabel(QStringView label)
{
    const auto isAllowed = [](QChar c) {
        return isLetterOrDigit(c) || c == QLatin1Char('-');
    };
    return !label.isEmpty() && label.size() <= longestLabel && isLetterOrDigit(label.front()) &&
           isLetterOrDigit(label.back()) && std::all_of(label.begin(), label.end(), isAllowed);
}

/// RFC 1123, section 2.1: the last label is not all digits, so that it is no address.
bool isHostName(QStringView name)
{
    if (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    const QList<QStringView> labels = name.split(QLatin1Char('.'));
    return name.size() <= longestName && std::all_of(labels.begin(), labels.end(), isLabel) &&
           !isDigits(labels.back());
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

} // namespace

std::variant<Port, InputError> parsePort(const QString &text, bool zeroAllowed)
{
    const QString number = text.trimmed();
    if (number.isEmpty())
        return InputError::PortEmpty;
    if (!isInteger(number))
        return InputError::PortNotNumber;
    bool fits = false;
    const ushort port = number.toUShort(&fits);
    if (!fits)
        return InputError::PortOutOfRange;
    if (port == 0 && !zeroAllowed)
        return InputError::PortZero;
    return Port{port};
}

std::variant<posix::SocketAddress, InputError> parseBindAddress(const QString &address,
                                                                const QString &port, int family)
{
    const QString numeric = address.trimmed();
    if (numeric.isEmpty())
        return InputError::AddressEmpty;
    std::optional<posix::SocketAddress> parsed = parseAddress(numeric, 0);
    if (!parsed)
        return InputError::AddressNotNumeric;
    if (parsed->family() != family)
        return InputError::AddressWrongFamily;
    const auto number = parsePort(port, true);
    if (const InputError *error = std::get_if<InputError>(&number))
        return *error;
    parsed->setPort(std::get<Port>(number).number);
    return *parsed;
}

std::variant<int, InputError> parseBacklog(const QString &text)
{
    const QString number = text.trimmed();
    bool fits = false;
    const int backlog = number.toInt(&fits);
    if (!fits || !isInteger(number))
        return InputError::BacklogNotNumber;
    return backlog;
}

std::optional<HostPort> splitHostPort(const QString &text)
{
    const QString whole = text.trimmed();
    const qsizetype colon = whole.lastIndexOf(QLatin1Char(':'));
    if (colon <= 0 || colon + 1 == whole.size())
        return std::nullopt;
    QString host = whole.left(colon);
    const QString port = whole.mid(colon + 1);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(QLatin1Char(':')) || host.contains(QLatin1Char('[')))
        return std::nullopt; // an IPv6 address without brackets: where does it end?
    if (host.isEmpty() || port.contains(QLatin1Char(']')))
        return std::nullopt;
    return HostPort{host, port};
}

InputError checkHost(const QString &host)
{
    const QString name = host.trimmed();
    if (name.isEmpty())
        return InputError::AddressEmpty;
    if (parseAddress(name, 0))
        return InputError::None;
    const QString ascii = isAscii(name) ? name : QString::fromLatin1(QUrl::toAce(name));
    return isHostName(ascii) ? InputError::None : InputError::HostMalformed;
}

std::variant<Target, InputError> parseTarget(const QString &host, const QString &port)
{
    const QString trimmed = host.trimmed();
    if (const InputError error = checkHost(trimmed); error != InputError::None)
        return error;
    const auto parsed = parsePort(port, false);
    if (const auto *error = std::get_if<InputError>(&parsed))
        return *error;
    return Target{trimmed, std::get<Port>(parsed).number};
}

} // namespace net
