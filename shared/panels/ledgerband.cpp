// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerband.h"

#include "panels/ledgerpaint.h"

#include <QPainter>

#include <algorithm>

namespace panels {

using Kind = LedgerTarget::Kind;

void LedgerBand::setStream(const models::LedgerStream &stream, const QString &reason)
{
    m_stream = stream;
    m_reason = reason;
    m_known = stream.known();
    m_layout = layOut(m_stream, m_metrics);
}

void LedgerBand::setMetrics(const LedgerMetrics &metrics)
{
    if (metrics == m_metrics)
        return;
    m_metrics = metrics;
    m_layout = layOut(m_stream, m_metrics);
}

LedgerTarget LedgerBand::at(QPointF place) const
{
    const auto in = [&](const QList<LedgerLayout::Box> &boxes, Kind kind) {
        for (const LedgerLayout::Box &box : boxes) {
            if (box.rect.contains(place))
                return LedgerTarget{kind, m_stream.outgoing, box.from, box.to};
        }
        return LedgerTarget{};
    };
    if (const LedgerTarget target = in(m_layout.writes, Kind::Write); !target.isNone())
        return target;
    if (const LedgerTarget target = in(m_layout.reads, Kind::Read); !target.isNone())
        return target;
    const bool amongBytes =
        place.y() >= m_layout.textRow.top() && place.y() < m_layout.tickRow.bottom();
    const auto offset = m_layout.byteAt(place.x());
    if (!amongBytes || !offset || models::byteAt(m_known, *offset) < 0)
        return {};
    for (const models::Character &character :
         models::charactersIn(m_known, *offset, *offset + 1, m_encoding))
        return {Kind::Bytes, m_stream.outgoing, character.offset, character.end()};
    return {};
}

LedgerTarget LedgerBand::beside(const LedgerTarget &target, int step) const
{
    const auto &boxes = target.kind == Kind::Read ? m_layout.reads : m_layout.writes;
    const Kind kind = target.kind == Kind::Read ? Kind::Read : Kind::Write;
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        if (target.isNone() || boxes[i].from != target.from)
            continue;
        const auto &next = boxes[std::clamp<qsizetype>(i + step, 0, boxes.size() - 1)];
        return {kind, m_stream.outgoing, next.from, next.to};
    }
    return last(kind);
}

LedgerTarget LedgerBand::across(const LedgerTarget &target) const
{
    const Kind kind = target.kind == Kind::Write ? Kind::Read : Kind::Write;
    for (const auto &box : kind == Kind::Read ? m_layout.reads : m_layout.writes) {
        if (target.meets(box.from, box.to))
            return {kind, m_stream.outgoing, box.from, box.to};
    }
    return target;
}

LedgerTarget LedgerBand::last(Kind kind) const
{
    const auto &boxes = kind == Kind::Read ? m_layout.reads : m_layout.writes;
    if (boxes.isEmpty())
        return {};
    return {kind, m_stream.outgoing, boxes.constLast().from, boxes.constLast().to};
}

// The number of the write that put this byte in, counted from 0; -1: not known.
std::int64_t LedgerBand::writeOf(std::uint64_t offset) const
{
    const auto &list = m_stream.writes.list;
    const auto next = std::upper_bound(
        list.begin(), list.end(), offset,
        [](std::uint64_t at, const timeline::Transfer &write) { return at < write.offset; });
    if (next == list.begin() || offset >= std::prev(next)->end())
        return -1;
    return std::int64_t(m_stream.writes.dropped) + (next - list.begin()) - 1;
}

void LedgerBand::paint(QPainter &painter, const QRectF &visible, const Look &look) const
{
    LedgerPaint paint(painter, look.palette, look.font, look.code, visible);
    const QRectF about = visible.adjusted(-100, 0, 100, 0);
    const auto isNear = [&about](const QRectF &rect) {
        return rect.right() >= about.left() && rect.left() <= about.right();
    };
    QList<LedgerLayout::Run> runs;
    for (const LedgerLayout::Run &run : m_layout.runs) {
        if (isNear({run.x, 0, run.width, 1}))
            runs.append(run);
    }
    for (const LedgerLayout::Run &run : std::as_const(runs))
        paint.run(m_layout, run, writeOf(run.offset), m_known);
    for (const LedgerLayout::Run &run : std::as_const(runs))
        paint.text(m_layout, run, m_known, m_encoding);
    paint.ticks(m_layout);
    const auto calls = [&](const QList<LedgerLayout::Box> &boxes, bool write) {
        const timeline::Transfers &list = write ? m_stream.writes : m_stream.reads;
        for (const LedgerLayout::Box &box : boxes) {
            if (isNear(box.rect))
                paint.call(box.rect, list, box.index, write);
        }
    };
    calls(m_layout.writes, true);
    calls(m_layout.reads, false);
    if (!m_stream.writesKnown)
        paint.unknown(m_layout.writeRow, m_reason);
    if (!m_stream.readsKnown)
        paint.unknown(m_layout.readRow, m_reason);
    for (const LedgerLayout::Box &box : m_layout.unread)
        paint.unread(box.rect, box.to - box.from);
    for (const LedgerTarget &target : {look.hovered, look.chosen}) {
        if (!target.isNone() && target.outgoing == m_stream.outgoing)
            paint.mark(m_layout, target, target == look.chosen);
    }
}

} // namespace panels
