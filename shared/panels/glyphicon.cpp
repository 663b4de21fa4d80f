// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/glyphicon.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace panels {

namespace {

// Every shape is drawn in a square of 24 units.
constexpr qreal units = 24;

QPainterPath filled(Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Start:
        path.addPolygon(QPolygonF({{7, 4}, {20, 12}, {7, 20}, {7, 4}}));
        break;
    case Glyph::Back:
        path.addPolygon(QPolygonF({{17, 4}, {4, 12}, {17, 20}, {17, 4}}));
        break;
    case Glyph::Stop:
        path.addRoundedRect(QRectF(6, 6, 12, 12), 1.5, 1.5);
        break;
    case Glyph::Theme:
        path.moveTo(12, 4);
        path.arcTo(QRectF(4, 4, 16, 16), 90, 180);
        path.closeSubpath();
        break;
    default:
        break;
    }
    return path;
}

void addCross(QPainterPath &path, qreal near, qreal far)
{
    path.moveTo(near, near);
    path.lineTo(far, far);
    path.moveTo(far, near);
    path.lineTo(near, far);
}

void addMountains(QPainterPath &path)
{
    path.addRoundedRect(QRectF(3, 5, 18, 14), 2, 2);
    path.moveTo(5, 17);
    path.lineTo(10, 11);
    path.lineTo(13, 14.5);
    path.lineTo(15.5, 12);
    path.lineTo(19, 17);
    path.addEllipse(QPointF(16, 8.8), 1.2, 1.2);
}

void addGlobe(QPainterPath &path)
{
    path.addEllipse(QPointF(12, 12), 8.5, 8.5);
    path.addEllipse(QPointF(12, 12), 3.6, 8.5);
    path.moveTo(3.5, 12);
    path.lineTo(20.5, 12);
}

void addLink(QPainterPath &path)
{
    path.addEllipse(QPointF(5.5, 12), 2.5, 2.5);
    path.addEllipse(QPointF(18.5, 12), 2.5, 2.5);
    path.moveTo(8, 12);
    path.lineTo(16, 12);
}

// A clock whose hand has gone back.
void addClock(QPainterPath &path)
{
    const QRectF face(4, 4, 16, 16);
    path.arcMoveTo(face, 150);
    path.arcTo(face, 150, -320);
    path.moveTo(4, 4.5);
    path.lineTo(5.2, 8.4);
    path.lineTo(9.2, 7.4);
    path.moveTo(12, 8);
    path.lineTo(12, 12.5);
    path.lineTo(15, 14.5);
}

// An open book.
void addBook(QPainterPath &path)
{
    for (const qreal side : {-1.0, 1.0}) {
        path.moveTo(12, 6.5);
        path.quadTo(12 + side * 4, 4, 12 + side * 9, 5);
        path.lineTo(12 + side * 9, 18);
        path.quadTo(12 + side * 4, 17, 12, 19.5);
    }
    path.moveTo(12, 6.5);
    path.lineTo(12, 19.5);
}

QPainterPath stroked(Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Cross:
        addCross(path, 6, 18);
        break;
    case Glyph::Cancel:
        path.addEllipse(QPointF(12, 12), 8.5, 8.5);
        addCross(path, 9, 15);
        break;
    case Glyph::Link:
        addLink(path);
        break;
    case Glyph::Picture:
        addMountains(path);
        break;
    case Glyph::Copy:
        path.addRoundedRect(QRectF(8, 8, 12, 12), 2, 2);
        path.moveTo(5, 16);
        path.lineTo(4, 16);
        path.lineTo(4, 4);
        path.lineTo(16, 4);
        path.lineTo(16, 5);
        break;
    case Glyph::Language:
        addGlobe(path);
        break;
    case Glyph::Theme:
        path.addEllipse(QPointF(12, 12), 8, 8);
        break;
    case Glyph::Window:
        path.addRoundedRect(QRectF(4, 5, 16, 14), 2, 2);
        path.moveTo(4, 9);
        path.lineTo(20, 9);
        break;
    case Glyph::History:
        addClock(path);
        break;
    case Glyph::Lesson:
        addBook(path);
        break;
    default:
        break;
    }
    return path;
}

class GlyphEngine : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor colour = QApplication::palette().color(group, QPalette::ButtonText);
        const qreal side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side, side) / 2);
        painter->scale(side / units, side / units);
        painter->fillPath(filled(m_glyph), colour);
        painter->strokePath(stroked(m_glyph),
                            QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

QIcon glyphIcon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

} // namespace panels
