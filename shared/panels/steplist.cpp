// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/steplist.h"

#include <QEvent>
#include <QScrollBar>

namespace panels {

namespace {

constexpr int betweenRows = 8;
constexpr int withinStep = 3;

} // namespace

StepList::StepList(QWidget *parent)
    : QScrollArea(parent)
{
    auto *inner = new QWidget;
    auto *outer = new QVBoxLayout(inner);
    outer->setContentsMargins(6, 8, 8, 8);
    outer->setSpacing(0);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    outer->addLayout(m_rows);
    outer->addStretch(1);
    setWidget(inner);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_rest.setSingleShot(true);
    m_rest.setInterval(20);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_pending)
            refreshSoon();
    });
}

StepRow *StepList::addRow(StepRow *row, bool close)
{
    if (m_rows->count() > 0)
        m_rows->addSpacing(close ? withinStep : betweenRows);
    m_rows->addWidget(row);
    return row;
}

QSize StepList::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            QScrollArea::minimumSizeHint().height()};
}

QSize StepList::sizeHint() const
{
    return QScrollArea::sizeHint().expandedTo(minimumSizeHint());
}

// The rows need another width where the text has another size.
bool StepList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void StepList::refreshNow()
{
    m_pending = false;
    Q_EMIT refreshWanted();
}

void StepList::refreshSoon()
{
    m_pending = m_rest.isActive();
    if (m_pending)
        return;
    m_rest.start();
    Q_EMIT refreshWanted();
}

void StepList::refreshFor(session::Step step)
{
    if (step == session::Step::Communicate || step == session::Step::Accept)
        refreshSoon();
    else
        refreshNow();
}

} // namespace panels
