// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figure.h"

#include "panels/figurepdf.h"
#include "panels/theme.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>

namespace panels {

namespace {

constexpr int margin = 16;
constexpr int paragraph = 10; ///< px between a text and what is next to it
constexpr int legendIndent = 34;
constexpr QRgb calloutColor = 0xffb3134f; ///< 7 : 1 with its white number
constexpr int wrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

// In pixels: the same on every device.
QFont fontOf(int pixels, bool bold)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

QFont titleFont()
{
    return fontOf(18, true);
}

QFont wordsFont()
{
    return fontOf(14, false);
}

QSize sizeOf(const QList<FigureRecording> &contents)
{
    QSize size(0, 0);
    for (const FigureRecording &content : contents) {
        size.rwidth() += content.size.width() + (size.width() > 0 ? Figure::gap : 0);
        size.setHeight(std::max(size.height(), content.size.height()));
    }
    return size;
}

bool hasWords(const Callout &callout)
{
    return !callout.text.trimmed().isEmpty();
}

} // namespace

Figure::Figure(FigureSpec spec, QList<FigureRecording> contents)
    : m_spec(std::move(spec))
    , m_contents(std::move(contents))
{
    m_spec.scale = qBound(1, m_spec.scale, 3);
    arrange();
}

int Figure::textHeight(const QString &text, const QFont &font) const
{
    const QRect room(0, 0, m_content.width(), 10'000);
    return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(room, wrap, text).height();
}

// Bare content has no margin: it is exactly what was pictured.
void Figure::arrange()
{
    m_content = QRect({0, 0}, sizeOf(m_contents));
    const bool words = !m_spec.title.isEmpty() || !m_spec.caption.isEmpty() ||
                       std::any_of(m_spec.callouts.cbegin(), m_spec.callouts.cend(), hasWords);
    const int edge = words || m_contents.size() > 1 ? margin : 0;
    const int width = m_content.width();
    int y = edge;
    const int title = textHeight(m_spec.title, titleFont());
    m_title = QRect(edge, y, width, title);
    y += title > 0 ? title + paragraph : 0;
    m_content.moveTo(edge, y);
    y += m_content.height();
    const int caption = textHeight(m_spec.caption, wordsFont());
    m_caption = QRect(edge, y + paragraph, width, caption);
    y += caption > 0 ? caption + paragraph : 0;
    for (const Callout &callout : std::as_const(m_spec.callouts)) {
        QRect room(edge + legendIndent, y + paragraph, width - legendIndent, 0);
        if (hasWords(callout)) {
            const QRect tall(0, 0, room.width(), 10'000);
            const int height =
                QFontMetrics(wordsFont()).boundingRect(tall, wrap, callout.text).height();
            room.setHeight(std::max(height, int(2 * calloutRadius)));
            y = room.bottom() + 1;
        }
        m_legend.append(room);
    }
    m_size = QSize(width + 2 * edge, y + edge);
}

QPalette Figure::palette() const
{
    if (m_spec.theme == FigureTheme::Screen)
        return QGuiApplication::palette();
    return themePalette(m_spec.theme == FigureTheme::Dark ? Theme::Dark : Theme::Light);
}

void Figure::paint(QPainter &painter) const
{
    paintPage(painter);
    for (const Callout &callout : m_spec.callouts)
        paintCallout(painter, m_content.topLeft() + callout.place, callout.number);
}

void Figure::paintPage(QPainter &painter) const
{
    painter.save();
    painter.fillRect(QRect({0, 0}, m_size), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(titleFont());
    painter.drawText(m_title, wrap, m_spec.title);
    painter.setFont(wordsFont());
    painter.drawText(m_caption, wrap, m_spec.caption);
    paintLegend(painter);
    painter.translate(m_content.topLeft());
    for (const FigureRecording &content : m_contents) {
        content.play(painter);
        painter.translate(content.size.width() + gap, 0);
    }
    painter.restore();
}

void Figure::paintLegend(QPainter &painter) const
{
    for (qsizetype i = 0; i < m_spec.callouts.size(); ++i) {
        const Callout &callout = m_spec.callouts.at(i);
        const QRect &words = m_legend.at(i);
        if (!hasWords(callout))
            continue;
        paintCallout(
            painter,
            QPointF(words.left() - legendIndent + calloutRadius, words.top() + calloutRadius),
            callout.number);
        const int line = QFontMetrics(painter.font()).height();
        const bool oneLine = words.height() < 2 * line;
        painter.drawText(words, oneLine ? Qt::AlignLeft | Qt::AlignVCenter : wrap, callout.text);
    }
}

void Figure::paintCallout(QPainter &painter, QPointF place, int number, bool chosen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(calloutColor));
    painter.setPen(QPen(Qt::white, 2));
    painter.drawEllipse(place, calloutRadius - 1, calloutRadius - 1);
    if (chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(calloutColor), 2, Qt::DotLine));
        painter.drawEllipse(place, calloutRadius + 4, calloutRadius + 4);
    }
    painter.setPen(Qt::white);
    painter.setFont(fontOf(number < 10 ? 14 : 12, true));
    QRectF room(0, 0, 2 * calloutRadius, 2 * calloutRadius);
    room.moveCenter(place);
    painter.drawText(room, Qt::AlignCenter, QString::number(number));
    painter.restore();
}

QImage Figure::image(int scale) const
{
    QImage image(m_size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paint(painter);
    return image;
}

QByteArray Figure::png() const
{
    return pngOf(image());
}

QByteArray Figure::pdf() const
{
    return pdfOf(m_size, m_spec.title, [this](QPainter &painter) { paint(painter); });
}

QImage pictureOf(QWidget &widget, int scale)
{
    const int factor = qBound(1, scale, 8);
    widget.ensurePolished();
    QImage picture(widget.size() * factor, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(factor);
    picture.fill(widget.palette().color(QPalette::Window));
    widget.render(&picture);
    return picture.convertToFormat(QImage::Format_RGB32);
}

} // namespace panels
