// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The arrangements of a window that a person can choose: which docks are shown, where, how
// large, and how large the text is. Pure functions of a window whose docks exist.

#include <QMainWindow>
#include <QStringList>

#include <optional>

namespace panels {

enum class Arrangement : std::uint8_t {
    Standard, ///< as the window is made: steps, chat, the tabs below
    Lecture,  ///< large text, few panels; the state diagram where there is room for it
    Lab,      ///< every panel in reach, and the history
    ChatOnly, ///< no dock at all
};

constexpr Arrangement allArrangements[] = {Arrangement::Standard, Arrangement::Lecture,
                                           Arrangement::Lab, Arrangement::ChatOnly};

/// "standard", "lecture", "lab", "chat": in settings and in scripts.
QString arrangementName(Arrangement arrangement);
std::optional<Arrangement> arrangementNamed(const QString &name);

/// How large the text is, in percent of the usual, in a window of this size.
int textPercent(Arrangement arrangement, const QSize &window);

/// Shows, hides and places the docks of a window that stands as it was made, and its history.
/// Judges the room by what the panels need now: their layouts are to be up to date.
void arrange(QMainWindow &window, Arrangement arrangement);

} // namespace panels
