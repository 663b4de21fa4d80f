// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How wide a line will about be, without laying it out: shaping ten thousand long lines
// takes seconds, adding up known widths takes none.

#include <QByteArrayView>
#include <QFontMetrics>

#include <array>

namespace panels {

class LineEstimate
{
public:
    explicit LineEstimate(const QFontMetrics &metrics);

    struct Range
    {
        int low = 0;  ///< pixels; not less wide than this
        int high = 0; ///< not wider
    };
    /// Looks no further once even the low estimate is @p enough pixels.
    Range widthOf(QByteArrayView utf8, int enough) const;

private:
    std::array<int, 128> m_widths = {};
    int m_widest;
};

} // namespace panels
