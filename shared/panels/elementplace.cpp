// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/elementplace.h"

#include "panels/elementfound.h"

#include <QAbstractItemView>
#include <QScrollArea>

namespace panels {

namespace {

constexpr int roomAround = 20; ///< px, of what stands in no row

/// As much of @p rect of @p widget as can be seen in @p around, which is of @p size.
QRect seen(const QWidget &widget, QRect rect, const QWidget &around, const QSize &size)
{
    const QWidget *at = &widget;
    while (at != &around) {
        if (!at || !at->isVisible() || at->isWindow())
            return {};
        rect = (rect & at->rect()).translated(at->pos());
        at = at->parentWidget();
    }
    return rect & QRect({}, size);
}

std::optional<ElementPlace> placeOf(const FoundElement &found, const QWidget &around,
                                    const QSize &size)
{
    ElementPlace place;
    place.mark = seen(*found.widget, found.mark, around, size);
    if (place.mark.isEmpty())
        return std::nullopt;
    const QMargins near(roomAround, roomAround, roomAround, roomAround);
    place.room = place.mark.marginsAdded(near) & QRect({}, size);
    if (!found.line.isEmpty()) {
        const QRect line = seen(*found.widget, found.line, around, size);
        place.room = QRect(line.left(), place.mark.center().y(), line.width(), 1);
    }
    return place;
}

void showInViews(const FoundElement &found)
{
    auto *view = qobject_cast<QAbstractItemView *>(found.widget->parentWidget());
    if (view && found.index.isValid())
        view->scrollTo(found.index.siblingAtColumn(0));
}

/// From the inside out.
void showInAreas(const FoundElement &found, const QWidget &around)
{
    for (QWidget *at = found.widget->parentWidget(); at && at != &around; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at))
            area->ensureWidgetVisible(const_cast<QWidget *>(found.widget));
    }
}

} // namespace

std::optional<ElementPlace> placeOf(const QWidget &around, const QString &element,
                                    const QSize &size)
{
    for (const FoundElement &found : foundElements(around, element)) {
        if (const auto place = placeOf(found, around, size))
            return place;
    }
    return std::nullopt;
}

void scrollIntoSight(const QWidget &around, const QString &element)
{
    for (const FoundElement &found : foundElements(around, element)) {
        showInViews(found);
        showInAreas(found, around);
    }
}

} // namespace panels
