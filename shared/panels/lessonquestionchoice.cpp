// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonquestionchoice.h"

#include "panels/outlinedstyle.h"
#include "panels/statelook.h"
#include "panels/theme.h"

#include <QEvent>
#include <QPainter>

namespace panels {

namespace {

constexpr int margin = 8;
constexpr qreal radius = 7;

} // namespace

LessonChoice::LessonChoice(int index, QWidget *parent)
    : QAbstractButton(parent)
    , m_index(index)
{
    setObjectName(QStringLiteral("lessonChoice%1").arg(letter(index)));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LessonChoice::setWords(const QString &words)
{
    m_words = words;
    retell();
}

void LessonChoice::setMarks(Marks marks)
{
    m_marks = marks;
    retell();
}

void LessonChoice::retell()
{
    QList<FittedText::Span> spans = {{m_words, m_marks.right}};
    QStringList signs;
    if (m_marks.right)
        signs.append(QStringLiteral("✓ ") + tr("the kernel's answer"));
    if (m_marks.chosen)
        signs.append((m_marks.right ? QString() : QStringLiteral("✗ ")) + tr("your answer"));
    if (!signs.isEmpty())
        spans.append({signs.join(QStringLiteral(" · ")), true, false,
                      m_marks.right ? Tone::Plain : Tone::Refused});
    m_text.setSpans(spans);
    setAccessibleName(letter(m_index) + QStringLiteral(": ") +
                      m_text.text().replace(QLatin1Char('\n'), QStringLiteral(" – ")));
    m_text.fit(font(), palette(), wordsPlace().size(),
               {font().pointSize(), font().pointSize() * 3 / 2});
    setToolTip(m_text.isCut() ? plainToolTip(m_text.text()) : QString());
    update();
}

QSize LessonChoice::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().height() * 2};
}

QSize LessonChoice::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 3 + 2 * margin};
}

QRect LessonChoice::wordsPlace() const
{
    const int side = std::min(height() - 2 * margin, fontMetrics().height() * 2);
    return rect().adjusted(2 * margin + side, margin / 2, -margin, -margin / 2);
}

bool LessonChoice::event(QEvent *event)
{
    const bool done = QAbstractButton::event(event);
    const auto type = event->type();
    if (type == QEvent::Resize || type == QEvent::FontChange || type == QEvent::PaletteChange ||
        type == QEvent::LanguageChange)
        retell();
    return done;
}

// Green and orange are those of the states: safe for colour-blind eyes.
QColor LessonChoice::accent() const
{
    const bool dark = isDark(palette());
    if (m_marks.right)
        return lookOf(kernel::TcpState::Established, dark).text;
    if (m_marks.chosen)
        return toneColor(Tone::Refused, palette());
    return isEnabled() ? palette().color(QPalette::Link) : toneColor(Tone::Quiet, palette());
}

void LessonChoice::paintLetter(QPainter &painter) const
{
    const QRect words = wordsPlace();
    const int side = words.left() - 2 * margin;
    const QRectF badge(margin, (height() - side) / 2.0, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent());
    painter.drawEllipse(badge);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(font().pointSizeF() * 1.3);
    painter.setFont(bold);
    painter.setPen(isDark(palette()) ? QColor(Qt::black) : QColor(Qt::white));
    painter.drawText(badge, Qt::AlignCenter, letter(m_index));
}

void LessonChoice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lifted = isEnabled() && (underMouse() || hasFocus());
    const bool marked = m_marks != Marks();
    painter.setPen(
        QPen(marked || lifted ? accent() : outlineColor(palette()), marked || lifted ? 2.5 : 1.2));
    painter.setBrush(palette().color(isDown() ? QPalette::Midlight : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius);
    paintLetter(painter);
    const QRect place = wordsPlace();
    const qreal free = place.height() - m_text.height();
    m_text.draw(painter, place.topLeft() + QPointF(0, std::max(0.0, free / 2)));
}

} // namespace panels
