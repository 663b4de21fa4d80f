// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Menus whose entries are made anew with each change of language.

#include <QMenu>

namespace panels {

/// Takes everything out; submenus are deleted once the event loop is reached, since one of
/// their actions may be what led here.
inline void emptyMenu(QMenu &menu)
{
    const auto children = menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    for (QMenu *child : children)
        child->deleteLater();
    menu.clear();
}

} // namespace panels
