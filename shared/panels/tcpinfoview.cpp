// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tcpinfoview.h"

#include "panels/plainheader.h"
#include "panels/tcpinfomodel.h"
#include "panels/theme.h"
#include "panels/tones.h"
#include "panels/topicclicks.h"
#include "panels/topicquestion.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <utility>

namespace panels {

namespace {

constexpr int charactersOfColumn = 27; ///< the longest name and a value beside it

/// A little smaller than elsewhere: all figures fit a common screen at once.
QFont figureFont(const QFont &around)
{
    QFont font = monospace(around);
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QSize figureSize(const QFont &around)
{
    const QFontMetrics metrics(figureFont(around));
    return {charactersOfColumn * metrics.horizontalAdvance(QLatin1Char('0')) + 2 * cellMargin,
            metrics.height()};
}

QFont headingFont(const QFont &around)
{
    QFont font = around;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setBold(true);
    return font;
}

class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return figureSize(option.font);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        const QRect place = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
        if (index.data(TcpInfoModel::HeadingRole).toBool())
            paintHeading(*painter, option, place, index.data().toString());
        else if (index.flags() & Qt::ItemIsEnabled)
            paintFigure(*painter, option, place, index);
        painter->restore();
    }

private:
    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                             const QRect &place, const QString &words)
    {
        painter.setFont(headingFont(option.font));
        painter.setPen(toneColor(Tone::Quiet, option.palette));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words);
        painter.setPen(lineColor(option.palette));
        painter.drawLine(place.bottomLeft(), place.bottomRight());
    }

    static void paintFigure(QPainter &painter, const QStyleOptionViewItem &option,
                            const QRect &place, const QModelIndex &index)
    {
        const bool selected = option.state & QStyle::State_Selected;
        const bool changed = index.data(TcpInfoModel::ChangedRole).toBool();
        QFont font = figureFont(option.font);
        if (selected)
            painter.fillRect(option.rect, option.palette.highlight());
        else if (changed)
            painter.fillRect(option.rect.adjusted(2, 0, -2, 0), tint(option.palette));
        const QColor ink =
            option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        painter.setFont(font);
        painter.setPen(selected ? ink : toneColor(Tone::Quiet, option.palette));
        const QString name = index.data(TcpInfoModel::NameRole).toString();
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
        const int used = QFontMetrics(font).horizontalAdvance(name) + cellMargin;
        font.setBold(changed);
        painter.setFont(font);
        painter.setPen(ink);
        const QRect rest = place.adjusted(used, 0, 0, 0);
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                          rest.width()));
    }

    static QColor tint(const QPalette &palette)
    {
        QColor color(isDark(palette) ? 0xff8a7420 : 0xffffd95a);
        color.setAlphaF(0.45F);
        return color;
    }
};

} // namespace

TcpInfoView::TcpInfoView(TcpInfoModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new Delegate(this));
    setFlow(QListView::TopToBottom);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    connect(new TopicClicks(this), &TopicClicks::wanted, this,
            [this](const explain::Topic &topic) { askFor(this, topic); });
    // Measuring resets the model too: that is not measured again, or it would never end.
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_measuring)
            QMetaObject::invokeMethod(this, &TcpInfoView::measure, Qt::QueuedConnection);
    });
}

void TcpInfoView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

/// All columns side by side if they fit; else a scroll bar takes its part of the height.
void TcpInfoView::measure()
{
    if (std::exchange(m_measuring, true))
        return;
    const QSize item = figureSize(font());
    const int rows = qMax(1, (height() - 1) / item.height()); // QListView leaves 1 px
    m_model.setRowsOfColumn(rows);
    const int columns = (m_model.rowCount() + rows - 1) / rows;
    const bool fits = columns * item.width() <= width();
    setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
    if (!fits) {
        const int bar = horizontalScrollBar()->sizeHint().height();
        m_model.setRowsOfColumn((height() - bar - 1) / item.height());
    }
    m_measuring = false;
}

void TcpInfoView::resizeEvent(QResizeEvent *event)
{
    measure();
    QListView::resizeEvent(event);
}

void TcpInfoView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void TcpInfoView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(toneColor(Tone::Quiet, palette()));
    painter.drawText(viewport()->rect().adjusted(20, 10, -20, -10),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

} // namespace panels
