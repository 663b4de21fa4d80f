// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/knownbytes.h"

#include "chat/characters.h"

#include <algorithm>

namespace models {

namespace {

constexpr qsizetype farthestBack = 512; ///< bytes, to where a GB18030 character surely begins

void addPieces(QList<KnownBytes> &pieces, const timeline::Transfers &transfers)
{
    for (const timeline::Transfer &transfer : transfers.list) {
        if (!transfer.head.isEmpty())
            pieces.append({transfer.offset, transfer.head});
        if (!transfer.tail.isEmpty())
            pieces.append({transfer.end() - std::uint64_t(transfer.tail.size()), transfer.tail});
    }
}

const KnownBytes *runAt(const QList<KnownBytes> &known, std::uint64_t offset)
{
    const auto next =
        std::upper_bound(known.begin(), known.end(), offset,
                         [](std::uint64_t at, const KnownBytes &run) { return at < run.offset; });
    if (next == known.begin())
        return nullptr;
    const KnownBytes &run = *std::prev(next);
    return offset < run.end() ? &run : nullptr;
}

/// Bytes of the UTF-8 character that @p bytes begins with, or of the part that is none.
qsizetype utf8Length(QByteArrayView bytes)
{
    const auto lead = static_cast<unsigned char>(bytes[0]);
    const qsizetype wanted = lead >= 0xf0 && lead <= 0xf4  ? 4
                             : lead >= 0xe0 && lead < 0xf0 ? 3
                             : lead >= 0xc2 && lead < 0xe0 ? 2
                                                           : 1;
    qsizetype length = 1;
    while (length < wanted && length < bytes.size() && (bytes[length] & 0xc0) == 0x80)
        ++length;
    return length;
}

qsizetype lengthOf(QByteArrayView bytes, chat::Encoding encoding)
{
    const qsizetype length =
        encoding == chat::Encoding::Utf8 ? utf8Length(bytes) : chat::gb18030Length(bytes);
    return std::clamp<qsizetype>(length, 1, bytes.size());
}

/// A place at or before @p index at which a character begins for certain, or nearly so.
qsizetype startBefore(const QByteArray &bytes, qsizetype index, chat::Encoding encoding)
{
    const qsizetype reach = encoding == chat::Encoding::Utf8 ? 3 : farthestBack;
    const qsizetype first = std::max<qsizetype>(0, index - reach);
    const auto begins = [&](qsizetype at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        // In GB18030 a byte below '0' is never a part of something longer.
        return encoding == chat::Encoding::Utf8 ? (byte & 0xc0) != 0x80 : byte < 0x30;
    };
    for (qsizetype at = index; at > first; --at) {
        if (begins(at))
            return at;
    }
    return first;
}

} // namespace

QList<KnownBytes> knownBytes(const timeline::Transfers &writes, const timeline::Transfers &reads)
{
    QList<KnownBytes> pieces;
    addPieces(pieces, writes);
    addPieces(pieces, reads);
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const KnownBytes &a, const KnownBytes &b) { return a.offset < b.offset; });
    QList<KnownBytes> runs;
    for (const KnownBytes &piece : std::as_const(pieces)) {
        if (runs.isEmpty() || piece.offset > runs.constLast().end())
            runs.append(piece);
        else if (piece.end() > runs.constLast().end())
            runs.last().bytes += piece.bytes.last(qsizetype(piece.end() - runs.constLast().end()));
    }
    return runs;
}

int byteAt(const QList<KnownBytes> &known, std::uint64_t offset)
{
    const KnownBytes *run = runAt(known, offset);
    return run ? static_cast<unsigned char>(run->bytes[qsizetype(offset - run->offset)]) : -1;
}

QByteArray bytesBetween(const QList<KnownBytes> &known, std::uint64_t from, std::uint64_t to)
{
    const KnownBytes *run = runAt(known, from);
    if (!run || to <= from)
        return {};
    return run->bytes.mid(qsizetype(from - run->offset),
                          qsizetype(std::min(to, run->end()) - from));
}

QList<Character> charactersIn(const QList<KnownBytes> &known, std::uint64_t from, std::uint64_t to,
                              chat::Encoding encoding)
{
    QList<Character> characters;
    for (const KnownBytes &run : known) {
        if (run.end() <= from || run.offset >= to)
            continue;
        const auto first = qsizetype(std::max(from, run.offset) - run.offset);
        const auto last = qsizetype(std::min(to, run.end()) - run.offset);
        qsizetype at = startBefore(run.bytes, first, encoding);
        while (at < last) {
            const qsizetype length = lengthOf(QByteArrayView(run.bytes).sliced(at), encoding);
            if (at + length > first) {
                const auto text = chat::decode(run.bytes.mid(at, length), encoding);
                characters.append(
                    {run.offset + std::uint64_t(at), int(length), text.text, text.invalid});
            }
            at += length;
        }
    }
    return characters;
}

} // namespace models
