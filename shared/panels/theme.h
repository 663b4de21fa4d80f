// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Light, dark or as the desktop has it: sets the application's palette and keeps what is
// the same everywhere (fixed font, colours that a palette has no role for). The state
// colours follow it.

#include <QApplication>
#include <QFont>

namespace panels {

enum class Theme : std::uint8_t { System, Light, Dark };

/// Fusion style and palette for Light and Dark; for System the style and palette the desktop
/// gave. May be called at any time and any number of times.
void applyTheme(Theme theme);

/// What applyTheme() sets for Light and Dark.
QPalette themePalette(Theme theme);

/// Judged by the palette: whether text is lighter than its background.
bool isDark(const QPalette &palette);

/// Thin lines between things.
QColor lineColor(const QPalette &palette);

/// Numbers, addresses and C code are monospace; as large as the text around.
QFont monospace(const QFont &around);

} // namespace panels
