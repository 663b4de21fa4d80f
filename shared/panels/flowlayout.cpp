// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/flowlayout.h"

#include <QHBoxLayout>
#include <QWidget>

#include <algorithm>

namespace panels {

namespace {

bool grows(const QLayoutItem &item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

} // namespace

FlowLayout::FlowLayout(int spacing, Spread spread)
    : m_spacing(spacing)
    , m_spread(spread)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addGroup(const QList<QWidget *> &widgets)
{
    auto *group = new QHBoxLayout;
    group->setSpacing(m_spacing);
    for (QWidget *widget : widgets)
        group->addWidget(widget);
    addChildLayout(group);
    addItem(group);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

// An item alone in its row may be as narrow as its minimum.
QList<FlowLayout::Row> FlowLayout::rows(int width) const
{
    QList<Row> rows;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        if (rows.isEmpty() || rows.constLast().width + m_spacing + wanted.width() > width)
            rows.append(Row());
        Row &row = rows.last();
        row.width += wanted.width() + (row.items.isEmpty() ? 0 : m_spacing);
        row.height = std::max(row.height, wanted.height());
        row.items.append(item);
    }
    return rows;
}

int FlowLayout::heightForWidth(int width) const
{
    const QSize around = margins();
    int height = 0;
    for (const Row &row : rows(width - around.width()))
        height += row.height + (height > 0 ? m_spacing : 0);
    return height + around.height();
}

QSize FlowLayout::margins() const
{
    const QMargins around = contentsMargins();
    return {around.left() + around.right(), around.top() + around.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    size += margins();
    return {size.width(), std::max(size.height(), m_needed)};
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const Row &row : rows(QWIDGETSIZE_MAX))
        size = QSize(row.width, row.height);
    return size + margins();
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    const QList<Row> all = rows(room.width());
    if (const int needed = heightForWidth(rect.width()); needed != m_needed) {
        m_needed = needed;
        update();
    }
    int y = room.top();
    for (const Row &row : all) {
        place(row, {room.left(), y, room.width(), row.height},
              all.size() == 1 && m_spread == Spread::Apart);
        y += row.height + m_spacing;
    }
}

void FlowLayout::place(const Row &row, const QRect &room, bool apart) const
{
    const int rest = std::max(0, room.width() - row.width);
    const bool anyGrows =
        std::any_of(row.items.begin(), row.items.end(), [](auto *item) { return grows(*item); });
    const auto growing =
        std::max<qsizetype>(1, std::count_if(row.items.begin(), row.items.end(),
                                             [](auto *item) { return grows(*item); }));
    const auto gaps = std::max<qsizetype>(1, row.items.size() - 1);
    int x = room.left();
    for (QLayoutItem *item : row.items) {
        int width = std::min(item->sizeHint().width(), room.width());
        if (anyGrows && grows(*item))
            width += rest / int(growing);
        item->setGeometry({x, room.top(), width, room.height()});
        x += width + m_spacing + (apart && !anyGrows ? rest / int(gaps) : 0);
    }
}

} // namespace panels
