// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/theme.h"

#include "panels/outlinedstyle.h"

#include <QFontDatabase>
#include <QStyle>

namespace panels {

namespace {

struct Shades
{
    QRgb window, base, alternate, button, text, muted, bright, light, midlight, mid, dark, shadow;
    QRgb highlight, highlightedText, link, visited, disabled, tip, tipText;
};

constexpr Shades lightShades = {
    0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xfffbfbfc, 0xff1b1f24, 0xff59626c, 0xffffffff,
    0xffffffff, 0xffe9ebee, 0xffc9ced4, 0xffa2a9b1, 0xff6b737c, 0xffcfe3f7, 0xff0b2a45,
    0xff005a9c, 0xff7a3b8f, 0xff868d95, 0xff2b3036, 0xfff4f6f8,
};

constexpr Shades darkShades = {
    0xff20242a, 0xff171a1f, 0xff1c2026, 0xff2b3038, 0xffe8ebee, 0xffa6afb8, 0xffffffff,
    0xff454c56, 0xff39404a, 0xff343a43, 0xff111418, 0xff08090b, 0xff264a6e, 0xfff1f6fb,
    0xff7cc4f2, 0xffcf9fe0, 0xff727b85, 0xffe8ebee, 0xff1b1f24,
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(QPalette::All, role, QColor(color));
    };
    set(QPalette::Window, shades.window);
    set(QPalette::WindowText, shades.text);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::Text, shades.text);
    set(QPalette::PlaceholderText, shades.muted);
    set(QPalette::Button, shades.button);
    set(QPalette::ButtonText, shades.text);
    set(QPalette::BrightText, shades.bright);
    set(QPalette::Light, shades.light);
    set(QPalette::Midlight, shades.midlight);
    set(QPalette::Mid, shades.mid);
    set(QPalette::Dark, shades.dark);
    set(QPalette::Shadow, shades.shadow);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::HighlightedText, shades.highlightedText);
    set(QPalette::Link, shades.link);
    set(QPalette::LinkVisited, shades.visited);
    set(QPalette::ToolTipBase, shades.tip);
    set(QPalette::ToolTipText, shades.tipText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(shades.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(shades.text));
    return palette;
}

/// The style that the desktop gave, as it was before the first change.
const QString &desktopStyle()
{
    static const QString name = QApplication::style()->name();
    return name;
}

void useStyle(const QString &name)
{
    const QStyle *present = QApplication::style();
    const bool isFusion = name.compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
    if (isFusion && !qobject_cast<const OutlinedStyle *>(present))
        QApplication::setStyle(new OutlinedStyle);
    else if (!isFusion && present->name().compare(name, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(name);
}

} // namespace

void applyTheme(Theme theme)
{
    const QString &desktop = desktopStyle();
    useStyle(theme == Theme::System ? desktop : QStringLiteral("fusion"));
    QApplication::setPalette(themePalette(theme));
    // Qt tells the widgets later; a picture taken next is to have the new colours.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
}

QPalette themePalette(Theme theme)
{
    if (theme == Theme::System)
        return {}; // one with nothing set makes Qt take the desktop's
    return paletteOf(theme == Theme::Dark ? darkShades : lightShades);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() >
           palette.color(QPalette::Window).lightness();
}

QColor lineColor(const QPalette &palette)
{
    return QColor(isDark(palette) ? darkShades.light : lightShades.mid);
}

QFont monospace(const QFont &around)
{
    QFont font = around;
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

} // namespace panels
