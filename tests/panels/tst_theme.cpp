// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "colourmeasures.h"
#include "panels/theme.h"
#include "panels/tones.h"
#include "support/behaviourtest.h"

#include <QFontMetrics>
#include <QLabel>
#include <QProxyStyle>
#include <QStyle>

using colours::contrast;
using namespace panels;

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
        const auto *style = qobject_cast<QProxyStyle *>(QApplication::style());
        QVERIFY(style);
        QCOMPARE(style->baseStyle()->name().toLower(), QStringLiteral("fusion"));
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
        QTest::newRow("link on base") << int(P::Link) << int(P::Base);
        QTest::newRow("visited") << int(P::LinkVisited) << int(P::Base);
        QTest::newRow("placeholder on alternate")
            << int(P::PlaceholderText) << int(P::AlternateBase);
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

    void everyToneCanBeReadWhereverItStands()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QPalette palette = themePalette(theme);
            for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase,
                                      QPalette::Button, QPalette::Highlight}) {
                for (const Tone tone : {Tone::Plain, Tone::Quiet, Tone::Refused}) {
                    const double there = contrast(toneColor(tone, palette), palette.color(ground));
                    QVERIFY2(there >= 4.5, qPrintable(QString::number(there)));
                }
            }
        }
    }

    // WCAG 2.1 section 1.4.3 asks nothing of words that cannot be used; a class has to read them
    // all the same, so 3 : 1, as for large letters.
    void disabledWordsCanStillBeRead_data()
    {
        QTest::addColumn<int>("ink");
        QTest::addColumn<int>("ground");
        using P = QPalette;
        QTest::newRow("window") << int(P::WindowText) << int(P::Window);
        QTest::newRow("base") << int(P::Text) << int(P::Base);
        QTest::newRow("button") << int(P::ButtonText) << int(P::Button);
        QTest::newRow("placeholder") << int(P::PlaceholderText) << int(P::Base);
        QTest::newRow("selected") << int(P::HighlightedText) << int(P::Highlight);
    }

    void disabledWordsCanStillBeRead()
    {
        QFETCH(int, ink);
        QFETCH(int, ground);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QPalette palette = themePalette(theme);
            const double there =
                contrast(palette.color(QPalette::Disabled, QPalette::ColorRole(ink)),
                         palette.color(QPalette::Disabled, QPalette::ColorRole(ground)));
            QVERIFY2(there >= 3, qPrintable(QString::number(there)));
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
