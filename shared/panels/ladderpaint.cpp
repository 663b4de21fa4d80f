// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderpaint.h"

#include "panels/hatchedlabel.h"
#include "panels/ladderwords.h"
#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QPainter>

namespace panels {

using namespace diagrams;

namespace {

class Paint
{
public:
    Paint(QPainter &painter, const QRectF &visible, const LadderFacts &facts,
          const LadderLayout &layout, const LadderFonts &fonts, const LadderLook &look)
        : m_painter(painter)
        , m_visible(visible)
        , m_facts(facts)
        , m_layout(layout)
        , m_fonts(fonts)
        , m_look(look)
        , m_dark(isDark(look.palette))
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void all()
    {
        for (int i = 0; i < m_layout.parts.size(); ++i)
            part(i);
        for (const LadderLayout::Span &span : m_layout.waits)
            wait(span);
        for (const LadderLayout::Span &span : m_layout.states)
            state(span);
        for (const LadderLayout::Row &row : m_layout.rows)
            times(row);
        for (int i = 0; i < m_facts.events.size(); ++i) {
            if (m_visible.intersects(m_layout.rows[m_layout.places[i].row].rect))
                event(i);
        }
        for (const LadderLayout::Bracket &one : m_layout.brackets)
            bracket(one);
    }

private:
    QColor ink() const { return m_look.palette.color(QPalette::Text); }
    QColor quiet() const { return toneColor(Tone::Quiet, m_look.palette); }
    QColor ground() const { return m_look.palette.color(QPalette::Base); }

    void words(const QRectF &place, const QString &text, const QFont &font, const QColor &color,
               int flags = Qt::AlignCenter)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(place, flags, text);
    }

    void part(int index)
    {
        const LadderLayout::Part &place = m_layout.parts[index];
        m_painter.setPen(QPen(quiet(), 1.4));
        for (const QLineF &line : place.lifelines)
            m_painter.drawLine(line);
        if (index > 0) {
            m_painter.setPen(lineColor(m_look.palette));
            const qreal y = place.headers[0].top() - 10;
            m_painter.drawLine(QPointF(12, y), QPointF(m_layout.size.width() - 12, y));
        }
        for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
            const int align = side == LadderSide::Left ? Qt::AlignRight : Qt::AlignLeft;
            words(place.headers[std::size_t(side)],
                  LadderWords::header(m_facts.lifeline(side, index)), m_fonts.code(), ink(),
                  align | Qt::AlignVCenter);
        }
    }

    void wait(const LadderLayout::Span &span)
    {
        if (!span.rect.intersects(m_visible))
            return;
        QColor fill = quiet();
        fill.setAlphaF(0.45F);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(fill);
        m_painter.drawRoundedRect(span.rect, 2, 2);
        m_painter.setBrush(Qt::NoBrush);
        if (!span.label.isEmpty())
            words(span.label, LadderWords::wait(m_facts.waits[span.index]), m_fonts.words(),
                  quiet());
    }

