// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderlayout.h"

#include "diagrams/ladderrows.h"
#include "diagrams/ladderspans.h"

#include <algorithm>

namespace diagrams {

namespace {

constexpr auto left = LadderSide::Left;
constexpr auto right = LadderSide::Right;

/// The columns, from left to right: times, words, strips, lifeline, arrows, and mirrored.
struct Columns
{
    qreal times = 0;
    std::array<qreal, 2> words = {};
    qreal middle = 0;
    qreal brackets = 0;
};

class Layouter
{
public:
    Layouter(const LadderFacts &facts, const LadderLabels &labels, const LadderMetrics &metrics)
        : m_facts(facts)
        , m_labels(labels)
        , m_metrics(metrics)
        , m_rows(ladderRows(facts))
    {
        for (const LadderEvent &event : facts.events)
            m_sizes.append(labels.event(event));
    }

    LadderLayout layOut()
    {
        measure();
        qreal y = 0;
        for (int part = 0; part < m_facts.parts.size(); ++part)
            y = placePart(part, y);
        m_out.size.setHeight(y);
        for (qsizetype i = 0; i < m_facts.events.size(); ++i)
            m_out.places.append(placeOf(int(i)));
        LadderSpans(m_out, m_facts, m_rows, m_labels, m_metrics, m_columns.words).place();
        return std::move(m_out);
    }

private:
    qreal strips() const { return m_metrics.strip + m_metrics.bar + 2; }
    qreal xOf(LadderSide side) const { return m_x[std::size_t(side)]; }

    void measure()
    {
        const qreal space = m_metrics.space;
        for (qsizetype i = 0; i < m_facts.events.size(); ++i) {
            const LadderEvent &event = m_facts.events[i];
            const qreal width = m_sizes[i].width();
            if (event.segment())
                m_columns.middle = std::max(m_columns.middle, width);
            else
                widen(m_columns.words[std::size_t(event.side)], width + 2 * space);
            if (event.isTimed)
                widen(m_columns.times, m_labels.time(event.at - m_facts.begin).width() + 2 * space);
        }
        m_columns.middle += m_metrics.arrow;
        for (const LadderBracket &bracket : m_facts.brackets)
            widen(m_columns.brackets, m_labels.bracket(bracket.kind).width() + 4 * space);
        makeRoomForHeaders();
        const qreal spare = m_metrics.width - needed();
        const qreal more = std::max(0.0, m_metrics.widest - m_columns.middle);
        m_columns.middle += std::clamp(spare, 0.0, more);
        // What is left is put at both sides, so that the ladder stands in the middle.
        m_margin = std::max(0.0, (m_metrics.width - needed()) / 2);
        m_out.size.setWidth(std::max(m_metrics.width, needed()));
        const qreal x = m_margin + space + m_columns.times + m_columns.words[0] + strips();
        m_x = {x, x + m_columns.middle};
    }

    static void widen(qreal &width, qreal wanted) { width = std::max(width, wanted); }

    qreal needed() const
    {
        return m_columns.times + m_columns.words[0] + m_columns.words[1] + m_columns.middle +
               m_columns.brackets + 2 * strips() + 2 * m_metrics.space;
    }

    // A header stands over its lifeline's words and half of the arrows.
    void makeRoomForHeaders()
    {
        for (int part = 0; part < m_facts.parts.size(); ++part) {
            for (const LadderSide side : {left, right}) {
                const QSizeF size = m_labels.header(m_facts.lifeline(side, part));
                m_header = std::max(m_header, size.height() + 2 * m_metrics.space);
                const qreal half = m_columns.middle / 2 - m_metrics.space;
                widen(m_columns.words[std::size_t(side)], size.width() - half);
            }
        }
    }

    qreal placePart(int part, qreal y)
    {
        LadderLayout::Part placed;
        const qreal space = m_metrics.space;
        const qreal middle = (xOf(left) + xOf(right)) / 2;
        y += part > 0 ? 3 * space : 0;
        for (const LadderSide side : {left, right}) {
            const QSizeF size = m_labels.header(m_facts.lifeline(side, part));
            const qreal x = side == left ? middle - space - size.width() : middle + space;
            placed.headers[std::size_t(side)] = {QPointF(x, y + space), size};
        }
        const qreal top = y + m_header;
        y = placeRows(m_facts.parts[part], top) + space;
        for (const LadderSide side : {left, right})
            placed.lifelines[std::size_t(side)] = {xOf(side), top, xOf(side), y};
        m_out.parts.append(placed);
        return y;
    }

