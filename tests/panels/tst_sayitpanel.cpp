// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panels/sayitpanel.h"

#include "panelfixture.h"
#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace panels;

class SayItPanelTest : public BehaviourTest
{
    Q_OBJECT

    struct Bench
    {
        Bench()
        {
            for (SayItPanel *panel : {&server, &client}) {
                panel->resize(760, 420);
                panel->show();
            }
        }
        bool listen()
        {
            session::ListenPlan plan;
            plan.port = QStringLiteral("0");
            plan.backlog = QStringLiteral("7");
            return serverSession.startListening(plan);
        }
        bool connect()
        {
            clientSession.connectNow(QStringLiteral("127.0.0.1"), port());
            return QTest::qWaitFor([this] {
                return clientSession.connection().fd >= 0 && serverSession.peers().size() == 1;
            });
        }
        QString port() const { return QString::number(serverSession.socket().local.port()); }
        static QString text(const SayItPanel &panel)
        {
            return child<QPlainTextEdit>(panel, "sayItText")->toPlainText();
        }
        static void choose(const SayItPanel &panel, const QString &form)
        {
            auto *choice = child<QComboBox>(panel, "sayItForm");
            choice->setCurrentIndex(choice->findText(form));
        }
        session::ServerSession serverSession;
        session::ClientSession clientSession;
        Selection serverSelection;
        Selection clientSelection;
        ShownBench serverShown{serverSession};
        ShownBench clientShown{clientSession};
        SayItPanel server{serverShown, serverSelection};
        SayItPanel client{clientShown, clientSelection};
    };

    static QString word(const char *text) { return QString::fromLatin1(text); }

private Q_SLOTS:
    void withoutASocketItSaysThatThereIsNone()
    {
        const Bench bench;
        QVERIFY(Bench::text(bench.client).contains(word("no connection yet")));
        QVERIFY(child<QWidget>(bench.client, "sayItSave")->isHidden());
    }

    void aListenerIsSaidForBothSides()
    {
        Bench bench;
        QVERIFY(bench.listen());
        const QString connecting = word("nc.openbsd -N 127.0.0.1 ") + bench.port();
        QTRY_VERIFY(Bench::text(bench.server).contains(connecting));
        Bench::choose(bench.server, word("socat"));
        QVERIFY(Bench::text(bench.server)
                    .contains(QStringLiteral("TCP4-LISTEN:%1,bind=127.0.0.1,reuseaddr,backlog=7")
                                  .arg(bench.port())));
    }

