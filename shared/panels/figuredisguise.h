// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Stable names for a figure: what the window shows is disguised, and the chosen connection stays
// chosen under its other name; then both are as before. See history/disguise.h. Belongs to the
// window's FigureMaker.

#include "panels/selection.h"

namespace history {
class Shown;
}

namespace panels {

class FigureDisguise
{
public:
    /// Both must outlive it.
    FigureDisguise(history::Shown &shown, Selection &selection);

    void set(bool on);

private:
    history::Shown &m_shown;
    Selection &m_selection;
    std::optional<posix::ConnectionKey> m_chosen; ///< under its real name
};

} // namespace panels
