// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panels/serverstepspanel.h"

#include "panelfixture.h"
#include "panels/faultmark.h"
#include "panels/lamp.h"
#include "support/behaviourtest.h"

using namespace panels;
using Light = Lamp::Light;

class ServerStepsPanelTest : public BehaviourTest
{
    Q_OBJECT

    struct Bench
    {
        Bench()
        {
            panel.resize(340, 900);
            panel.show();
            type(panel, "bindPort", QStringLiteral("0"));
        }
        Light lamp(const char *name) const { return child<Lamp>(panel, name)->light(); }
        void takeStepsUntilListen()
        {
            for (const char *name : {"socketButton", "bindButton", "listenButton"})
                click(panel, name);
        }
        void bindPort(std::uint16_t port)
        {
            type(panel, "bindPort", QString::number(port));
            click(panel, "bindButton");
        }
        session::ServerSession session;
        ShownBench shown{session};
        ServerStepsPanel panel{shown, session};
    };

private Q_SLOTS:
    void beforeAnyCallTheSignaturesStandThere()
    {
        const Bench bench;
        QCOMPARE(said(bench.panel, "listenCall"),
                 QStringLiteral("int listen(int sockfd, int backlog);"));
        QCOMPARE(bench.lamp("listenLamp"), Light::Off);
    }

    void withoutASocketTheButtonsAreDisabledAndSayWhy()
    {
        const Bench bench;
        for (const char *name : {"bindButton", "listenButton", "acceptButton", "closeButton"}) {
            const auto *button = child<QAbstractButton>(bench.panel, name);
            QVERIFY(!button->isEnabled());
            QVERIFY(button->toolTip().contains(QStringLiteral("There is no socket yet")));
        }
        QVERIFY(child<QAbstractButton>(bench.panel, "socketButton")->isEnabled());
    }

    void theStepsInOrderMakeTheCallsAndLightTheLamps()
    {
        Bench bench;
        click(bench.panel, "socketButton");
        QTRY_COMPARE(bench.lamp("socketLamp"), Light::Done);
        const QString fd = QString::number(bench.session.socket().fd);
        QCOMPARE(said(bench.panel, "socketCall"),
                 QStringLiteral("socket(AF_INET, SOCK_STREAM, 0) = ") + fd);
        QVERIFY(!child<QAbstractButton>(bench.panel, "socketButton")->isEnabled());
        click(bench.panel, "bindButton");
        click(bench.panel, "listenButton");
        QTRY_COMPARE(said(bench.panel, "listenCall"),
                     QStringLiteral("listen(%1, 128) = 0").arg(fd));
        QTRY_COMPARE(bench.lamp("acceptLamp"), Light::Waiting);
        QVERIFY(
            said(bench.panel, "acceptSentence").contains(QStringLiteral("Waiting in accept()")));
        QVERIFY(said(bench.panel, "bindSentence")
                    .contains(QString::number(bench.session.socket().local.port())));
    }

    void closeClosesTheListenerAndOneCanBeginAnew()
    {
        Bench bench;
        click(bench.panel, "socketButton");
        QTRY_COMPARE(bench.lamp("socketLamp"), Light::Done);
        click(bench.panel, "closeButton");
        QTRY_COMPARE(bench.lamp("closeLamp"), Light::Done);
        QVERIFY(!bench.session.socket().isOpen());
        QTRY_VERIFY(child<QAbstractButton>(bench.panel, "socketButton")->isEnabled());
        QCOMPARE(bench.lamp("socketLamp"), Light::Off);
    }

    void bindingTwiceShowsEinvalAndItsSentence()
    {
        Bench bench;
        click(bench.panel, "socketButton");
        click(bench.panel, "bindButton");
        QTRY_COMPARE(bench.lamp("bindLamp"), Light::Done);
        click(bench.panel, "bindButton");
        QTRY_COMPARE(bench.lamp("bindLamp"), Light::Refused);
        QVERIFY(said(bench.panel, "bindCall").endsWith(QStringLiteral("= -1 EINVAL")));
        QVERIFY(said(bench.panel, "bindSentence").contains(QStringLiteral("bound only once")));
    }

    void listenOnADatagramSocketShowsEopnotsupp()
    {
        Bench bench;
        QTest::keyClick(child<QComboBox>(bench.panel, "socketType"), Qt::Key_Down);
        click(bench.panel, "socketButton");
        click(bench.panel, "listenButton");
        QTRY_COMPARE(bench.lamp("listenLamp"), Light::Refused);
        QVERIFY(said(bench.panel, "listenCall").endsWith(QStringLiteral("= -1 EOPNOTSUPP")));
        QVERIFY(!said(bench.panel, "listenSentence").isEmpty());
    }

