// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagramview.h"
#include "support/behaviourtest.h"
#include "windows/layoutfaults.h"
#include "windows/windowfixture.h"

#include <sys/socket.h>

using panels::Arrangement;
using panels::SessionWindow;

namespace {

struct Place
{
    Arrangement arrangement;
    QSize size;
};

constexpr Place places[] = {
    {Arrangement::Standard, {1280, 800}}, {Arrangement::Standard, {1024, 768}},
    {Arrangement::Lecture, {1024, 768}},  {Arrangement::Lab, {1280, 800}},
    {Arrangement::Lecture, {1280, 800}},  {Arrangement::Lab, {1024, 768}},
    {Arrangement::ChatOnly, {1024, 768}}};

void settle()
{
    for (int turn = 0; turn < 6; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

QList<SessionWindow *> windowsOf(const Desk &desk)
{
    return {desk.server.get(), desk.client.get()};
}

QList<panels::Panel *> panelsOf(const SessionWindow &window)
{
    return window.findChildren<panels::Panel *>();
}

void take(SessionWindow &window, const Place &place)
{
    window.setAnimated(false);
    window.resize(place.size);
    settle();
    window.view().useArrangement(place.arrangement);
    settle();
    window.resize(place.size);
    settle();
}

QString whereabouts(const SessionWindow &window, const Place &place, const QString &language)
{
    return QStringLiteral("%1 %2 %3x%4 %5: ")
        .arg(window.objectName(), arrangementName(place.arrangement))
        .arg(place.size.width())
        .arg(place.size.height())
        .arg(language);
}

/// What a window is that needs more than it was given, or shows a state diagram of nothing.
QStringList faultsOfSize(SessionWindow &window, const QSize &given)
{
    QStringList faults;
    if (window.width() > given.width())
        faults << QStringLiteral("it is %1x%2").arg(window.width()).arg(window.height());
    auto *diagram = window.findChild<panels::StateDiagramView *>();
    if (!diagram->visibleRegion().isEmpty() && !diagram->picture().diagram())
        faults << QStringLiteral("the diagram of %1x%2 is blank")
                      .arg(diagram->width())
                      .arg(diagram->height());
    return faults;
}

/// Every panel that the arrangement shows, each in front once.
void collectFaults(SessionWindow &window, QSet<QString> &faults)
{
    for (panels::Panel *panel : panelsOf(window)) {
        auto *dock = qobject_cast<QDockWidget *>(panel->parentWidget());
        if (dock && dock->isHidden())
            continue;
        window.showPanel(*panel);
        settle();
        for (const QString &fault : layoutfaults::in(*panel))
            faults.insert(fault);
    }
    for (const QString &fault : layoutfaults::in(window))
        faults.insert(fault);
}

} // namespace

class RenderTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }

    void cleanup() { QApplication::setFont(m_font); }

    void nothingIsCutOrOverlapsInAnyState()
    {
        Desk desk;
        QStringList told;
        const auto look = [&desk, &told](const char *when) {
            told << faultsNow(desk, QString::fromLatin1(when));
        };
        look("fresh");
        desk.startListening();
        desk.connectClient();
        QVERIFY(desk.clientSession.send({.text = QStringLiteral("hello, server")}));
        QTRY_COMPARE(desk.serverSession.peers().value(0).bytesIn, 14U);
        look("connected");
        desk.clientSession.shutdown(0, SHUT_WR);
        QTRY_VERIFY(desk.serverSession.peers().value(0).endOfStream);
        look("half-closed");
        desk.serverSession.close(desk.serverSession.peers().value(0).id, net::CloseKind::Fin);
        desk.clientSession.close(0, net::CloseKind::Fin);
        QTRY_VERIFY(desk.server->table().netstatText().contains(QLatin1String("TIME_WAIT")));
        look("TIME_WAIT");
        QVERIFY2(told.isEmpty(), qPrintable(told.value(0)));
    }

    void textOfAnySizeFitsItsScreen()
    {
        struct Zoomed
        {
            int percent;
            QSize screen;
        };
        constexpr Zoomed all[] = {
            {80, {960, 700}}, {150, {1024, 768}}, {200, {1280, 800}}, {200, {1920, 1080}}};
        Desk desk;
        desk.startListening();
        desk.connectClient();
        for (const char *language : {"en", "zh_CN"}) {
            desk.language.use(QString::fromLatin1(language));
            for (const Zoomed &zoomed : all) {
                desk.server->view().zoom().setPercent(zoomed.percent);
                for (SessionWindow *window : windowsOf(desk)) {
                    take(*window, {Arrangement::Standard, zoomed.screen});
                    const QStringList faults = faultsOfSize(*window, zoomed.screen);
                    QVERIFY2(faults.isEmpty(),
                             qPrintable(QStringLiteral("%1 %2 % of text, %3 px: %4")
                                            .arg(window->objectName())
                                            .arg(zoomed.percent)
                                            .arg(zoomed.screen.width())
                                            .arg(faults.join(QStringLiteral("; ")))));
                }
            }
        }
    }

