// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerpaint.h"

#include "panels/hexdump.h"
#include "panels/ledgerwords.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <algorithm>

namespace panels {

namespace {

constexpr qreal rounding = 4;

QColor faded(QColor color, double part)
{
    color.setAlphaF(float(part));
    return color;
}

QRectF shrunk(const QRectF &rect)
{
    return rect.adjusted(1.5, 1, -1.5, -1);
}

} // namespace

LedgerPaint::LedgerPaint(QPainter &painter, const QPalette &palette, const QFont &font,
                         const QFont &code, const QRectF &visible)
    : m_painter(painter)
    , m_palette(palette)
    , m_font(font)
    , m_code(code)
    , m_small(code)
    , m_visible(visible)
{
    m_small.setPointSizeF(code.pointSizeF() * 0.8);
    m_painter.setRenderHint(QPainter::Antialiasing);
}

// Two shades by turns: the calls are told apart by their edges and numbers.
QColor LedgerPaint::tint(std::uint64_t number) const
{
    return faded(m_palette.color(QPalette::Active, QPalette::Link), number % 2 == 0 ? 0.13 : 0.30);
}

void LedgerPaint::run(const LedgerLayout &layout, const LedgerLayout::Run &run, std::int64_t number,
                      const QList<models::KnownBytes> &known)
{
    const QRectF place(run.x, layout.textRow.top(), run.width,
                       layout.tickRow.top() - layout.textRow.top());
    if (number >= 0)
        m_painter.fillRect(place, tint(std::uint64_t(number)));
    if (!run.isKnown)
        return breakMark(place, run.size, false);
    cells(layout, run.offset, run.offset + run.head, known);
    cells(layout, run.end() - run.tail, run.end(), known);
    if (!run.isBroken())
        return;
    const qreal left = run.head > 0 ? layout.cellOf(run.offset + run.head - 1)->second : run.x;
    const qreal width = run.head > 0 ? layout.gap : run.width;
    breakMark({left, place.top(), width, place.height()}, run.size - run.head - run.tail,
              run.head > 0);
}

void LedgerPaint::text(const LedgerLayout &layout, const LedgerLayout::Run &run,
                       const QList<models::KnownBytes> &known, chat::Encoding encoding)
{
    characters(layout, run.offset, run.offset + run.head, known, encoding);
    characters(layout, run.end() - run.tail, run.end(), known, encoding);
}

void LedgerPaint::cells(const LedgerLayout &layout, std::uint64_t from, std::uint64_t to,
                        const QList<models::KnownBytes> &known)
{
    m_painter.setFont(m_small);
    for (std::uint64_t offset = from; offset < to; ++offset) {
        const auto [left, right] = *layout.cellOf(offset);
        if (right < m_visible.left() || left > m_visible.right())
            continue;
        m_painter.setPen(QPen(lineColor(m_palette), 0.5));
        m_painter.drawLine(QPointF(left, layout.textRow.bottom()),
                           QPointF(left, layout.hexRow.bottom()));
        const int byte = models::byteAt(known, offset);
        if (byte < 0 || layout.hexRow.height() == 0)
            continue;
        m_painter.setPen(toneColor(Tone::Quiet, m_palette));
        m_painter.drawText(QRectF(left, layout.hexRow.top(), right - left, layout.hexRow.height()),
                           Qt::AlignCenter,
                           QString::number(byte, 16).toUpper().rightJustified(2, u'0'));
    }
}

void LedgerPaint::characters(const LedgerLayout &layout, std::uint64_t from, std::uint64_t to,
                             const QList<models::KnownBytes> &known, chat::Encoding encoding)
{
    for (const models::Character &character : models::charactersIn(known, from, to, encoding)) {
        const auto first = layout.cellOf(character.offset);
        const auto last = layout.cellOf(character.end() - 1);
        // One that began in the run before was painted with that.
        if (!first || !last || character.offset < from)
            continue;
        const QRectF place(first->first, layout.textRow.top(), last->second - first->first,
                           layout.textRow.height());
        QList<qreal> cuts;
        for (std::uint64_t edge = character.offset + 1; edge < character.end(); ++edge) {
            if (const auto *run = layout.runAt(edge); run && run->offset == edge)
                cuts.append(layout.xOf(edge));
        }
        const bool wrong = character.invalid || !cuts.isEmpty();
        if (wrong)
            m_painter.fillRect(place, faded(toneColor(Tone::Refused, m_palette), 0.16));
        m_painter.setFont(m_code);
        m_painter.setPen(toneColor(character.invalid ? Tone::Refused : Tone::Plain, m_palette));
        m_painter.drawText(place, Qt::AlignCenter, shortText(character.text));
        for (const qreal x : cuts)
            cutMark(place, x);
    }
}

// A tear through the character, down to its bytes.
void LedgerPaint::cutMark(const QRectF &place, qreal x)
{
    m_painter.setPen(QPen(toneColor(Tone::Refused, m_palette), 1.6));
    QPolygonF tear;
    constexpr qreal step = 4;
    int turn = 0;
    for (qreal y = place.top(); y < place.bottom() + step; y += step)
        tear.append(QPointF(x + (turn++ % 2 == 0 ? -2.5 : 2.5), std::min(y, place.bottom())));
    m_painter.drawPolyline(tear);
}

void LedgerPaint::breakMark(const QRectF &place, std::uint64_t bytes, bool slashes)
{
    m_painter.setPen(QPen(toneColor(Tone::Quiet, m_palette), 1.2));
    m_painter.setFont(m_small);
    const bool twoLines = slashes && place.height() >= 2 * QFontMetricsF(m_small).height();
    const QPointF middle(place.center().x(), place.top() + place.height() * 0.3);
    for (const qreal shift : {-3.0, 3.0}) {
        if (twoLines)
            m_painter.drawLine(middle + QPointF(shift - 3, 6), middle + QPointF(shift + 3, -6));
    }
    const QRectF below = twoLines ? place.adjusted(0, place.height() / 2, 0, 0) : place;
    const QString words = LedgerWords::bytes(bytes);
    const QString dots = slashes && !twoLines ? QStringLiteral("…%1…").arg(words) : words;
    label(below, {dots, words, QString::number(bytes), QStringLiteral("…")});
}

void LedgerPaint::label(const QRectF &place, const QStringList &longestFirst)
{
    const QFontMetricsF metrics(m_painter.font());
    for (const QString &text : longestFirst) {
        if (metrics.horizontalAdvance(text) > place.width() - 4 && text != longestFirst.constLast())
            continue;
        m_painter.drawText(place, Qt::AlignCenter, text);
        return;
    }
}

void LedgerPaint::ticks(const LedgerLayout &layout)
{
    m_painter.setFont(m_small);
    const QFontMetricsF metrics(m_small);
    qreal free = m_visible.left() - 200;
    const auto tick = [&](std::uint64_t offset, qreal x) {
        const QString text = QString::number(offset);
        const qreal width = metrics.horizontalAdvance(text);
        const QRectF row = layout.tickRow;
        m_painter.setPen(lineColor(m_palette));
        m_painter.drawLine(QPointF(x, row.top()), QPointF(x, row.top() + 3));
        const qreal left = std::clamp(x - width / 2, 0.0, std::max(0.0, layout.width - width));
        if (left < free)
            return;
        m_painter.setPen(toneColor(Tone::Quiet, m_palette));
        m_painter.drawText(QPointF(left, row.bottom() - 2), text);
        free = left + width + 5;
    };
    m_painter.setPen(lineColor(m_palette));
    m_painter.drawLine(layout.tickRow.topLeft(), layout.tickRow.topRight());
    if (layout.tickRow.height() == 0)
        return;
    for (const LedgerLayout::Run &run : layout.runs) {
        if (run.x > m_visible.left() - 200 && run.x < m_visible.right() + 200)
            tick(run.offset, run.x);
    }
    if (!layout.runs.isEmpty())
        tick(layout.runs.constLast().end(), layout.width);
}

void LedgerPaint::call(const QRectF &place, const timeline::Transfers &calls, int index, bool write)
{
    const timeline::Transfer &call = calls.list[std::size_t(index)];
    const std::uint64_t number = calls.dropped + std::uint64_t(index) + 1;
    const QRectF box = shrunk(place);
    const QColor ink = m_palette.color(QPalette::Active, QPalette::WindowText);
    m_painter.setPen(QPen(m_palette.color(QPalette::Active, QPalette::Link), 1.2));
    m_painter.setBrush(write ? tint(number - 1) : m_palette.color(QPalette::AlternateBase));
    m_painter.drawRoundedRect(box, rounding, rounding);
    if (call.simulated) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QBrush(faded(ink, 0.25), Qt::BDiagPattern));
        m_painter.drawRoundedRect(box, rounding, rounding);
    }
    m_painter.setPen(ink);
    m_painter.setFont(m_font);
    const QRectF seen = box.intersected(m_visible.adjusted(0, -1000, 0, 1000));
    label(seen, {LedgerWords::callLabel(write, number, call.size),
                 LedgerWords::callName(write, number), QString::number(number)});
}

