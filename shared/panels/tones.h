// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The few shades in which panels speak: plain, quiet, refused; taken from the palette, so
// that they follow the theme. The colours of the TCP states are in statelook.h.

#include <QColor>
#include <QPalette>
#include <QString>

namespace panels {

enum class Tone : std::uint8_t { Plain, Quiet, Refused };

/// Readable on everything that words stand on, a selected row included: at least 4.5 : 1.
QColor toneColor(Tone tone, const QPalette &palette);

/// A tool tip that shows @p text as it is, wrapped where it is long: nothing in it is markup.
QString plainToolTip(const QString &text);

} // namespace panels
