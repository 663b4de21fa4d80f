// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statuschip.h"

#include "panels/explainer.h"
#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QMouseEvent>
#include <QPainter>

namespace panels {

namespace {

constexpr int gap = 10;

} // namespace

StatusChip::StatusChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void StatusChip::setStatus(kernel::TcpState state, const QString &label, const QString &details)
{
    if (state == m_state && label == m_label && details == m_details)
        return;
    m_state = state;
    m_label = label;
    m_details = details;
    // What the kernel's table does not show is CLOSED for TCP.
    const bool shown = state != kernel::TcpState::Unknown;
    Explainer::setTopic(this, explain::stateTopic(shown ? state : kernel::TcpState::Closed));
    setAccessibleName(text());
    setToolTip(plainToolTip(text()));
    updateGeometry();
    update();
}

QString StatusChip::name() const
{
    if (!m_label.isEmpty() || m_state == kernel::TcpState::Unknown)
        return m_label;
    return QLatin1StringView(kernel::stateName(m_state));
}

QString StatusChip::text() const
{
    return m_details.isEmpty() ? name() : name() + QLatin1Char(' ') + m_details;
}

QSize StatusChip::sizeHint() const
{
    const QSize chip = stateChipSize(labelFont(), name());
    const int details = QFontMetrics(monospace(font())).horizontalAdvance(m_details);
    return {chip.width() + gap + details, chip.height() + 4};
}

QSize StatusChip::minimumSizeHint() const
{
    return {stateChipSize(labelFont(), name()).width() + 8 * gap, sizeHint().height()};
}

QFont StatusChip::labelFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(labelFont());
    const QRect chip = paintStateChip(painter, rect(), lookOf(m_state, isDark(palette())), name());
    const QRect rest = rect().adjusted(chip.right() + gap, 0, 0, 0);
    painter.setFont(monospace(font()));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_details, Qt::ElideRight, rest.width()));
}

void StatusChip::mouseReleaseEvent(QMouseEvent *event)
{
    const auto topic = Explainer::topicOf(this);
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && topic)
        Q_EMIT topicWanted(*topic);
}

} // namespace panels
