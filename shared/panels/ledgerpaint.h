// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The strokes of which the ledger's picture is made: a call, a byte, a character cut in half,
// what is not known (hatched) and what is not read yet (dashed). Colours from the palette and
// the shared tones only; each difference is also one of shape or words.

#include "panels/ledgerlayout.h"
#include "panels/ledgertarget.h"

#include <QFont>
#include <QPainter>
#include <QPalette>

namespace panels {

class LedgerPaint
{
public:
    LedgerPaint(QPainter &painter, const QPalette &palette, const QFont &font, const QFont &code,
                const QRectF &visible);

    /// The bytes of a run, coloured as the write numbered @p number (-1: not known).
    void run(const LedgerLayout &layout, const LedgerLayout::Run &run, std::int64_t number,
             const QList<models::KnownBytes> &known);
    /// The characters that begin in a run; they may reach into the next.
    void text(const LedgerLayout &layout, const LedgerLayout::Run &run,
              const QList<models::KnownBytes> &known, chat::Encoding encoding);
    void ticks(const LedgerLayout &layout);
    void call(const QRectF &place, const timeline::Transfers &calls, int index, bool write);
    void unknown(const QRectF &row, const QString &reason);
    void unread(const QRectF &place, std::uint64_t bytes);
    void mark(const LedgerLayout &layout, const LedgerTarget &target, bool chosen);

private:
    void cells(const LedgerLayout &layout, std::uint64_t from, std::uint64_t to,
               const QList<models::KnownBytes> &known);
    void characters(const LedgerLayout &layout, std::uint64_t from, std::uint64_t to,
                    const QList<models::KnownBytes> &known, chat::Encoding encoding);
    void cutMark(const QRectF &place, qreal x);
    void breakMark(const QRectF &place, std::uint64_t bytes, bool slashes);
    void label(const QRectF &place, const QStringList &longestFirst);
    QColor tint(std::uint64_t number) const;

    QPainter &m_painter;
    const QPalette &m_palette;
    QFont m_font;
    QFont m_code;
    QFont m_small;
    QRectF m_visible;
};

} // namespace panels
