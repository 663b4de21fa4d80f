// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tcprowdelegate.h"

#include "panels/plainheader.h"
#include "panels/rowmotion.h"
#include "panels/statelook.h"
#include "panels/tcptablepresenter.h"
#include "panels/theme.h"
#include "panels/tones.h"
#include "posix/syscalls.h"

#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace panels {

using models::TableEntry;
using models::TcpTableModel;

namespace {

constexpr int bracketWidth = 22;
constexpr int barWidth = 64; // the words behind it fit a window of 1024
constexpr int barHeight = 10;

QColor plainText(const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    return option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
}

void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QString &words)
{
    const QRect place = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    painter.setFont(option.font);
    painter.setPen(plainText(option));
    painter.drawText(place, int(option.displayAlignment) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
}

/// Small words beside a number.
QFont smallFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.8);
    return font;
}

/// Half of a bracket: from the chip to the edge, round the corner, and on to the other end.
void paintBracket(QPainter &painter, const QRect &place, bool down, const QColor &color)
{
    const qreal x = place.right() - 5;
    const qreal y = place.center().y() + 0.5;
    const qreal end = down ? place.bottom() + 1 : place.top();
    const qreal corner = down ? 7 : -7;
    QPainterPath path(QPointF(place.right() - bracketWidth + 4, y));
    path.lineTo(x - 7, y);
    path.quadTo(x, y, x, y + corner);
    path.lineTo(x, end);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.restore();
}

/// Returns where the rest of the cell begins.
int paintCountdown(QPainter &painter, const QRect &place, const Countdown &countdown,
                   const StateLook &look, const QFont &numbers, const QColor &ink)
{
    const QRectF track(place.left(), place.center().y() - barHeight / 2.0 + 0.5, barWidth,
                       barHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor ground = look.background;
    ground.setAlphaF(0.5f);
    painter.setBrush(ground);
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    painter.setClipRect(track.adjusted(0, 0, (countdown.part - 1) * barWidth, 0));
    painter.setBrush(look.text);
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    painter.restore();
    if (!countdown.seconds)
        return int(track.right()) + 2 * cellMargin;
    painter.setFont(numbers);
    painter.setPen(ink);
    const int width =
        painter.fontMetrics().horizontalAdvance(TcpTablePresenter::tr("%1 s").arg(60));
    const QRect words(place.left() + barWidth + cellMargin, place.top(), width, place.height());
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter,
                     TcpTablePresenter::tr("%1 s").arg(*countdown.seconds));
    return words.right() + 2 * cellMargin;
}

int paintTag(QPainter &painter, const QRect &place, const QString &words, const QColor &color)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = metrics.horizontalAdvance(words) + 2 * cellMargin;
    const int height = metrics.height() + 2;
    const QRectF tag(place.left() + 0.5, place.center().y() - height / 2 + 0.5, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(tag, 4, 4);
    painter.drawText(tag, Qt::AlignCenter, words);
    painter.restore();
    return int(tag.right()) + cellMargin + 2;
}

} // namespace

TcpRowDelegate::TcpRowDelegate(const TcpTablePresenter &presenter, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_presenter(presenter)
{
}

void TcpRowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // Fusion's frame would dim the chip
    const TableEntry &entry = m_presenter.entry(index.row());
    if (index.column() != TcpTableModel::Nature)
        option->font = monospace(option->font);
    if (entry.tracked.gone) {
        option->font.setStrikeOut(index.column() != TcpTableModel::Nature);
        option->palette.setColor(QPalette::Text, toneColor(Tone::Quiet, option->palette));
        option->palette.setColor(QPalette::HighlightedText,
                                 toneColor(Tone::Quiet, option->palette));
    }
    option->fontMetrics = QFontMetrics(option->font);
    option->textElideMode = Qt::ElideRight;
}

void TcpRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString words = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    if (index.column() == TcpTableModel::State)
        paintState(*painter, cell, index.row());
    else if (index.column() == TcpTableModel::Nature)
        paintNature(*painter, cell, index.row());
    else
        paintWords(*painter, cell, words);
    paintFin(*painter, cell, index);
    painter->restore();
}

QSize TcpRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    int width = cell.fontMetrics.horizontalAdvance(cell.text) + 2 * cellMargin + 2;
    if (index.column() == TcpTableModel::State)
        width = stateChipSize(cell.font, cell.text).width() + 2 * cellMargin + bracketWidth;
    if (index.column() == TcpTableModel::Nature)
        width += barWidth + 2 * cellMargin;
    const QString fin = TcpTablePresenter::finWords(m_presenter.entry(index.row()), index.column());
    if (!fin.isEmpty())
        width += QFontMetrics(smallFont(cell)).horizontalAdvance(fin) + cellMargin;
    return {width, QFontMetrics(option.font).height() + 12};
}

void TcpRowDelegate::paintState(QPainter &painter, const QStyleOptionViewItem &option,
                                int row) const
{
    const TableEntry &entry = m_presenter.entry(row);
    const kernel::TcpState state =
        entry.tracked.gone ? kernel::TcpState::Closed : entry.tracked.row.state;
    painter.setFont(option.font);
    paintStateChip(painter, option.rect.adjusted(cellMargin, 0, -bracketWidth, 0),
                   lookOf(state, isDark(option.palette)),
                   QLatin1StringView(kernel::stateName(entry.tracked.row.state)));
    if (entry.pair >= 0 && (entry.pair == row + 1 || entry.pair == row - 1))
        paintBracket(painter, option.rect, entry.pair > row,
                     toneColor(Tone::Quiet, option.palette));
}

void TcpRowDelegate::paintFin(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const QString fin = TcpTablePresenter::finWords(m_presenter.entry(index.row()), index.column());
    if (fin.isEmpty())
        return;
    const QString number = index.data().toString();
    const int taken = QFontMetrics(option.font).horizontalAdvance(number) + cellMargin;
    const QRect place = option.rect.adjusted(2, 0, -cellMargin - taken, 0);
    const bool selected = option.state & QStyle::State_Selected;
    painter.setFont(smallFont(option));
    painter.setPen(selected ? plainText(option) : toneColor(Tone::Quiet, option.palette));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, fin);
}

void TcpRowDelegate::paintNature(QPainter &painter, const QStyleOptionViewItem &option,
                                 int row) const
{
    const TableEntry &entry = m_presenter.entry(row);
    QRect place = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    painter.setClipRect(option.rect);
    if (const auto countdown = countdownOf(entry.tracked, m_presenter.now()))
        place.setLeft(paintCountdown(painter, place, *countdown,
                                     lookOf(entry.tracked.row.state, isDark(option.palette)),
                                     monospace(option.font), plainText(option)));
    painter.setFont(option.font);
    const QString nature = TcpTablePresenter::natureWords(entry, m_presenter.now());
    const QString tag = TcpTablePresenter::tagWords(entry);
    const Tone tone = entry.tracked.gone ? Tone::Quiet : Tone::Refused;
    if (!tag.isEmpty() && tag != nature)
        place.setLeft(paintTag(painter, place, tag, toneColor(tone, option.palette)));
    painter.setPen(plainText(option));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(nature, Qt::ElideRight, place.width()));
}

} // namespace panels
