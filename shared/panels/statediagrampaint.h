// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One painting of a StateDiagramPicture: quiet arrows thin and grey, those that were walked
// thick, dashed where inferred, hollow where the other end went; the boxes that are lit filled
// (this end) or framed twice (the other end). Nothing is told by colour alone.

#include "panels/statediagrampicture.h"
#include "panels/statelook.h"

namespace panels {

class StateDiagramPainter
{
public:
    StateDiagramPainter(QPainter &painter, const QPalette &palette,
                        const StateDiagramPicture &picture);

    void paint(std::optional<diagrams::StatePlace> current);

private:
    void title();
    void legend();
    void line(const diagrams::StateLine &line);
    /// @p inside: of the tube that the other end's way is; 0: a solid line.
    void step(const QList<QPointF> &points, const QColor &color, bool inferred, qreal inside);
    void head(const std::array<QPointF, 3> &corners, const QColor &color, bool hollow);
    void label(const diagrams::StateLine &line);
    void box(diagrams::StatePlace place);
    void words(diagrams::StatePlace place, const QRectF &rect, const StateLook &look);
    void focus(diagrams::StatePlace place);
    bool isOnPath(diagrams::StatePlace place) const;
    qreal sample(qreal x, const QString &words, bool inferred, bool hollow);

    QPainter &m_painter;
    const QPalette &m_palette;
    const StateDiagramPicture &m_picture;
    const diagrams::StateDiagram &m_diagram;
    qreal m_scale;
    bool m_dark;
};

} // namespace panels
