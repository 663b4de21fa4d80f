// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What carries a name in a window, for whoever drives it from outside: where it is, what its
// field says, to type into it and to click it as a person would.

#include <QAction>
#include <QMainWindow>

#include <optional>

namespace panels {

/// A visible widget of this objectName, or the toolbar's button of such an action.
QWidget *visibleNamed(const QMainWindow &window, const QString &name);

/// What a field, a choice, a box or a label says; nothing where there is none of this name.
std::optional<QString> fieldText(const QMainWindow &window, const QString &name);
/// Types into a field, chooses the item of this text, ticks a box ("on", "off"). False: no
/// such field, it is disabled, or it has no such item.
bool setField(const QMainWindow &window, const QString &name, const QString &text);

/// Clicks the button or triggers the action of this name. Else says why not: it does not exist,
/// or is disabled for the reason in its tooltip.
std::optional<QString> press(const QMainWindow &window, const QString &name);

} // namespace panels
