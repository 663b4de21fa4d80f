// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/statediagramlabels.h"

#include <algorithm>
#include <cmath>

namespace diagrams {

namespace {

constexpr std::array along = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9};

/// A rectangle of this size that just leaves room for @p space beside the line.
QRectF beside(QPointF point, QPointF normal, const QSizeF &size, qreal space)
{
    const qreal reach = std::abs(normal.x()) * (size.width() / 2 + space) +
                        std::abs(normal.y()) * (size.height() / 2 + space) + 1;
    const QPointF center = point + normal * reach;
    return {center - QPointF(size.width() / 2, size.height() / 2), size};
}

class Labels
{
public:
    Labels(StateDiagram &diagram, const StateSizes &sizes, const QRectF &room)
        : m_diagram(diagram)
        , m_sizes(sizes)
        , m_room(room)
    {
    }

    bool place(int index)
    {
        StateLine &line = m_diagram.lines[index];
        const QList<QSizeF> &wordings = m_sizes.labels.value(line.arrow);
        for (int wording = 0; wording < wordings.size(); ++wording) {
            if (const auto found = freePlace(line, wordings[wording])) {
                line.wording = wording;
                line.label = *found;
                return true;
            }
        }
        return wordings.isEmpty();
    }

private:
    std::optional<QRectF> freePlace(const StateLine &line, const QSizeF &size) const
    {
        for (const double part : along) {
            for (qsizetype i = 1; i < line.points.size(); ++i) {
                const QPointF way = line.points[i] - line.points[i - 1];
                const qreal length = std::hypot(way.x(), way.y());
                if (length < 1)
                    continue;
                const QPointF point = line.points[i - 1] + way * part;
                const QPointF normal(way.y() / length, -way.x() / length);
                for (const QPointF side : {normal, -normal}) {
                    const QRectF rect = beside(point, side, size, m_sizes.space);
                    if (isFree(rect))
                        return rect;
                }
            }
        }
        return std::nullopt;
    }

    bool isFree(const QRectF &rect) const
    {
        if (!m_room.contains(rect))
            return false;
        const QRectF wide =
            rect.adjusted(-m_sizes.space, -m_sizes.space, m_sizes.space, m_sizes.space);
        const auto meets = [&](const QRectF &other) {
            return other.intersects(wide);
        };
        if (std::ranges::any_of(m_diagram.boxes, meets))
            return false;
        return std::ranges::none_of(m_diagram.lines, [&](const StateLine &line) {
            if (line.wording >= 0 && meets(line.label))
                return true;
            for (qsizetype i = 1; i < line.points.size(); ++i) {
                if (touches(wide, line.points[i - 1], line.points[i]))
                    return true;
            }
            return touches(wide, line.head[1], line.head[2]);
        });
    }

    StateDiagram &m_diagram;
    const StateSizes &m_sizes;
    QRectF m_room;
};

} // namespace

bool touches(const QRectF &rect, QPointF a, QPointF b)
{
    qreal from = 0;
    qreal to = 1;
    const auto cut = [&](qreal start, qreal way, qreal low, qreal high) {
        if (way == 0)
            return start >= low && start <= high;
        const qreal first = (low - start) / way;
        const qreal second = (high - start) / way;
        from = std::max(from, std::min(first, second));
        to = std::min(to, std::max(first, second));
        return from <= to;
    };
    return cut(a.x(), b.x() - a.x(), rect.left(), rect.right()) &&
           cut(a.y(), b.y() - a.y(), rect.top(), rect.bottom());
}

bool placeLabels(StateDiagram &diagram, const QList<StateArrow> &arrows, const StateSizes &sizes,
                 const QRectF &room, StateWords words)
{
    Labels labels(diagram, sizes, room);
    for (const bool walked : {true, false}) {
        for (int i = 0; i < diagram.lines.size(); ++i) {
            if (arrows[diagram.lines[i].arrow].isWalked() != walked || labels.place(i))
                continue;
            if (words == StateWords::All || (walked && words == StateWords::Walked))
                return false;
        }
    }
    return true;
}

} // namespace diagrams