    void state(const LadderLayout::Span &span)
    {
        if (!span.rect.intersects(m_visible))
            return;
        const LadderEvent &what = m_facts.events[span.index];
        const StateLook look = lookOf(what.state()->state, m_dark);
        m_painter.setPen(QPen(look.text, 1, what.inferred ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(look.background);
        m_painter.drawRect(span.rect.adjusted(0.5, 0.5, -0.5, -0.5));
        m_painter.setBrush(Qt::NoBrush);
    }

    void times(const LadderLayout::Row &row)
    {
        if (row.fold > 0 && m_visible.intersects(row.foldRect)) {
            m_painter.fillRect(row.foldRect, ground());
            words(row.foldRect, LadderWords::fold(row.fold), m_fonts.code(), quiet());
            m_painter.setPen(QPen(quiet(), 1, Qt::DotLine));
            const qreal y = row.foldRect.center().y();
            const qreal left = m_layout.lifeline(LadderSide::Left).x1() + 6;
            const qreal right = m_layout.lifeline(LadderSide::Right).x1() - 6;
            m_painter.drawLine(QPointF(left, y), QPointF(row.foldRect.left(), y));
            m_painter.drawLine(QPointF(row.foldRect.right(), y), QPointF(right, y));
        }
        if (row.timed >= 0 && m_visible.intersects(row.rect))
            words(row.time, LadderWords::time(row.at), m_fonts.code(), quiet(),
                  Qt::AlignLeft | Qt::AlignVCenter);
    }

    void event(int index)
    {
        const LadderEvent &what = m_facts.events[index];
        const LadderLayout::Place &place = m_layout.places[index];
        if (what.segment())
            segment(what, place);
        else if (what.state())
            chip(what, place.label);
        else
            call(what, place.label);
        mark(index, place);
    }

    void call(const LadderEvent &what, const QRectF &place)
    {
        const posix::SyscallRecord &record = what.call()->record;
        const bool refused = record.failed() && record.error != EINPROGRESS;
        if (what.simulated)
            m_painter.fillRect(place, simulatedHatch(m_look.palette));
        m_painter.setPen(lineColor(m_look.palette));
        m_painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        words(place.adjusted(LadderFonts::padding, 0, -LadderFonts::padding, 0),
              m_fonts.callLabel(record), m_fonts.code(),
              refused ? toneColor(Tone::Refused, m_look.palette) : ink(),
              Qt::AlignVCenter | Qt::AlignLeft);
    }

    void chip(const LadderEvent &what, const QRectF &place)
    {
        const StateLook look = lookOf(what.state()->state, m_dark);
        m_painter.setFont(m_fonts.words());
        paintStateChip(m_painter, place.toAlignedRect(), look,
                       QLatin1StringView(kernel::stateName(what.state()->state)));
        if (!what.inferred)
            return;
        m_painter.setPen(QPen(look.text, 1.2, Qt::DashLine));
        m_painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), place.height() / 2,
                                  place.height() / 2);
    }

    QColor arrowColor(const LadderSegment &segment) const
    {
        return segment.kind == LadderSegment::Kind::Reset ? toneColor(Tone::Refused, m_look.palette)
                                                          : ink();
    }

    void segment(const LadderEvent &what, const LadderLayout::Place &place)
    {
        const QColor color = arrowColor(*what.segment());
        const bool rightwards = place.arrow.dx() > 0;
        const qreal head = rightwards ? 9 : -9;
        const QPointF tip = place.arrow.p2() - QPointF(rightwards ? 1 : -1, 0);
        QPen pen(color, 1.6, what.inferred ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap);
        m_painter.setPen(pen);
        const QPointF from = place.arrow.p1() + QPointF(rightwards ? 1 : -1, 0);
        const qreal near = rightwards ? place.label.left() : place.label.right();
        const qreal far = rightwards ? place.label.right() : place.label.left();
        m_painter.drawLine(from, QPointF(near, from.y()));
        m_painter.drawLine(QPointF(far, from.y()), tip - QPointF(head * 0.8, 0));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawPolygon(
            QPolygonF{{tip, tip + QPointF(-head, -4.5), tip + QPointF(-head, 4.5)}});
        m_painter.setBrush(Qt::NoBrush);
        if (what.simulated)
            m_painter.fillRect(place.label, simulatedHatch(m_look.palette));
        words(place.label, LadderWords::segment(*what.segment()), m_fonts.words(), color);
    }

    void mark(int index, const LadderLayout::Place &place)
    {
        if (index != m_look.chosen && index != m_look.hovered)
            return;
        QPen pen(m_look.palette.color(QPalette::Active, QPalette::Highlight), index == m_look.chosen ? 2.5 : 1);
        m_painter.setPen(pen);
        m_painter.drawRoundedRect(place.label.adjusted(-2, -1, 2, 1), 4, 4);
    }

    void bracket(const LadderLayout::Bracket &one)
    {
        m_painter.setPen(QPen(ink(), 1.4));
        const QRectF &rect = one.rect;
        m_painter.drawPolyline(
            QPolygonF{{rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()}});
        QFont font = m_fonts.words();
        words(one.label, LadderWords::bracket(m_facts.brackets[one.index].kind), font, ink(),
              Qt::AlignVCenter | Qt::AlignLeft);
    }

    QPainter &m_painter;
    const QRectF m_visible;
    const LadderFacts &m_facts;
    const LadderLayout &m_layout;
    const LadderFonts &m_fonts;
    const LadderLook &m_look;
    const bool m_dark;
};

} // namespace

void paintLadder(QPainter &painter, const QRectF &visible, const LadderFacts &facts,
                 const LadderLayout &layout, const LadderFonts &fonts, const LadderLook &look)
{
    Paint(painter, visible, facts, layout, fonts, look).all();
}

} // namespace panels
