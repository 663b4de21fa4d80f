// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where something stands that has a name in a window or a panel, for whoever marks it in a figure
// or points at it. The names:
//   "row:CLOSE_WAIT"    the first row of that state in the kernel's table; "row:CLOSE_WAIT 2" or
//                       "row:CLOSE_WAIT#2" the second. Living rows come before those that are gone.
//   "peer:1"            the row of this peer in the server's table of peers
//   "state:FIN_WAIT2"   the box of that state in the state diagram
//   "tab:logPanel"      the tab of a panel's dock, else its title bar
//   "menu:viewMenu"     the name of a menu in the menu bar
//   "chatSend"          the object name of a widget, or of an action that has a button in a toolbar

#include <QRect>
#include <QString>
#include <QWidget>

#include <optional>

namespace panels {

/// px of the widget that was searched.
struct ElementPlace
{
    QRect mark; ///< what is meant, as far as it is in sight
    QRect room; ///< round about it, or on its row: for the centre of a number that marks it

    friend bool operator==(const ElementPlace &, const ElementPlace &) = default;
};

/// As things are laid out now, @p around being of @p size. Nothing where there is nothing of this
/// name in sight: it does not exist, is hidden, behind another tab or scrolled away.
std::optional<ElementPlace> placeOf(const QWidget &around, const QString &element,
                                    const QSize &size);

/// Scrolls what it stands in until it is in sight, where it can be.
void scrollIntoSight(const QWidget &around, const QString &element);

} // namespace panels
