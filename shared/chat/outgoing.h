// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a person wants written: text or hex digits, its encoding, its line end, cut into how
// many writes, how often. Pure: turned into bytes before anything is called.

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace chat {

enum class Encoding : std::uint8_t { Utf8, Gb18030 };
enum class LineEnd : std::uint8_t { None, Lf, CrLf };

struct Outgoing
{
    QString text;     ///< as typed
    bool hex = false; ///< text is hex digits, blanks between bytes allowed
    Encoding encoding = Encoding::Utf8;
    LineEnd lineEnd = LineEnd::Lf;
    int writeSize = 0; ///< bytes given to each write(2); 0: all in one
    int times = 1;     ///< that often, each with writes of its own

    static constexpr int mostTimes = 1000;
};

/// The bytes of one time. Nothing where hex was wished and the text is none, or where the
/// text has characters that the encoding lacks.
std::optional<QByteArray> bytesOf(const Outgoing &outgoing);

/// @p bytes as they are shown: less the line end that was put behind them.
QByteArray withoutLineEnd(const QByteArray &bytes, LineEnd lineEnd);

struct Decoded
{
    QString text;         ///< what the encoding cannot read is U+FFFD
    bool invalid = false; ///< there was something of that kind
};

/// Text for what was received.
Decoded decode(const QByteArray &bytes, Encoding encoding);
QString decoded(const QByteArray &bytes, Encoding encoding);

} // namespace chat
