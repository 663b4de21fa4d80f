// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Finds where the number of a callout stands beside what it marks: where the figure is empty, close
// by, on no other number; on a row in that row. Looks at the pixels, so that it needs to know of no
// widget what it paints where; the same pixels give the same place.

#include "panels/elementplace.h"

#include <QImage>
#include <QPoint>

namespace panels {

class CalloutPlacer
{
public:
    /// @p content: a figure's, one pixel a px.
    explicit CalloutPlacer(const QImage &content);

    /// Some number stands there already.
    void take(QPoint place) { m_taken.append(place); }
    /// Of the centre of the number's circle, which lies within the content; takes it.
    QPoint place(const ElementPlace &element);

private:
    struct Candidate
    {
        QPoint centre;
        qint64 cost;
    };
    void count(const QImage &grey);
    /// Pixels that differ from their neighbours: letters, lines, edges.
    int inked(const QRect &rect) const;
    qint64 cost(QPoint centre, const ElementPlace &element) const;
    bool isFree(QPoint centre) const;
    std::optional<QPoint> best(const ElementPlace &element, const QRect &centres) const;

    QRect m_all;           ///< where a centre may be
    QSize m_size;          ///< of the content
    QList<int> m_sums;     ///< inked pixels above and left of a pixel, row by row
    QList<QPoint> m_taken; ///< centres
};

} // namespace panels
