// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/chatdelegate.h"

#include "panels/chatwords.h"
#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/tones.h"
#include "panels/waymark.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextLayout>
#include <QToolTip>

namespace panels {

namespace {

constexpr int mostLines = 3;
constexpr int shownBytes = 1200; ///< more than three lines of a wide window hold
constexpr int margin = 8;
constexpr int gap = 10;
constexpr int aboveAndBelow = 2;
constexpr int narrowest = 40; ///< pixels; a text column is at least this wide
constexpr qsizetype mostRemembered = 20'000;

/// Lays @p text out; returns the number of lines, at most mostLines.
int layOut(QTextLayout &layout, const QString &text, const QFont &font, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFont(font);
    layout.setText(text);
    layout.beginLayout();
    int lines = 0;
    const QFontMetricsF metrics(font);
    while (lines < mostLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, lines * metrics.height() + metrics.ascent() - line.ascent()});
        ++lines;
    }
    layout.endLayout();
    return std::max(lines, 1);
}

bool isEvent(const chat::Message &message)
{
    return message.kind != chat::Message::Kind::Received &&
           message.kind != chat::Message::Kind::Sent;
}

QFont eventFont(QFont font)
{
    font.setItalic(true);
    return font;
}

QColor inkOf(const QStyleOptionViewItem &option, Tone tone)
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(QPalette::HighlightedText);
    return tone == Tone::Plain ? option.palette.color(QPalette::Text)
                               : toneColor(tone, option.palette);
}

/// Lays the text out and draws it; an ellipsis stands where lines were left out.
void drawText(QPainter &painter, const QRect &place, const QString &text, const QFont &font)
{
    QTextLayout layout;
    const int lines = layOut(layout, text, font, place.width());
    painter.setFont(font);
    layout.draw(&painter, place.topLeft());
    const QTextLine last = layout.lineCount() > 0 ? layout.lineAt(lines - 1) : QTextLine();
    if (last.isValid() && last.textStart() + last.textLength() < text.size()) {
        const QString more = QStringLiteral(" …");
        const int width = painter.fontMetrics().horizontalAdvance(more);
        const int height = painter.fontMetrics().height();
        const QRect corner(place.right() + 1 - width, place.top() + (lines - 1) * height, width,
                           height);
        painter.eraseRect(corner);
        painter.drawText(corner.left(), corner.top() + painter.fontMetrics().ascent(), more);
    }
}

} // namespace

ChatDelegate::ChatDelegate(const models::ChatModel &model, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_removed += quint64(last - first + 1);
                if (m_lines.size() > mostRemembered)
                    m_lines.clear();
            });
}

void ChatDelegate::setEncoding(chat::Encoding encoding)
{
    m_encoding = encoding;
    m_lines.clear();
}

void ChatDelegate::forget()
{
    m_measures.reset();
    m_lines.clear();
}

const ChatDelegate::Measures &ChatDelegate::measures(const QStyleOptionViewItem &option) const
{
    if (!m_measures) {
        const QFontMetrics code(monospace(option.font));
        m_measures = {LineEstimate(option.fontMetrics),
                      code.horizontalAdvance(QStringLiteral("00:00:00")),
                      wayMarkWidth(option.fontMetrics)};
    }
    return *m_measures;
}

ChatDelegate::Columns ChatDelegate::columnsOf(const QStyleOptionViewItem &option) const
{
    const int time = measures(option).timeWidth;
    const int who = option.fontMetrics.averageCharWidth() * 14;
    const int height = option.fontMetrics.height();
    const QRect all = option.rect.adjusted(margin, aboveAndBelow, -margin, -aboveAndBelow);
    Columns columns;
    columns.time = QRect(all.left(), all.top(), time, height);
    columns.who = QRect(columns.time.right() + 1 + gap, all.top(), who, height);
    const int left = columns.who.right() + 1 + gap;
    columns.text =
        QRect(left, all.top(), std::max(narrowest, all.right() + 1 - left), all.height());
    return columns;
}

