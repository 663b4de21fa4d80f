// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/historyslider.h"

#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace panels {

namespace {

using kernel::TcpState;

constexpr int handleWidth = 9;
constexpr int trackHeight = 4;
constexpr int signGap = 3; ///< px between two signs, else only the marks are drawn
constexpr int pages = 10;

} // namespace

HistorySlider::HistorySlider(const history::History &history, QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
    , m_marks(history)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void HistorySlider::update(bool live)
{
    m_live = live;
    m_marks.update();
    const int last = std::max(0, int(m_marks.size()) - 1);
    setPageStep(std::max(1, last / pages));
    setRange(0, last);
    QSlider::update();
}

QSize HistorySlider::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() + 12};
}

QSize HistorySlider::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, sizeHint().height()};
}

QRect HistorySlider::track() const
{
    const int bottom = height() - handleWidth / 2 - 3;
    return {handleWidth / 2 + 2, bottom - trackHeight, std::max(1, width() - handleWidth - 4),
            trackHeight};
}

int HistorySlider::xOf(int moment) const
{
    const QRect line = track();
    if (maximum() == 0)
        return line.right();
    return line.left() + int(qint64(line.width() - 1) * moment / maximum());
}

int HistorySlider::momentAt(int x) const
{
    const QRect line = track();
    const qint64 right = std::max(1, line.width() - 1);
    const qint64 moment = (qint64(x - line.left()) * maximum() + right / 2) / right;
    return int(std::clamp<qint64>(moment, 0, maximum()));
}

// Of many changes on one pixel the last is seen; signs stand where there is room for them.
void HistorySlider::paintMarks(QPainter &painter) const
{
    const bool dark = isDark(palette());
    const QRect line = track();
    int free = line.left() - handleWidth;
    for (int moment = 0; moment < int(m_marks.size()); ++moment) {
        const TcpState state = m_marks.at(std::size_t(moment));
        if (state == TcpState::Unknown)
            continue;
        const StateLook look = lookOf(state, dark);
        const int x = xOf(moment);
        const int sign = fontMetrics().horizontalAdvance(look.glyph);
        const QRect place(x - sign / 2, 0, sign, line.top() - 2);
        painter.fillRect(x, place.bottom() - 1, 2, line.bottom() - place.bottom() + 4, look.text);
        if (place.left() < free)
            continue;
        painter.setPen(look.text);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextDontClip, look.glyph);
        free = place.right() + signGap;
    }
}

void HistorySlider::paintHandle(QPainter &painter) const
{
    const QRect line = track();
    const QColor colour = isEnabled() && !m_live ? palette().color(QPalette::WindowText)
                                                 : toneColor(Tone::Quiet, palette());
    const QRectF handle(xOf(value()) - handleWidth / 2.0 + 0.5, line.top() - handleWidth + 2,
                        handleWidth, line.height() + 2 * handleWidth - 7);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Window), 1.5));
    painter.setBrush(colour);
    painter.drawRoundedRect(handle, 3, 3);
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void HistorySlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect line = track();
    painter.fillRect(line, lineColor(palette()));
    QRect gone = line;
    gone.setRight(xOf(value()));
    painter.fillRect(gone, m_live ? toneColor(Tone::Quiet, palette())
                                  : palette().color(QPalette::WindowText));
    paintMarks(painter);
    paintHandle(painter);
}

void HistorySlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(true);
    setSliderPosition(momentAt(event->position().toPoint().x()));
}

void HistorySlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        setSliderPosition(momentAt(event->position().toPoint().x()));
}

void HistorySlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void HistorySlider::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QSlider::keyPressEvent(event);
    event->accept();
    Q_EMIT liveWanted();
}

// What changed at the nearest mark.
QString HistorySlider::tipAt(int x) const
{
    const int middle = momentAt(x);
    for (int away = 0; away <= maximum(); ++away) {
        for (const int moment : {middle - away, middle + away}) {
            if (moment < 0 || moment > maximum() || moment >= int(m_marks.size()))
                continue;
            if (std::abs(xOf(moment) - x) > handleWidth)
                return {};
            if (m_marks.at(std::size_t(moment)) != TcpState::Unknown)
                return stateLabel(m_marks.at(std::size_t(moment)));
        }
    }
    return {};
}

bool HistorySlider::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QSlider::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString mark = tipAt(help->pos().x());
    QToolTip::showText(help->globalPos(), plainToolTip(mark.isEmpty() ? toolTip() : mark), this);
    return true;
}

} // namespace panels
