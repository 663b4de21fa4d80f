// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The bytes of a stream as far as they are known from the calls that moved them, and the
// characters that they make up, wherever the calls cut them. Pure: values in, values out.

#include "chat/outgoing.h"
#include "timeline/ledger.h"

#include <QList>

namespace models {

/// A run of bytes without a gap.
struct KnownBytes
{
    std::uint64_t offset = 0;
    QByteArray bytes;

    std::uint64_t end() const { return offset + std::uint64_t(bytes.size()); }
};

/// What the writes and the reads of one stream say of its bytes, in order.
QList<KnownBytes> knownBytes(const timeline::Transfers &writes, const timeline::Transfers &reads);

/// The byte at @p offset; -1: not known.
int byteAt(const QList<KnownBytes> &known, std::uint64_t offset);
/// The known bytes of [from, to), up to the first gap.
QByteArray bytesBetween(const QList<KnownBytes> &known, std::uint64_t from, std::uint64_t to);

struct Character
{
    std::uint64_t offset = 0;
    int size = 0;         ///< bytes
    QString text;         ///< U+FFFD where the encoding knows no such bytes
    bool invalid = false; ///< or where its other bytes are not known

    std::uint64_t end() const { return offset + std::uint64_t(size); }
    bool isCutAt(std::uint64_t edge) const { return edge > offset && edge < end(); }
};

/// The characters with a byte in [from, to); the first and the last may reach beyond it.
QList<Character> charactersIn(const QList<KnownBytes> &known, std::uint64_t from, std::uint64_t to,
                              chat::Encoding encoding);

} // namespace models
