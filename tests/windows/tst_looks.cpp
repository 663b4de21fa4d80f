// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panels/figure.h"
#include "support/behaviourtest.h"
#include "windows/windowfixture.h"

#include <QClipboard>
#include <QDockWidget>
#include <QMenuBar>

#include <cmath>

namespace {

double part(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * part(colour.red()) + 0.7152 * part(colour.green()) +
           0.0722 * part(colour.blue());
}

/// WCAG 2.1: from 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// Of the best seen pixel at the left edge, halfway down, to the ground that the widget lies on.
double outlineContrast(QWidget &widget)
{
    QWidget &window = *widget.window();
    const QImage picture = panels::pictureOf(window, 1);
    const QPoint edge = widget.mapTo(&window, QPoint(0, widget.height() / 2));
    double best = 1;
    for (int x = 0; x < 4; ++x)
        best = std::max(best, contrast(picture.pixelColor(edge + QPoint(x, 0)),
                                       window.palette().color(QPalette::Window)));
    return best;
}

} // namespace

class LooksTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theLanguageChangesLiveAndTheChineseReallyShows()
    {
        Desk desk;
        QCOMPARE(desk.server->windowTitle(), QStringLiteral("Sockscope · Server"));
        clickTool(*desk.server, "languageSwitch");
        QTRY_COMPARE(desk.server->windowTitle(), QStringLiteral("套接字镜 · 服务器"));
        QTRY_COMPARE(desk.client->windowTitle(), QStringLiteral("套接字镜 · 客户端"));
        QCOMPARE(desk.serverSettings.value(QStringLiteral("language")).toString(),
                 QStringLiteral("zh_CN"));
        clickTool(*desk.server, "languageSwitch");
        QTRY_COMPARE(desk.server->windowTitle(), QStringLiteral("Sockscope · Server"));
    }

    void bothThemesCanBeChosenAndAreRemembered()
    {
        Desk desk;
        desk.server->view().useTheme(panels::Theme::Dark);
        QVERIFY(panels::isDark(QApplication::palette()));
        clickTool(*desk.server, "themeSwitch");
        QVERIFY(!panels::isDark(QApplication::palette()));
        QCOMPARE(desk.serverSettings.value(QStringLiteral("theme")).toInt(),
                 int(panels::Theme::Light));
    }

    void whatCanBeFilledInHasAnOutlineThatIsSeenInBothThemes()
    {
        Desk desk;
        desk.client->resize(1280, 800);
        for (const panels::Theme theme : {panels::Theme::Light, panels::Theme::Dark}) {
            desk.client->view().useTheme(theme);
            QTRY_COMPARE(QApplication::palette(), panels::themePalette(theme));
            for (const char *name : {"chatInput", "connectHost", "socketDomain"}) {
                auto *field = desk.client->findChild<QWidget *>(QLatin1StringView(name));
                QVERIFY2(field, name);
                QVERIFY2(outlineContrast(*field) >= 3, name);
            }
        }
    }

    void aMomentGoneByIsSaidInTheColoursTurnedRound()
    {
        Desk desk;
        desk.startListening();
        desk.serverShown.shown.showMoment(0);
        auto *sign = desk.server->findChild<QLabel *>(QStringLiteral("historySign"));
        QTRY_VERIFY(sign->isVisible());
        const QColor ground = panels::pictureOf(*sign, 1).pixelColor(3, sign->height() / 2);
        QVERIFY(contrast(ground, desk.server->palette().color(QPalette::Window)) > 7);
    }

    void everyPanelAndTheWindowBecomeAPictureOfEachScale()
    {
        Desk desk;
        desk.startListening();
        const panels::FigureMaker &figures = desk.server->exports().figures();
        for (const int scale : {1, 2, 3}) {
            desk.server->exports().setScale(scale);
            const panels::FigureSpec spec = desk.server->exports().spec();
            QCOMPARE(figures.ofWindow(spec).image().size(), desk.server->size() * scale);
            for (const char *name :
                 {"stepsPanel", "peersPanel", "chatPanel", "tablePanel", "logPanel"}) {
                panels::Panel *panel = desk.server->panel(QString::fromLatin1(name));
                QVERIFY2(panel, name);
                const QSize size = figures.ofPanel(*panel, spec).image().size();
                QVERIFY2(size.height() >= panel->height() * scale, name);
            }
        }
    }

    void tableAndLogAreCopiedAsTextMarkdownAndCsv()
    {
        Desk desk;
        desk.startListening();
        QTRY_VERIFY(!desk.server->table().netstatText().isEmpty());
        using panels::TextForm;
        for (const char *name : {"tablePanel", "logPanel"}) {
            const panels::Panel &panel = *desk.server->panel(QString::fromLatin1(name));
            QTRY_VERIFY(!panel.textTable()->rows.isEmpty());
            QVERIFY(panel.text(TextForm::Text).contains(QLatin1String("LISTEN")));
            QVERIFY(panel.text(TextForm::Markdown).startsWith(QLatin1Char('|')));
            QVERIFY(panel.text(TextForm::Csv).contains(QLatin1String("LISTEN")));
        }
        click(*desk.server, "copyNetstat");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("LISTEN")));
    }

    void theLayoutIsKeptAndCanBeReset()
    {
        Desk desk;
        auto *dock = desk.server->findChild<QDockWidget *>(QStringLiteral("stepsPanelDock"));
        dock->hide();
        desk.server->resize(1000, 700);
        desk.server->close();
        session::ServerSession session;
        ShownBench shown(session);
        ServerWindow again(session, shown, desk.language, desk.serverSettings);
        again.show();
        auto *restored = again.findChild<QDockWidget *>(QStringLiteral("stepsPanelDock"));
        QVERIFY(!restored->isVisible());
        QCOMPARE(again.size(), QSize(1000, 700));
        again.findChild<QAction *>(QStringLiteral("resetLayout"))->trigger();
        QVERIFY(restored->isVisible());
        QCOMPARE(again.size(), QSize(1280, 800));
    }

    void noTwoActionsOfAWindowShareAShortcut()
    {
        Desk desk;
        for (const QMainWindow *window : {static_cast<QMainWindow *>(desk.server.get()),
                                          static_cast<QMainWindow *>(desk.client.get())}) {
            QSet<QKeySequence> seen;
            for (const QAction *action : window->findChildren<QAction *>()) {
                if (action->shortcutContext() != Qt::WindowShortcut)
                    continue;
                for (const QKeySequence &shortcut : action->shortcuts()) {
                    QVERIFY2(!seen.contains(shortcut), qPrintable(shortcut.toString()));
                    seen.insert(shortcut);
                }
            }
        }
    }

    void bothWindowsFitASmallProjectorInBothLanguages()
    {
        Desk desk;
        for (const char *language : {"en", "zh_CN"}) {
            desk.language.use(QString::fromLatin1(language));
            QCoreApplication::processEvents();
            for (const QMainWindow *window : {static_cast<QMainWindow *>(desk.server.get()),
                                              static_cast<QMainWindow *>(desk.client.get())}) {
                const QSize smallest = window->minimumSizeHint();
                QVERIFY2(smallest.width() <= 1024, language);
                QVERIFY2(smallest.height() <= 768, language);
            }
        }
    }

    void everyMenuHasATitleAndEveryEntryItsWords()
    {
        Desk desk;
        for (const QMainWindow *window : {static_cast<QMainWindow *>(desk.server.get()),
                                          static_cast<QMainWindow *>(desk.client.get())}) {
            for (const QAction *action : window->menuBar()->actions()) {
                QVERIFY(!action->text().isEmpty());
                for (const QAction *entry : action->menu()->actions())
                    QVERIFY(entry->isSeparator() || !entry->text().isEmpty());
            }
        }
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(LooksTest)
#include "tst_looks.moc"
