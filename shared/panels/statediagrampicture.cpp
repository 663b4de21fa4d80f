// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagrampicture.h"

#include "panels/statelook.h"
#include "panels/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace panels {

using diagrams::StatePlace;
using diagrams::StateWords;

namespace {

constexpr qreal largest = 2.8;
constexpr qreal smallest = 0.6;
constexpr qreal easy = 0.9; ///< smaller letters only where words would be lost otherwise
constexpr qreal step = 0.1;

QFont scaled(QFont font, qreal scale)
{
    font.setPointSizeF(font.pointSizeF() * scale);
    return font;
}

} // namespace

QFont StateDiagramPicture::boxFont() const
{
    QFont font = scaled(m_font, m_scale);
    font.setBold(true);
    return font;
}

QFont StateDiagramPicture::tagFont() const
{
    return scaled(m_font, m_scale * 0.9);
}

QFont StateDiagramPicture::labelFont(bool code) const
{
    const QFont font = scaled(m_font, m_scale * 0.9);
    return code ? monospace(font) : font;
}

QFont StateDiagramPicture::titleFont() const
{
    return scaled(m_font, std::clamp(m_scale, 0.9, 1.6));
}

QSizeF StateDiagramPicture::sizeOf(const StateDiagramWords::Wording &wording) const
{
    QSizeF size(0, 0);
    for (const StateDiagramWords::Line &line : wording) {
        const QFontMetricsF metrics(labelFont(line.isCode));
        size = {std::max(size.width(), std::ceil(metrics.horizontalAdvance(line.text)) + 2),
                size.height() + std::ceil(metrics.height())};
    }
    return size;
}

QStringList StateDiagramPicture::tagsOf(StatePlace place) const
{
    QStringList tags;
    if (diagrams::placeOf(m_scene.facts.here) == place)
        tags.append(m_scene.here);
    if (m_scene.facts.other && diagrams::placeOf(*m_scene.facts.other) == place)
        tags.append(m_scene.other);
    return tags;
}

diagrams::StateSizes StateDiagramPicture::sizes() const
{
    diagrams::StateSizes sizes;
    const QFontMetricsF tags(tagFont());
    for (std::size_t i = 0; i < diagrams::statePlaces; ++i) {
        const StatePlace place = static_cast<StatePlace>(i);
        const QString name = QLatin1StringView(kernel::stateName(diagrams::stateAt(place)));
        QSizeF size = QSizeF(stateChipSize(boxFont(), name)) + QSizeF(8, 2) * m_scale;
        const QStringList named = tagsOf(place);
        if (!named.isEmpty()) // a second frame, and air
            size += QSizeF(8, 9) * m_scale;
        for (const QString &tag : named) {
            size.setWidth(std::max(size.width(), tags.horizontalAdvance(tag) + 24 * m_scale));
            size.setHeight(size.height() + std::ceil(tags.height()));
        }
        sizes.boxes[i] = size;
    }
    for (const QList<StateDiagramWords::Wording> &wordings : m_wordings) {
        QList<QSizeF> all;
        for (const StateDiagramWords::Wording &wording : wordings)
            all.append(sizeOf(wording));
        sizes.labels.append(all);
    }
    sizes.head = 10 * m_scale;
    sizes.space = 2 * m_scale;
    return sizes;
}

bool StateDiagramPicture::tryScale(qreal scale, StateWords words)
{
    m_scale = scale;
    const qreal line = std::ceil(QFontMetricsF(titleFont()).height()) + 4;
    m_titleRect = QRectF(m_room.left(), m_room.top(), m_room.width(), line);
    m_legendRect = QRectF(m_room.left(), m_room.bottom() - line, m_room.width(), line);
    const QRectF inner = m_room.adjusted(0, line, 0, -line);
    const diagrams::StateSizes wanted = sizes();
    for (const bool lying : {false, true}) {
        m_diagram = diagrams::layOut(m_arrows, wanted, inner, lying, words);
        if (m_diagram)
            return true;
    }
    return false;
}

void StateDiagramPicture::arrange(const QRectF &room, const QFont &font)
{
    m_font = font;
    m_room = room;
    m_arrows = diagrams::stateArrowsOf(m_scene.facts);
    m_wordings.clear();
    for (const diagrams::StateArrow &arrow : m_arrows)
        m_wordings.append(StateDiagramWords::wordings(arrow));
    const auto tryDown = [this](qreal from, qreal to, StateWords words) {
        for (qreal scale = from; scale > to - step / 2; scale -= step) {
            if (tryScale(scale, words))
                return true;
        }
        return false;
    };
    if (!tryDown(largest, easy, StateWords::All) && !tryDown(1.2, easy, StateWords::Walked) &&
        !tryDown(easy, 0.8, StateWords::All) && !tryDown(easy, smallest, StateWords::Walked))
        tryDown(easy, smallest, StateWords::Fitting);
}

} // namespace panels
