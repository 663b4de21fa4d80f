// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A page for a textbook: what was pictured, a title above, a caption below, and numbered
// callouts with a legend. One paint for the preview, a PNG of 1×, 2× or 3×, and a PDF whose
// words can be found. The same content gives the same bytes. A plain value.

#include "panels/figurefile.h"
#include "panels/figurerecording.h"
#include "panels/figurespec.h"

#include <QImage>
#include <QPalette>
#include <QWidget>

namespace panels {

class Figure
{
public:
    static constexpr int gap = 12; ///< px between contents

    /// @p contents: side by side, from left to right.
    explicit Figure(FigureSpec spec = {}, QList<FigureRecording> contents = {});

    const FigureSpec &spec() const { return m_spec; }
    bool isEmpty() const { return m_contents.isEmpty(); }
    /// Logical px.
    QSize size() const { return m_size; }
    /// Where the contents are; the places of callouts are from its corner.
    QRect contentRect() const { return m_content; }

    void paint(QPainter &painter) const;
    /// All but the callouts' circles; and these, for a preview that moves them.
    void paintPage(QPainter &painter) const;
    static void paintCallout(QPainter &painter, QPointF place, int number, bool chosen = false);
    static constexpr qreal calloutRadius = 12;

    QImage image(int scale) const;
    QImage image() const { return image(m_spec.scale); }
    QByteArray png() const;
    /// One page, exactly as large as the figure: a px is a point.
    QByteArray pdf() const;

private:
    void arrange();
    int textHeight(const QString &text, const QFont &font) const;
    void paintLegend(QPainter &painter) const;
    QPalette palette() const;

    FigureSpec m_spec;
    QList<FigureRecording> m_contents;
    QSize m_size;
    QRect m_content;
    QRect m_title;
    QRect m_caption;
    QList<QRect> m_legend; ///< the words of each callout that has some
};

/// A widget as it is on the screen, for its pixels.
QImage pictureOf(QWidget &widget, int scale);

} // namespace panels
