// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/chatview.h"

#include "panels/chatwords.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollBar>

#include <algorithm>

namespace panels {

ChatView::ChatView(models::ChatModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new ChatDelegate(model, this))
    , m_copy(new QAction(this))
{
    setObjectName(QStringLiteral("chatView"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setEditTriggers(QAbstractItemView::NoEditTriggers);

    m_copy->setObjectName(QStringLiteral("chatCopy"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copy, &QAction::triggered, this, &ChatView::copy);
    followEnd();
}

void ChatView::followEnd()
{
    QScrollBar *bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_atEnd = value >= bar->maximum() - 2; });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_atEnd)
            bar->setValue(bar->maximum());
    });
}

void ChatView::copy() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const int row : rows)
        lines << lineOf(wordsOf(m_model.message(row), encoding()));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ChatView::setEncoding(chat::Encoding encoding)
{
    if (encoding == m_delegate->encoding())
        return;
    m_delegate->setEncoding(encoding);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void ChatView::retranslate()
{
    m_copy->setText(tr("Copy"));
    setAccessibleName(tr("chat"));
    m_delegate->forget();
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void ChatView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_delegate->forget();
    scheduleDelayedItemsLayout();
}

} // namespace panels
