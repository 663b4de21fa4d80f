// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/statediagram.h"

#include "diagrams/statediagramlabels.h"
#include "diagrams/statediagramroutes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace diagrams {

namespace {

struct Cell
{
    int column;
    int row;
};

// In the order of StatePlace.
constexpr std::array<Cell, statePlaces> cells = {
    Cell{1, 0}, {0, 1}, {0, 2}, {2, 2}, {1, 3}, {0, 4},
    {0, 5},     {1, 5}, {0, 6}, {2, 4}, {2, 5}, {2, 6},
};
constexpr int columns = 3;
constexpr int rows = 7;

/// Positions along one axis: each track is as large as its largest box, with equal gaps.
template <int Count>
struct Tracks
{
    std::array<qreal, Count> size = {};
    std::array<qreal, Count> begin = {};
    qreal gap = 0;

    void widen(int track, qreal extent) { size[track] = std::max(size[track], extent); }
    /// False: the gaps would be smaller than @p least. Those larger than @p most leave margins.
    bool spread(qreal from, qreal to, qreal least, qreal most)
    {
        qreal used = 0;
        for (const qreal extent : size)
            used += extent;
        gap = std::min((to - from - used) / (Count - 1), most);
        qreal place = from + (to - from - used - gap * (Count - 1)) / 2;
        for (int i = 0; i < Count; ++i) {
            begin[i] = place;
            place += size[i] + gap;
        }
        return gap >= least;
    }
    qreal center(int track) const { return begin[track] + size[track] / 2; }
};

/// Lays it out upright; one that lies is an upright one seen in a mirror.
class Upright
{
public:
    Upright(const QList<StateArrow> &arrows, const StateSizes &sizes, bool lying)
        : m_arrows(arrows)
        , m_sizes(sizes)
        , m_lying(lying)
    {
    }

    bool placeBoxes(QRectF room)
    {
        const qreal head = m_sizes.head;
        room.adjust(2, 2, -2, -2); // frames are thick
        const bool outside = std::ranges::any_of(m_arrows, runsOutside);
        const bool inside = std::ranges::any_of(m_arrows, [](const StateArrow &arrow) {
            return !arrow.inFigure && !runsOutside(arrow);
        });
        m_lanes.pitch = head * 0.8;
        m_lanes.outer = room.left() + head / 2;
        m_lanes.bottom = room.bottom() - head / 2;
        if (outside)
            room.adjust(2.5 * head, 0, 0, -2.5 * head);
        Tracks<columns> across;
        Tracks<rows> down;
        for (std::size_t i = 0; i < statePlaces; ++i) {
            across.widen(cells[i].column, sizeOf(i).width());
            down.widen(cells[i].row, sizeOf(i).height());
        }
        const qreal most = m_lying ? 9 : 3;
        if (!across.spread(room.left(), room.right(), head * (inside ? 3.5 : 2.5),
                           most * across.size[1]) ||
            !down.spread(room.top(), room.bottom(), 2.2 * head, 4 * down.size[0] + 4 * head))
            return false;
        for (std::size_t i = 0; i < statePlaces; ++i) {
            QRectF box(QPointF(), sizeOf(i));
            box.moveCenter({across.center(cells[i].column), down.center(cells[i].row)});
            m_boxes[i] = box;
        }
        m_lanes.inner = across.begin[2] - std::min(across.gap / 2, 2 * head);
        return true;
    }

    void drawLines(StateDiagram &diagram) const
    {
        int extra = 0;
        for (int i = 0; i < m_arrows.size(); ++i) {
            StateLine line;
            line.arrow = i;
            const int nth = m_arrows[i].inFigure ? 0 : extra++;
            for (const QPointF &point : routeOf(m_arrows[i], m_boxes, m_lanes, nth))
                line.points.append(turned(point));
            line.head = headOf(line.points);
            diagram.lines.append(line);
        }
        for (std::size_t i = 0; i < statePlaces; ++i)
            diagram.boxes[i] = turned(m_boxes[i]);
    }

    QRectF turned(const QRectF &rect) const
    {
        return m_lying ? QRectF(rect.top(), rect.left(), rect.height(), rect.width()) : rect;
    }

private:
    QSizeF sizeOf(std::size_t place) const
    {
        const QSizeF &size = m_sizes.boxes[place];
        return m_lying ? size.transposed() : size;
    }
    QPointF turned(QPointF point) const { return m_lying ? point.transposed() : point; }

    std::array<QPointF, 3> headOf(const QList<QPointF> &points) const
    {
        const QPointF tip = points.last();
        const QPointF way = tip - points[points.size() - 2];
        const QPointF unit = way / std::max(1.0, std::hypot(way.x(), way.y()));
        const QPointF base = tip - unit * m_sizes.head;
        const QPointF side = QPointF(-unit.y(), unit.x()) * m_sizes.head * 0.5;
        return {tip, base + side, base - side};
    }

    const QList<StateArrow> &m_arrows;
    const StateSizes &m_sizes;
    bool m_lying;
    std::array<QRectF, statePlaces> m_boxes;
    StateLanes m_lanes;
};

} // namespace

std::optional<StatePlace> StateDiagram::placeAt(QPointF point) const
{
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].contains(point))
            return static_cast<StatePlace>(i);
    }
    return std::nullopt;
}

StatePlace StateDiagram::neighbour(StatePlace place, int dx, int dy) const
{
    const QPointF here = boxes[static_cast<std::size_t>(place)].center();
    StatePlace best = place;
    qreal least = std::numeric_limits<qreal>::max();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const QPointF way = boxes[i].center() - here;
        const qreal ahead = way.x() * dx + way.y() * dy;
        const qreal aside = std::abs(way.x() * dy) + std::abs(way.y() * dx);
        // What is far off to the side is not what the arrow key points at.
        const qreal cost = ahead + 2 * aside;
        if (ahead > 1 && cost < least) {
            least = cost;
            best = static_cast<StatePlace>(i);
        }
    }
    return best;
}

std::optional<StateDiagram> layOut(const QList<StateArrow> &arrows, const StateSizes &sizes,
                                   const QRectF &room, bool lying, StateWords words)
{
    Upright upright(arrows, sizes, lying);
    if (!upright.placeBoxes(upright.turned(room)))
        return std::nullopt;
    StateDiagram diagram;
    upright.drawLines(diagram);
    if (!placeLabels(diagram, arrows, sizes, room, words))
        return std::nullopt;
    return diagram;
}

} // namespace diagrams
