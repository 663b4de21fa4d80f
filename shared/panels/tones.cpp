// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tones.h"

#include "panels/theme.h"

namespace panels {

namespace {

QColor mixed(const QColor &a, const QColor &b, float part)
{
    return QColor::fromRgbF(a.redF() * part + b.redF() * (1 - part),
                            a.greenF() * part + b.greenF() * (1 - part),
                            a.blueF() * part + b.blueF() * (1 - part));
}

} // namespace

QColor toneColor(Tone tone, const QPalette &palette)
{
    const QColor ink = palette.color(QPalette::Active, QPalette::WindowText);
    switch (tone) {
    case Tone::Plain:
        return ink;
    case Tone::Quiet:
        return mixed(ink, palette.color(QPalette::Active, QPalette::Window),
                     isDark(palette) ? 0.78F : 0.7F);
    case Tone::Refused:
        return QColor(isDark(palette) ? 0xffffa8a0 : 0xffb3261e);
    }
    return ink;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace panels
