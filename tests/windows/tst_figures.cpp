// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// Figures of real windows: the same bytes each time, as large as was asked for, in the light
// theme, and nothing of it stays.

#include "support/behaviourtest.h"
#include "windowfixture.h"

#include "panels/figuredialog.h"
#include "panels/figuresitting.h"
#include "panels/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QProcess>
#include <QScrollBar>

using namespace panels;

namespace {

QString wordsOf(const QByteArray &pdf, const QString &file)
{
    if (!saveBytes(pdf, file).isEmpty())
        return {};
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    return tool.waitForFinished()
               ? QString::fromUtf8(tool.readAllStandardOutput())
                     .normalized(QString::NormalizationForm_KC) // a font may share a glyph
               : QString();
}

QString pageSize(const QString &file)
{
    QProcess tool;
    tool.start(QStringLiteral("pdfinfo"), {file});
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput())
        .section(QStringLiteral("Page size:"), 1)
        .section(u'\n', 0, 0)
        .simplified();
}

/// Where everything in a window is, and how it is scrolled.
QStringList placesOf(const QWidget &window)
{
    QStringList places = {QDebug::toString(window.geometry())};
    const auto children = window.findChildren<QWidget *>();
    for (const QWidget *child : children) {
        if (!child->isVisible())
            continue;
        places.append(QString::fromLatin1(child->metaObject()->className()) + child->objectName() +
                      QDebug::toString(child->geometry()));
        if (const auto *bar = qobject_cast<const QScrollBar *>(child))
            places.append(QString::number(bar->value()));
    }
    return places;
}

/// Waits until everything in @p window stays where it is, and returns where that is.
QStringList placesAtRest(const QWidget &window)
{
    constexpr int looks = 10; // one after the other, events being handled in between
    QStringList places;
    int same = 0;
    const bool atRest = QTest::qWaitFor([&] {
        same = std::exchange(places, placesOf(window)) == places ? same + 1 : 0;
        return same == looks;
    });
    return atRest ? places : QStringList();
}

} // namespace

class FiguresTest : public BehaviourTest
{
    Q_OBJECT

    static void verifySamePictures(SessionWindow &window, Panel &panel, const QString &file);

private Q_SLOTS:
    void cleanup()
    {
        applyTheme(Theme::Light);
        QCoreApplication::processEvents();
    }

