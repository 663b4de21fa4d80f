// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statelook.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace panels {

namespace {

using kernel::TcpState;

struct Hues
{
    QRgb text, background, ink;
};

struct Entry
{
    TcpState state;
    Hues light, dark;
};

// Hues after Okabe and Ito: blue, bluish green, vermillion, reddish purple. Within a part
// the later state is the deeper one (on a dark background: the stronger one).
constexpr std::array<Entry, 10> entries = {{
    {TcpState::Listen, {0xff0068a3, 0xffd3e7f6, 0xff003a5c}, {0xff86c8f2, 0xff16374d, 0xffd9eefb}},
    {TcpState::SynSent, {0xff005a8e, 0xffb5d7f0, 0xff00304d}, {0xff74bdec, 0xff1b4966, 0xffe2f2fc}},
    {TcpState::SynRecv, {0xff004b78, 0xff94c5e9, 0xff002840}, {0xff62b3e7, 0xff215b80, 0xffedf7fd}},
    {TcpState::Established,
     {0xff00704f, 0xffbfe8d8, 0xff003d2b},
     {0xff52d3a8, 0xff0f4a37, 0xffd5f7ea}},
    {TcpState::FinWait1,
     {0xffb04c00, 0xfffdeada, 0xff5c2700},
     {0xffffc794, 0xff47290f, 0xffffe9d4}},
    {TcpState::FinWait2,
     {0xff9f4300, 0xfffbd6b3, 0xff572400},
     {0xffffb877, 0xff5a3210, 0xffffecda}},
    {TcpState::Closing, {0xff8e3b00, 0xfff8c08b, 0xff4f2000}, {0xffffa95a, 0xff6d3b10, 0xfffff0e2}},
    {TcpState::TimeWait,
     {0xff7d3300, 0xfff3a861, 0xff451b00},
     {0xfffb993e, 0xff81440f, 0xfffff4ea}},
    {TcpState::CloseWait,
     {0xff981b8d, 0xfff2dcec, 0xff561643},
     {0xffe5c2df, 0xff4a2440, 0xfffae3f2}},
    {TcpState::LastAck, {0xff711469, 0xffe3b6d6, 0xff471037}, {0xffc577be, 0xff662f57, 0xfffdeef8}},
}};

constexpr Hues goneLight = {0xff59626c, 0xffe4e7ea, 0xff3a4149};
constexpr Hues goneDark = {0xffa6afb8, 0xff363c45, 0xffdfe3e7};

Hues huesOf(TcpState state, bool dark)
{
    for (const Entry &entry : entries) {
        if (entry.state == state)
            return dark ? entry.dark : entry.light;
    }
    return dark ? goneDark : goneLight;
}

struct ShortForm
{
    TcpState state;
    const char *name;
};

// The first letters of each word; no two alike. The others are short as they are.
constexpr std::array<ShortForm, 8> shortForms = {{
    {TcpState::SynSent, "SYN_S"},
    {TcpState::SynRecv, "SYN_R"},
    {TcpState::Established, "ESTAB"},
    {TcpState::FinWait1, "FIN_W1"},
    {TcpState::FinWait2, "FIN_W2"},
    {TcpState::TimeWait, "TIME_W"},
    {TcpState::CloseWait, "CLOSE_W"},
    {TcpState::LastAck, "LAST_A"},
}};

QString fitting(const QString &label, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(label) <= width)
        return label;
    for (const ShortForm &form : shortForms) {
        if (label == QLatin1StringView(kernel::stateName(form.state)))
            return metrics.elidedText(QLatin1StringView(form.name), Qt::ElideRight, width);
    }
    return metrics.elidedText(label, Qt::ElideRight, width);
}

QString glyphOf(kernel::StatePart part)
{
    switch (part) {
    case kernel::StatePart::Opening:
        return QStringLiteral("◇");
    case kernel::StatePart::Talking:
        return QStringLiteral("●");
    case kernel::StatePart::ActiveClose:
        return QStringLiteral("▲");
    case kernel::StatePart::PassiveClose:
        return QStringLiteral("▼");
    case kernel::StatePart::Gone:
        break;
    }
    return QStringLiteral("○");
}

/// Painted, not written: fonts differ in how large these signs are.
QPainterPath glyphPath(const QString &glyph, const QRectF &box)
{
    QPainterPath path;
    if (glyph == QStringLiteral("◇"))
        path.addPolygon(QPolygonF{{box.center().x(), box.top()},
                                  {box.right(), box.center().y()},
                                  {box.center().x(), box.bottom()},
                                  {box.left(), box.center().y()}});
    else if (glyph == QStringLiteral("▲"))
        path.addPolygon(
            QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
    else if (glyph == QStringLiteral("▼"))
        path.addPolygon(QPolygonF{box.topLeft(), box.topRight(), {box.center().x(), box.bottom()}});
    else
        path.addEllipse(box);
    path.closeSubpath();
    return path;
}

void paintGlyph(QPainter &painter, const StateLook &look, const QRectF &box)
{
    const bool hollow = look.glyph == QStringLiteral("◇") || look.glyph == QStringLiteral("○");
    painter.setPen(hollow ? QPen(look.ink, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(look.ink));
    painter.drawPath(glyphPath(look.glyph, box));
}

/// Where glyph and words stand in a chip of this height.
int glyphSize(int chipHeight)
{
    return chipHeight * 9 / 20;
}

int wordsStart(int chipHeight)
{
    return chipHeight / 2 + glyphSize(chipHeight) + 5;
}

} // namespace

StateLook lookOf(kernel::TcpState state, bool dark)
{
    const Hues hues = huesOf(state, dark);
    return {glyphOf(kernel::partOf(state)), QColor(hues.text), QColor(hues.background),
            QColor(hues.ink)};
}

QString stateLabel(kernel::TcpState state)
{
    return lookOf(state, false).glyph + QLatin1Char(' ') +
           QLatin1StringView(kernel::stateName(state));
}

QString stateShortForm(TcpState state)
{
    for (const ShortForm &form : shortForms) {
        if (form.state == state)
            return QLatin1StringView(form.name);
    }
    return QLatin1StringView(kernel::stateName(state));
}

QSize stateChipSize(const QFont &font, const QString &label)
{
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 4;
    const int width = wordsStart(height) + metrics.horizontalAdvance(label) + height / 2 + 1;
    return {width, height};
}

QRect paintStateChip(QPainter &painter, const QRect &place, const StateLook &look,
                     const QString &label)
{
    const QSize wanted = stateChipSize(painter.font(), label).boundedTo(place.size());
    const QRect chip(place.left(), place.center().y() - (wanted.height() - 1) / 2, wanted.width(),
                     wanted.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.background);
    const qreal radius = chip.height() / 2.0;
    painter.drawRoundedRect(QRectF(chip), radius, radius);
    const qreal size = glyphSize(chip.height());
    paintGlyph(painter, look,
               QRectF(chip.left() + radius, chip.top() + (chip.height() - size) / 2, size, size));
    painter.setPen(look.ink);
    const QRect words = chip.adjusted(wordsStart(chip.height()), 0, -chip.height() / 4, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fitting(label, painter.fontMetrics(), words.width()));
    painter.restore();
    return chip;
}

} // namespace panels
