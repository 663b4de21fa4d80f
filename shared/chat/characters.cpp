// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "chat/characters.h"

#include <QUtf8StringView>

#include <algorithm>

namespace chat {

namespace {

bool isContinuation(char byte)
{
    return (byte & 0xc0) == 0x80;
}

/// The last place not behind @p limit at which a UTF-8 character ends.
qsizetype wholeUtf8(QByteArrayView bytes, qsizetype limit)
{
    qsizetype lead = limit;
    while (lead > 0 && limit - lead < 3 && isContinuation(bytes[lead]))
        --lead;
    const bool splits = lead < limit && (bytes[lead] & 0xc0) == 0xc0;
    return splits ? lead : limit;
}

/// The same for GB18030, in which only a walk from the beginning tells; -1: it is none.
qsizetype wholeGb18030(QByteArrayView bytes, qsizetype limit)
{
    qsizetype end = 0;
    while (end < limit) {
        const qsizetype length = gb18030Length(bytes.sliced(end));
        if (length == 0)
            return -1;
        if (end + length > limit)
            break;
        end += length;
    }
    return end;
}

bool isWithin(unsigned char byte, int low, int high)
{
    return byte >= low && byte <= high;
}

} // namespace

qsizetype gb18030Length(QByteArrayView bytes)
{
    const auto at = [bytes](qsizetype index) {
        return static_cast<unsigned char>(bytes[index]);
    };
    if (at(0) < 0x80)
        return 1;
    if (!isWithin(at(0), 0x81, 0xfe))
        return 0;
    if (bytes.size() < 2)
        return 2;
    if (!isWithin(at(1), 0x30, 0x39))
        return isWithin(at(1), 0x40, 0xfe) && at(1) != 0x7f ? 2 : 0;
    const bool broken = (bytes.size() > 2 && !isWithin(at(2), 0x81, 0xfe)) ||
                        (bytes.size() > 3 && !isWithin(at(3), 0x30, 0x39));
    return broken ? 0 : 4;
}

qsizetype wholeCharacters(QByteArrayView bytes, qsizetype limit)
{
    if (bytes.size() <= limit)
        return bytes.size();
    const qsizetype utf8 = wholeUtf8(bytes, limit);
    if (QUtf8StringView(bytes.first(utf8)).isValidUtf8())
        return utf8;
    const qsizetype gb18030 = wholeGb18030(bytes, limit);
    return gb18030 < 0 ? utf8 : gb18030;
}

} // namespace chat