    qreal placeRows(const LadderPart &part, qreal y)
    {
        bool first = true;
        for (const LadderRow &row : std::as_const(m_rows.rows)) {
            if (row.first < part.first || row.first >= part.first + part.count)
                continue;
            y = placeRow(row, y, first);
            first = false;
        }
        return y;
    }

    qreal placeRow(const LadderRow &row, qreal y, bool first)
    {
        LadderLayout::Row placed;
        placed.first = row.first;
        placed.timed = row.timed;
        qreal height = 0;
        for (const int event : {row.left, row.middle, row.right}) {
            if (event >= 0)
                widen(height, m_sizes[event].height());
        }
        if (first)
            m_last = m_facts.events[row.first].at - m_facts.begin;
        if (row.timed >= 0) {
            placed.at = m_facts.events[row.timed].at - m_facts.begin;
            placed.fold = foldBefore(placed.at);
            m_last = placed.at;
        }
        if (placed.fold > 0)
            y = placeFold(placed, y);
        height += m_metrics.space;
        placed.rect = {0, y, m_out.size.width(), height};
        const QSizeF time = m_labels.time(placed.at);
        placed.time = {m_margin + m_metrics.space, y + (height - time.height()) / 2, time.width(),
                       time.height()};
        m_out.rows.append(placed);
        return y + height;
    }

    std::int64_t foldBefore(std::int64_t at) const
    {
        return at - m_last >= m_metrics.longStretch ? at - m_last : 0;
    }

    qreal placeFold(LadderLayout::Row &row, qreal y) const
    {
        const QSizeF words = m_labels.fold(row.fold);
        const qreal middle = (xOf(left) + xOf(right)) / 2;
        row.foldRect = {middle - words.width() / 2, y + m_metrics.space / 2, words.width(),
                        words.height()};
        return y + words.height() + m_metrics.space;
    }

    LadderLayout::Place placeOf(int event) const
    {
        const LadderEvent &what = m_facts.events[event];
        LadderLayout::Place place;
        place.row = m_rows.rowOf(event);
        const QRectF row = m_out.rows[place.row].rect;
        const QSizeF size = m_sizes[event];
        const qreal y = row.center().y();
        if (what.segment()) {
            const qreal middle = (xOf(left) + xOf(right)) / 2;
            place.label = {QPointF(middle - size.width() / 2, y - size.height() / 2), size};
            place.arrow = {xOf(what.side), y, xOf(across(what.side)), y};
            return place;
        }
        const qreal away = strips() + m_metrics.space;
        const qreal x = what.side == left ? xOf(left) - away - size.width() : xOf(right) + away;
        place.label = {QPointF(x, y - size.height() / 2), size};
        return place;
    }

    const LadderFacts &m_facts;
    const LadderLabels &m_labels;
    const LadderMetrics &m_metrics;
    LadderRows m_rows;
    QList<QSizeF> m_sizes;
    Columns m_columns;
    LadderLayout m_out;
    std::array<qreal, 2> m_x = {}; ///< of the lifelines
    qreal m_header = 0;
    qreal m_margin = 0;
    std::int64_t m_last = 0;
};

} // namespace

LadderLayout layOut(const LadderFacts &facts, const LadderLabels &labels,
                    const LadderMetrics &metrics)
{
    return Layouter(facts, labels, metrics).layOut();
}

int LadderLayout::eventAt(QPointF point) const
{
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places[i].label.contains(point))
            return int(i);
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QLineF &arrow = places[i].arrow;
        if (arrow.isNull() || !rows[places[i].row].rect.contains(point))
            continue;
        if (point.x() >= std::min(arrow.x1(), arrow.x2()) &&
            point.x() <= std::max(arrow.x1(), arrow.x2()))
            return int(i);
    }
    for (const Span &span : states) {
        if (span.rect.contains(point))
            return span.index;
    }
    return -1;
}

} // namespace diagrams
