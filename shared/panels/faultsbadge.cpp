// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/faultsbadge.h"

#include "explain/errnochoice.h"
#include "panels/hatchedlabel.h"
#include "panels/tones.h"

#include <QEvent>
#include <QPainter>

namespace panels {

namespace {

constexpr int margin = 8;

} // namespace

FaultsBadge::FaultsBadge(history::Shown &shown, QWidget *parent)
    : QAbstractButton(parent)
    , m_facts(shown)
{
    setObjectName(QStringLiteral("faultsBadge"));
    setProperty("topic", QStringLiteral("idea:simulated-fault"));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&shown, &history::Shown::faultsChanged, this, [this] {
        if (m_facts.faults().active() != m_shown)
            refresh();
    });
    refresh();
}

void FaultsBadge::refresh()
{
    m_shown = m_facts.faults().active();
    QStringList on;
    for (const posix::Fault &fault : m_shown)
        on << explain::faultText(fault);
    setVisible(!on.isEmpty());
    if (on.isEmpty())
        return setText({});
    const QString words = tr("Simulated: %1").arg(on.join(QStringLiteral(", ")));
    setText(words);
    setAccessibleName(words);
    setToolTip(plainToolTip(words + QLatin1Char('\n') + tr("Click to change or clear it.")));
    updateGeometry();
}

QSize FaultsBadge::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2 * margin + 8, metrics.height() + 6};
}

QSize FaultsBadge::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 14 + 2 * margin, metrics.height() + 6};
}

void FaultsBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect place = rect().adjusted(margin, 0, -margin, 0);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
    const QRect words = fontMetrics().boundingRect(place, Qt::AlignVCenter | Qt::AlignLeft, shown);
    painter.fillRect(rect(), simulatedHatch(palette()));
    painter.fillRect(words.adjusted(-3, 0, 3, 0), palette().color(QPalette::Window));
    painter.setPen(QPen(toneColor(Tone::Refused, palette()), hasFocus() ? 2 : 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.setPen(toneColor(Tone::Refused, palette()));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

void FaultsBadge::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace panels
