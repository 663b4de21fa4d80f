// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What mouse and keys do in the ledger's picture. The rest of it is in ledgerview.cpp.

#include "panels/ledgerview.h"

#include "panels/ledgerwords.h"
#include "panels/tones.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace panels {

void LedgerView::mousePressEvent(QMouseEvent *event)
{
    const LedgerTarget at = targetAt(event->pos());
    // A menu is of what it is opened on.
    if (event->button() == Qt::LeftButton || (event->button() == Qt::RightButton && !at.isNone()))
        pick(at);
}

void LedgerView::mouseMoveEvent(QMouseEvent *event)
{
    const LedgerTarget target = targetAt(event->pos());
    if (target == m_hovered)
        return;
    m_hovered = target;
    viewport()->update();
}

void LedgerView::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    m_hovered = {};
    viewport()->update();
}

void LedgerView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier) && turned.y() != 0) {
        const int zoom = int(m_zoom) + (turned.y() > 0 ? 1 : -1);
        setZoom(Zoom(std::clamp(zoom, int(Zoom::Overview), int(Zoom::Everything))));
        event->accept();
    } else if (turned.x() == 0 && verticalScrollBar()->maximum() == 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turned.y());
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

void LedgerView::keyPressEvent(QKeyEvent *event)
{
    const LedgerBand &shown = band(m_chosen.isNone() ? isShown(0) : m_chosen.outgoing);
    switch (event->key()) {
    case Qt::Key_Left:
        return pick(shown.beside(m_chosen, -1));
    case Qt::Key_Right:
        return pick(shown.beside(m_chosen, 1));
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool up = event->key() == Qt::Key_Up;
        const bool isWrite = m_chosen.kind == LedgerTarget::Kind::Write;
        if (up != isWrite)
            return pick(shown.across(m_chosen));
        const bool outgoing = !m_chosen.outgoing; // beyond the row: the other band
        if (m_shown == Shown::Both && outgoing == up)
            return pick(
                band(outgoing).last(up ? LedgerTarget::Kind::Read : LedgerTarget::Kind::Write));
        return;
    }
    case Qt::Key_Escape:
        return pick({});
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LedgerView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

bool LedgerView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<const QHelpEvent *>(event);
    const LedgerTarget target = targetAt(help->pos());
    if (target.isNone()) {
        QToolTip::hideText();
        return true;
    }
    const models::LedgerStream &stream = band(target.outgoing).stream();
    const QString words = LedgerWords::title(stream, target) + u'\n' +
                          LedgerWords::partners(stream, target, m_reason);
    QToolTip::showText(help->globalPos(), plainToolTip(words), viewport());
    return true;
}

} // namespace panels
