// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderview.h"

#include "panels/ladderwords.h"
#include "panels/tones.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace panels {

namespace {

/// Where the same event is in newer facts.
int sameEvent(const diagrams::LadderFacts &before, int event, const diagrams::LadderFacts &now)
{
    if (event < 0)
        return -1;
    const diagrams::LadderEvent &wanted = before.events[event];
    for (int i = 0; i < now.events.size(); ++i) {
        const diagrams::LadderEvent &one = now.events[i];
        if (one.what.index() == wanted.what.index() && one.side == wanted.side &&
            one.at == wanted.at && LadderWords::label(one) == LadderWords::label(wanted))
            return i;
    }
    return -1;
}

} // namespace

LadderView::LadderView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_fonts(font())
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    retranslate();
}

void LadderView::retranslate()
{
    setAccessibleName(tr("Ladder of the calls, states and segments of both ends"));
    arrange();
}

QSize LadderView::sizeHint() const
{
    return {640, 320};
}

void LadderView::setFacts(const diagrams::LadderFacts &facts)
{
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    m_chosen = sameEvent(m_facts, m_chosen, facts);
    m_hovered = -1;
    m_facts = facts;
    arrange();
    speak();
    if (atEnd && m_chosen < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

// In one line each where there is room, else with the result below the call, else smaller.
void LadderView::arrange()
{
    diagrams::LadderMetrics metrics;
    metrics.width = viewport()->width();
    m_fonts = LadderFonts(font());
    m_layout = diagrams::layOut(m_facts, m_fonts, metrics);
    for (const qreal scale : {1.0, 0.92, 0.85}) {
        if (m_layout.size.width() <= metrics.width)
            break;
        QFont smaller = font();
        smaller.setPointSizeF(font().pointSizeF() * scale);
        m_fonts = LadderFonts(smaller, true);
        metrics.arrow = 34;
        m_layout = diagrams::layOut(m_facts, m_fonts, metrics);
    }
    const QSize size = wholeSize();
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(20);
    verticalScrollBar()->setRange(0, std::max(0, size.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(20);
    viewport()->update();
}

QPoint LadderView::shift() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QSize LadderView::wholeSize() const
{
    return {int(std::ceil(m_layout.size.width())), int(std::ceil(m_layout.size.height()))};
}

void LadderView::paintWhole(QPainter &painter) const
{
    const QRect whole({0, 0}, wholeSize());
    painter.fillRect(whole, palette().color(QPalette::Base));
    paintLadder(painter, whole, m_facts, m_layout, m_fonts, {palette(), -1, -1});
}

void LadderView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    painter.translate(-shift());
    paintLadder(painter, QRectF(viewport()->rect()).translated(shift()), m_facts, m_layout, m_fonts,
                {palette(), m_chosen, m_hovered});
}

QRect LadderView::placeOf(int event) const
{
    if (event < 0 || event >= m_layout.places.size())
        return {};
    return m_layout.places[event].label.toAlignedRect().translated(-shift());
}

int LadderView::eventAt(QPoint place) const
{
    return m_layout.eventAt(QPointF(place + shift()));
}

QString LadderView::waitAt(QPoint place) const
{
    for (const auto &span : m_layout.waits) {
        const QPointF at(place + shift());
        if (span.rect.adjusted(-2, 0, 2, 0).contains(at) || span.label.contains(at))
            return LadderWords::waitSentence(m_facts.waits[span.index]);
    }
    return {};
}

void LadderView::choose(int event)
{
    m_chosen = event < m_facts.events.size() ? event : -1;
    speak();
    const QRect place = placeOf(m_chosen);
    QScrollBar *down = verticalScrollBar();
    if (!place.isEmpty() && place.top() < 0)
        down->setValue(down->value() + place.top() - 4);
    else if (place.bottom() > viewport()->height())
        down->setValue(down->value() + place.bottom() - viewport()->height() + 4);
    viewport()->update();
}

// The event that is chosen; else where both ends stand.
void LadderView::speak()
{
    const QString words =
        m_chosen < 0 ? LadderWords::standing(m_facts) : LadderWords::sentence(m_facts, m_chosen);
    if (words == accessibleDescription())
        return;
    setAccessibleDescription(words);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void LadderView::pick(int event)
{
    choose(event);
    Q_EMIT chose(m_chosen);
}

void LadderView::hover(int event)
{
    if (event == m_hovered)
        return;
    m_hovered = event;
    viewport()->update();
}

void LadderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    arrange();
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LadderView::mousePressEvent(QMouseEvent *event)
{
    const int at = eventAt(event->pos());
    // A menu is of what it is opened on.
    if (event->button() == Qt::LeftButton || (event->button() == Qt::RightButton && at >= 0))
        pick(at);
}

void LadderView::mouseMoveEvent(QMouseEvent *event)
{
    hover(eventAt(event->pos()));
}

void LadderView::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    hover(-1);
}

void LadderView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_facts.events.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        return pick(m_chosen < 0 ? last : std::max(0, m_chosen - 1));
    case Qt::Key_Down:
        return pick(m_chosen < 0 ? std::min(0, last) : std::min(last, m_chosen + 1));
    case Qt::Key_Home:
        return pick(std::min(0, last));
    case Qt::Key_End:
        return pick(last);
    case Qt::Key_Escape:
        return pick(-1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LadderView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

bool LadderView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<const QHelpEvent *>(event);
    const int at = eventAt(help->pos());
    const QString words = at >= 0 ? LadderWords::sentence(m_facts, at) : waitAt(help->pos());
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(words), viewport());
    return true;
}

} // namespace panels
