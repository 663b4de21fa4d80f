// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figuredisguise.h"

#include "history/shown.h"

namespace panels {

FigureDisguise::FigureDisguise(history::Shown &shown, Selection &selection)
    : m_shown(shown)
    , m_selection(selection)
{
}

// Only while it is disguised is another key chosen: so nothing follows it.
void FigureDisguise::set(bool on)
{
    if (!on) {
        m_selection.choose(m_chosen);
        m_shown.setDisguised(false);
        return;
    }
    m_chosen = m_selection.key();
    m_shown.setDisguised(true);
    if (m_chosen)
        m_selection.choose(m_shown.said(*m_chosen));
}

} // namespace panels