    void aPortTooHighIsToldBesideItsFieldAndStaysTyped()
    {
        Bench bench;
        click(bench.panel, "socketButton");
        type(bench.panel, "bindPort", QStringLiteral("70000"));
        click(bench.panel, "bindButton");
        const auto *field = child<QLineEdit>(bench.panel, "bindPort");
        QTRY_VERIFY(FaultMark::isOn(field));
        QCOMPARE(field->text(), QStringLiteral("70000"));
        QVERIFY(said(bench.panel, "bindSentence").contains(QStringLiteral("65535")));
        QCOMPARE(field->accessibleDescription(), said(bench.panel, "bindSentence"));
        bench.bindPort(0);
        QTRY_VERIFY(!FaultMark::isOn(field));
        QTRY_COMPARE(bench.lamp("bindLamp"), Light::Done);
    }

    void aBadAddressMarksTheAddress()
    {
        Bench bench;
        click(bench.panel, "socketButton");
        auto *address = child<QComboBox>(bench.panel, "bindAddress");
        address->lineEdit()->selectAll();
        QTest::keyClicks(address->lineEdit(), QStringLiteral("<b>lo</b>"));
        click(bench.panel, "bindButton");
        QTRY_VERIFY(FaultMark::isOn(address));
        QVERIFY(!FaultMark::isOn(child<QWidget>(bench.panel, "bindPort")));
        QCOMPARE(address->currentText(), QStringLiteral("<b>lo</b>"));
    }

    void aPortInUseNamesTheRowThatBlocksIt()
    {
        Bench other;
        other.takeStepsUntilListen();
        QTRY_VERIFY(other.session.isListening());
        const posix::SocketAddress taken = other.session.socket().local;
        Bench bench;
        click(bench.panel, "socketButton");
        bench.bindPort(taken.port());
        QTRY_VERIFY(said(bench.panel, "bindCall").endsWith(QStringLiteral("= -1 EADDRINUSE")));
        QTRY_VERIFY(
            said(bench.panel, "bindSentence").contains(QString::fromStdString(taken.text())));
        QVERIFY(said(bench.panel, "bindSentence").contains(QStringLiteral("LISTEN")));
        // The other listener is ours to ask: its box was not set by the steps.
        QVERIFY(said(bench.panel, "bindSentence")
                    .contains(QStringLiteral("neither SO_REUSEADDR nor SO_REUSEPORT")));
    }

    void theTrapOfAnOldSocketWithoutTheOptionIsExplainedThoughNobodyHoldsIt()
    {
        Bench bench;
        bench.takeStepsUntilListen();
        QTRY_VERIFY(bench.session.isListening());
        const posix::SocketAddress local = bench.session.socket().local;
        PlainSocket client = connectedTo(local);
        QTRY_COMPARE(bench.session.peers().size(), 1);
        const posix::ConnectionKey key = bench.session.peers().first().key;
        QTRY_VERIFY(bench.session.tableRow(key));
        bench.session.closeAll();
        client.close();
        QTRY_COMPARE(bench.session.tableRow(key)->row.state, kernel::TcpState::TimeWait);
        click(bench.panel, "socketButton");
        click(bench.panel, "reuseAddressBox");
        bench.bindPort(local.port());
        QTRY_VERIFY(said(bench.panel, "bindCall").endsWith(QStringLiteral("= -1 EADDRINUSE")));
        QTRY_VERIFY(said(bench.panel, "bindSentence").contains(QStringLiteral("is in TIME_WAIT")));
        const QString sentence = said(bench.panel, "bindSentence");
        QVERIFY2(sentence.contains(QStringLiteral("neither SO_REUSEADDR")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("trap")), qPrintable(sentence));
    }

    void aBoxSetsTheOptionOfAnOpenSocket()
    {
        Bench bench;
        auto *box = child<QAbstractButton>(bench.panel, "reuseAddressBox");
        QVERIFY(box->isChecked());
        click(bench.panel, "socketButton");
        QTRY_VERIFY(!box->isChecked());
        click(bench.panel, "reuseAddressBox");
        QTRY_COMPARE(bench.lamp("reuseAddressLamp"), Light::Done);
        QVERIFY(box->isChecked());
        int value = 0;
        socklen_t size = sizeof value;
        QCOMPARE(::getsockopt(bench.session.socket().fd, SOL_SOCKET, SO_REUSEADDR, &value, &size),
                 0);
        QCOMPARE(value, 1);
    }

    void withoutASocketABoxIsAPlan()
    {
        Bench bench;
        click(bench.panel, "reusePortBox");
        QVERIFY(bench.panel.plan().reusePort);
        QVERIFY(bench.panel.plan().reuseAddress);
        QCOMPARE(bench.lamp("reusePortLamp"), Light::Off);
        QCOMPARE(bench.session.calls().lastNumber(), 0U);
    }

    void anOptionAfterBindSaysThatItCameTooLate()
    {
        Bench bench;
        click(bench.panel, "socketButton");
        click(bench.panel, "bindButton");
        click(bench.panel, "reuseAddressBox");
        QTRY_VERIFY(said(bench.panel, "reuseAddressSentence").contains(QStringLiteral("Too late")));
    }

