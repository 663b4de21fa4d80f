// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonwindowtext.h"

#include "chat/printable.h"
#include "panels/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace panels {

namespace {

constexpr qsizetype longestSpan = 2'000; ///< characters

// Nothing in it moves what stands beside it.
QString shownText(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.left(longestSpan).split(QLatin1Char('\n')))
        lines.append(chat::printable(line));
    if (text.size() > longestSpan)
        lines.last() += QChar(0x2026);
    return lines.join(QChar::LineSeparator);
}

QTextCharFormat formatOf(const FittedText::Span &span, const QFont &font, const QPalette &palette)
{
    QTextCharFormat format;
    format.setForeground(toneColor(span.tone, palette));
    if (span.strong)
        format.setFontWeight(QFont::Bold);
    if (span.fixed)
        format.setFontFamilies(monospace(font).families());
    return format;
}

} // namespace

void FittedText::setSpans(QList<Span> spans)
{
    m_spans = std::move(spans);
}

QString FittedText::text() const
{
    QStringList lines;
    for (const Span &span : m_spans)
        lines.append(span.text);
    return lines.join(QLatin1Char('\n'));
}

qreal FittedText::layOut(int pointSize, QSize room)
{
    m_font.setPointSize(pointSize);
    m_layout.setFont(m_font);
    m_layout.beginLayout();
    qreal height = 0;
    m_cut = false;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(room.width());
        line.setPosition({0, height});
        if (height + line.height() > room.height()) {
            m_cut = true;
            break;
        }
        height += line.height();
    }
    m_layout.endLayout();
    return height;
}

void FittedText::fit(const QFont &font, const QPalette &palette, QSize room, Sizes sizes)
{
    m_font = font;
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Span &span : std::as_const(m_spans)) {
        if (!text.isEmpty())
            text += QChar::LineSeparator;
        const QString shown = shownText(span.text);
        formats.append({int(text.size()), int(shown.size()), formatOf(span, font, palette)});
        text += shown;
    }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setText(text);
    m_layout.setFormats(formats);
    m_pointSize = std::max(sizes.largest, sizes.smallest);
    m_height = layOut(m_pointSize, room);
    while (m_cut && m_pointSize > sizes.smallest)
        m_height = layOut(--m_pointSize, room);
}

void FittedText::draw(QPainter &painter, QPointF corner) const
{
    const int shown = m_layout.lineCount() - (m_cut ? 1 : 0);
    for (int i = 0; i < shown; ++i)
        m_layout.lineAt(i).draw(&painter, corner);
    if (!m_cut || shown == 0)
        return;
    const QTextLine last = m_layout.lineAt(shown - 1);
    painter.setFont(m_font);
    painter.drawText(corner + QPointF(last.naturalTextWidth() + 2, last.y() + last.ascent()),
                     QString(QChar(0x2026)));
}

} // namespace panels
