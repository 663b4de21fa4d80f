// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Light, dark or as the desktop has it: sets the application's palette and keeps what is
// the same everywhere (fixed font, spacing). The state colours follow it.

#include <QApplication>
#include <QFont>

namespace panels {

enum class Theme : std::uint8_t { System, Light, Dark };

/// Fusion style and palette for Light and Dark; for System the palette the desktop gave.
void applyTheme(Theme theme);

/// Judged by the palette: whether text is lighter than its background.
bool isDark(const QPalette &palette);

/// Numbers, addresses and C code are monospace; as large as the text around.
QFont monospace(const QFont &around);

} // namespace panels