    void anAddressThatOthersCanReachIsWarnedOf()
    {
        Bench bench;
        QVERIFY(said(bench.panel, "bindSentence").isEmpty());
        child<QComboBox>(bench.panel, "bindAddress")->setEditText(QStringLiteral("0.0.0.0"));
        QVERIFY(said(bench.panel, "bindSentence").contains(QStringLiteral("no password")));
        child<QComboBox>(bench.panel, "bindAddress")->setEditText(QStringLiteral("127.0.0.2"));
        QVERIFY(said(bench.panel, "bindSentence").isEmpty());
    }

    void loopbackFollowsTheFamily()
    {
        Bench bench;
        QTest::keyClick(child<QComboBox>(bench.panel, "socketDomain"), Qt::Key_Down);
        QCOMPARE(child<QComboBox>(bench.panel, "bindAddress")->currentText(),
                 QStringLiteral("::1"));
        QCOMPARE(bench.panel.plan().domain, AF_INET6);
    }

    void acceptByHandTakesOneClientForEachClick()
    {
        Bench bench;
        QTest::keyClick(child<QComboBox>(bench.panel, "acceptMode"), Qt::Key_Down);
        QCOMPARE(bench.session.acceptMode(), session::AcceptMode::ByHand);
        bench.takeStepsUntilListen();
        QTRY_VERIFY(bench.session.isListening());
        const auto one = connectedTo(bench.session.socket().local);
        const auto two = connectedTo(bench.session.socket().local);
        QVERIFY(one.isOpen() && two.isOpen());
        QVERIFY(bench.session.peers().isEmpty());
        click(bench.panel, "acceptButton");
        QTRY_COMPARE(bench.session.peers().size(), 1);
        QTRY_COMPARE(said(bench.panel, "acceptCall"), QStringLiteral("accept(%1) = %2")
                                                          .arg(bench.session.socket().fd)
                                                          .arg(bench.session.peers().first().fd));
    }

    void acceptBeforeListenIsMadeAndRefusedByTheKernel()
    {
        Bench bench;
        click(bench.panel, "socketButton");
        click(bench.panel, "acceptButton");
        QTRY_VERIFY(said(bench.panel, "acceptCall").endsWith(QStringLiteral("= -1 EINVAL")));
        QCOMPARE(bench.lamp("acceptLamp"), Light::Refused);
    }

    void aBacklogThatIsNoNumberStaysTyped()
    {
        Bench bench;
        click(bench.panel, "socketButton");
        type(bench.panel, "listenBacklog", QStringLiteral("many"));
        click(bench.panel, "listenButton");
        QTRY_VERIFY(FaultMark::isOn(child<QWidget>(bench.panel, "listenBacklog")));
        QCOMPARE(child<QLineEdit>(bench.panel, "listenBacklog")->text(), QStringLiteral("many"));
        QCOMPARE(bench.panel.plan().backlog, QStringLiteral("many"));
    }

    void aPlanComesBackAsItWasGiven()
    {
        Bench bench;
        session::ListenPlan plan;
        plan.domain = AF_INET6;
        plan.reuseAddress = false;
        plan.reusePort = true;
        plan.address = QStringLiteral("::");
        plan.port = plan.backlog = QStringLiteral("3");
        bench.panel.setPlan(plan);
        const session::ListenPlan back = bench.panel.plan();
        QCOMPARE(back.domain, plan.domain);
        QCOMPARE(back.reuseAddress, plan.reuseAddress);
        QCOMPARE(back.reusePort, plan.reusePort);
        QCOMPARE(back.address, plan.address);
        QCOMPARE(back.port + back.backlog, QStringLiteral("33"));
    }

    void wordsChangeWithTheLanguageWhileItRuns()
    {
        Bench bench;
        MarkingTranslator marking;
        QCoreApplication::installTranslator(&marking);
        QTRY_COMPARE(child<QComboBox>(bench.panel, "acceptMode")->currentText(),
                     QStringLiteral("«Automatic»"));
        QCoreApplication::removeTranslator(&marking);
        QTRY_COMPARE(child<QComboBox>(bench.panel, "acceptMode")->currentText(),
                     QStringLiteral("Automatic"));
    }

    void everythingFitsIntoTheLeastWidthThatThePanelAsksFor()
    {
        constexpr int column = 376; // what a window of 1280 px gives it
        Bench bench;
        click(bench.panel, "socketButton");
        click(bench.panel, "bindButton");
        click(bench.panel, "bindButton");
        QCoreApplication::processEvents();
        const int width = bench.panel.minimumSizeHint().width();
        QVERIFY2(width <= column, qPrintable(QString::number(width)));
        bench.panel.resize(width, 900);
        QCoreApplication::processEvents();
        for (const QWidget *widget : bench.panel.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->parentWidget()->inherits("QComboBox"))
                continue;
            const int right = widget->mapTo(&bench.panel, QPoint(widget->width(), 0)).x();
            QVERIFY2(right <= width,
                     qPrintable(QStringLiteral("%1 %2: %3 > %4")
                                    .arg(QLatin1StringView(widget->metaObject()->className()),
                                         widget->objectName())
                                    .arg(right)
                                    .arg(width)));
        }
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(ServerStepsPanelTest)
#include "tst_serverstepspanel.moc"
