// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "chat/outgoing.h"

#include "chat/characters.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QStringList>

#include <algorithm>

namespace chat {

namespace {

using Flag = QStringConverter::Flag;

QByteArray endOf(LineEnd end)
{
    switch (end) {
    case LineEnd::None:
        break;
    case LineEnd::Lf:
        return QByteArrayLiteral("\n");
    case LineEnd::CrLf:
        return QByteArrayLiteral("\r\n");
    }
    return {};
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

std::optional<QByteArray> parseHex(const QString &text)
{
    QByteArray bytes;
    for (QStringView word : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word.startsWith(QLatin1StringView("0x"), Qt::CaseInsensitive))
            word = word.sliced(2);
        if (word.isEmpty() || word.size() % 2 != 0 ||
            !std::all_of(word.begin(), word.end(), isHexDigit))
            return std::nullopt;
        bytes += QByteArray::fromHex(word.toLatin1());
    }
    return bytes;
}

std::optional<QByteArray> encoded(const QString &text, Encoding encoding)
{
    if (!text.isValidUtf16()) // half a surrogate pair
        return std::nullopt;
    if (encoding == Encoding::Utf8)
        return text.toUtf8();
    QStringEncoder encoder("GB18030", Flag::Stateless);
    const QByteArray bytes = encoder(text);
    return encoder.isValid() && !encoder.hasError() ? std::optional(bytes) : std::nullopt;
}

/// Whether the last GB18030 character is broken off.
bool endsWithin(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size())
        at += std::max<qsizetype>(1, gb18030Length(bytes.sliced(at)));
    return at > bytes.size();
}

} // namespace

std::optional<QByteArray> bytesOf(const Outgoing &outgoing)
{
    auto bytes = outgoing.hex ? parseHex(outgoing.text) : encoded(outgoing.text, outgoing.encoding);
    if (bytes)
        bytes->append(endOf(outgoing.lineEnd));
    return bytes;
}

QByteArray withoutLineEnd(const QByteArray &bytes, LineEnd lineEnd)
{
    const QByteArray end = endOf(lineEnd);
    return bytes.endsWith(end) ? bytes.chopped(end.size()) : bytes;
}

Decoded decode(const QByteArray &bytes, Encoding encoding)
{
    if (encoding == Encoding::Utf8) {
        // A byte order mark is shown, too.
        QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
        const QString text = decoder(bytes);
        return {text, decoder.hasError()};
    }
    QStringDecoder decoder("GB18030", Flag::Stateless);
    QString text = decoder(bytes);
    // The converter leaves out what is broken off at the end.
    if (decoder.hasError() && endsWithin(bytes))
        text += QChar(QChar::ReplacementCharacter);
    return {text, decoder.hasError()};
}

QString decoded(const QByteArray &bytes, Encoding encoding)
{
    return decode(bytes, encoding).text;
}

} // namespace chat