    void aFigureIsAsLargeAsAskedForAndNothingOfItStays()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        applyTheme(Theme::Dark);
        QCoreApplication::processEvents();
        const QStringList before = placesAtRest(*desk.server);
        QVERIFY(!before.isEmpty());
        const QPalette palette = QApplication::palette();
        FigureSpec spec;
        for (const QSize size : {QSize(1500, 1000), QSize(1280, 800), QSize(1920, 1080)}) {
            spec.size = size;
            const QSize made = desk.server->exports().figures().ofWindow(spec).size();
            QCOMPARE(made, size);
            Panel *panel = desk.server->panel(QStringLiteral("tablePanel"));
            const QSize table = desk.server->exports().figures().ofPanel(*panel, spec).size();
            QCOMPARE(table, size);
        }
        QCoreApplication::processEvents();
        const QStringList after = placesOf(*desk.server);
        for (const QString &place : after)
            QVERIFY2(before.contains(place), qPrintable(place));
        QCOMPARE(after, before);
        QCOMPARE(QApplication::palette(), palette);
        QVERIFY(isDark(desk.server->palette()));
    }

    void aFigureDoesNotDependOnTheSizeOfTheWindow()
    {
        Desk desk;
        desk.startListening();
        FigureSpec spec;
        spec.size = QSize(700, 300);
        Panel *panel = desk.server->panel(QStringLiteral("stepsPanel"));
        const QByteArray once = desk.server->exports().figures().ofPanel(*panel, spec).png();
        desk.server->resize(1000, 720);
        QCoreApplication::processEvents();
        QCOMPARE(desk.server->exports().figures().ofPanel(*panel, spec).png(), once);
    }

    void theSameContentGivesTheSameBytesAlsoWithAFocusedField()
    {
        Desk desk;
        auto *field = child<QLineEdit>(*desk.client, "connectHost");
        QVERIFY(field);
        QVERIFY(!placesAtRest(*desk.client).isEmpty());
        const FigureMaker &figures = desk.client->exports().figures();
        const Figure without = figures.ofWindow({});
        desk.client->activateWindow();
        QTRY_VERIFY(desk.client->isActiveWindow());
        field->setFocus();
        field->selectAll();
        const QString selected = field->selectedText();
        const Figure with = figures.ofWindow({});
        QVERIFY(field->hasFocus());
        QCOMPARE(field->selectedText(), selected);
        QCOMPARE(with.png(), figures.ofWindow({}).png());
        QCOMPARE(with.pdf(), figures.ofWindow({}).pdf());
        QCOMPARE(with.image(1), without.image(1));
    }

    void aFigureIsLightFromADarkWindow()
    {
        Desk desk;
        applyTheme(Theme::Light);
        QCoreApplication::processEvents();
        const QImage light = desk.server->exports().figures().ofWindow({}).image(1);
        applyTheme(Theme::Dark);
        QCoreApplication::processEvents();
        QCOMPARE(desk.server->exports().figures().ofWindow({}).image(1), light);
        FigureSpec spec;
        spec.theme = FigureTheme::Screen;
        QVERIFY(desk.server->exports().figures().ofWindow(spec).image(1) != light);
    }

    void theWordsOfAPdfCanBeFoundAndItsPageIsTheFigure()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        QTRY_VERIFY(desk.server->table().netstatText().contains(u"ESTABLISHED"));
        FigureSpec spec;
        spec.title = QStringLiteral("Figure 1 三次握手");
        spec.caption = QStringLiteral("the two ends of one connection");
        spec.size = QSize(1000, 200);
        const Figure figure = desk.server->exports().figures().ofPanel(desk.server->table(), spec);
        const QString file = desk.file("table.pdf");
        const QString words = wordsOf(figure.pdf(), file);
        for (const char *word : {"ESTABLISHED", "LISTEN", "127.0.0.1", "三次握手", "Figure 1",
                                 "the two ends of one connection"})
            QVERIFY2(words.contains(QString::fromUtf8(word)), qPrintable(words));
        QVERIFY2(pageSize(file).startsWith(QStringLiteral("%1 x %2 pts")
                                               .arg(figure.size().width())
                                               .arg(figure.size().height())),
                 qPrintable(pageSize(file)));
    }

    void aPanelIsPicturedWithAllItsRows()
    {
        Desk desk;
        desk.startListening();
        for (int i = 0; i < 60; ++i)
            desk.serverSession.setReuseAddress(i % 2 == 0);
        Panel *log = desk.server->panel(QStringLiteral("logPanel"));
        QTRY_VERIFY(log->textTable()->rows.size() > 60);
        QCoreApplication::processEvents();
        FigureSpec spec;
        spec.size = QSize(900, 200);
        const Figure figure = desk.server->exports().figures().ofPanel(*log, spec);
        QVERIFY(figure.size().height() > 800);
        QVERIFY(figure.size().height() <= mostFigureSide);
        const QString words = wordsOf(figure.pdf(), desk.file("log.pdf"));
        QVERIFY(words.count(QStringLiteral("SO_REUSEADDR")) >= 60);
    }

    void aPanelThatIsHiddenIsPicturedAsItWouldBeSeen()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        desk.client->selection().choose(desk.clientSession.keyOf(0));
        QTRY_VERIFY(desk.client->table().netstatText().count(u"ESTABLISHED") == 2);
        for (const char *name : {"ladderPanel", "diagramPanel"}) {
            Panel *panel = desk.client->panel(QString::fromLatin1(name));
            QVERIFY2(panel, name);
            auto *dock = qobject_cast<QDockWidget *>(panel->parentWidget());
            dock->hide();
            QVERIFY(!panel->isVisible());
            FigureSpec spec;
            spec.size = QSize(900, 600);
            const Figure figure = desk.client->exports().figures().ofPanel(*panel, spec);
            QVERIFY(!panel->isVisible());
            const QString words = wordsOf(figure.pdf(), desk.file("hidden.pdf"));
            QVERIFY2(words.contains(u"ESTABLISHED"), qPrintable(words));
            QVERIFY(panel->textForms().contains(TextForm::Mermaid));
            QVERIFY(panel->text(TextForm::Mermaid).contains(u"ESTABLISHED"));
            QVERIFY(panel->text(TextForm::Text).contains(u"ESTABLISHED"));
        }
    }

    void everyPanelIsPicturedTheSameInAndOutOfSight()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        desk.server->selection().choose(desk.serverSession.peers().constFirst().key);
        desk.client->selection().choose(desk.clientSession.keyOf(0));
        QTRY_VERIFY(desk.client->table().netstatText().count(u"ESTABLISHED") == 2);
        QTRY_VERIFY(desk.server->table().netstatText().count(u"ESTABLISHED") == 2);
        const QList<SessionWindow *> windows = {desk.server.get(), desk.client.get()};
        for (SessionWindow *window : windows) {
            const auto all = window->findChildren<Panel *>();
            for (Panel *panel : all)
                verifySamePictures(*window, *panel, desk.file("panel.pdf"));
        }
    }

    void aPanelThatNeverHadAPlaceIsPicturedLargeEnoughToBeRead()
    {
        Desk desk;
        desk.startListening();
        const QList<SessionWindow *> windows = {desk.server.get(), desk.client.get()};
        for (SessionWindow *window : windows) {
            const auto all = window->findChildren<Panel *>();
            for (Panel *panel : all) {
                if (isInSight(*panel) || panel->paintsWhole())
                    continue;
                const QSize size = window->exports().figures().ofPanel(*panel, {}).size();
                QVERIFY2(size.width() >= 640 && size.height() >= 360 && size.width() < 1600,
                         qPrintable(panel->objectName() + QDebug::toString(size)));
            }
        }
    }

    void theStateDiagramIsPicturedWithItsStates()
    {
        Desk desk;
        desk.startListening();
        Panel *panel = desk.server->panel(QStringLiteral("diagramPanel"));
        desk.server->showPanel(*panel);
        QTRY_VERIFY(panel->isVisible());
        FigureSpec spec;
        spec.size = QSize(900, 700);
        const Figure figure = desk.server->exports().figures().ofPanel(*panel, spec);
        const QString words = wordsOf(figure.pdf(), desk.file("states.pdf"));
        for (const char *state : {"LISTEN", "ESTABLISHED", "TIME_WAIT", "CLOSE_WAIT"})
            QVERIFY2(words.contains(QString::fromUtf8(state)), state);
        QVERIFY(panel->text(TextForm::Mermaid).contains(u"stateDiagram-v2"));
    }

    void bothWindowsWithoutAnotherSockscopeAreRefusedInASentence()
    {
        Desk desk;
        QString refusal;
        desk.client->exports().figures().ofBoth(
            {}, desk.client.get(), [&](const Figure &, const QString &why) { refusal = why; });
        QTRY_VERIFY(!refusal.isEmpty());
    }

    void theDialogPlacesMovesAndRemovesCallouts()
    {
        Desk desk;
        desk.server->exports().openDialog();
        auto *dialog = desk.server->findChild<FigureDialog *>(QStringLiteral("figureDialog"));
        QVERIFY(dialog);
        auto *preview = child<FigurePreview>(*dialog, "figurePreview");
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTRY_VERIFY(!dialog->figure().isEmpty());
        const QPoint place = preview->placeOf({200, 150}).toPoint();
        QVERIFY2(preview->rect().contains(place), qPrintable(QDebug::toString(place)));
        QTest::mouseClick(preview, Qt::LeftButton, {}, place);
        QTRY_COMPARE(dialog->figure().spec().callouts.size(), 1);
        const QPointF first = dialog->figure().spec().callouts.constFirst().place;
        QVERIFY(std::abs(first.x() - 200) < 4 && std::abs(first.y() - 150) < 4);
        auto *text = child<QLineEdit>(*dialog, "calloutText1");
        QVERIFY(text);
        QTest::keyClicks(text, QStringLiteral("the listener"));
        QTRY_COMPARE(dialog->figure().spec().callouts.constFirst().text,
                     QStringLiteral("the listener"));
        QTest::keyClick(preview, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_COMPARE(dialog->figure().spec().callouts.constFirst().place, first + QPointF(10, 0));
        QTest::keyClick(preview, Qt::Key_Delete);
        QTRY_VERIFY(dialog->figure().spec().callouts.isEmpty());
        QTest::mouseClick(child<QPushButton>(*dialog, "figureCopy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), dialog->figure().size() * 2);
    }

    void theDialogRemembersWhatWasChosen()
    {
        Desk desk;
        desk.server->exports().openDialog();
        auto *dialog = desk.server->findChild<FigureDialog *>(QStringLiteral("figureDialog"));
        child<QLineEdit>(*dialog, "figureTitle")->setText(QStringLiteral("My title"));
        delete dialog;
        desk.server->exports().openDialog();
        dialog = desk.server->findChild<FigureDialog *>(QStringLiteral("figureDialog"));
        QCOMPARE(dialog->figure().spec().title, QStringLiteral("My title"));
    }
};

// TCP_INFO differs each time that the kernel is asked.
void FiguresTest::verifySamePictures(SessionWindow &window, Panel &panel, const QString &file)
{
    FigureSpec spec;
    spec.size = QSize(900, 600);
    const auto figure = [&] {
        return window.exports().figures().ofPanel(panel, spec);
    };
    const Figure first = figure();
    const bool tells = panel.objectName() == QLatin1StringView("infoPanel");
    const QString words = wordsOf(first.pdf(), file);
    QVERIFY2(words.simplified().size() > 10, qPrintable(panel.objectName()));
    QVERIFY2(!tells || words.contains(u"rcv_wnd"), qPrintable(words));
    auto *dock = qobject_cast<QDockWidget *>(panel.parentWidget());
    if (!dock) // it is always in sight
        return;
    window.showPanel(panel);
    QTRY_VERIFY2(isInSight(panel), qPrintable(panel.objectName()));
    const Figure seen = figure();
    dock->hide();
    QVERIFY(!panel.isVisible());
    const Figure hidden = figure();
    QCOMPARE(seen.size(), first.size());
    QCOMPARE(hidden.size(), first.size());
    QVERIFY2(tells || seen.png() == first.png(), qPrintable(panel.objectName()));
    QVERIFY2(tells || hidden.png() == first.png(), qPrintable(panel.objectName()));
}

SOCKSCOPE_WIDGET_TEST_MAIN(FiguresTest)
#include "tst_figures.moc"
