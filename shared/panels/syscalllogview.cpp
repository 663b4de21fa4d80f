// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/syscalllogview.h"

#include "panels/plainheader.h"
#include "panels/statelook.h"
#include "panels/syscalllogdelegate.h"
#include "panels/syscalllogfilter.h"
#include "panels/theme.h"

#include <QEvent>
#include <QScrollBar>

namespace panels {

using models::SyscallLogModel;

SyscallLogView::SyscallLogView(SyscallLogFilter &filter, QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new PlainHeader(this));
    setItemDelegate(new SyscallLogDelegate(filter, this));
    setModel(&filter);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(SyscallLogModel::Error, QHeaderView::Stretch);
    measure();
    followEnd();
}

void SyscallLogView::followEnd()
{
    connect(model(), &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { m_atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum(); });
    connect(model(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_atEnd)
            scrollToBottom();
    });
    // At another moment the calls are others: the last one led to it.
    connect(model(), &QAbstractItemModel::modelReset, this, &SyscallLogView::scrollToBottom);
}

void SyscallLogView::measure()
{
    const QFontMetrics words(font());
    const QFontMetrics code(monospace(font()));
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(words.height() + 10);
    const auto setWidth = [this](int column, int width) {
        horizontalHeader()->resizeSection(column,
                                          qMax(width, horizontalHeader()->sectionSizeHint(column)));
    };
    const int letter = code.horizontalAdvance(QLatin1Char('0'));
    setWidth(SyscallLogModel::Time, 12 * letter + 2 * cellMargin + 8);
    setWidth(SyscallLogModel::Call, 56 * letter + 2 * cellMargin);
    setWidth(SyscallLogModel::Result, 5 * letter + 2 * cellMargin);
    setWidth(SyscallLogModel::Duration, 8 * letter + 2 * cellMargin);
    setWidth(SyscallLogModel::State,
             stateChipSize(monospace(font()), QStringLiteral("ESTABLISHED")).width() +
                 2 * cellMargin);
}

void SyscallLogView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace panels
