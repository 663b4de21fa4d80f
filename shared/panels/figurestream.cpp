// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurestream.h"

#include <QBuffer>
#include <QImageReader>

#include <cmath>

namespace panels::figurestream {

namespace {

constexpr int mostElements = 1'000'000;
constexpr int mostDashes = 64;
constexpr int mostStops = 256;
constexpr int mostText = 1'000'000;
constexpr int mostPixels = 4'000'000; ///< of an image

QColor readColor(QDataStream &in)
{
    quint64 value = 0;
    in >> value;
    return QColor::fromRgba64(QRgba64::fromRgba64(value));
}

void writePoint(QDataStream &out, QPointF point)
{
    out << double(point.x()) << double(point.y());
}

void writeColor(QDataStream &out, const QColor &color)
{
    out << quint64(color.rgba64());
}

void writeGradient(QDataStream &out, const QGradient &gradient)
{
    out << quint8(gradient.type()) << quint8(gradient.spread())
        << quint8(gradient.coordinateMode());
    if (gradient.type() == QGradient::LinearGradient) {
        const auto &linear = static_cast<const QLinearGradient &>(gradient);
        writePoint(out, linear.start());
        writePoint(out, linear.finalStop());
    } else if (gradient.type() == QGradient::RadialGradient) {
        const auto &radial = static_cast<const QRadialGradient &>(gradient);
        writePoint(out, radial.center());
        writePoint(out, radial.focalPoint());
        out << double(radial.radius());
    }
    const QGradientStops stops = gradient.stops();
    out << qint32(stops.size());
    for (const auto &[place, color] : stops) {
        out << double(place);
        writeColor(out, color);
    }
}

QBrush readGradient(QDataStream &in)
{
    const int type = readCount(in, QGradient::RadialGradient);
    const int spread = readCount(in, QGradient::RepeatSpread);
    const int mode = readCount(in, QGradient::ObjectMode);
    QPointF first = readPoint(in);
    QPointF second = readPoint(in);
    const qreal radius = type == QGradient::RadialGradient ? readNumber(in) : 0;
    qint32 count = 0;
    in >> count;
    QGradientStops stops;
    for (int i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        const qreal place = readNumber(in);
        stops.append({qBound(0.0, place, 1.0), readColor(in)});
        if (i == mostStops)
            refuse(in);
    }
    QGradient gradient = QLinearGradient(first, second);
    if (type == QGradient::RadialGradient)
        gradient = QRadialGradient(first, radius, second);
    gradient.setStops(stops);
    gradient.setSpread(QGradient::Spread(spread));
    gradient.setCoordinateMode(QGradient::CoordinateMode(mode));
    return gradient;
}

bool isGradient(Qt::BrushStyle style)
{
    return style == Qt::LinearGradientPattern || style == Qt::RadialGradientPattern;
}

} // namespace

void refuse(QDataStream &in)
{
    in.setStatus(QDataStream::ReadCorruptData);
}

qreal readNumber(QDataStream &in)
{
    double number = 0;
    in >> number;
    if (std::isfinite(number) && std::abs(number) < 1e7)
        return number;
    refuse(in);
    return 0;
}

QPointF readPoint(QDataStream &in)
{
    const qreal x = readNumber(in);
    return {x, readNumber(in)};
}

QRectF readRect(QDataStream &in)
{
    const QPointF corner = readPoint(in);
    const QPointF size = readPoint(in);
    return {corner, QSizeF(size.x(), size.y())};
}

int readCount(QDataStream &in, int most)
{
    quint8 number = 0;
    in >> number;
    if (int(number) > most)
        refuse(in);
    return std::min(int(number), most);
}

void write(QDataStream &out, const QPainterPath &path)
{
    out << quint8(path.fillRule()) << qint32(path.elementCount());
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        out << quint8(element.type);
        writePoint(out, element);
    }
}

QPainterPath readPath(QDataStream &in)
{
    QPainterPath path;
    path.setFillRule(Qt::FillRule(readCount(in, Qt::WindingFill)));
    qint32 count = 0;
    in >> count;
    if (count < 0 || count > mostElements)
        refuse(in);
    for (int i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        const int type = readCount(in, QPainterPath::CurveToDataElement);
        const QPointF point = readPoint(in);
        if (type == QPainterPath::MoveToElement) {
            path.moveTo(point);
        } else if (type == QPainterPath::LineToElement) {
            path.lineTo(point);
        } else if (type == QPainterPath::CurveToElement && i + 2 < count) {
            readCount(in, QPainterPath::CurveToDataElement);
            const QPointF second = readPoint(in);
            readCount(in, QPainterPath::CurveToDataElement);
            path.cubicTo(point, second, readPoint(in));
            i += 2;
        } else {
            refuse(in);
        }
    }
    return path;
}

