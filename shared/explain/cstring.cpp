// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/calltext.h"

#include <algorithm>
#include <array>

namespace explain {

namespace {

struct Sequence
{
    std::size_t length = 0; ///< bytes; 0: no UTF-8 begins here
    char32_t character = 0;
    bool unfinished = false; ///< the bytes end before it does
};

std::size_t lengthAfter(unsigned char lead)
{
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if ((lead & 0xf0) == 0xe0)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/// The sequence of two to four bytes at the beginning of @p bytes. See RFC 3629.
Sequence sequenceAt(std::string_view bytes)
{
    static constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const auto lead = static_cast<unsigned char>(bytes.front());
    const std::size_t length = lengthAfter(lead);
    char32_t character = lead & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (i == bytes.size())
            return {0, 0, true};
        const auto next = static_cast<unsigned char>(bytes[i]);
        if ((next & 0xc0) != 0x80)
            return {};
        character = (character << 6) | (next & 0x3f);
    }
    const bool legal = length > 0 && character >= smallest[length] && character <= 0x10ffff &&
                       (character < 0xd800 || character > 0xdfff);
    return legal ? Sequence{length, character, false} : Sequence{};
}

/// Characters that show nothing although their category says they are letters or marks.
bool isBlank(char32_t character)
{
    static constexpr auto blank = std::to_array<char32_t>(
        {0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2028, 0x2029, 0x2800, 0x3164, 0xffa0});
    return std::find(blank.begin(), blank.end(), character) != blank.end();
}

bool isReadable(char32_t character)
{
    return QChar::isPrint(character) && !isBlank(character);
}

QString escaped(char byte)
{
    switch (byte) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    case '"':
        return QStringLiteral("\\\"");
    case '\\':
        return QStringLiteral("\\\\");
    default:
        break;
    }
    // Three octal digits, for a hexadecimal escape would swallow the digits that follow it.
    const int number = static_cast<unsigned char>(byte);
    return number >= 0x20 && number < 0x7f
               ? QString(QLatin1Char(byte))
               : QStringLiteral("\\%1").arg(number, 3, 8, QLatin1Char('0'));
}

} // namespace

QString cString(std::string_view bytes, bool cut)
{
    QString result(QLatin1Char('"'));
    while (!bytes.empty()) {
        const Sequence sequence = sequenceAt(bytes);
        if (cut && sequence.unfinished)
            break;
        const std::size_t length = std::max<std::size_t>(sequence.length, 1);
        if (sequence.length > 0 && isReadable(sequence.character))
            result += QString::fromUcs4(&sequence.character, 1);
        else
            for (const char byte : bytes.substr(0, length))
                result += escaped(byte);
        bytes.remove_prefix(length);
    }
    result += QLatin1Char('"');
    return cut ? result + QChar(0x2026) : result;
}

} // namespace explain