int ChatDelegate::wayRoom(const QStyleOptionViewItem &option, const chat::Message &message) const
{
    return message.kind == chat::Message::Kind::Sent ? measures(option).wayWidth + gap : 0;
}

/// 0 where only laying it out can tell.
int ChatDelegate::estimatedLines(const QStyleOptionViewItem &option, const chat::Message &message,
                                 int width) const
{
    if (isEvent(message))
        return 0;
    const int enough = mostLines * width;
    const QByteArray utf8 =
        m_encoding == chat::Encoding::Utf8
            ? message.bytes
            : chat::decoded(message.bytes.left(shownBytes), m_encoding).toUtf8();
    const auto range = measures(option).estimate.widthOf(utf8, enough);
    if (range.low >= enough)
        return mostLines;
    return range.high <= width && !message.cut && !message.unterminated ? 1 : 0;
}

int ChatDelegate::linesOf(const QStyleOptionViewItem &option, int row, int width) const
{
    const chat::Message &message = m_model.message(row);
    if (const int lines = estimatedLines(option, message, width); lines > 0)
        return lines;
    if (option.rect.width() != m_width) {
        m_width = option.rect.width();
        m_lines.clear();
    }
    const quint64 number = m_removed + quint64(row);
    if (const auto known = m_lines.constFind(number); known != m_lines.cend())
        return *known;
    const ChatWords words = wordsOf(message, m_encoding, shownBytes);
    const int mark =
        words.mark.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(words.mark) + gap;
    QTextLayout layout;
    const int lines =
        layOut(layout, words.text, isEvent(message) ? eventFont(option.font) : option.font,
               std::max(narrowest, width - mark));
    m_lines.insert(number, lines);
    return lines;
}

QSize ChatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Columns columns = columnsOf(option);
    const bool event = isEvent(m_model.message(index.row()));
    const int width = event ? columns.text.right() - columns.who.left()
                            : columns.text.width() - wayRoom(option, m_model.message(index.row()));
    const int lines = linesOf(option, index.row(), std::max(narrowest, width));
    return {10, lines * option.fontMetrics.height() + 2 * aboveAndBelow};
}

void ChatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette::ColorRole ground = selected ? QPalette::Highlight : QPalette::Base;
    painter->setBackground(option.palette.brush(ground));
    if (selected)
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    painter->setClipRect(option.rect);
    paintSaid(*painter, option, index.row());
    painter->restore();
}

bool ChatDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(),
                       plainToolTip(waySentences(m_model.message(index.row()).way)), view);
    return true;
}

void ChatDelegate::paintSaid(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const chat::Message &message = m_model.message(row);
    const ChatWords words = wordsOf(message, m_encoding, shownBytes);
    const Columns columns = columnsOf(option);
    painter.setFont(monospace(option.font));
    painter.setPen(inkOf(option, Tone::Quiet));
    const int baseline = columns.time.top() + option.fontMetrics.ascent();
    painter.drawText(columns.time.left(), baseline, words.time);
    if (words.event) {
        const QRect place(columns.who.topLeft(), columns.text.bottomRight());
        return drawText(painter, place, words.text, eventFont(option.font));
    }
    QFont bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(inkOf(option, Tone::Plain));
    painter.drawText(
        columns.who.left(), baseline,
        painter.fontMetrics().elidedText(words.who, Qt::ElideRight, columns.who.width()));
    painter.setFont(option.font);
    QRect place = columns.text;
    painter.setPen(inkOf(option, Tone::Quiet));
    paintWayMark(painter, place, message.way);
    painter.setPen(inkOf(option, Tone::Plain));
    place.setRight(std::max(place.left() + narrowest, place.right() - wayRoom(option, message)));
    if (!words.mark.isEmpty()) {
        const int width = option.fontMetrics.horizontalAdvance(words.mark);
        painter.setPen(inkOf(option, Tone::Refused));
        painter.drawText(place.right() + 1 - width, baseline, words.mark);
        place.setRight(place.right() - width - gap);
        painter.setPen(inkOf(option, Tone::Plain));
    }
    drawText(painter, place, words.text, option.font);
}

} // namespace panels
