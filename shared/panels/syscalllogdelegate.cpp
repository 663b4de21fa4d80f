// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/syscalllogdelegate.h"

#include "panels/statelook.h"
#include "panels/syscalllogfilter.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QApplication>
#include <QPainter>

namespace panels {

using models::SyscallLogModel;

namespace {

constexpr int margin = 6;

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
    if (record.simulated) {
        QColor hatch = toneColor(Tone::Quiet, option.palette);
        hatch.setAlphaF(0.35f);
        painter.fillRect(option.rect, QBrush(hatch, Qt::BDiagPattern));
    }
}

/// errno's name in bold, then its sentence.
void paintOutcome(QPainter &painter, const QStyleOptionViewItem &option, const QString &name,
                  const QString &sentence, const QColor &nameColor)
{
    QRect place = option.rect.adjusted(margin, 0, -margin, 0);
    if (!name.isEmpty()) {
        QFont bold = monospace(option.font);
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(nameColor);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(name) + 2 * margin);
    }
    const bool selected = option.state & QStyle::State_Selected;
    painter.setFont(option.font);
    painter.setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(sentence, Qt::ElideRight, place.width()));
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
    const bool own =
        index.column() == SyscallLogModel::Error || index.column() == SyscallLogModel::State;
    const QString state = cell.text;
    if (own)
        cell.text.clear();
    paintGround(*painter, cell, *record);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    painter->setFont(cell.font);
    if (index.column() == SyscallLogModel::Error) {
        const QColor nameColor = cell.palette.color(QPalette::Text);
        cell.palette = option.palette;
        paintOutcome(*painter, cell, index.data(SyscallLogPresenter::ErrnoRole).toString(),
                     index.data(SyscallLogPresenter::SentenceRole).toString(), nameColor);
    } else if (index.column() == SyscallLogModel::State && record->stateAfter != 0) {
        paintStateChip(*painter, cell.rect.adjusted(margin / 2, 1, -margin, -1),
                       lookOf(kernel::tcpStateFromNumber(record->stateAfter), isDark(cell.palette)),
                       state);
    }
    painter->restore();
}

} // namespace panels
