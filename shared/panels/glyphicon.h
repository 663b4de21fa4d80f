// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The icons of the toolbars: one family of simple shapes, painted in the palette's text
// colour at any size and scale, so that they hold in both themes.

#include <QIcon>

namespace panels {

enum class Glyph : std::uint8_t {
    Start,
    Back,
    Stop,
    Cross,
    Link,
    Cancel,
    Picture,
    Copy,
    Language,
    Theme,
    Window,
    History,
    Lesson,
};

QIcon glyphIcon(Glyph glyph);

} // namespace panels
