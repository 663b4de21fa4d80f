// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "support/behaviourtest.h"
#include "windows/windowfixture.h"

#include <QComboBox>

using Lamp = session::StepReport::Lamp;
using session::Step;

class MistakesTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theSixStepsCanBeClickedOneByOne()
    {
        Desk desk;
        type(*desk.server, "bindPort", QStringLiteral("0"));
        for (const char *step : {"socketButton", "bindButton", "listenButton"})
            click(*desk.server, step);
        QVERIFY(desk.serverSession.isListening());
        QVERIFY(words(*desk.server, "socketCall").contains(QLatin1String("SOCK_STREAM, 0) = ")));
        QVERIFY(words(*desk.server, "bindCall").contains(QLatin1String("= 0")));
        QVERIFY(words(*desk.server, "listenCall").contains(QLatin1String("128) = 0")));
        desk.connectClient();
        click(*desk.server, "closeButton");
        QVERIFY(!desk.serverSession.socket().isOpen());
        QCOMPARE(desk.serverSession.peers().size(), 1);
    }

    void bindTwiceIsMadeAndTheRefusalExplained()
    {
        Desk desk;
        type(*desk.server, "bindPort", QStringLiteral("0"));
        click(*desk.server, "socketButton");
        click(*desk.server, "bindButton");
        click(*desk.server, "bindButton");
        QCOMPARE(desk.serverSession.step(Step::Bind).call->error, EINVAL);
        QVERIFY(words(*desk.server, "bindCall").contains(QLatin1String("-1 EINVAL")));
        QVERIFY(!words(*desk.server, "bindSentence").isEmpty());
    }

    void listenOnADatagramSocketIsRefusedWithItsReason()
    {
        Desk desk;
        auto *socketType = child<QComboBox>(*desk.server, "socketType");
        socketType->setCurrentIndex(socketType->findText(QStringLiteral("SOCK_DGRAM")));
        click(*desk.server, "socketButton");
        click(*desk.server, "listenButton");
        QVERIFY(words(*desk.server, "listenCall").contains(QLatin1String("-1 EOPNOTSUPP")));
    }

    void badInputGetsASentenceAndIsNotLost_data()
    {
        QTest::addColumn<QString>("port");
        QTest::newRow("too high") << QStringLiteral("70000");
        QTest::newRow("words") << QStringLiteral("http");
        QTest::newRow("empty") << QString();
    }

    void badInputGetsASentenceAndIsNotLost()
    {
        QFETCH(QString, port);
        Desk desk;
        click(*desk.server, "socketButton");
        auto *field = child<QLineEdit>(*desk.server, "bindPort");
        field->setText(port);
        click(*desk.server, "bindButton");
        QCOMPARE(desk.serverSession.step(Step::Bind).lamp, Lamp::Refused);
        QVERIFY(!words(*desk.server, "bindSentence").isEmpty());
        QCOMPARE(field->text(), port);
        field->setText(QStringLiteral("0"));
        click(*desk.server, "bindButton");
        QCOMPARE(desk.serverSession.step(Step::Bind).lamp, Lamp::Done);
    }

    void anAddressThatIsNotOursIsRefusedByTheKernel()
    {
        Desk desk;
        click(*desk.server, "socketButton");
        type(*desk.server, "bindAddress", QStringLiteral("192.0.2.1"));
        click(*desk.server, "bindButton");
        QCOMPARE(desk.serverSession.step(Step::Bind).call->error, EADDRNOTAVAIL);
        QVERIFY(words(*desk.server, "bindSentence").size() > 10);
    }

    void aPortInUseNamesItsHolder()
    {
        Desk desk;
        desk.startListening();
        session::ServerSession second;
        panels::Language language;
        ShownBench shown(second);
        ServerWindow window(second, shown, language, desk.clientSettings);
        window.show();
        type(window, "bindPort", QString::number(desk.serverSession.socket().local.port()));
        clickTool(window, "startListening");
        QCOMPARE(second.step(Step::Bind).call->error, EADDRINUSE);
        QTRY_VERIFY(words(window, "bindSentence").contains(QLatin1String("LISTEN")));
        QVERIFY(words(window, "bindSentence")
                    .contains(QString::number(QCoreApplication::applicationPid())));
    }

    void aNameThatDoesNotResolveIsSaidBesideTheField()
    {
        Desk desk;
        type(*desk.client, "connectHost", QStringLiteral("no-such-host.invalid"));
        type(*desk.client, "connectPort", QStringLiteral("9"));
        clickTool(*desk.client, "connectNow");
        QTRY_COMPARE(desk.clientSession.step(Step::Connect).lamp, Lamp::Refused);
        QVERIFY(!words(*desk.client, "connectSentence").isEmpty());
        QCOMPARE(child<QLineEdit>(*desk.client, "connectHost")->text(),
                 QStringLiteral("no-such-host.invalid"));
    }

    void aConnectThatHangsIsCancelledByOneClick()
    {
        Desk desk;
        desk.serverSession.setAcceptMode(session::AcceptMode::ByHand);
        type(*desk.server, "listenBacklog", QStringLiteral("0"));
        desk.startListening();
        session::ClientSession first;
        first.connectNow(QStringLiteral("127.0.0.1"),
                         QString::number(desk.serverSession.socket().local.port()));
        QTRY_COMPARE(first.phase(), session::ClientSession::Phase::Connected);
        type(*desk.client, "connectPort",
             QString::number(desk.serverSession.socket().local.port()));
        clickTool(*desk.client, "connectNow");
        QTRY_COMPARE(desk.clientSession.phase(), session::ClientSession::Phase::Connecting);
        QTRY_VERIFY(desk.client->status().text().contains(QLatin1String("SYN_SENT")));
        clickTool(*desk.client, "cancelConnect");
        QCOMPARE(desk.clientSession.phase(), session::ClientSession::Phase::Closed);
    }

    void whatHasNoDescriptorIsDisabledWithTheReason()
    {
        Desk desk;
        for (const char *name : {"bindButton", "listenButton", "acceptButton", "closeButton"}) {
            auto *button = child<QAbstractButton>(*desk.server, name);
            QVERIFY2(button && !button->isEnabled() && !button->toolTip().isEmpty(), name);
        }
        QVERIFY(!child<QAbstractButton>(*desk.client, "chatSend")->isEnabled());
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(MistakesTest)
#include "tst_mistakes.moc"
