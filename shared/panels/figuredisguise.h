// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Stable names for a figure: what the window shows is disguised, and the chosen connection stays
// chosen under its other name, and a port in a field is written as what it is called; then all is
// as before. See history/disguise.h. Belongs to the
// window's FigureMaker.

#include "panels/selection.h"

#include <QLineEdit>
#include <QPointer>

namespace history {
class Shown;
}

namespace panels {

class FigureDisguise
{
public:
    /// All must outlive it.
    FigureDisguise(QWidget &window, history::Shown &shown, Selection &selection);

    void set(bool on);

private:
    void setFields(bool on);

    QWidget &m_window;
    history::Shown &m_shown;
    Selection &m_selection;
    std::optional<posix::ConnectionKey> m_chosen; ///< under its real name
    QList<std::pair<QPointer<QLineEdit>, QString>>
        m_fields; ///< with a port in them, and what that is
};

} // namespace panels
