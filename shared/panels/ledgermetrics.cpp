// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgermetrics.h"

#include "panels/ledgerwords.h"

#include <QFontMetricsF>

namespace panels {

namespace {

constexpr std::uint64_t fewBytes = 64; ///< so many are drawn one by one whatever the zoom

} // namespace

QFont scaled(QFont font, qreal scale)
{
    font.setPointSizeF(font.pointSizeF() * scale);
    return font;
}

qreal bandHeight(const LedgerMetrics &metrics)
{
    return 2 * (metrics.box + metrics.space) + metrics.text + metrics.hex + metrics.ticks;
}

LedgerMetrics ledgerMetrics(const QFont &font, LedgerView::Zoom zoom, std::uint64_t bytes,
                            LedgerRows rows)
{
    const QFontMetricsF metrics(font);
    LedgerMetrics made;
    made.cell = metrics.horizontalAdvance(QStringLiteral("00")) + 6;
    made.shortest = metrics.horizontalAdvance(QStringLiteral("write 00")) + 10;
    made.waiting = metrics.horizontalAdvance(LedgerWords::unreadLabels(999).value(1)) + 16;
    made.gap = metrics.horizontalAdvance(QStringLiteral("00,000 B")) + 6;
    const bool dense = rows == LedgerRows::NoHexNoOffsets;
    made.box = metrics.height() + (dense ? 3 : 7);
    made.text = metrics.height() + (dense ? 2 : 6);
    made.hex = rows == LedgerRows::All ? metrics.height() - 1 : 0;
    made.ticks = dense ? 0 : metrics.height() - 2;
    made.space = dense ? 2 : 4;
    made.bytes = zoom != LedgerView::Zoom::Overview;
    made.whole = zoom == LedgerView::Zoom::Everything ? std::uint64_t(timeline::Transfer::keptBytes)
                                                      : (bytes <= fewBytes ? fewBytes : 24);
    return made;
}

} // namespace panels
