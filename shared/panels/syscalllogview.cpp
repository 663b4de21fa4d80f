// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/syscalllogview.h"

#include "panels/statelook.h"
#include "panels/syscalllogdelegate.h"
#include "panels/syscalllogfilter.h"
#include "panels/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace panels {

using models::SyscallLogModel;

SyscallLogView::SyscallLogView(SyscallLogFilter &filter, QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new SyscallLogDelegate(filter, this));
    setModel(&filter);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
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
    setWidth(SyscallLogModel::Time, code.horizontalAdvance(QStringLiteral("00:00:00.000")) + 16);
    setWidth(SyscallLogModel::Call, code.averageCharWidth() * 50);
    setWidth(SyscallLogModel::Result, code.averageCharWidth() * 8 + 16);
    setWidth(SyscallLogModel::Duration, code.averageCharWidth() * 9 + 16);
    setWidth(SyscallLogModel::State,
             stateChipSize(monospace(font()), QStringLiteral("ESTABLISHED")).width() + 16);
}

void SyscallLogView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace panels
