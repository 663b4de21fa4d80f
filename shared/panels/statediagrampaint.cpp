// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagrampaint.h"

#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace panels {

using diagrams::StateArrow;
using diagrams::StateLine;
using diagrams::StatePlace;

namespace {

constexpr qreal thick = 3.2;
constexpr qreal wall = 1.3; ///< of the tube that is the other end's way
constexpr qreal bore = 2.6; ///< its inside
constexpr qreal both = 6;   ///< its inside where this end's way runs in it

/// The head of an arrow that is drawn @p times as large.
std::array<QPointF, 3> headOf(const StateLine &line, qreal times)
{
    const QPointF tip = line.head[0];
    return {tip, tip + (line.head[1] - tip) * times, tip + (line.head[2] - tip) * times};
}

/// Without the part under the arrow's head.
QList<QPointF> shaftOf(const StateLine &line, const std::array<QPointF, 3> &head)
{
    QList<QPointF> points = line.points;
    points.last() = (head[1] + head[2]) / 2;
    return points;
}

} // namespace

StateDiagramPainter::StateDiagramPainter(QPainter &painter, const QPalette &palette,
                                         const StateDiagramPicture &picture)
    : m_painter(painter)
    , m_palette(palette)
    , m_picture(picture)
    , m_diagram(*picture.m_diagram)
    , m_scale(picture.m_scale)
    , m_dark(isDark(palette))
{
}

void StateDiagramPainter::paint(std::optional<StatePlace> current)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    title();
    legend();
    for (const bool walked : {false, true}) {
        for (const StateLine &one : m_diagram.lines) {
            if (m_picture.m_arrows[one.arrow].isWalked() == walked)
                line(one);
        }
    }
    for (std::size_t i = 0; i < diagrams::statePlaces; ++i)
        box(static_cast<StatePlace>(i));
    for (const StateLine &one : m_diagram.lines)
        label(one);
    if (current)
        focus(*current);
}

void StateDiagramPainter::title()
{
    const StateDiagramPicture::Scene &scene = m_picture.m_scene;
    const bool chosen = !scene.title.isEmpty();
    m_painter.setFont(chosen ? monospace(m_picture.titleFont()) : m_picture.titleFont());
    m_painter.setPen(toneColor(chosen ? Tone::Plain : Tone::Quiet, m_palette));
    const QString words = m_painter.fontMetrics().elidedText(
        chosen ? scene.title : scene.hint, Qt::ElideRight, int(m_picture.m_titleRect.width()));
    m_painter.drawText(m_picture.m_titleRect, Qt::AlignVCenter | Qt::AlignLeft, words);
}

void StateDiagramPainter::legend()
{
    const QFont font = m_picture.titleFont();
    m_painter.setFont(font);
    qreal x = m_picture.m_legendRect.left();
    x = sample(x, StateDiagramWords::observed(), false, false);
    x = sample(x, StateDiagramWords::inferred(), true, false);
    sample(x, StateDiagramWords::other(), false, true);
}

/// A piece of an arrow with what it means; returns where the next one begins.
qreal StateDiagramPainter::sample(qreal x, const QString &words, bool inferred, bool isHollow)
{
    const QRectF &place = m_picture.m_legendRect;
    const qreal height = m_painter.fontMetrics().height();
    const qreal width = 2.2 * height;
    const qreal advance = m_painter.fontMetrics().horizontalAdvance(words);
    if (x + width + advance + height / 2 > place.right())
        return x;
    const QColor color = toneColor(Tone::Quiet, m_palette);
    step({{x, place.center().y()}, {x + width, place.center().y()}}, color, inferred,
         isHollow ? bore : 0);
    m_painter.setPen(color);
    m_painter.drawText(QRectF(x + width + height / 3, place.top(), advance + 2, place.height()),
                       Qt::AlignVCenter | Qt::AlignLeft, words);
    return x + width + advance + height * 1.2;
}

void StateDiagramPainter::line(const StateLine &line)
{
    const StateArrow &arrow = m_picture.m_arrows[line.arrow];
    const auto corners = headOf(line, arrow.here && arrow.other ? 1.4 : 1);
    const QList<QPointF> shaft = shaftOf(line, corners);
    if (!arrow.isWalked()) {
        const QColor quiet = toneColor(Tone::Quiet, m_palette);
        m_painter.setPen(QPen(quiet, std::max(1.0, 0.9 * m_scale)));
        m_painter.drawPolyline(shaft.data(), int(shaft.size()));
        head(corners, quiet, false);
        return;
    }
    const QColor color = lookOf(diagrams::stateAt(arrow.to), m_dark).text;
    if (arrow.other)
        step(shaft, color, arrow.other->inferred, arrow.here ? both : bore);
    if (arrow.here)
        step(shaft, color, arrow.here->inferred, 0);
    head(corners, color, !arrow.here);
}

