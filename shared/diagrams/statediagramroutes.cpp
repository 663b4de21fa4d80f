// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/statediagramroutes.h"

namespace diagrams {

using P = StatePlace;

namespace {

/// A straight arrow; where it leaves and enters, in parts of the box.
struct Straight
{
    P from;
    P to;
    QPointF leaves;
    QPointF enters;
};

constexpr std::array straights = {
    Straight{P::Start, P::Listen, {0, 0.4}, {0.45, 0}},
    Straight{P::Listen, P::Start, {0.85, 0}, {0.1, 1}},
    Straight{P::Start, P::SynSent, {1, 0.4}, {0.55, 0}},
    Straight{P::SynSent, P::Start, {0.15, 0}, {0.9, 1}},
    Straight{P::Listen, P::SynRecv, {0.5, 1}, {0.5, 0}},
    Straight{P::SynSent, P::SynRecv, {0, 0.5}, {1, 0.5}},
    Straight{P::SynRecv, P::Established, {0.75, 1}, {0, 0.3}},
    Straight{P::SynSent, P::Established, {0.25, 1}, {1, 0.3}},
    Straight{P::SynRecv, P::FinWait1, {0.08, 1}, {0.08, 0}},
    Straight{P::Established, P::FinWait1, {0, 0.7}, {0.75, 0}},
    Straight{P::Established, P::CloseWait, {1, 0.7}, {0.25, 0}},
    Straight{P::FinWait1, P::FinWait2, {0.4, 1}, {0.4, 0}},
    Straight{P::FinWait1, P::Closing, {1, 0.75}, {0.4, 0}},
    Straight{P::FinWait2, P::TimeWait, {0.4, 1}, {0.4, 0}},
    Straight{P::Closing, P::TimeWait, {0.4, 1}, {1, 0.25}},
    Straight{P::CloseWait, P::LastAck, {0.5, 1}, {0.5, 0}},
    Straight{P::LastAck, P::End, {0.5, 1}, {0.5, 0}},
    Straight{P::TimeWait, P::End, {1, 0.75}, {0, 0.75}},
    Straight{P::Start, P::Established, {0.5, 1}, {0.5, 0}},
};

const Straight *straightOf(const StateArrow &arrow)
{
    for (const Straight &straight : straights) {
        if (straight.from == arrow.from && straight.to == arrow.to)
            return &straight;
    }
    return nullptr;
}

QPointF at(const QRectF &box, QPointF part)
{
    return {box.left() + part.x() * box.width(), box.top() + part.y() * box.height()};
}

const QRectF &boxOf(const std::array<QRectF, statePlaces> &boxes, P place)
{
    return boxes[static_cast<std::size_t>(place)];
}

} // namespace

bool runsOutside(const StateArrow &arrow)
{
    const bool inside =
        arrow.to == P::End && (arrow.from == P::Established || arrow.from == P::FinWait1 ||
                               arrow.from == P::Closing || arrow.from == P::CloseWait);
    return !straightOf(arrow) && !inside;
}

QList<QPointF> routeOf(const StateArrow &arrow, const std::array<QRectF, statePlaces> &boxes,
                       const StateLanes &lanes, int nth)
{
    const QRectF &from = boxOf(boxes, arrow.from);
    const QRectF &to = boxOf(boxes, arrow.to);
    if (const Straight *straight = straightOf(arrow))
        return {at(from, straight->leaves), at(to, straight->enters)};
    const qreal shift = nth * lanes.pitch;
    if (runsOutside(arrow)) {
        const QPointF out = at(from, {0, 0.5});
        const qreal x = lanes.outer + shift;
        if (arrow.to != P::End) {
            const QPointF in = at(to, {0, 0.5});
            return {out, {x, out.y()}, {x, in.y()}, in};
        }
        const QPointF in = at(to, {0.5, 1}) + QPointF(shift, 0);
        const qreal y = lanes.bottom - shift;
        return {out, {x, out.y()}, {x, y}, {in.x(), y}, in};
    }
    const qreal x = lanes.inner - shift;
    const QPointF in = at(to, {0, 0.15 + 0.2 * nth});
    if (arrow.from == P::Established) {
        const QPointF out = at(from, {0.85, 1});
        const qreal y = boxOf(boxes, P::FinWait1).center().y() - shift;
        return {out, {out.x(), y}, {x, y}, {x, in.y()}, in};
    }
    const QPointF out = at(from, {arrow.from == P::CloseWait ? 0.0 : 1.0, 0.4});
    return {out, {x, out.y()}, {x, in.y()}, in};
}

} // namespace diagrams
