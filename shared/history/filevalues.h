// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The plain values of a session's file as JSON, and back: numbers, words, texts, bytes,
// addresses. Reading never trusts: false, where it is not such a value. See historyfile.h.

#include "history/filewords.h"
#include "posix/socketaddress.h"

#include <QJsonValue>

#include <cmath>
#include <concepts>
#include <limits>

namespace history::file {

/// What a whole number of the file may be at most, so that two can be added: 2^61.
constexpr std::int64_t mostNumber = std::int64_t(1) << 61;

QJsonValue numberToJson(std::int64_t number);
bool numberFromJson(const QJsonValue &json, std::int64_t &number);

/// Of any size: in hexadecimal where it is too large for a number.
QJsonValue largeToJson(std::uint64_t number);
bool largeFromJson(const QJsonValue &json, std::uint64_t &number);

template <std::integral T>
QJsonValue toJson(T number)
{
    if constexpr (std::same_as<T, bool>)
        return number;
    else
        return numberToJson(std::int64_t(number));
}

template <std::integral T>
bool fromJson(const QJsonValue &json, T &number)
{
    if constexpr (std::same_as<T, bool>) {
        number = json.toBool();
        return json.isBool();
    } else {
        std::int64_t wide = 0;
        if (!numberFromJson(json, wide) || !std::in_range<T>(wide))
            return false;
        number = T(wide);
        return true;
    }
}

template <typename Enum>
requires std::is_enum_v<Enum> QJsonValue toJson(Enum value)
{
    const auto &list = Words<Enum>::list; // a newer kernel may tell what we have no word for
    const std::string_view word = list[std::size_t(value) < list.size() ? std::size_t(value) : 0];
    return QString::fromLatin1(word.data(), qsizetype(word.size()));
}

template <typename Enum>
requires std::is_enum_v<Enum>
bool fromJson(const QJsonValue &json, Enum &value)
{
    const QByteArray word = json.toString().toLatin1();
    for (std::size_t i = 0; i < Words<Enum>::list.size(); ++i) {
        if (word == QByteArrayView(Words<Enum>::list[i])) {
            value = Enum(i);
            return true;
        }
    }
    return false;
}

QJsonValue toJson(const QString &text);
bool fromJson(const QJsonValue &json, QString &text);
QJsonValue toJson(const QByteArray &bytes);
bool fromJson(const QJsonValue &json, QByteArray &bytes);
/// "127.0.0.1:9999", "[fe80::1%2]:9999": the scope is a number.
QJsonValue toJson(const posix::SocketAddress &address);
bool fromJson(const QJsonValue &json, posix::SocketAddress &address);

/// What is left out of the file.
bool isNothing(const QJsonValue &json);

} // namespace history::file
