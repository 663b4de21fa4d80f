// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tcptableview.h"

#include "panels/figurestillness.h"
#include "panels/plainheader.h"
#include "panels/rowmotion.h"
#include "panels/tcprowdelegate.h"
#include "panels/tcptablepresenter.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QPainter>
#include <QScrollBar>

namespace panels {

namespace {

bool flashes(const TcpTablePresenter &presenter, int row)
{
    return flashOf(presenter.entry(row).tracked, presenter.now()) > 0;
}

/// Whether the row's words change with the clock alone.
bool ticks(const TcpTablePresenter &presenter, int row)
{
    const kernel::TrackedRow &tracked = presenter.entry(row).tracked;
    const std::int64_t now = presenter.now();
    const auto countdown = countdownOf(tracked, now);
    return (countdown && countdown->part > 0) || closeWaitOf(tracked, now);
}

QColor flashColor(const QPalette &palette, double strength)
{
    QColor color(isDark(palette) ? 0xff8a7420 : 0xffffd95a);
    color.setAlphaF(float(0.75 * strength));
    return color;
}

} // namespace

TcpTableView::TcpTableView(TcpTablePresenter &presenter, QWidget *parent)
    : QTreeView(parent)
    , m_presenter(presenter)
{
    setHeader(new PlainHeader(this));
    setItemDelegate(new TcpRowDelegate(presenter, this));
    setModel(&presenter);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    m_flash.setInterval(50);
    m_ticking.setInterval(1000);
    connect(&m_settle, &QTimer::timeout, this, &TcpTableView::settle);
    connect(&m_flash, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(&m_ticking, &QTimer::timeout, this, &TcpTableView::tick);
    for (QTimer *timer : {&m_flash, &m_ticking})
        connect(timer, &QTimer::timeout, this, &TcpTableView::runTimers);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_settle, qOverload<>(&QTimer::start));
    follow();
}

void TcpTableView::follow()
{
    const auto soon = [this] {
        m_settle.start();
    };
    connect(&m_presenter, &QAbstractItemModel::dataChanged, this, soon);
    connect(&m_presenter, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&m_presenter, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&m_presenter, &QAbstractItemModel::rowsMoved, this, soon);
    connect(&m_presenter, &QAbstractItemModel::layoutChanged, this, soon);
    connect(&m_presenter, &QAbstractItemModel::modelReset, this, soon);
}

void TcpTableView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TcpTableView::measureAgain()
{
    m_measureAgain = true;
    m_settle.start();
}

void TcpTableView::fitColumns()
{
    m_measureAgain = true;
    growColumns();
}

void TcpTableView::settle()
{
    growColumns();
    runTimers();
    Q_EMIT settled();
}

void TcpTableView::growColumns()
{
    for (int column = 0; column < header()->count() - 1; ++column) {
        const int wanted = qMax(sizeHintForColumn(column), header()->sectionSizeHint(column));
        if (m_measureAgain || wanted > header()->sectionSize(column))
            header()->resizeSection(column, wanted);
    }
    m_measureAgain = false;
}

QRect TcpTableView::wordsOf(int row) const
{
    return visualRect(m_presenter.index(row, models::TcpTableModel::Nature));
}

bool TcpTableView::anyInSight(bool (*moves)(const TcpTablePresenter &, int)) const
{
    for (int row = 0; row < m_presenter.rowCount(); ++row) {
        if (moves(m_presenter, row) && wordsOf(row).intersects(viewport()->rect()))
            return true;
    }
    return false;
}

void TcpTableView::tick()
{
    for (int row = 0; row < m_presenter.rowCount(); ++row) {
        if (ticks(m_presenter, row))
            viewport()->update(wordsOf(row));
    }
}

void TcpTableView::runTimers()
{
    const auto run = [](QTimer &timer, bool wanted) {
        if (wanted && !timer.isActive())
            timer.start();
        else if (!wanted)
            timer.stop();
    };
    const bool goesOn = isVisible() && !m_presenter.standsStill();
    run(m_flash, goesOn && anyInSight(flashes));
    run(m_ticking, goesOn && anyInSight(ticks));
}

void TcpTableView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const models::TableEntry &entry = m_presenter.entry(index.row());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const double flash = flashOf(entry.tracked, m_presenter.now());
    if (flash > 0 && !isStill(*this))
        painter->fillRect(row, flashColor(palette(), flash));
    QTreeView::drawRow(painter, option, index);
    if (entry.pair != index.row() + 1) {
        QColor line = lineColor(palette());
        line.setAlphaF(0.6f);
        painter->setPen(line);
        painter->drawLine(row.bottomLeft(), row.bottomRight());
    }
    if (entry.blocking) {
        painter->setPen(QPen(toneColor(Tone::Refused, palette()), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
}

void TcpTableView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_presenter.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(toneColor(Tone::Quiet, palette()));
    painter.drawText(viewport()->rect().adjusted(20, 10, -20, -10),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void TcpTableView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    m_settle.start();
}

void TcpTableView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureAgain();
}

} // namespace panels
