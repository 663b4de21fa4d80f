// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/peerdelegate.h"

#include "models/peermodel.h"
#include "panels/plainheader.h"
#include "panels/statelook.h"
#include "panels/theme.h"

#include <QPainter>

namespace panels {

using models::PeerModel;

void PeerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const bool selected = cell.state & QStyle::State_Selected;
    const auto role = selected ? QPalette::Highlight : QPalette::Base;
    painter->save();
    painter->fillRect(cell.rect, cell.palette.brush(role));
    const QRect place = cell.rect.adjusted(cellMargin, 1, -cellMargin, -1);
    painter->setFont(cell.font);
    const auto entry = index.data(PeerModel::EntryRole).value<models::PeerEntry>();
    if (index.column() == PeerModel::State && entry.row) {
        paintStateChip(*painter, place, lookOf(entry.row->state, isDark(cell.palette)),
                       QString::fromLatin1(kernel::stateName(entry.row->state)));
    } else {
        painter->setPen(cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        const auto elided = index.column() == PeerModel::Address ? Qt::ElideLeft : Qt::ElideRight;
        painter->drawText(place, int(cell.displayAlignment) | Qt::TextSingleLine,
                          cell.fontMetrics.elidedText(cell.text, elided, place.width()));
    }
    painter->restore();
}

QSize PeerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    return {cell.fontMetrics.horizontalAdvance(cell.text) + 2 * cellMargin + 2,
            cell.fontMetrics.height() + 8};
}

} // namespace panels
