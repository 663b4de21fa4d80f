// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/filevalues.h"

#include <QJsonArray>
#include <QJsonObject>

namespace history::file {

namespace {

/// Up to here JSON's numbers are exact everywhere.
constexpr std::int64_t mostExact = std::int64_t(1) << 53;
constexpr qsizetype mostAddress = 64; ///< characters

bool splitAddress(const QString &text, QString &host, std::uint16_t &port)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool ok = false;
    port = colon < 0 ? 0 : text.mid(colon + 1).toUShort(&ok);
    host = text.left(std::max(colon, qsizetype(0)));
    return ok;
}

} // namespace

QJsonValue numberToJson(std::int64_t number)
{
    if (number > mostExact || number < -mostExact)
        return QString::number(number);
    return qint64(number);
}

bool numberFromJson(const QJsonValue &json, std::int64_t &number)
{
    bool ok = false;
    if (json.isString()) {
        number = json.toString().toLongLong(&ok);
    } else if (json.isDouble()) {
        const double told = json.toDouble();
        ok = std::abs(told) <= double(mostExact) && told == std::trunc(told);
        number = ok ? std::int64_t(told) : 0;
    }
    return ok && number <= mostNumber && number >= -mostNumber;
}

QJsonValue largeToJson(std::uint64_t number)
{
    if (number <= std::uint64_t(mostExact))
        return qint64(number);
    return QStringLiteral("0x") + QString::number(number, 16);
}

bool largeFromJson(const QJsonValue &json, std::uint64_t &number)
{
    if (json.isString()) {
        bool ok = false;
        number = json.toString().toULongLong(&ok, 16);
        return ok;
    }
    std::int64_t small = 0;
    if (!numberFromJson(json, small) || small < 0)
        return false;
    number = std::uint64_t(small);
    return true;
}

QJsonValue toJson(const QString &text)
{
    return text;
}

bool fromJson(const QJsonValue &json, QString &text)
{
    text = json.toString();
    return json.isString();
}

QJsonValue toJson(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

bool fromJson(const QJsonValue &json, QByteArray &bytes)
{
    auto decoded = QByteArray::fromBase64Encoding(json.toString().toLatin1(),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    bytes = std::move(decoded.decoded);
    return json.isString() && decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
}

QJsonValue toJson(const posix::SocketAddress &address)
{
    if (address.family() != AF_INET6)
        return QString::fromStdString(address.text());
    const auto *v6 = reinterpret_cast<const sockaddr_in6 *>(address.data());
    const auto plain = posix::SocketAddress::fromBytes(AF_INET6, address.bytes(), 0);
    const QString host = QString::fromStdString(plain.addressText());
    const QString scope =
        v6->sin6_scope_id == 0 ? QString() : QLatin1Char('%') + QString::number(v6->sin6_scope_id);
    return QStringLiteral("[%1%2]:%3").arg(host, scope).arg(address.port());
}

bool fromJson(const QJsonValue &json, posix::SocketAddress &address)
{
    address = {};
    if (json.isString() && json.toString().isEmpty())
        return true;
    QString host;
    std::uint16_t port = 0;
    if (json.toString().size() > mostAddress || !splitAddress(json.toString(), host, port))
        return false;
    const bool isV6 = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    if (isV6)
        host = host.mid(1, host.size() - 2);
    const qsizetype percent = host.indexOf(QLatin1Char('%'));
    bool ok = percent < 0;
    const std::uint32_t scope = ok ? 0 : host.mid(percent + 1).toUInt(&ok);
    const auto plain = posix::SocketAddress::parse(host.left(percent).toStdString(), port);
    if (!ok || !plain || isV6 != (plain->family() == AF_INET6) || (percent >= 0 && !isV6))
        return false;
    address = posix::SocketAddress::fromBytes(plain->family(), plain->bytes(), port, scope);
    return true;
}

bool isNothing(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return !json.toBool();
    case QJsonValue::Double:
        return json.toDouble() == 0;
    case QJsonValue::String:
        return json.toString().isEmpty();
    case QJsonValue::Array:
        return json.toArray().isEmpty();
    case QJsonValue::Object:
        return json.toObject().isEmpty();
    default:
        return true;
    }
}

} // namespace history::file
