// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What has to hold still around a widget while it is pictured. Each of these changes one thing
// as long as it lives, and puts it back. Nothing may run the event loop meanwhile.

#include "panels/figurespec.h"

#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QPalette>
#include <QPointer>
#include <QWidget>

namespace panels {

/// A window that is pictured: what moves by itself is not shown in it (isStill()). Nothing has to
/// keep the screen from being painted: that waits for the event loop.
class StillWindow
{
public:
    explicit StillWindow(QWidget &widget);
    ~StillWindow();
    Q_DISABLE_COPY_MOVE(StillWindow)

private:
    QPointer<QWidget> m_window;
};

bool isStill(const QWidget &widget);

/// The whole program has another theme.
class BorrowedTheme
{
public:
    explicit BorrowedTheme(FigureTheme theme);
    ~BorrowedTheme();
    Q_DISABLE_COPY_MOVE(BorrowedTheme)

private:
    bool m_borrowed;
    bool m_desktops; ///< the palette was the desktop's
    QPalette m_palette;
    QString m_style;
};

/// No cursor, no ring of focus, nothing under the mouse, in or below this widget.
class NobodyThere
{
public:
    explicit NobodyThere(QWidget &widget);
    ~NobodyThere();
    Q_DISABLE_COPY_MOVE(NobodyThere)

private:
    QPointer<QWidget> m_focus;
    int m_cursor = 0; ///< of a line of text, and what is selected in it
    int m_selected = 0;
    QList<QPointer<QWidget>> m_hovered;
};

/// What is scrolled in or below this widget is scrolled as before at the end.
class ScrolledPlaces
{
public:
    explicit ScrolledPlaces(QWidget &widget);
    ~ScrolledPlaces();
    Q_DISABLE_COPY_MOVE(ScrolledPlaces)

private:
    struct Place
    {
        QPointer<QAbstractScrollArea> area;
        int x;
        int y;
    };
    QList<Place> m_places;
};

/// A widget that is in no sight takes itself for visible: it is up to date, and can be laid out.
class BelievedVisible
{
public:
    explicit BelievedVisible(QWidget &widget);
    ~BelievedVisible();
    Q_DISABLE_COPY_MOVE(BelievedVisible)

private:
    void believe(QWidget &widget);
    QList<QPointer<QWidget>> m_widgets;
};

/// The tables in or below this widget forget how wide they had to be before: it was seen by luck.
class FittedColumns
{
public:
    FittedColumns(QWidget &widget, bool wanted);
    ~FittedColumns();
    Q_DISABLE_COPY_MOVE(FittedColumns)

private:
    QList<std::pair<QPointer<QHeaderView>, QList<int>>> m_before; ///< px of each column
};

/// Lays out what is in and below this widget now, and nothing around it.
void settleLayout(QWidget &widget);

} // namespace panels
