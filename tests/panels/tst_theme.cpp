// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/theme.h"
#include "support/behaviourtest.h"

#include <QFontMetrics>
#include <QLabel>
#include <QStyle>

using namespace panels;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(Theme::System); }

    void lightIsLightAndDarkIsDark()
    {
        applyTheme(Theme::Light);
        QVERIFY(!isDark(QApplication::palette()));
        applyTheme(Theme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        QCOMPARE(QApplication::style()->name().toLower(), QStringLiteral("fusion"));
    }

    void theDesktopsPaletteAndStyleComeBackHoweverOftenItChanges()
    {
        applyTheme(Theme::System);
        const QPalette desktop = QApplication::palette();
        const QString style = QApplication::style()->name();
        for (int i = 0; i < 3; ++i) {
            applyTheme(Theme::Dark);
            applyTheme(Theme::Light);
            QVERIFY(QApplication::palette() != desktop);
            applyTheme(Theme::System);
            QCOMPARE(QApplication::palette(), desktop);
            QCOMPARE(QApplication::style()->name(), style);
        }
    }

    void aWidgetThatIsShownFollowsTheTheme()
    {
        QLabel label;
        label.show();
        applyTheme(Theme::Dark);
        QVERIFY(isDark(label.palette()));
        applyTheme(Theme::Light);
        QVERIFY(!isDark(label.palette()));
    }

    void wordsCanBeReadOnWhatTheyStandOn_data()
    {
        QTest::addColumn<int>("ink");
        QTest::addColumn<int>("ground");
        using P = QPalette;
        QTest::newRow("window") << int(P::WindowText) << int(P::Window);
        QTest::newRow("base") << int(P::Text) << int(P::Base);
        QTest::newRow("alternate") << int(P::Text) << int(P::AlternateBase);
        QTest::newRow("button") << int(P::ButtonText) << int(P::Button);
        QTest::newRow("placeholder") << int(P::PlaceholderText) << int(P::Base);
        QTest::newRow("selected") << int(P::HighlightedText) << int(P::Highlight);
        QTest::newRow("tooltip") << int(P::ToolTipText) << int(P::ToolTipBase);
        QTest::newRow("link") << int(P::Link) << int(P::Window);
    }

    void wordsCanBeReadOnWhatTheyStandOn()
    {
        QFETCH(int, ink);
        QFETCH(int, ground);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QPalette palette = themePalette(theme);
            QVERIFY(contrast(palette.color(QPalette::ColorRole(ink)),
                             palette.color(QPalette::ColorRole(ground))) >= 4.5);
        }
    }

    void disabledWordsArePalerThanOthers()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QPalette palette = themePalette(theme);
            const QColor window = palette.color(QPalette::Window);
            QVERIFY(contrast(palette.color(QPalette::Disabled, QPalette::ButtonText), window) <
                    contrast(palette.color(QPalette::Active, QPalette::ButtonText), window));
        }
    }

    void codeIsAsLargeAsTheTextAroundAndEveryLetterAsWide()
    {
        QFont around = QApplication::font();
        around.setPointSizeF(17);
        const QFont code = monospace(around);
        QCOMPARE(code.pointSizeF(), 17.0);
        const QFontMetrics metrics(code);
        QCOMPARE(metrics.horizontalAdvance(QStringLiteral("iiii")),
                 metrics.horizontalAdvance(QStringLiteral("WWWW")));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(ThemeTest)
#include "tst_theme.moc"
