// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A line's way as a small mark of four dots and a word: typed, taken by write(2), acknowledged
// by the peer's kernel, read by the peer's program. A dot is full where all receivers have come
// that far, half where some have, crossed where it will not be seen any more.

#include "chat/way.h"

#include <QFontMetrics>
#include <QPainter>
#include <QString>

namespace panels {

/// "●●○○ Send-Q"; empty where nobody was there to hear it.
QString wayText(const chat::Way &way);
/// The four stations, a sentence each, with what is reached and what cannot be known.
QString waySentences(const chat::Way &way);

/// Room for any mark in the language of now; pixels.
int wayMarkWidth(const QFontMetrics &metrics);
/// Right-aligned in @p place, in the painter's pen and font.
void paintWayMark(QPainter &painter, const QRect &place, const chat::Way &way);

} // namespace panels
