// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The widget in which a named thing is painted, and where in it; see elementplace.h for the names.

#include <QModelIndex>
#include <QWidget>

#include <optional>

namespace panels {

struct FoundElement
{
    const QWidget *widget = nullptr;
    QRect mark;          ///< px of the widget
    QRect line{};        ///< the row that it stands in; empty: it stands in none
    QModelIndex index{}; ///< of a row, in the view that @p widget is the viewport of
};

/// Every one of this name, the first one first; also those that are out of sight.
QList<FoundElement> foundElements(const QWidget &around, const QString &element);

} // namespace panels
