// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where the writes, the bytes and the reads of one stream stand in the ledger's picture: three
// rows on one axis of bytes. Short runs show each byte; long ones are broken and not to scale,
// so that a write of 3 bytes beside one of 64 KiB stays readable. Pure geometry.

#include "models/ledgerstream.h"

#include <QRectF>

#include <optional>

namespace panels {

struct LedgerMetrics
{
    qreal cell = 20;          ///< pixels, of one byte
    qreal shortest = 50;      ///< pixels, of a run, so that its boxes can bear a number
    qreal waiting = 130;      ///< pixels, of bytes that wait in our kernel, unknown
    qreal gap = 46;           ///< pixels, of the broken middle of a long run
    qreal box = 24;           ///< pixels, height of a call
    qreal text = 22;          ///< pixels, height of the row of characters
    qreal hex = 15;           ///< pixels, height of the row of hex digits; 0: none
    qreal ticks = 14;         ///< pixels, height of the row of offsets; 0: none
    qreal space = 4;          ///< pixels, between rows
    std::uint64_t whole = 24; ///< bytes; longer runs are broken
    std::uint64_t head = 8;   ///< bytes shown of a broken run, at its beginning
    std::uint64_t tail = 4;   ///< and at its end
    bool bytes = true;        ///< false: an overview; no byte is shown by itself

    friend bool operator==(const LedgerMetrics &, const LedgerMetrics &) = default;
};

struct LedgerLayout
{
    /// A piece of the axis. The runs stand side by side, in the order of the stream.
    struct Run
    {
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
        qreal x = 0;
        qreal width = 0;
        std::uint64_t head = 0; ///< bytes that have a cell each, at its beginning
        std::uint64_t tail = 0; ///< and at its end
        bool isKnown = true;    ///< false: no call that we know of moved these bytes

        std::uint64_t end() const { return offset + size; }
        bool isBroken() const { return head + tail < size; }
    };
    /// A call, or (index -1) bytes that nobody has read yet.
    struct Box
    {
        int index = -1;
        std::uint64_t from = 0;
        std::uint64_t to = 0;
        QRectF rect;
    };

    QList<Run> runs;
    QList<Box> writes;
    QList<Box> reads;
    QList<Box> unread; ///< in the row of the reads
    /// The rows, as wide as the whole.
    QRectF writeRow, textRow, hexRow, tickRow, readRow;
    qreal gap = 0; ///< of a broken run
    qreal width = 0;
    qreal height = 0;

    /// The left edge of this byte; the right end of all for one behind the last.
    qreal xOf(std::uint64_t offset) const;
    /// Where this byte has a cell of its own: its left and right edge.
    std::optional<std::pair<qreal, qreal>> cellOf(std::uint64_t offset) const;
    /// The byte at @p x; nothing beside the axis, or in a run's broken middle.
    std::optional<std::uint64_t> byteAt(qreal x) const;
    const Run *runAt(std::uint64_t offset) const;
};

LedgerLayout layOut(const models::LedgerStream &stream, const LedgerMetrics &metrics);

} // namespace panels
