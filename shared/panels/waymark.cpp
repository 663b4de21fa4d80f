// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/waymark.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace panels {

using chat::Station;
using chat::Way;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WayMark)
};

constexpr std::array stations = {Station::Typed, Station::Taken, Station::Acknowledged,
                                 Station::Read};

enum class Dot : std::uint8_t { Full, Half, Hollow, Crossed, Unknowable };

Dot dotOf(const Way &way, Station station)
{
    const int count = way.count(station);
    if (count == way.receivers)
        return Dot::Full;
    if (count > 0)
        return Dot::Half;
    if (station == Station::Read && way.unknowable == way.receivers)
        return Dot::Unknowable;
    return way.over == way.receivers ? Dot::Crossed : Dot::Hollow;
}

QChar glyphOf(Dot dot)
{
    switch (dot) {
    case Dot::Full:
        return u'●';
    case Dot::Half:
        return u'◐';
    case Dot::Crossed:
        return u'×';
    case Dot::Unknowable:
        return u'?';
    case Dot::Hollow:
        break;
    }
    return u'○';
}

QString wordOf(Station station)
{
    switch (station) {
    case Station::Typed:
        return Words::tr("typed");
    case Station::Taken:
        return QStringLiteral("Send-Q");
    case Station::Acknowledged:
        return Words::tr("acked");
    case Station::Read:
        break;
    }
    return Words::tr("read");
}

QString sentenceOf(Station station)
{
    switch (station) {
    case Station::Typed:
        return Words::tr("Typed: it waits in this program's own send queue.");
    case Station::Taken:
        return Words::tr("Taken by the kernel: write() returned, and the bytes are in the send "
                         "buffer (Send-Q). Nothing is delivered yet.");
    case Station::Acknowledged:
        return Words::tr("Acknowledged by the peer's kernel: it is in the receive buffer there "
                         "(Recv-Q).");
    case Station::Read:
        break;
    }
    return Words::tr("Read by the peer's program: a read() there has returned it.");
}

QString lineOf(const Way &way, Station station)
{
    QString line = glyphOf(dotOf(way, station)) + QLatin1Char(' ') + sentenceOf(station);
    if (way.receivers > 1)
        line += QLatin1Char(' ') +
                Words::tr("%1 of %2 receivers.").arg(way.count(station)).arg(way.receivers);
    return line;
}

constexpr int dotGap = 2;

int dotSize(const QFontMetrics &metrics)
{
    return metrics.height() / 2;
}

int dotsWidth(const QFontMetrics &metrics)
{
    return int(stations.size()) * (dotSize(metrics) + dotGap) + dotGap;
}

void paintDot(QPainter &painter, const QRectF &place, Dot dot)
{
    const QBrush ink(painter.pen().color());
    painter.setBrush(dot == Dot::Full ? ink : QBrush(Qt::NoBrush));
    switch (dot) {
    case Dot::Crossed:
        painter.drawLine(place.topLeft(), place.bottomRight());
        painter.drawLine(place.bottomLeft(), place.topRight());
        return;
    case Dot::Unknowable:
        painter.drawText(place.adjusted(-4, -4, 4, 4), Qt::AlignCenter, QStringLiteral("?"));
        return;
    case Dot::Half:
        painter.setBrush(ink);
        painter.drawPie(place, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        break;
    case Dot::Full:
    case Dot::Hollow:
        break;
    }
    painter.drawEllipse(place);
}

} // namespace

QString wayText(const Way &way)
{
    if (way.receivers == 0)
        return {};
    QString text;
    for (const Station station : stations)
        text += glyphOf(dotOf(way, station));
    return text + QLatin1Char(' ') + wordOf(way.station());
}

QString waySentences(const Way &way)
{
    if (way.receivers == 0)
        return {};
    QStringList lines;
    for (const Station station : stations)
        lines << lineOf(way, station);
    if (way.unknowable > 0)
        lines << Words::tr("Whether it is read cannot be known from here: the other end is not on "
                           "this computer.");
    if (way.over > 0)
        lines << Words::tr("It is followed no further: the connection is over, or a thousand newer "
                           "lines are on their way.");
    return lines.join(QLatin1Char('\n'));
}

int wayMarkWidth(const QFontMetrics &metrics)
{
    int widest = 0;
    for (const Station station : stations)
        widest = std::max(widest, metrics.horizontalAdvance(wordOf(station)));
    return dotsWidth(metrics) + widest + dotGap;
}

void paintWayMark(QPainter &painter, const QRect &place, const Way &way)
{
    if (way.receivers == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = painter.fontMetrics();
    const int size = dotSize(metrics);
    const int left = place.right() + 1 - wayMarkWidth(metrics);
    const int height = metrics.height();
    for (std::size_t i = 0; i < stations.size(); ++i) {
        const QRectF dot(left + int(i) * (size + dotGap) + 0.5,
                         place.top() + (height - size) / 2 + 0.5, size - 1, size - 1);
        paintDot(painter, dot, dotOf(way, stations[i]));
    }
    painter.drawText(left + dotsWidth(metrics), place.top() + metrics.ascent(),
                     wordOf(way.station()));
    painter.restore();
}

} // namespace panels