void write(QDataStream &out, const QPen &pen)
{
    const QList<qreal> dashes =
        pen.style() == Qt::CustomDashLine ? pen.dashPattern() : QList<qreal>();
    out << quint8(pen.style()) << quint8(pen.capStyle() >> 4) << quint8(pen.joinStyle() >> 6)
        << pen.isCosmetic() << double(pen.widthF()) << double(pen.dashOffset())
        << quint8(std::min<qsizetype>(dashes.size(), mostDashes));
    for (qsizetype i = 0; i < std::min<qsizetype>(dashes.size(), mostDashes); ++i)
        out << double(dashes.at(i));
    write(out, pen.brush());
}

QPen readPen(QDataStream &in)
{
    QPen pen;
    const int style = readCount(in, Qt::CustomDashLine);
    pen.setCapStyle(Qt::PenCapStyle(readCount(in, 2) << 4));
    pen.setJoinStyle(Qt::PenJoinStyle(readCount(in, 4) << 6));
    bool cosmetic = false;
    in >> cosmetic;
    pen.setWidthF(std::max(0.0, readNumber(in)));
    const qreal offset = readNumber(in);
    const int count = readCount(in, mostDashes);
    QList<qreal> dashes;
    for (int i = 0; i < count; ++i)
        dashes.append(std::max(0.001, readNumber(in)));
    pen.setBrush(readBrush(in));
    pen.setCosmetic(cosmetic);
    if (style != Qt::CustomDashLine)
        pen.setStyle(Qt::PenStyle(style));
    else if (count > 1)
        pen.setDashPattern(dashes);
    pen.setDashOffset(offset);
    return pen;
}

void write(QDataStream &out, const QBrush &brush)
{
    const bool known = isGradient(brush.style()) || brush.style() == Qt::TexturePattern ||
                       brush.style() <= Qt::DiagCrossPattern;
    const Qt::BrushStyle style = known ? brush.style() : Qt::SolidPattern;
    out << quint8(style);
    writeColor(out, brush.color());
    write(out, brush.transform());
    if (isGradient(style))
        writeGradient(out, *brush.gradient());
    else if (style == Qt::TexturePattern)
        write(out, brush.textureImage());
}

QBrush readBrush(QDataStream &in)
{
    const auto style = Qt::BrushStyle(readCount(in, Qt::TexturePattern));
    const QColor color = readColor(in);
    const QTransform transform = readTransform(in);
    QBrush brush(color);
    if (isGradient(style))
        brush = readGradient(in);
    else if (style == Qt::TexturePattern)
        brush = QBrush(readImage(in));
    else if (style <= Qt::DiagCrossPattern)
        brush.setStyle(style);
    brush.setTransform(transform);
    return brush;
}

void write(QDataStream &out, const QTransform &t)
{
    for (const qreal number :
         {t.m11(), t.m12(), t.m13(), t.m21(), t.m22(), t.m23(), t.m31(), t.m32(), t.m33()})
        out << double(number);
}

QTransform readTransform(QDataStream &in)
{
    qreal m[9] = {};
    for (qreal &number : m)
        number = readNumber(in);
    if (m[2] != 0 || m[5] != 0 || m[8] != 1) // nothing of a window is in perspective
        refuse(in);
    return {m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]};
}

void write(QDataStream &out, const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    out << bytes << double(image.devicePixelRatio());
}

QImage readImage(QDataStream &in)
{
    QByteArray bytes;
    in >> bytes;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "png");
    const QSize size = reader.size(); // before it takes the memory
    QImage image;
    if (qint64(size.width()) * size.height() > mostPixels || !reader.read(&image))
        refuse(in);
    image.setDevicePixelRatio(qBound(1.0, readNumber(in), 8.0));
    return image;
}

QString readText(QDataStream &in)
{
    QString text;
    in >> text;
    if (text.size() > mostText)
        refuse(in);
    return text;
}

} // namespace panels::figurestream