    void theClientIsSaidTowardsItsServerAlsoAfterItIsClosed()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        Bench::choose(bench.client, word("ncat"));
        const QString command = word("ncat 127.0.0.1 ") + bench.port();
        QTRY_VERIFY(Bench::text(bench.client).contains(command));
        bench.clientSession.close(0, net::CloseKind::Fin);
        QTRY_VERIFY(bench.serverSession.peers().first().endOfStream);
        QVERIFY(Bench::text(bench.client).contains(command));
    }

    void aBoundClientBindsInEveryTool()
    {
        Bench bench;
        QVERIFY(bench.listen());
        bench.clientSession.openSocket(AF_INET, SOCK_STREAM);
        bench.clientSession.bind(word("127.0.0.1"), word("0"));
        QVERIFY(bench.connect());
        const QString own = QString::number(bench.clientSession.socket().local.port());
        QTRY_VERIFY(Bench::text(bench.client).contains(word("-s 127.0.0.1 -p ") + own));
        Bench::choose(bench.client, word("Python"));
        QVERIFY(Bench::text(bench.client)
                    .contains(QStringLiteral("source_address=(\"127.0.0.1\", %1)").arg(own)));
    }

    void theLogIsAProgramThatGrowsWithIt()
    {
        Bench bench;
        Bench::choose(bench.server, word("C program"));
        QVERIFY(bench.listen());
        QTRY_VERIFY(Bench::text(bench.server).contains(word("listen(listener, 7)")));
        QVERIFY(bench.connect());
        QTRY_VERIFY(Bench::text(bench.server).contains(word("peer1 = accept(listener")));
        QVERIFY(bench.serverSession.send(1, {QString(100, u'x')}));
        QTRY_VERIFY(Bench::text(bench.server).contains(word("write(peer1, data, 101)")));
        QVERIFY(!Bench::text(bench.server).contains(word("filled(")));
    }

    void onlyTheCallsOfTheChosenConnectionIfThatIsWanted()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QVERIFY(bench.connect());
        const PlainSocket other = connectedTo(bench.serverSession.socket().local);
        QTRY_COMPARE(bench.serverSession.peers().size(), 2);
        Bench::choose(bench.server, word("C program"));
        child<QComboBox>(bench.server, "sayItScope")->setCurrentIndex(1);
        bench.serverSelection.choose(bench.serverSession.keyOf(2));
        QTRY_VERIFY(!Bench::text(bench.server).contains(word("peer1")));
        QVERIFY(Bench::text(bench.server).contains(word("peer2 = accept(")));
    }

    void whatIsBeingSelectedStaysUntilItIsNotSelectedAnyMore()
    {
        Bench bench;
        Bench::choose(bench.server, word("C program"));
        QVERIFY(bench.listen());
        QTRY_VERIFY(Bench::text(bench.server).contains(word("listen(listener, 7)")));
        auto *view = child<QPlainTextEdit>(bench.server, "sayItText");
        view->selectAll();
        const QString before = view->toPlainText();
        QVERIFY(bench.connect());
        QVERIFY(!QTest::qWaitFor([&] { return view->toPlainText() != before; }, 600));
        view->moveCursor(QTextCursor::Start);
        QTRY_VERIFY(Bench::text(bench.server).contains(word("= accept(")));
    }

    void allOrTheSelectedPartIsCopied()
    {
        Bench bench;
        QVERIFY(bench.listen());
        QTRY_VERIFY(Bench::text(bench.server).contains(bench.port()));
        click(bench.server, "sayItCopy");
        QCOMPARE(QApplication::clipboard()->text(), Bench::text(bench.server));
        QVERIFY(child<QPlainTextEdit>(bench.server, "sayItText")->find(word("nc.openbsd -N")));
        click(bench.server, "sayItCopy");
        QCOMPARE(QApplication::clipboard()->text(), word("nc.openbsd -N"));
    }

    void theProgramIsSavedOrTheReasonIsTold()
    {
        Bench bench;
        QVERIFY(bench.listen());
        Bench::choose(bench.server, word("C program"));
        const QTemporaryDir folder;
        QCOMPARE(bench.server.saveAs(folder.filePath(word("again.c"))), QString());
        QFile file(folder.filePath(word("again.c")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("int main(void)"));
        QVERIFY(!bench.server.saveAs(folder.path()).isEmpty());
    }

    void whileItIsHiddenNothingIsWritten()
    {
        Bench bench;
        bench.server.hide();
        const QString before = Bench::text(bench.server);
        QVERIFY(bench.listen());
        QVERIFY(!QTest::qWaitFor([&] { return Bench::text(bench.server) != before; }, 500));
        bench.server.show();
        QVERIFY(Bench::text(bench.server).contains(bench.port()));
    }

    void aFullLogDoesNotFreezeIt()
    {
        Bench bench;
        QVERIFY(bench.listen());
        Bench::choose(bench.server, word("C program"));
        for (int i = 0; i < 105'000; ++i)
            bench.serverSession.setReuseAddress(i % 2 == 0);
        QElapsedTimer watch;
        watch.start();
        child<QComboBox>(bench.server, "sayItScope")->setCurrentIndex(1);
        const qint64 took = watch.elapsed();
        QVERIFY2(took < 1000, qPrintable(QString::number(took)));
    }

    void everyWordIsTranslated()
    {
        Bench bench;
        QVERIFY(bench.listen());
        MarkingTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QCoreApplication::sendPostedEvents();
        QVERIFY(Bench::text(bench.server).startsWith(QStringLiteral("# «")));
        QVERIFY(child<QAbstractButton>(bench.server, "sayItCopy")->text().startsWith(u'«'));
        QCoreApplication::removeTranslator(&translator);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(SayItPanelTest)
#include "tst_sayitpanel.moc"
