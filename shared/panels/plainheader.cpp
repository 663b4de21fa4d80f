// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/plainheader.h"

#include "panels/theme.h"
#include "panels/tones.h"

#include <QPainter>

namespace panels {

PlainHeader::PlainHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(24);
}

QFont PlainHeader::wordsFont() const
{
    QFont words = font();
    words.setBold(true);
    return words;
}

void PlainHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto alignment =
        Qt::Alignment(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->setPen(lineColor(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(wordsFont());
    painter->setPen(toneColor(Tone::Quiet, palette()));
    painter->drawText(rect.adjusted(cellMargin, 0, -cellMargin, -1), alignment,
                      model()->headerData(section, orientation()).toString());
    painter->restore();
}

QSize PlainHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics metrics(wordsFont());
    const QString words = model()->headerData(section, orientation()).toString();
    return {metrics.horizontalAdvance(words) + 2 * cellMargin + 2, metrics.height() + 10};
}

} // namespace panels
