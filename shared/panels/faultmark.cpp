// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/faultmark.h"

#include "panels/tones.h"

#include <QEvent>
#include <QPainter>

namespace panels {

FaultMark::FaultMark(QWidget *field)
    : QWidget(field)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(field->rect());
    field->installEventFilter(this);
}

void FaultMark::set(QWidget *field, const QString &fault)
{
    auto *mark = field->findChild<FaultMark *>(QString(), Qt::FindDirectChildrenOnly);
    if (!mark && fault.isEmpty())
        return;
    if (!mark)
        mark = new FaultMark(field);
    field->setAccessibleDescription(fault);
    mark->setVisible(!fault.isEmpty());
    mark->raise();
}

bool FaultMark::isOn(const QWidget *field)
{
    const auto *mark = field->findChild<FaultMark *>(QString(), Qt::FindDirectChildrenOnly);
    return mark && !mark->isHidden();
}

bool FaultMark::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(static_cast<QWidget *>(watched)->rect());
    return QWidget::eventFilter(watched, event);
}

void FaultMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(Tone::Refused, palette()), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

} // namespace panels