void StateDiagramPainter::step(const QList<QPointF> &points, const QColor &color, bool inferred,
                               qreal inside)
{
    const auto draw = [&](const QColor &ink, qreal width) {
        QPen pen(ink, width * m_scale, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        if (inferred) // pieces of one length, whatever the pen's width
            pen.setDashPattern({8 / width, 5 / width});
        m_painter.setPen(pen);
        m_painter.drawPolyline(points.data(), int(points.size()));
    };
    draw(color, inside > 0 ? inside + 2 * wall : thick);
    if (inside > 0)
        draw(m_palette.color(QPalette::Window), inside);
}

void StateDiagramPainter::head(const std::array<QPointF, 3> &corners, const QColor &color,
                               bool isHollow)
{
    m_painter.setPen(isHollow ? QPen(color, 1.4 * m_scale) : QPen(Qt::NoPen));
    m_painter.setBrush(isHollow ? m_palette.color(QPalette::Window) : color);
    m_painter.drawPolygon(corners.data(), 3);
    m_painter.setBrush(Qt::NoBrush);
}

void StateDiagramPainter::label(const StateLine &line)
{
    if (line.wording < 0)
        return;
    const bool walked = m_picture.m_arrows[line.arrow].isWalked();
    m_painter.setPen(toneColor(walked ? Tone::Plain : Tone::Quiet, m_palette));
    QRectF place = line.label;
    for (const auto &[text, isCode] : m_picture.m_wordings[line.arrow][line.wording]) {
        QFont font = m_picture.labelFont(isCode, walked);
        m_painter.setFont(font);
        const qreal height = std::ceil(QFontMetricsF(font).height());
        m_painter.drawText(QRectF(place.left(), place.top(), place.width(), height),
                           Qt::AlignCenter | Qt::TextDontClip, text);
        place.setTop(place.top() + height);
    }
}

bool StateDiagramPainter::isOnPath(StatePlace place) const
{
    for (const StateArrow &arrow : m_picture.m_arrows) {
        if (arrow.isWalked() && (arrow.from == place || arrow.to == place))
            return true;
    }
    return false;
}

void StateDiagramPainter::box(StatePlace place)
{
    const QRectF &rect = m_diagram.boxes[static_cast<std::size_t>(place)];
    const auto [here, other] = m_picture.litBy(place);
    StateLook look = lookOf(diagrams::stateAt(place), m_dark);
    const bool loud = here || other || isOnPath(place);
    const QColor frame = loud ? look.text : toneColor(Tone::Quiet, m_palette);
    const qreal radius = 5 * m_scale;
    m_painter.setPen(QPen(frame, (here ? 3.2 : loud ? 1.6 : 1.1) * m_scale));
    m_painter.setBrush(here ? look.background : m_palette.color(QPalette::Base));
    m_painter.drawRoundedRect(rect, radius, radius);
    m_painter.setBrush(Qt::NoBrush);
    if (other) {
        const qreal inset = (here ? 4 : 3.2) * m_scale;
        m_painter.setPen(QPen(frame, 1.3 * m_scale));
        m_painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius / 2,
                                  radius / 2);
    }
    if (!here)
        look.ink = frame;
    look.background = Qt::transparent;
    words(place, rect, look);
}

void StateDiagramPainter::words(StatePlace place, const QRectF &rect, const StateLook &look)
{
    const QStringList tags = m_picture.tagsOf(place);
    const QString name = m_picture.nameIn(place);
    m_painter.setFont(m_picture.boxFont(place));
    const QSizeF chip = stateChipSize(m_painter.font(), name);
    QFontMetricsF metrics(m_picture.tagFont());
    const qreal height = std::ceil(metrics.height());
    qreal y = rect.center().y() - (chip.height() + double(tags.size()) * height) / 2;
    const QRectF row(rect.center().x() - chip.width() / 2, y, chip.width(), chip.height());
    paintStateChip(m_painter, row.toRect(), look, name);
    m_painter.setFont(m_picture.tagFont());
    m_painter.setPen(look.ink);
    y += chip.height() - m_scale;
    for (const QString &tag : tags) {
        m_painter.drawText(QRectF(rect.left(), y, rect.width(), height), Qt::AlignCenter, tag);
        y += height;
    }
}

void StateDiagramPainter::focus(StatePlace place)
{
    const qreal out = 3 * m_scale;
    m_painter.setPen(QPen(m_palette.color(QPalette::WindowText), 1.2, Qt::DotLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(
        m_diagram.boxes[static_cast<std::size_t>(place)].adjusted(-out, -out, out, out));
}

void StateDiagramPicture::paint(QPainter &painter, const QPalette &palette,
                                std::optional<StatePlace> current) const
{
    if (m_diagram)
        StateDiagramPainter(painter, palette, *this).paint(current);
}

} // namespace panels
