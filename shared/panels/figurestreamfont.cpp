// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Fonts in the stream of a recorded figure. The rest of it is in figurestream.cpp.

#include "panels/figurestream.h"

#include <algorithm>

namespace panels::figurestream {

namespace {

constexpr int mostFamilies = 32;
constexpr int mostLetter = 1000; ///< points or px

/// What follows a font's family, size and weight.
void readLook(QDataStream &in, QFont &font)
{
    bool underline = false;
    bool strikeOut = false;
    bool kerning = true;
    bool fixedPitch = false;
    qint32 strategy = 0;
    font.setStyle(QFont::Style(readCount(in, QFont::StyleOblique)));
    const int hint = readCount(in, QFont::Fantasy);
    in >> strategy >> underline >> strikeOut >> kerning >> fixedPitch;
    font.setStyleHint(QFont::StyleHint(hint), QFont::StyleStrategy(strategy & 0xffff));
    font.setUnderline(underline);
    font.setStrikeOut(strikeOut);
    font.setKerning(kerning);
    font.setFixedPitch(fixedPitch);
    font.setCapitalization(QFont::Capitalization(readCount(in, QFont::Capitalize)));
    const int spacing = readCount(in, QFont::AbsoluteSpacing);
    font.setLetterSpacing(QFont::SpacingType(spacing), qBound(-1000.0, readNumber(in), 1000.0));
    font.setHintingPreference(QFont::HintingPreference(readCount(in, QFont::PreferFullHinting)));
}

} // namespace

// Field by field: Qt's own reading of a font takes as much memory as the stream asks for.
void write(QDataStream &out, const QFont &font)
{
    out << font.families().join(u'\n') << font.styleName() << double(font.pointSizeF())
        << double(font.pixelSize()) << qint32(font.weight()) << quint8(font.style())
        << quint8(font.styleHint()) << qint32(font.styleStrategy()) << font.underline()
        << font.strikeOut() << font.kerning() << font.fixedPitch() << quint8(font.capitalization())
        << quint8(font.letterSpacingType()) << double(font.letterSpacing())
        << quint8(font.hintingPreference());
}

QFont readFont(QDataStream &in)
{
    QFont font;
    const QStringList families = readText(in).split(u'\n');
    const QString styleName = readText(in);
    const qreal points = readNumber(in);
    const qreal pixels = readNumber(in);
    qint32 weight = 0;
    in >> weight;
    if (families.size() > mostFamilies || std::max(points, pixels) > mostLetter)
        refuse(in);
    if (in.status() != QDataStream::Ok)
        return font;
    font.setFamilies(families);
    font.setStyleName(styleName);
    if (pixels >= 1)
        font.setPixelSize(int(pixels));
    else if (points > 0)
        font.setPointSizeF(points);
    font.setWeight(QFont::Weight(qBound(1, int(weight), 1000)));
    readLook(in, font);
    return font;
}

} // namespace panels::figurestream
