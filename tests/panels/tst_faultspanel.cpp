// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panels/faultspanel.h"

#include "explain/errnochoice.h"
#include "panelfixture.h"
#include "panels/faultsbadge.h"
#include "panels/stepwords.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QSet>
#include <QSignalSpy>

using namespace panels;
using posix::Call;
using posix::Fault;

class FaultsPanelTest : public BehaviourTest
{
    Q_OBJECT

    struct Bench
    {
        Bench()
        {
            panel.resize(1000, 240);
            panel.show();
        }
        /// Goes down a box by its keys, as a person does, to the first that begins so.
        void choose(const char *name, const char *word)
        {
            auto *box = child<QComboBox>(panel, name);
            QTest::keyClick(box, Qt::Key_Home);
            for (int row = 0; row < box->count(); ++row) {
                if (box->currentText().startsWith(QLatin1StringView(word)))
                    return;
                QTest::keyClick(box, Qt::Key_Down);
            }
            QFAIL(word);
        }
        void simulate(const char *call, const char *result, const char *times)
        {
            choose("faultCall", call);
            choose("faultResult", result);
            click(panel, times);
            click(panel, "faultSet");
        }
        const std::vector<Fault> &active() const { return session.faults().active(); }

        session::ServerSession session;
        ShownBench shown{session};
        FaultsPanel panel{shown, session};
        FaultsBadge badge{shown};
    };

private Q_SLOTS:
    void atFirstNothingIsSimulated()
    {
        Bench bench;
        QVERIFY(said(bench.panel, "faultsNone").startsWith(QStringLiteral("No fault")));
        QVERIFY(bench.badge.isHidden());
        QVERIFY(bench.panel.textTable()->rows.isEmpty());
    }

    void everyCallFailsUntilItIsCleared()
    {
        Bench bench;
        bench.simulate("accept4", "EMFILE", "faultEvery");
        QCOMPARE(bench.active(), std::vector<Fault>({{Call::Accept4, EMFILE, true}}));
        QCOMPARE(said(bench.panel, "fault_accept4"), QStringLiteral("every accept4 → EMFILE"));
        QCOMPARE(said(bench.panel, "faultsNone"), QString());
        QVERIFY(!bench.badge.isHidden());
        QCOMPARE(bench.badge.text(), QStringLiteral("Simulated: every accept4 → EMFILE"));
        click(bench.panel, "faultClear_accept4");
        QVERIFY(bench.active().empty());
        QVERIFY(bench.badge.isHidden());
        QTRY_VERIFY(!bench.panel.findChild<QWidget *>(QStringLiteral("fault_accept4")));
    }

    void theNextCallOnlyIsStruckOnce()
    {
        Bench bench;
        bench.simulate("socket", "EMFILE", "faultNext");
        QCOMPARE(said(bench.panel, "fault_socket"), QStringLiteral("next socket → EMFILE"));
        bench.session.openSocket(AF_INET, SOCK_STREAM);
        QCOMPARE(bench.session.step(session::Step::Socket).call->error, EMFILE);
        QVERIFY(!said(bench.panel, "faultsNone").isEmpty());
        QVERIFY(bench.badge.isHidden());
        bench.session.openSocket(AF_INET, SOCK_STREAM);
        QVERIFY(bench.session.socket().isOpen());
    }

    void aStepThatWasStruckSaysSo()
    {
        Bench bench;
        bench.session.openSocket(AF_INET, SOCK_STREAM);
        bench.simulate("bind", "EADDRINUSE", "faultNext");
        bench.session.bind(QStringLiteral("127.0.0.1"), QStringLiteral("0"));
        const auto words =
            wordsOf(session::Step::Bind, bench.session.step(session::Step::Bind), {});
        QVERIFY(words.sentence.startsWith(QStringLiteral("Simulated")));
        bench.session.bind(QStringLiteral("127.0.0.1"), QStringLiteral("0"));
        const auto after =
            wordsOf(session::Step::Bind, bench.session.step(session::Step::Bind), {});
        QCOMPARE(after.sentence, QString());
    }

