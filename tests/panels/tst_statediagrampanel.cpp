// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagrampanel.h"

#include "history/shownbench.h"
#include "panelfixture.h"
#include "panels/figure.h"
#include "panels/selection.h"
#include "panels/statediagramview.h"
#include "panels/statelook.h"
#include "panels/theme.h"
#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>

#include <algorithm>

using namespace panels;
using diagrams::StatePlace;
using kernel::TcpState;

namespace {

/// A server and a client in this process, each with its diagram.
struct Bench
{
    Bench()
    {
        for (StateDiagramPanel *panel : {&serverPanel, &clientPanel}) {
            panel->resize(480, 560);
            panel->show();
        }
    }
    bool listen()
    {
        return server.startListening({.port = QStringLiteral("0")}) &&
               QTest::qWaitFor([this] { return here(serverPanel) == TcpState::Listen; });
    }
    bool connect()
    {
        client.connectNow(QStringLiteral("127.0.0.1"),
                          QString::number(server.socket().local.port()));
        if (!QTest::qWaitFor([this] { return !server.peers().isEmpty(); }))
            return false;
        chosen.choose(server.peers().first().key);
        return QTest::qWaitFor([this] {
            return here(clientPanel) == TcpState::Established &&
                   other(clientPanel) == TcpState::Established &&
                   here(serverPanel) == TcpState::Established;
        });
    }
    static TcpState here(StateDiagramPanel &panel)
    {
        return panel.view().picture().scene().facts.here.state;
    }
    static TcpState other(StateDiagramPanel &panel)
    {
        const auto &end = panel.view().picture().scene().facts.other;
        return end ? end->state : TcpState::Unknown;
    }
    static QStringList wordsOf(const QMenu &menu)
    {
        QStringList words;
        for (const QAction *action : menu.actions()) {
            if (!action->isSeparator())
                words.append(action->text());
        }
        return words;
    }
    QRectF box(StatePlace place)
    {
        return clientPanel.view().picture().diagram()->boxes[std::size_t(place)];
    }

    session::ServerSession server;
    session::ClientSession client;
    Selection chosen;
    Selection none;
    ShownBench serverShown{server};
    ShownBench clientShown{client};
    StateDiagramPanel serverPanel{serverShown, server, chosen};
    StateDiagramPanel clientPanel{clientShown, client, none};
};

QColor inkOf(const QImage &picture, const QRectF &box)
{
    return picture.pixelColor(QPointF(box.center().x(), box.top() + 6).toPoint());
}

} // namespace

class StateDiagramPanelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void withoutASocketNothingIsLitAndNoCallIsOffered()
    {
        Bench bench;
        QCOMPARE(Bench::here(bench.clientPanel), TcpState::Unknown);
        QVERIFY(!bench.clientPanel.view().picture().scene().hint.isEmpty());
        for (const char *name : {"diagramShutWr", "diagramClose", "diagramReset"})
            QVERIFY(child<QWidget>(bench.clientPanel, name)->isHidden());
    }

    void aSocketThatIsNotConnectedIsClosedForTcp()
    {
        Bench bench;
        bench.client.openSocket(AF_INET, SOCK_STREAM);
        QTRY_COMPARE(Bench::here(bench.clientPanel), TcpState::Closed);
        QVERIFY(bench.clientPanel.view().accessibleName().contains(QStringLiteral("CLOSED")));
    }

    void theListenerLightsListenAndCanBeClosedFromThere()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QCOMPARE(bench.serverPanel.view().accessibleName(), QStringLiteral("TCP state: LISTEN"));
        QVERIFY(child<QWidget>(bench.serverPanel, "diagramShutWr")->isHidden());
        click(bench.serverPanel, "diagramClose");
        QTRY_VERIFY(!bench.server.isListening());
        QTRY_COMPARE(Bench::here(bench.serverPanel), TcpState::Closed);
    }

    void bothEndsAreLitAndNamed()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        const auto &scene = bench.clientPanel.view().picture().scene();
        QCOMPARE(scene.here, QStringLiteral("this end fd %1").arg(bench.client.connection().fd));
        QCOMPARE(scene.other, QStringLiteral("other end"));
        QCOMPARE(bench.clientPanel.view().accessibleName(),
                 QStringLiteral("TCP state: ESTABLISHED"));
        QVERIFY(bench.clientPanel.view().accessibleDescription().contains(
            QStringLiteral("ESTABLISHED")));
    }

    void shutWrFromTheDiagramMovesBothEnds()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        auto *button = child<QAbstractButton>(bench.clientPanel, "diagramShutWr");
        QVERIFY(button->text().contains(QStringLiteral("FIN_WAIT1")));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(Bench::here(bench.clientPanel), TcpState::FinWait2);
        QTRY_COMPARE(Bench::other(bench.clientPanel), TcpState::CloseWait);
        QTRY_COMPARE(Bench::here(bench.serverPanel), TcpState::CloseWait);
        QVERIFY(button->isHidden());
        const QString call =
            QStringLiteral("shutdown(%1, SHUT_WR)").arg(bench.client.connection().fd);
        QVERIFY(bench.clientPanel.plainText().contains(call));
        QVERIFY(!bench.serverPanel.plainText().contains(call));
    }

    void theWholeStoryIsInTheTableAndInTheTexts()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        click(bench.clientPanel, "diagramShutWr");
        QTRY_COMPARE(Bench::here(bench.serverPanel), TcpState::CloseWait);
        click(bench.serverPanel, "diagramClose");
        QTRY_COMPARE(Bench::here(bench.clientPanel), TcpState::TimeWait);
        const auto table = bench.clientPanel.textTable();
        QVERIFY(table);
        QCOMPARE(table->rows.size(), 11);
        QStringList lit;
        for (const QStringList &row : table->rows) {
            if (row[1].startsWith(QStringLiteral("this end")))
                lit.append(row[0]);
        }
        QCOMPARE(lit, QStringList{stateLabel(TcpState::TimeWait)});
        const QString mermaid = bench.clientPanel.mermaid();
        QVERIFY(mermaid.startsWith(QStringLiteral("stateDiagram-v2\n")));
        QVERIFY(mermaid.contains(QStringLiteral("class TIME_WAIT here")));
        for (const QString &line : mermaid.split(QLatin1Char('\n'))) {
            if (line.contains(QStringLiteral("-->")))
                QVERIFY2(line.count(QLatin1Char(':')) <= 1, qPrintable(line));
        }
    }

    void aResetShowsWhoSentIt()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        const int fd = bench.client.connection().fd;
        click(bench.clientPanel, "diagramReset");
        QTRY_COMPARE(Bench::here(bench.clientPanel), TcpState::Closed);
        QTRY_COMPARE(Bench::here(bench.serverPanel), TcpState::Closed);
        QVERIFY(
            bench.clientPanel.plainText().contains(QStringLiteral("close(%1) / send RST").arg(fd)));
        QTRY_VERIFY(bench.serverPanel.plainText().contains(QStringLiteral("receive RST")));
    }

    void aClickOnAStateAsksWhatItIs()
    {
        Bench bench;
        QSignalSpy asked(&bench.clientPanel, &StateDiagramPanel::topicWanted);
        QTest::mouseClick(&bench.clientPanel.view(), Qt::LeftButton, {},
                          bench.box(StatePlace::TimeWait).center().toPoint());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<explain::Topic>(), explain::stateTopic(TcpState::TimeWait));
        QTest::mouseClick(&bench.clientPanel.view(), Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(asked.size(), 1);
    }

    void theArrowKeysWalkAndReturnAsks()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        StateDiagramView &view = bench.clientPanel.view();
        QCOMPARE(view.current(), StatePlace::Established);
        QSignalSpy asked(&bench.clientPanel, &StateDiagramPanel::topicWanted);
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.current() != StatePlace::Established);
        const TcpState state = diagrams::stateAt(view.current());
        QVERIFY(view.accessibleName().startsWith(QLatin1StringView(kernel::stateName(state))));
        QVERIFY(view.accessibleName().contains(QStringLiteral("not lit")));
        QVERIFY(!view.accessibleDescription().isEmpty());
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(asked[0][0].value<explain::Topic>(), explain::stateTopic(state));
        QTest::keyClick(&view, Qt::Key_Up);
        QVERIFY(view.accessibleName().startsWith(
            QStringLiteral("ESTABLISHED · this end fd %1 · other end · this end")
                .arg(bench.client.connection().fd)));
        QVERIFY(view.accessibleName().contains(QStringLiteral("SYN_SENT → receive SYN, ACK")));
    }

    void theLitStateHasAMenuOfTheCallsThatLeadOn()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        const QMenu *menu = bench.clientPanel.menuOf(StatePlace::Established);
        QCOMPARE(Bench::wordsOf(*menu),
                 QStringList(
                     {QStringLiteral("What ESTABLISHED is"), QStringLiteral("SHUT_WR → FIN_WAIT1"),
                      QStringLiteral("SHUT_RD"), QStringLiteral("SHUT_RDWR → FIN_WAIT1"),
                      QStringLiteral("close → FIN_WAIT1"), QStringLiteral("RST → CLOSED")}));
        menu->actions().at(2)->trigger();
        QTRY_COMPARE(Bench::here(bench.clientPanel), TcpState::FinWait2);
        for (const StatePlace dark : {StatePlace::Established, StatePlace::CloseWait}) {
            const QMenu *none = bench.clientPanel.menuOf(dark);
            QCOMPARE(none->actions().size(), 3);
            QVERIFY(!none->actions().constLast()->isEnabled());
        }
    }

    void aMomentGoneByOffersNoCall()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        bench.clientShown->showMoment(bench.clientShown.history.moments().size() - 1);
        QTRY_VERIFY(!child<QWidget>(bench.clientPanel, "diagramClose")->isEnabled());
        QCOMPARE(bench.clientPanel.menuOf(StatePlace::Established)->actions().size(), 3);
        bench.clientShown->showMoment(0);
        QTRY_VERIFY(Bench::here(bench.clientPanel) != TcpState::Established);
        bench.clientShown->showLive();
        QTRY_COMPARE(Bench::here(bench.clientPanel), TcpState::Established);
        QVERIFY(child<QWidget>(bench.clientPanel, "diagramClose")->isEnabled());
    }

    void aRightClickAndTheMenuKeyAskForTheMenu()
    {
        StateDiagramView view;
        view.resize(480, 560);
        const QRectF box = view.picture().diagram()->boxes[std::size_t(StatePlace::Closing)];
        QSignalSpy asked(&view, &StateDiagramView::menuWanted);
        const QPoint point = box.center().toPoint();
        QContextMenuEvent click(QContextMenuEvent::Mouse, point, view.mapToGlobal(point));
        QCoreApplication::sendEvent(&view, &click);
        QTest::keyClick(&view, Qt::Key_Up);
        QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, view.mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(&view, &key);
        QTest::keyClick(&view, Qt::Key_F10, Qt::ShiftModifier);
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked[0][0].value<StatePlace>(), StatePlace::Closing);
        QVERIFY(view.current() != StatePlace::Closing);
        QCOMPARE(asked[1][0].value<StatePlace>(), view.current());
        QCOMPARE(asked[2][0].value<StatePlace>(), view.current());
    }

    void whatLeadsOnFromClosedIsOfferedThere()
    {
        QAction opening(QStringLiteral("Connect"));
        Bench bench;
        QSignalSpy made(&opening, &QAction::triggered);
        bench.clientPanel.setOpening(&opening, TcpState::SynSent);
        auto *button = child<QAbstractButton>(bench.clientPanel, "diagramOpen");
        QCOMPARE(button->text(), QStringLiteral("Connect → SYN_SENT"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(made.size(), 1);
        opening.setEnabled(false);
        QVERIFY(button->isHidden());
        opening.setEnabled(true);
        QVERIFY(!button->isHidden());
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        QVERIFY(button->isHidden());
    }

    void aLitBoxDiffersFromADarkOneWithoutColour()
    {
        Bench bench;
        QVERIFY(bench.listen());
        const auto grey = [&] {
            return pictureOf(bench.serverPanel, 1).convertToFormat(QImage::Format_Grayscale8);
        };
        const QRectF box =
            bench.serverPanel.view().picture().diagram()->boxes[std::size_t(StatePlace::Listen)];
        const QColor lit = inkOf(grey(), box);
        bench.server.closeListener();
        QTRY_COMPARE(Bench::here(bench.serverPanel), TcpState::Closed);
        const QRectF after =
            bench.serverPanel.view().picture().diagram()->boxes[std::size_t(StatePlace::Listen)];
        QVERIFY(inkOf(grey(), after) != lit);
        QVERIFY(after.height() < box.height());
    }

    void aWideRoomLiesOnItsSideAndALargeOneHasLargeLetters()
    {
        Bench bench;
        const qreal small = bench.clientPanel.view().picture().scale();
        bench.clientPanel.resize(1000, 900);
        QCoreApplication::sendPostedEvents();
        QVERIFY(bench.clientPanel.view().picture().scale() > 1.5 * small);
        bench.clientPanel.resize(1280, 300);
        QVERIFY(bench.box(StatePlace::End).left() > bench.box(StatePlace::Established).right());
        QVERIFY(bench.box(StatePlace::Established).left() > bench.box(StatePlace::Start).right());
    }

    void aHiddenPanelDoesNothingAndIsRightWhenShown()
    {
        Bench bench;
        bench.serverPanel.hide();
        QVERIFY(bench.server.startListening({.port = QStringLiteral("0")}));
        const auto listens = [&bench] {
            const auto rows = bench.server.tableRows();
            return std::any_of(rows.begin(), rows.end(), [](const kernel::TrackedRow &tracked) {
                return tracked.row.state == TcpState::Listen;
            });
        };
        QTRY_VERIFY(listens());
        QCOMPARE(Bench::here(bench.serverPanel), TcpState::Unknown);
        bench.serverPanel.show();
        QCOMPARE(Bench::here(bench.serverPanel), TcpState::Listen);
    }

    void everyWordChangesWithTheLanguage()
    {
        Bench bench;
        QVERIFY(bench.listen());
        MarkingTranslator marks;
        QCoreApplication::installTranslator(&marks);
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(bench.serverPanel.view().picture().scene().here.startsWith(QChar(u'«')));
        QVERIFY(bench.serverPanel.view().accessibleName().startsWith(QChar(u'«')));
        QVERIFY(bench.serverPanel.title().startsWith(QChar(u'«')));
        QCoreApplication::removeTranslator(&marks);
    }

    void everyPictureIsTheSameTwiceInEveryThemeAndSize()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            for (const QSize size : {QSize(420, 480), QSize(1280, 300), QSize(900, 700)}) {
                bench.clientPanel.resize(size);
                QVERIFY(bench.clientPanel.view().picture().diagram());
                const QImage first = pictureOf(bench.clientPanel, 2);
                QCOMPARE(first, pictureOf(bench.clientPanel, 2));
            }
        }
        applyTheme(Theme::Light);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(StateDiagramPanelTest)
#include "tst_statediagrampanel.moc"
