// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lineestimate.h"

namespace panels {

namespace {

constexpr int narrowestByte = 2; ///< pixels that a byte of a longer character takes at least
constexpr int rounding = 1;      ///< pixels by which a character may differ within a word

} // namespace

LineEstimate::LineEstimate(const QFontMetrics &metrics)
    : m_widest(2 * metrics.height())
{
    for (char c = ' '; c < '\x7f'; ++c)
        m_widths[std::size_t(c)] = metrics.horizontalAdvance(QLatin1Char(c));
}

LineEstimate::Range LineEstimate::widthOf(QByteArrayView utf8, int enough) const
{
    Range range;
    for (const char byte : utf8) {
        if (range.low >= enough)
            break;
        const auto code = static_cast<unsigned char>(byte);
        const int known = code < m_widths.size() ? m_widths[code] : 0;
        range.low += known > 0 ? std::max(1, known - rounding) : narrowestByte;
        range.high += known > 0 ? known + rounding : m_widest;
    }
    return range;
}

} // namespace panels
