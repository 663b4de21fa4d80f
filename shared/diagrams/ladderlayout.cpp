// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderlayout.h"

#include "diagrams/ladderrows.h"

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
        placeLifelines();
        placeRows();
        for (qsizetype i = 0; i < m_facts.events.size(); ++i)
            m_out.places.append(placeOf(int(i)));
        placeStates();
        placeWaits();
        placeBrackets();
        return std::move(m_out);
    }

private:
    qreal strips() const { return m_metrics.strip + m_metrics.bar + 2; }
    qreal xOf(LadderSide side) const { return m_out.lifeline(side).x1(); }
    const LadderLayout::Row &rowOf(int event) const { return m_out.rows[m_rows.rowOf(event)]; }
    qreal bottom() const { return m_out.size.height(); }

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
        for (const LadderSide side : {left, right}) {
            const QSizeF size = m_labels.header(m_facts.lifeline(side));
            m_header = std::max(m_header, size.height() + 2 * m_metrics.space);
            const qreal half = m_columns.middle / 2 - m_metrics.space;
            widen(m_columns.words[std::size_t(side)], size.width() - half);
        }
    }

    void placeLifelines()
    {
        const qreal leftX =
            m_margin + m_metrics.space + m_columns.times + m_columns.words[0] + strips();
        const qreal rightX = leftX + m_columns.middle;
        m_out.lifelines = {QLineF(leftX, m_header, leftX, m_header),
                           QLineF(rightX, m_header, rightX, m_header)};
        const qreal middle = (leftX + rightX) / 2;
        for (const LadderSide side : {left, right}) {
            const QSizeF size = m_labels.header(m_facts.lifeline(side));
            const qreal x =
                side == left ? middle - m_metrics.space - size.width() : middle + m_metrics.space;
            m_out.headers[std::size_t(side)] = {QPointF(x, m_metrics.space), size};
        }
        m_out.size.setWidth(std::max(m_metrics.width, needed()));
    }

    void placeRows()
    {
        qreal y = m_header;
        for (const LadderRow &row : m_rows.rows) {
            LadderLayout::Row placed;
            placed.first = row.first;
            placed.timed = row.timed;
            qreal height = 0;
            for (const int event : {row.left, row.middle, row.right}) {
                if (event >= 0)
                    widen(height, m_sizes[event].height());
            }
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
            placed.time = {m_margin + m_metrics.space, y + (height - time.height()) / 2,
                           time.width(), time.height()};
            y += height;
            m_out.rows.append(placed);
        }
        m_out.size.setHeight(y + m_metrics.space);
        for (QLineF &line : m_out.lifelines)
            line.setP2({line.x1(), y + m_metrics.space});
    }

    std::int64_t foldBefore(std::int64_t at) const
    {
        const bool first = m_out.rows.isEmpty();
        return !first && at - m_last >= m_metrics.longStretch ? at - m_last : 0;
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

    // The strip of a state goes from the middle of its row to the middle of the next one's.
    void placeStates()
    {
        for (const LadderSide side : {left, right}) {
            int last = -1;
            for (int i = 0; i < m_facts.events.size(); ++i) {
                if (!m_facts.events[i].state() || m_facts.events[i].side != side)
                    continue;
                if (last >= 0)
                    addState(last, rowOf(i).rect.center().y(), false);
                last = i;
            }
            if (last >= 0)
                addState(last, bottom(), true);
        }
    }

    void addState(int event, qreal until, bool open)
    {
        const LadderSide side = m_facts.events[event].side;
        const qreal x = side == left ? xOf(left) - 1 - m_metrics.strip : xOf(right) + 1;
        const qreal top = rowOf(event).rect.center().y();
        m_out.states.append({event, {x, top, m_metrics.strip, until - top}, open});
    }

    void placeWaits()
    {
        for (int i = 0; i < m_facts.waits.size(); ++i) {
            const LadderWait &wait = m_facts.waits[i];
            const bool open = wait.to < 0 || wait.to >= m_facts.events.size();
            const qreal top = wait.from < m_facts.events.size() ? rowOf(wait.from).rect.top()
                                                                : bottom() - m_metrics.space;
            const qreal until = open ? bottom() : rowOf(wait.to).rect.center().y();
            const qreal x =
                wait.side == left ? xOf(left) - strips() : xOf(right) + m_metrics.strip + 2;
            if (until > top)
                m_out.waits.append({i, {x, top, m_metrics.bar, until - top}, open});
        }
    }

    void placeBrackets()
    {
        const qreal space = m_metrics.space;
        const qreal x = xOf(right) + strips() + m_columns.words[1] + space;
        for (int i = 0; i < m_facts.brackets.size(); ++i) {
            const LadderBracket &bracket = m_facts.brackets[i];
            const QRectF rows = rowOf(bracket.from).rect.united(rowOf(bracket.to).rect);
            const QSizeF words = m_labels.bracket(bracket.kind);
            const QRectF stroke(x, rows.top() + 2, space, rows.height() - 4);
            const QPointF at(stroke.right() + space, rows.center().y() - words.height() / 2);
            m_out.brackets.append({i, stroke, {at, words}});
        }
    }

    const LadderFacts &m_facts;
    const LadderLabels &m_labels;
    const LadderMetrics &m_metrics;
    LadderRows m_rows;
    QList<QSizeF> m_sizes;
    Columns m_columns;
    LadderLayout m_out;
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
