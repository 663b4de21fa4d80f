// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/syscalllogdelegate.h"

#include "panels/hatchedlabel.h"
#include "panels/plainheader.h"
#include "panels/statelook.h"
#include "panels/syscalllogfilter.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace panels {

using models::SyscallLogModel;

namespace {

bool tellsOutcome(int column)
{
    return column == SyscallLogModel::Result || column == SyscallLogModel::Error;
}

Tone toneOf(const posix::SyscallRecord &record)
{
    if (!record.failed())
        return Tone::Plain;
    return isRefused(record) ? Tone::Refused : Tone::Quiet;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                 const posix::SyscallRecord &record)
{
    if (isRefused(record)) {
        QColor tint = toneColor(Tone::Refused, option.palette);
        tint.setAlphaF(0.08f);
        painter.fillRect(option.rect, tint);
    }
    if (record.simulated)
        painter.fillRect(option.rect, simulatedHatch(option.palette));
}

QColor plainText(const QStyleOptionViewItem &option, const QPalette &palette)
{
    const bool selected = option.state & QStyle::State_Selected;
    return palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
}

void paintLine(QPainter &painter, const QRect &place, Qt::Alignment alignment, const QString &words)
{
    painter.drawText(place, int(alignment) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
}

void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QString &words)
{
    painter.setPen(plainText(option, option.palette));
    paintLine(painter, option.rect.adjusted(cellMargin, 0, -cellMargin, 0), option.displayAlignment,
              words);
}

void paintState(QPainter &painter, const QStyleOptionViewItem &option,
                const posix::SyscallRecord &record, const QString &words)
{
    if (record.stateAfter == 0)
        return;
    const bool dark = isDark(option.palette);
    paintStateChip(painter, option.rect.adjusted(cellMargin, 1, -cellMargin, -1),
                   lookOf(kernel::tcpStateFromNumber(record.stateAfter), dark), words);
}

/// errno's name in bold and in the tone of the outcome, then its sentence in @p plain.
void paintOutcome(QPainter &painter, const QStyleOptionViewItem &option, const QString &name,
                  const QString &sentence, const QPalette &plain)
{
    QRect place = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    if (!name.isEmpty()) {
        QFont bold = monospace(option.font);
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(plainText(option, option.palette));
        paintLine(painter, place, Qt::AlignVCenter, name);
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(name) + cellMargin);
    }
    painter.setFont(option.font);
    painter.setPen(plainText(option, plain));
    paintLine(painter, place, Qt::AlignVCenter, sentence);
}

} // namespace

SyscallLogDelegate::SyscallLogDelegate(const SyscallLogFilter &filter, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_filter(filter)
{
}

void SyscallLogDelegate::initStyleOption(QStyleOptionViewItem *option,
                                         const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
    const posix::SyscallRecord *record = m_filter.record(index.row());
    if (!record)
        return;
    if (index.column() != SyscallLogModel::Error)
        option->font = monospace(option->font);
    const Tone tone = toneOf(*record);
    if (tone != Tone::Plain && tellsOutcome(index.column())) {
        option->palette.setColor(QPalette::Text, toneColor(tone, option->palette));
        option->palette.setColor(QPalette::HighlightedText, toneColor(tone, option->palette));
    }
    option->fontMetrics = QFontMetrics(option->font);
}

void SyscallLogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const posix::SyscallRecord *record = m_filter.record(index.row());
    if (!record)
        return;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString words = std::exchange(cell.text, QString());
    paintGround(*painter, cell, *record);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    painter->setFont(cell.font);
    if (index.column() == SyscallLogModel::Error)
        paintOutcome(*painter, cell, index.data(SyscallLogPresenter::ErrnoRole).toString(),
                     index.data(SyscallLogPresenter::SentenceRole).toString(), option.palette);
    else if (index.column() == SyscallLogModel::State)
        paintState(*painter, cell, *record, words);
    else
        paintWords(*painter, cell, words);
    painter->restore();
}

} // namespace panels
