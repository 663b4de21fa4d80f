// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figuredisguise.h"

#include "history/shown.h"

namespace panels {

namespace {

/// Of all that can be chosen. A disguise leaves the order as it is.
QList<posix::ConnectionKey> keysOf(const history::Shown &shown)
{
    QList<posix::ConnectionKey> keys;
    for (const kernel::TrackedRow &row : shown.tableRows())
        keys.append(row.row.key);
    for (const chat::Peer &peer : shown.connections())
        keys.append(peer.key);
    return keys + shown.ledger().keys();
}

} // namespace

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
    const qsizetype place = m_chosen ? keysOf(m_shown).indexOf(*m_chosen) : -1;
    m_shown.setDisguised(true);
    const QList<posix::ConnectionKey> keys = keysOf(m_shown);
    if (place >= 0 && place < keys.size())
        m_selection.choose(keys.at(place));
}

} // namespace panels
