// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerlayout.h"

#include <algorithm>
#include <cmath>

namespace panels {

namespace {

using Run = LedgerLayout::Run;
using Box = LedgerLayout::Box;

qreal broken(const Run &run, qreal gap)
{
    return run.isBroken() ? gap : 0;
}

qreal cellWidth(const Run &run, qreal gap)
{
    return (run.width - broken(run, gap)) / qreal(run.head + run.tail);
}

/// Builds the axis from left to right.
class Axis
{
public:
    explicit Axis(const LedgerMetrics &metrics)
        : m_metrics(metrics)
    {
    }

    void add(std::uint64_t offset, std::uint64_t size, bool isKnown, qreal least = 0)
    {
        if (size == 0)
            return;
        Run run{offset, size, m_x, 0, 0, 0, isKnown};
        if (m_metrics.bytes && isKnown)
            cut(run);
        const qreal cells = qreal(run.head + run.tail) * m_metrics.cell;
        run.width = m_metrics.bytes && isKnown
                        ? cells + broken(run, m_metrics.gap)
                        : 9 * std::log2(1 + qreal(size)) + m_metrics.shortest / 2;
        run.width = std::max({run.width, m_metrics.shortest, least});
        m_x += run.width;
        runs.append(run);
    }

    QList<Run> runs;

private:
    void cut(Run &run) const
    {
        const bool whole = run.size <= m_metrics.whole;
        run.head = whole ? run.size : m_metrics.head;
        run.tail = whole ? 0 : m_metrics.tail;
    }

    const LedgerMetrics &m_metrics;
    qreal m_x = 0;
};

QList<Run> runsOf(const QList<timeline::Passage> &passages, std::uint64_t waiting,
                  const LedgerMetrics &metrics)
{
    Axis axis(metrics);
    std::uint64_t at = 0;
    for (const timeline::Passage &passage : passages) {
        axis.add(at, passage.offset - at, false); // earlier ones that are not kept any more
        axis.add(passage.offset, passage.size, true);
        at = passage.end();
    }
    axis.add(at, waiting, false, metrics.waiting);
    return axis.runs;
}

QRectF boxBetween(const LedgerLayout &layout, const QRectF &row, std::uint64_t from,
                  std::uint64_t to)
{
    const qreal left = layout.xOf(from);
    return {left, row.top(), layout.xOf(to) - left, row.height()};
}

QList<Box> boxesOf(const LedgerLayout &layout, const QRectF &row,
                   const std::deque<timeline::Transfer> &calls)
{
    QList<Box> boxes;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto from = calls[i].offset;
        const auto to = calls[i].end();
        boxes.append({int(i), from, to, boxBetween(layout, row, from, to)});
    }
    return boxes;
}

/// What was written and has come out in no read: as one box where it is one run.
QList<Box> unreadBoxes(const LedgerLayout &layout, const models::LedgerStream &stream,
                       const QList<timeline::Passage> &passages)
{
    QList<std::pair<std::uint64_t, std::uint64_t>> spans;
    const auto add = [&spans](std::uint64_t from, std::uint64_t to) {
        if (!spans.isEmpty() && spans.constLast().second == from)
            spans.last().second = to;
        else
            spans.append({from, to});
    };
    const std::uint64_t kept = stream.reads.list.empty() ? 0 : stream.reads.list.front().offset;
    for (const timeline::Passage &passage : passages) {
        if (passage.read < 0 && passage.offset >= kept && stream.readsKnown)
            add(passage.offset, passage.end());
    }
    if (stream.waiting > 0)
        add(stream.end() - stream.waiting, stream.end());
    QList<Box> boxes;
    for (const auto &[from, to] : spans)
        boxes.append({-1, from, to, boxBetween(layout, layout.readRow, from, to)});
    return boxes;
}

void placeRows(LedgerLayout &layout, const LedgerMetrics &metrics)
{
    qreal y = 0;
    const auto row = [&](qreal height, qreal space) {
        const QRectF place(0, y, layout.width, height);
        y += height + space;
        return place;
    };
    layout.writeRow = row(metrics.box, metrics.space);
    layout.textRow = row(metrics.text, 0);
    layout.hexRow = row(metrics.hex, 0);
    layout.tickRow = row(metrics.ticks, metrics.space);
    layout.readRow = row(metrics.box, 0);
    layout.height = y;
}

} // namespace

const Run *LedgerLayout::runAt(std::uint64_t offset) const
{
    const auto next =
        std::upper_bound(runs.begin(), runs.end(), offset,
                         [](std::uint64_t at, const Run &run) { return at < run.offset; });
    if (next == runs.begin())
        return nullptr;
    const Run &run = *std::prev(next);
    return offset < run.end() ? &run : nullptr;
}

qreal LedgerLayout::xOf(std::uint64_t offset) const
{
    const Run *run = runAt(offset);
    if (!run)
        return runs.isEmpty() || offset < runs.constFirst().offset ? 0 : width;
    const std::uint64_t in = offset - run->offset;
    if (const auto cell = cellOf(offset))
        return cell->first;
    const std::uint64_t hidden = run->size - run->head - run->tail;
    const qreal part = qreal(in - run->head) / qreal(hidden);
    if (run->head == 0)
        return run->x + part * run->width;
    return run->x + qreal(run->head) * cellWidth(*run, gap) + part * gap;
}

std::optional<std::pair<qreal, qreal>> LedgerLayout::cellOf(std::uint64_t offset) const
{
    const Run *run = runAt(offset);
    if (!run || run->head == 0)
        return std::nullopt;
    const qreal cell = cellWidth(*run, gap);
    const std::uint64_t in = offset - run->offset;
    if (in < run->head)
        return std::pair(run->x + qreal(in) * cell, run->x + qreal(in + 1) * cell);
    if (in < run->size - run->tail)
        return std::nullopt;
    const auto after = qreal(run->size - in);
    const qreal right = run->x + run->width;
    return std::pair(right - after * cell, right - (after - 1) * cell);
}

std::optional<std::uint64_t> LedgerLayout::byteAt(qreal x) const
{
    const auto next = std::upper_bound(runs.begin(), runs.end(), x,
                                       [](qreal at, const Run &run) { return at < run.x; });
    if (next == runs.begin() || x >= width)
        return std::nullopt;
    const Run &run = *std::prev(next);
    if (run.head == 0)
        return std::nullopt;
    const qreal cell = cellWidth(run, gap);
    const qreal in = x - run.x;
    if (in < qreal(run.head) * cell)
        return run.offset + std::uint64_t(in / cell);
    const qreal fromRight = run.width - in;
    if (fromRight > qreal(run.tail) * cell)
        return std::nullopt;
    return run.end() - std::max<std::uint64_t>(1, std::uint64_t(std::ceil(fromRight / cell)));
}

LedgerLayout layOut(const models::LedgerStream &stream, const LedgerMetrics &metrics)
{
    const QList<timeline::Passage> passages = stream.passages();
    LedgerLayout layout;
    layout.gap = metrics.gap;
    layout.runs = runsOf(passages, stream.waiting, metrics);
    if (!layout.runs.isEmpty())
        layout.width = layout.runs.constLast().x + layout.runs.constLast().width;
    placeRows(layout, metrics);
    layout.writes = boxesOf(layout, layout.writeRow, stream.writes.list);
    layout.reads = boxesOf(layout, layout.readRow, stream.reads.list);
    layout.unread = unreadBoxes(layout, stream, passages);
    return layout;
}

} // namespace panels
