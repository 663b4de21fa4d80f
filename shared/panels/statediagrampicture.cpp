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
constexpr qreal tiny = 0.2; ///< a shape without readable words says more than nothing
constexpr qreal easy = 0.9; ///< smaller letters only where words would be lost otherwise
constexpr qreal step = 0.1;
constexpr qreal lit = 1.2;
constexpr qreal quiet = 0.8;

QFont scaled(QFont font, qreal scale)
{
    font.setPointSizeF(font.pointSizeF() * scale);
    return font;
}

} // namespace

QFont StateDiagramPicture::boxFont(StatePlace place) const
{
    QFont font = scaled(m_font, m_scale * (litBy(place).any() ? lit : 1));
    font.setBold(true);
    return font;
}

QFont StateDiagramPicture::tagFont() const
{
    return scaled(m_font, m_scale);
}

QFont StateDiagramPicture::labelFont(bool code, bool walked) const
{
    const QFont font = scaled(m_font, m_scale * (walked ? 0.9 : quiet));
    return code ? monospace(font) : font;
}

QFont StateDiagramPicture::titleFont() const
{
    return scaled(m_font, std::clamp(m_scale, 0.9, 1.6));
}

QSizeF StateDiagramPicture::sizeOf(const StateDiagramWords::Wording &wording, bool walked) const
{
    QSizeF size(0, 0);
    for (const StateDiagramWords::Line &line : wording) {
        const QFontMetricsF metrics(labelFont(line.isCode, walked));
        size = {std::max(size.width(), std::ceil(metrics.horizontalAdvance(line.text)) + 2),
                size.height() + std::ceil(metrics.height())};
    }
    return size;
}

StateDiagramPicture::Lit StateDiagramPicture::litBy(StatePlace place) const
{
    const diagrams::StateFacts &facts = m_scene.facts;
    return {diagrams::placeOf(facts.here) == place,
            facts.other && diagrams::placeOf(*facts.other) == place};
}

QStringList StateDiagramPicture::tagsOf(StatePlace place) const
{
    const Lit lit = litBy(place);
    QStringList tags;
    if (lit.here)
        tags.append(m_scene.here);
    if (lit.other)
        tags.append(m_scene.other);
    return tags;
}

QString StateDiagramPicture::nameIn(StatePlace place) const
{
    const kernel::TcpState state = diagrams::stateAt(place);
    return m_shortNames ? stateShortForm(state) : QLatin1StringView(kernel::stateName(state));
}

QSizeF StateDiagramPicture::boxSize(StatePlace place) const
{
    QSizeF size = QSizeF(stateChipSize(boxFont(place), nameIn(place))) + QSizeF(8, 2) * m_scale;
    const QStringList tags = tagsOf(place);
    if (!tags.isEmpty()) // a second frame, and air
        size += QSizeF(8, 9) * m_scale;
    const QFontMetricsF metrics(tagFont());
    for (const QString &tag : tags) {
        size.setWidth(std::max(size.width(), metrics.horizontalAdvance(tag) + 24 * m_scale));
        size.setHeight(size.height() + std::ceil(metrics.height()));
    }
    return size;
}

diagrams::StateSizes StateDiagramPicture::sizes() const
{
    diagrams::StateSizes sizes;
    for (std::size_t i = 0; i < diagrams::statePlaces; ++i)
        sizes.boxes[i] = boxSize(static_cast<StatePlace>(i));
    for (qsizetype i = 0; i < m_wordings.size(); ++i) {
        QList<QSizeF> all;
        for (const StateDiagramWords::Wording &wording : m_wordings[i])
            all.append(sizeOf(wording, m_arrows[i].isWalked()));
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
    m_shortNames = false;
    const auto tryDown = [this](qreal from, qreal to, StateWords words) {
        for (qreal scale = from; scale > to - step / 2; scale -= step) {
            if (tryScale(scale, words))
                return true;
        }
        return false;
    };
    if (tryDown(largest, easy, StateWords::All) || tryDown(1.2, easy, StateWords::Walked) ||
        tryDown(easy, 0.8, StateWords::All))
        return;
    m_shortNames = true;
    if (!tryDown(1, 0.8, StateWords::Walked) && !tryDown(easy, smallest, StateWords::Walked) &&
        !tryDown(easy, smallest, StateWords::Fitting))
        tryDown(smallest - step, tiny, StateWords::Fitting);
}

} // namespace panels