void LedgerPaint::unknown(const QRectF &row, const QString &reason)
{
    const QRectF box = shrunk({m_visible.left(), row.top(), m_visible.width(), row.height()});
    const QColor quiet = toneColor(Tone::Quiet, m_palette);
    m_painter.setPen(QPen(quiet, 1, Qt::DashLine));
    m_painter.setBrush(QBrush(faded(quiet, 0.35), Qt::BDiagPattern));
    m_painter.drawRoundedRect(box, rounding, rounding);
    m_painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const QString text = metrics.elidedText(reason, Qt::ElideRight, box.width() - 24);
    const qreal width = metrics.horizontalAdvance(text) + 16;
    const QRectF words(box.left() + 8, box.top() + 2, width, box.height() - 4);
    m_painter.fillRect(words, m_palette.color(QPalette::Active, QPalette::Base));
    m_painter.setPen(quiet);
    m_painter.drawText(words, Qt::AlignCenter, text);
}

void LedgerPaint::unread(const QRectF &place, std::uint64_t bytes)
{
    const QRectF box = shrunk(place);
    const QColor quiet = toneColor(Tone::Quiet, m_palette);
    m_painter.setPen(QPen(quiet, 1.2, Qt::DashLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(box, rounding, rounding);
    m_painter.setPen(quiet);
    m_painter.setFont(m_font);
    label(box, LedgerWords::unreadLabels(bytes));
}

void LedgerPaint::mark(const LedgerLayout &layout, const LedgerTarget &target, bool chosen)
{
    const QColor color = m_palette.color(QPalette::Active, QPalette::WindowText);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(chosen ? color : faded(color, 0.5), chosen ? 2.2 : 1.4));
    const auto outline = [&](const QList<LedgerLayout::Box> &boxes) {
        for (const LedgerLayout::Box &box : boxes) {
            if (target.meets(box.from, box.to))
                m_painter.drawRoundedRect(shrunk(box.rect), rounding, rounding);
        }
    };
    outline(layout.writes);
    outline(layout.reads);
    QPen dashed = m_painter.pen();
    dashed.setStyle(Qt::DashLine);
    m_painter.setPen(dashed);
    outline(layout.unread);
    dashed.setStyle(Qt::SolidLine);
    m_painter.setPen(dashed);
    const qreal left = layout.xOf(target.from);
    const QRectF bytes(left, layout.textRow.top(), layout.xOf(target.to) - left,
                       layout.tickRow.top() - layout.textRow.top());
    m_painter.drawRect(bytes.adjusted(1, 1, -1, -1));
}

} // namespace panels