    void severalFaultsAreClearedOneByOneOrAllAtOnce()
    {
        Bench bench;
        QVERIFY(child<QAbstractButton>(bench.panel, "faultsClearAll")->isHidden());
        bench.simulate("read", "transfers", "faultEvery");
        bench.simulate("writev", "EPIPE", "faultNext");
        bench.simulate("connect", "ECONNREFUSED", "faultEvery");
        QCOMPARE(bench.active().size(), std::size_t(3));
        QCOMPARE(bench.active().front(), Fault({Call::Read, 0, true}));
        QCOMPARE(bench.badge.text(),
                 QStringLiteral("Simulated: every read → 1 byte, next writev → EPIPE, every "
                                "connect → ECONNREFUSED"));
        QCOMPARE(bench.panel.textTable()->rows.size(), 3);
        click(bench.panel, "faultClear_writev");
        QCOMPARE(bench.active().size(), std::size_t(2));
        click(bench.panel, "faultsClearAll");
        QVERIFY(bench.active().empty());
    }

    void aSecondFaultOfACallTakesTheFirstOnesPlace()
    {
        Bench bench;
        bench.simulate("read", "EAGAIN", "faultEvery");
        bench.simulate("read", "ECONNRESET", "faultNext");
        QCOMPARE(bench.active(), std::vector<Fault>({{Call::Read, ECONNRESET, false}}));
    }

    void onlyTransfersCanBeOfOneByte()
    {
        Bench bench;
        auto *call = child<QComboBox>(bench.panel, "faultCall");
        for (int row = 0; row < call->count(); ++row) {
            call->setCurrentIndex(row);
            const bool transfers = explain::canTransferOneByte(Call(call->currentData().toInt()));
            QCOMPARE(child<QComboBox>(bench.panel, "faultResult")->findData(0) >= 0, transfers);
        }
        QCOMPARE(call->count(), int(Call::Close) + 1);
    }

    void theChosenResultIsExplainedAndCarriesItsTopic()
    {
        Bench bench;
        bench.choose("faultCall", "connect");
        bench.choose("faultResult", "ETIMEDOUT");
        QVERIFY(!said(bench.panel, "faultSentence").isEmpty());
        QCOMPARE(child<QWidget>(bench.panel, "faultCall")->property("topic").toString(),
                 QStringLiteral("call:connect"));
        QCOMPARE(child<QWidget>(bench.panel, "faultResult")->property("topic").toString(),
                 QStringLiteral("errno:ETIMEDOUT"));
    }

    void everyCallHasResultsToChooseFromEachWithItsWords()
    {
        for (int call = 0; call <= int(Call::Close); ++call) {
            QSet<int> seen;
            for (const int error : explain::errnosOf(Call(call))) {
                QVERIFY(error > 0);
                QVERIFY(!seen.contains(error));
                seen.insert(error);
                QVERIFY(!explain::faultSentence({Call(call), error, false}).isEmpty());
            }
            QVERIFY(seen.size() >= 3);
        }
    }

    void aClickOnTheBadgeAsksForThePanel()
    {
        Bench bench;
        bench.session.setFault({Call::Read, EAGAIN, true});
        bench.badge.show();
        QSignalSpy clicked(&bench.badge, &QAbstractButton::clicked);
        QTest::mouseClick(&bench.badge, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
    }

    void theWordsChangeWithTheLanguage()
    {
        Bench bench;
        bench.session.setFault({Call::Read, 0, true});
        MarkingTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(said(bench.panel, "fault_read").startsWith(QStringLiteral("«")));
        QTRY_VERIFY(bench.badge.text().startsWith(QStringLiteral("«")));
        QVERIFY(bench.panel.title().startsWith(QStringLiteral("«")));
        QCoreApplication::removeTranslator(&translator);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(FaultsPanelTest)
#include "tst_faultspanel.moc"
