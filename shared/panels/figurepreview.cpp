// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurepreview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace panels {

FigurePreview::FigurePreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("figurePreview"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 180);
    describe();
}

void FigurePreview::setFigure(const Figure &figure)
{
    m_reason.clear();
    m_figure = figure;
    m_callouts = figure.spec().callouts;
    m_chosen = std::min(m_chosen, int(m_callouts.size()) - 1);
    m_page = QImage(figure.size() * 2, QImage::Format_RGB32);
    m_page.setDevicePixelRatio(2);
    if (!m_page.isNull()) {
        QPainter painter(&m_page);
        figure.paintPage(painter);
    }
    describe();
    update();
}

void FigurePreview::setReason(const QString &reason)
{
    m_reason = reason;
    m_page = {};
    m_figure = Figure(m_figure.spec());
    describe();
    update();
}

void FigurePreview::setCallouts(const QList<Callout> &callouts)
{
    m_callouts = callouts;
    m_chosen = std::min(m_chosen, int(m_callouts.size()) - 1);
    describe();
    update();
}

void FigurePreview::choose(int callout)
{
    m_chosen = callout;
    describe();
    update();
}

void FigurePreview::removeChosen()
{
    if (m_chosen < 0)
        return;
    m_callouts.removeAt(m_chosen);
    for (int i = 0; i < m_callouts.size(); ++i)
        m_callouts[i].number = i + 1;
    m_chosen = std::min(m_chosen, int(m_callouts.size()) - 1);
    describe();
    update();
    Q_EMIT calloutsChanged();
}

void FigurePreview::describe()
{
    setAccessibleName(tr("Preview of the figure"));
    QString words = m_reason.isEmpty() ? tr("Callouts: %1").arg(m_callouts.size()) : m_reason;
    if (m_chosen >= 0)
        words += QLatin1Char(' ') + tr("Callout %1 is chosen, at %2, %3; the arrow keys move it.")
                                        .arg(m_callouts.at(m_chosen).number)
                                        .arg(std::lround(m_callouts.at(m_chosen).place.x()))
                                        .arg(std::lround(m_callouts.at(m_chosen).place.y()));
    setAccessibleDescription(words);
}

QTransform FigurePreview::toWidget() const
{
    const QSizeF page = m_figure.size();
    if (page.isEmpty())
        return {};
    const qreal scale = std::min({1.0, width() / page.width(), height() / page.height()});
    QTransform transform;
    transform.translate((width() - scale * page.width()) / 2,
                        (height() - scale * page.height()) / 2);
    return transform.scale(scale, scale);
}

QPointF FigurePreview::placeOf(QPointF content) const
{
    return toWidget().map(content + m_figure.contentRect().topLeft());
}

QPointF FigurePreview::contentAt(QPointF place) const
{
    return toWidget().inverted().map(place) - m_figure.contentRect().topLeft();
}

int FigurePreview::calloutAt(QPointF content) const
{
    const qreal reach = Figure::calloutRadius / toWidget().m11();
    for (int i = int(m_callouts.size()) - 1; i >= 0; --i) {
        const QPointF away = m_callouts.at(i).place - content;
        if (std::hypot(away.x(), away.y()) <= reach)
            return i;
    }
    return -1;
}

void FigurePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    if (m_page.isNull()) {
        painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap,
                         m_reason);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(toWidget(), true);
    const QRect page({0, 0}, m_figure.size());
    painter.drawImage(page, m_page);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(page.adjusted(0, 0, -1, -1));
    for (int i = 0; i < m_callouts.size(); ++i)
        Figure::paintCallout(painter, m_figure.contentRect().topLeft() + m_callouts.at(i).place,
                             m_callouts.at(i).number, i == m_chosen);
}

void FigurePreview::mousePressEvent(QMouseEvent *event)
{
    const QPointF content = contentAt(event->position());
    if (event->button() != Qt::LeftButton || m_figure.isEmpty())
        return;
    int callout = calloutAt(content);
    const bool inside = QRectF({0, 0}, m_figure.contentRect().size()).contains(content);
    const bool isNew = callout < 0 && inside;
    if (isNew) {
        callout = int(m_callouts.size());
        m_callouts.append({callout + 1, content, {}});
    }
    choose(callout);
    Q_EMIT chose(callout);
    if (isNew)
        Q_EMIT calloutsChanged();
}

void FigurePreview::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        move(contentAt(event->position()));
}

void FigurePreview::move(QPointF content)
{
    if (m_chosen < 0 || m_figure.isEmpty())
        return;
    const QSize size = m_figure.contentRect().size();
    m_callouts[m_chosen].place = {qBound(0.0, content.x(), qreal(size.width())),
                                  qBound(0.0, content.y(), qreal(size.height()))};
    describe();
    update();
    Q_EMIT calloutsChanged();
}

void FigurePreview::keyPressEvent(QKeyEvent *event)
{
    const int step = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    const QPointF place = m_chosen < 0 ? QPointF() : m_callouts.at(m_chosen).place;
    switch (event->key()) {
    case Qt::Key_Left:
        return move(place - QPointF(step, 0));
    case Qt::Key_Right:
        return move(place + QPointF(step, 0));
    case Qt::Key_Up:
        return move(place - QPointF(0, step));
    case Qt::Key_Down:
        return move(place + QPointF(0, step));
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeChosen();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace panels