    void theLabFitsASmallScreen()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        for (SessionWindow *window : windowsOf(desk)) {
            take(*window, {Arrangement::Lab, {1024, 768}});
            QCOMPARE(window->width(), 1024);
            QCOMPARE(window->dockWidgetArea(child<QDockWidget>(*window, "diagramPanelDock")),
                     Qt::BottomDockWidgetArea);
        }
    }

    void onlyTheLabShowsTheHistoryAtFirst()
    {
        Desk desk;
        auto *history = child<QToolBar>(*desk.server, "historyTools");
        for (const Arrangement arrangement :
             {Arrangement::Standard, Arrangement::Lab, Arrangement::Lecture, Arrangement::Lab,
              Arrangement::ChatOnly, Arrangement::Standard}) {
            desk.server->view().useArrangement(arrangement);
            QCOMPARE(history->isVisible(), arrangement == Arrangement::Lab);
        }
    }

    void theRoomIsJudgedWithTheTextThatTheLayoutHas()
    {
        Desk desk;
        SessionWindow &window = *desk.client;
        window.resize(1280, 800);
        window.view().useArrangement(Arrangement::Lecture);
        settle();
        window.view().useArrangement(Arrangement::Lab);
        settle();
        QCOMPARE(window.dockWidgetArea(child<QDockWidget>(window, "diagramPanelDock")),
                 Qt::RightDockWidgetArea);
        QCOMPARE(window.width(), 1280);
    }

    void noPanelIsBlankInAnyLanguageThemeOrScale()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        for (SessionWindow *window : windowsOf(desk))
            take(*window, {Arrangement::Lab, {1280, 800}});
        for (const char *language : {"en", "zh_CN"}) {
            desk.language.use(QString::fromLatin1(language));
            for (const panels::Theme theme : {panels::Theme::Light, panels::Theme::Dark}) {
                desk.server->view().useTheme(theme);
                for (SessionWindow *window : windowsOf(desk))
                    lookForBlank(*window);
            }
        }
    }

    void everyLayoutIsFoundAgainAsItWasLeft()
    {
        Desk desk;
        SessionWindow &window = *desk.server;
        auto *steps = child<QDockWidget>(window, "stepsPanelDock");
        auto *diagram = child<QDockWidget>(window, "diagramPanelDock");
        const int usual = QApplication::font().pointSize();
        child<QAction>(window, "layout_lecture")->trigger();
        QVERIFY(QApplication::font().pointSize() > usual);
        QVERIFY(steps->isVisible());
        steps->hide();
        child<QAction>(window, "layout_lab")->trigger();
        QCOMPARE(QApplication::font().pointSize(), usual);
        QVERIFY(steps->isVisible() && diagram->isVisible());
        child<QAction>(window, "layout_chat")->trigger();
        for (const QDockWidget *dock : window.findChildren<QDockWidget *>())
            QVERIFY(!dock->isVisible());
        child<QAction>(window, "layout_lecture")->trigger();
        QVERIFY(!steps->isVisible());
        child<QAction>(window, "resetLayout")->trigger();
        QVERIFY(steps->isVisible());
        QVERIFY(child<QAction>(window, "layout_lecture")->isChecked());
        child<QAction>(window, "layout_standard")->trigger();
        QCOMPARE(QApplication::font().pointSize(), usual);
    }

    void ctrlAndTheWheelZoomAllText()
    {
        Desk desk;
        const int usual = QApplication::font().pointSize();
        auto *chat = desk.client->panel(QStringLiteral("chatPanel"));
        QWheelEvent turn(QPointF(5, 5), chat->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, {},
                         Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(chat, &turn);
        QCOMPARE(QApplication::font().pointSize(), usual + 1);
        desk.client->view().zoom().usual();
        QCOMPARE(QApplication::font().pointSize(), usual);
    }

private:
    static QStringList faultsNow(Desk &desk, const QString &when)
    {
        QStringList told;
        for (const char *language : {"en", "zh_CN"}) {
            desk.language.use(QString::fromLatin1(language));
            for (const Place &place : places) {
                for (SessionWindow *window : windowsOf(desk)) {
                    QSet<QString> faults;
                    take(*window, place);
                    for (const QString &fault : faultsOfSize(*window, place.size))
                        faults.insert(fault);
                    collectFaults(*window, faults);
                    for (const QString &fault : std::as_const(faults))
                        told << when + QLatin1Char(' ') +
                                    whereabouts(*window, place, QString::fromLatin1(language)) +
                                    fault;
                }
            }
        }
        desk.language.use(QStringLiteral("en"));
        for (SessionWindow *window : windowsOf(desk))
            take(*window, places[0]);
        for (const QString &fault : std::as_const(told))
            qInfo("%s", qPrintable(fault));
        return told;
    }

    static void lookForBlank(SessionWindow &window)
    {
        for (panels::Panel *panel : panelsOf(window)) {
            window.showPanel(*panel);
            settle();
            for (const int scale : {1, 2, 3}) {
                const qsizetype ink = layoutfaults::inkOf(*panel, scale);
                QVERIFY2(ink > 200 * scale * scale, qPrintable(panel->objectName()));
            }
        }
    }

    QFont m_font;
};

SOCKSCOPE_WIDGET_TEST_MAIN(RenderTest)
#include "tst_render.moc"
