// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurerecording.h"

#include "panels/figurestream.h"

#include <QIODevice>
#include <QPainter>

namespace panels {

namespace {

using namespace figurestream;

constexpr int mostSide = 32'767; ///< px

class Player
{
public:
    Player(QPainter &painter, const FigureRecording &recording)
        : m_painter(painter)
        , m_in(recording.strokes)
        , m_base(painter.transform())
        , m_letters(recording.dpi / painter.device()->logicalDpiY())
        , m_page(QRectF({0, 0}, recording.size))
    {
        m_in.setVersion(QDataStream::Qt_6_0);
        constexpr double scale = 1.0 / FigureRecording::sharpness;
        m_base = QTransform::fromScale(scale, scale) * m_base;
    }

    bool play()
    {
        m_painter.save();
        m_painter.setClipRect(m_page, Qt::IntersectClip);
        while (!m_in.atEnd() && m_in.status() == QDataStream::Ok)
            next();
        m_painter.restore();
        return m_in.status() == QDataStream::Ok;
    }

private:
    void next();
    void readState();
    void readClip();
    void drawText();
    void drawImage();
    void drawTiles();

    QPainter &m_painter;
    QDataStream m_in;
    QTransform m_base;
    double m_letters;
    QRectF m_page;
};

void Player::next()
{
    switch (FigureStroke(readCount(m_in, int(FigureStroke::Text)))) {
    case FigureStroke::State:
        return readState();
    case FigureStroke::Clip:
        return readClip();
    case FigureStroke::Path:
        return m_painter.drawPath(readPath(m_in));
    case FigureStroke::Line:
        return m_painter.strokePath(readPath(m_in), m_painter.pen());
    case FigureStroke::Image:
        return drawImage();
    case FigureStroke::Tiles:
        return drawTiles();
    case FigureStroke::Text:
        return drawText();
    }
}

void Player::readState()
{
    m_painter.setTransform(readTransform(m_in) * m_base);
    m_painter.setPen(readPen(m_in));
    m_painter.setBrush(readBrush(m_in));
    const QPointF origin = readPoint(m_in);
    double opacity = 1;
    quint32 hints = 0;
    m_in >> opacity >> hints;
    m_painter.setBrushOrigin(origin);
    m_painter.setOpacity(qBound(0.0, opacity, 1.0));
    m_painter.setRenderHints(m_painter.renderHints(), false);
    m_painter.setRenderHints(QPainter::RenderHints(hints));
}

void Player::readClip()
{
    const QPainterPath path = readPath(m_in);
    const QTransform before = m_painter.transform();
    m_painter.setTransform(m_base);
    m_painter.setClipRect(QRectF(m_page.topLeft(), m_page.size() * FigureRecording::sharpness));
    m_painter.setClipPath(path, Qt::IntersectClip);
    m_painter.setTransform(before);
}

void Player::drawText()
{
    const QPointF place = readPoint(m_in);
    QFont font = readFont(m_in);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_letters);
    m_painter.setFont(font);
    bool toLeft = false;
    m_in >> toLeft;
    m_painter.setLayoutDirection(toLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_painter.drawText(place, readText(m_in));
}

void Player::drawImage()
{
    const QRectF target = readRect(m_in);
    const QRectF source = readRect(m_in);
    m_painter.drawImage(target, readImage(m_in), source);
}

void Player::drawTiles()
{
    const QRectF target = readRect(m_in);
    const QPointF offset = readPoint(m_in);
    m_painter.drawTiledPixmap(target, QPixmap::fromImage(readImage(m_in)), offset);
}

} // namespace

bool FigureRecording::play(QPainter &painter) const
{
    return Player(painter, *this).play();
}

QByteArray bytesOf(const FigureRecording &recording)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << recording.size << recording.dpi << recording.strokes;
    return bytes;
}

std::optional<FigureRecording> recordingFrom(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    FigureRecording recording;
    in >> recording.size >> recording.dpi >> recording.strokes;
    const bool fits = recording.size.width() <= mostSide && recording.size.height() <= mostSide &&
                      recording.dpi >= 10 && recording.dpi <= 1000;
    if (in.status() != QDataStream::Ok || !in.atEnd() || recording.isEmpty() || !fits)
        return std::nullopt;
    return recording;
}

} // namespace panels
