// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Bytes of a stream in hex, and beside them as text: one line for each 8 or 16 of them. A
// character that the edge of a call cut in half stands there as its half, ▌ or ▐, and its
// bytes are marked. Plain text, to be shown in a fixed font.

#include "models/knownbytes.h"

namespace panels {

struct HexDump
{
    QString text;
    QList<std::pair<int, int>> marked; ///< position and length in the text: bytes of cut characters
};

/// The known bytes of [from, to); what lies between and is not known is one line of dots.
HexDump hexDump(const QList<models::KnownBytes> &known, std::uint64_t from, std::uint64_t to,
                chat::Encoding encoding, int bytesInALine);

/// A character as it is shown in a narrow place: \n \r \t \0 as in C, another control as a dot.
QString shortText(const QString &character);

/// "E4 B8 AD"
QString hexOf(const QByteArray &bytes);

} // namespace panels
