// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderspans.h"

#include <algorithm>

namespace diagrams {

namespace {

constexpr auto left = LadderSide::Left;
constexpr auto right = LadderSide::Right;

} // namespace

LadderSpans::LadderSpans(LadderLayout &out, const LadderFacts &facts, const LadderRows &rows,
                         const LadderLabels &labels, const LadderMetrics &metrics,
                         std::array<qreal, 2> words)
    : m_out(out)
    , m_facts(facts)
    , m_rows(rows)
    , m_labels(labels)
    , m_metrics(metrics)
    , m_words(words)
{
}

void LadderSpans::place()
{
    for (int part = 0; part < m_facts.parts.size(); ++part) {
        for (const LadderSide side : {left, right})
            placeStates(part, side);
    }
    for (int i = 0; i < m_facts.waits.size(); ++i)
        placeWait(i);
    for (int i = 0; i < m_facts.brackets.size(); ++i)
        placeBracket(i);
}

// The strip of a state goes from the middle of its row to the middle of the next one's.
void LadderSpans::placeStates(int part, LadderSide side)
{
    const LadderPart &events = m_facts.parts[part];
    int last = -1;
    for (int i = events.first; i < events.first + events.count; ++i) {
        if (!m_facts.events[i].state() || m_facts.events[i].side != side)
            continue;
        if (last >= 0)
            addState(last, rectOf(i).center().y(), false);
        last = i;
    }
    if (last >= 0)
        addState(last, bottomOf(part), true);
}

void LadderSpans::addState(int event, qreal until, bool open)
{
    const LadderSide side = m_facts.events[event].side;
    const qreal x = side == left ? xOf(left) - 1 - m_metrics.strip : xOf(right) + 1;
    const qreal top = rectOf(event).center().y();
    m_out.states.append({event, {x, top, m_metrics.strip, until - top}, open, {}});
}

void LadderSpans::placeWait(int index)
{
    const LadderWait &wait = m_facts.waits[index];
    const LadderPart &part = m_facts.parts[wait.part];
    const int end = part.first + part.count;
    const bool open = wait.to < 0 || wait.to >= end;
    const qreal bottom = bottomOf(wait.part);
    const qreal top = wait.from < end ? rectOf(wait.from).top() : bottom - m_metrics.space;
    const qreal until = open ? bottom : rectOf(wait.to).center().y();
    const qreal x = wait.side == left ? xOf(left) - m_metrics.strip - m_metrics.bar - 2
                                      : xOf(right) + m_metrics.strip + 2;
    if (until <= top)
        return;
    const QRectF bar(x, top, m_metrics.bar, until - top);
    m_out.waits.append({index, bar, open, roomFor(wait, bar)});
}

// Best where a long stretch is folded, else in the first line in which that end says nothing.
QRectF LadderSpans::roomFor(const LadderWait &wait, const QRectF &bar)
{
    const QSizeF words = m_labels.wait(wait);
    for (const LadderLayout::Row &row : std::as_const(m_out.rows)) {
        const QRectF place = row.fold > 0 ? beside(row.foldRect, bar, words, wait.side) : QRectF();
        if (!place.isEmpty())
            return place;
    }
    for (qsizetype i = 0; i < m_out.rows.size(); ++i) {
        const LadderRow &row = m_rows.rows[i];
        if ((wait.side == left ? row.left : row.right) >= 0)
            continue;
        const QRectF place = beside(m_out.rows[i].rect, bar, words, wait.side);
        if (!place.isEmpty())
            return place;
    }
    return {};
}

QRectF LadderSpans::beside(const QRectF &line, const QRectF &bar, QSizeF words,
                           LadderSide side) const
{
    const qreal space = m_metrics.space;
    const bool reaches = line.top() >= bar.top() - space && line.bottom() <= bar.bottom() + space;
    const bool fits =
        words.height() <= line.height() && words.width() + 2 * space <= m_words[std::size_t(side)];
    if (!reaches || !fits)
        return {};
    const qreal x = side == left ? bar.left() - space - words.width() : bar.right() + space;
    const QRectF place(QPointF(x, line.center().y() - words.height() / 2), words);
    return isFree(place) ? place : QRectF();
}

bool LadderSpans::isFree(const QRectF &words) const
{
    const auto meets = [&words](const LadderLayout::Span &wait) {
        return wait.label.intersects(words);
    };
    return std::none_of(m_out.waits.begin(), m_out.waits.end(), meets);
}

void LadderSpans::placeBracket(int index)
{
    const LadderBracket &bracket = m_facts.brackets[index];
    const qreal space = m_metrics.space;
    const qreal x = xOf(right) + m_metrics.strip + m_metrics.bar + 2 + m_words[1] + space;
    const QRectF rows = rectOf(bracket.from).united(rectOf(bracket.to));
    const QSizeF words = m_labels.bracket(bracket.kind);
    const QRectF stroke(x, rows.top() + 2, space, rows.height() - 4);
    const QPointF at(stroke.right() + space, rows.center().y() - words.height() / 2);
    m_out.brackets.append({index, stroke, {at, words}});
}

} // namespace diagrams
