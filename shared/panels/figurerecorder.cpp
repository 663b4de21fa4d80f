// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurerecorder.h"

#include "panels/figurestream.h"

#include <QGuiApplication>
#include <QIODevice>
#include <QPaintEngine>
#include <QPainter>
#include <QScreen>

#include <cmath>

namespace panels {

class FigureRecorder::Engine : public QPaintEngine
{
public:
    Engine()
        : QPaintEngine(AllFeatures)
        , m_out(&m_strokes, QIODevice::WriteOnly)
    {
        m_out.setVersion(QDataStream::Qt_6_0);
    }

    const QByteArray &strokes() const { return m_strokes; }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &now) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override;
    void drawTiledPixmap(const QRectF &target, const QPixmap &pixmap,
                         const QPointF &offset) override;
    void drawTextItem(const QPointF &place, const QTextItem &item) override;

private:
    void begin(FigureStroke stroke);
    void writeClip();

    QByteArray m_strokes;
    QDataStream m_out;
    QPainterPath m_ownClip; ///< of the painter, on the device
    bool m_clipped = false;
    bool m_clipDirty = true;
    QRegion m_widgetClip; ///< of the widget that paints, on the device
};

void FigureRecorder::Engine::updateState(const QPaintEngineState &now)
{
    constexpr auto clips = DirtyClipRegion | DirtyClipPath | DirtyClipEnabled;
    if (now.state() & clips) {
        m_clipped = now.painter()->hasClipping();
        m_ownClip = m_clipped ? now.transform().map(now.painter()->clipPath()) : QPainterPath();
        m_clipDirty = true;
    }
    m_out << quint8(FigureStroke::State);
    figurestream::write(m_out, now.transform());
    figurestream::write(m_out, now.pen());
    figurestream::write(m_out, now.brush());
    m_out << now.brushOrigin() << double(now.opacity()) << quint32(now.renderHints());
}

// Each stroke is told after the clip that it is under: Qt does not tell when a child's is set.
void FigureRecorder::Engine::begin(FigureStroke stroke)
{
    if (m_clipDirty || systemClip() != m_widgetClip)
        writeClip();
    m_out << quint8(stroke);
}

void FigureRecorder::Engine::writeClip()
{
    m_clipDirty = false;
    m_widgetClip = systemClip();
    QPainterPath clip;
    if (m_widgetClip.isEmpty())
        clip.addRect(QRectF(0, 0, 1e6, 1e6));
    for (const QRect &rect : m_widgetClip)
        clip.addRect(rect);
    m_out << quint8(FigureStroke::Clip);
    figurestream::write(m_out, m_clipped ? clip.intersected(m_ownClip) : clip);
}

void FigureRecorder::Engine::drawPath(const QPainterPath &path)
{
    begin(FigureStroke::Path);
    figurestream::write(m_out, path);
}

void FigureRecorder::Engine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    if (count < 1)
        return;
    QPainterPath path(points[0]);
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    begin(mode == PolylineMode ? FigureStroke::Line : FigureStroke::Path);
    figurestream::write(m_out, path);
}

void FigureRecorder::Engine::drawPixmap(const QRectF &target, const QPixmap &pixmap,
                                        const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

void FigureRecorder::Engine::drawImage(const QRectF &target, const QImage &image,
                                       const QRectF &source, Qt::ImageConversionFlags)
{
    begin(FigureStroke::Image);
    m_out << target << source;
    figurestream::write(m_out, image);
}

void FigureRecorder::Engine::drawTiledPixmap(const QRectF &target, const QPixmap &pixmap,
                                             const QPointF &offset)
{
    begin(FigureStroke::Tiles);
    m_out << target << offset;
    figurestream::write(m_out, pixmap.toImage());
}

void FigureRecorder::Engine::drawTextItem(const QPointF &place, const QTextItem &item)
{
    QFont font = item.font();
    font.setUnderline(false); // its lines are strokes of their own
    font.setOverline(false);
    font.setStrikeOut(false);
    begin(FigureStroke::Text);
    m_out << place;
    figurestream::write(m_out, font);
    m_out << bool(item.renderFlags() & QTextItem::RightToLeft) << item.text();
}

FigureRecorder::FigureRecorder(QSize size)
    : m_size(size)
    , m_engine(std::make_unique<Engine>())
{
}

FigureRecorder::~FigureRecorder() = default;

FigureRecording FigureRecorder::recording() const
{
    return {m_size, m_engine->strokes(), double(logicalDpiY())};
}

QPaintEngine *FigureRecorder::paintEngine() const
{
    return m_engine.get();
}

int FigureRecorder::metric(PaintDeviceMetric metric) const
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const double dpi = screen ? screen->logicalDotsPerInchY() : 96;
    switch (metric) {
    case PdmWidth:
        return m_size.width() * FigureRecording::sharpness;
    case PdmHeight:
        return m_size.height() * FigureRecording::sharpness;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return int(std::lround(dpi));
    case PdmWidthMM:
        return int(std::lround(m_size.width() * 25.4 / dpi));
    case PdmHeightMM:
        return int(std::lround(m_size.height() * 25.4 / dpi));
    case PdmNumColors:
        return 0;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return FigureRecording::sharpness;
    case PdmDevicePixelRatioScaled:
        return int(FigureRecording::sharpness * devicePixelRatioFScale());
    }
    return 0;
}

FigureRecording recorded(QSize size, const std::function<void(QPainter &)> &paint)
{
    FigureRecorder recorder(size);
    QPainter painter(&recorder);
    paint(painter);
    painter.end();
    return recorder.recording();
}

} // namespace panels
