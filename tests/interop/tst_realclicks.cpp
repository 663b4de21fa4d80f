// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// Both programs on a real X server, driven by xdotool: pointer and keyboard events that come
// from outside, as a person's do. The control channel only tells where a button is.

#include "interop/display.h"
#include "kernel/netstatoutput.h"
#include "support/behaviourtest.h"

#include <QStandardPaths>

class RealClicksTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *tool : {"Xvfb", "xdotool"}) {
            QVERIFY2(!QStandardPaths::findExecutable(QLatin1StringView(tool)).isEmpty(),
                     "install the packages xvfb and xdotool");
        }
    }

    void theLectureNotesExperimentIsDoneByPointerAndKeyboardAlone()
    {
        Display display;
        QVERIFY(display.name().size() > 1);
        const QByteArray asUsual = "[General]\n";
        program::Program server(QStringLiteral("gui-server"), {}, asUsual, display.name());
        QVERIFY(server.ask("side left").startsWith(u"ok"));
        program::Program client(QStringLiteral("gui-client"), {}, asUsual, display.name());
        QVERIFY(client.ask("side right").startsWith(u"ok"));
        const std::uint16_t port =
            loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();

        QVERIFY(display.type(server, "bindPort", QString::number(port)));
        QVERIFY(display.click(server, "startListening"));
        QCOMPARE(server.ask("await LISTEN"), QStringLiteral("ok LISTEN"));
        QVERIFY(display.type(client, "connectPort", QString::number(port)));
        QVERIFY(display.click(client, "connectNow"));
        QCOMPARE(client.ask("await LISTEN ESTABLISHED ESTABLISHED"),
                 QStringLiteral("ok ESTABLISHED ESTABLISHED LISTEN"));

        QVERIFY(display.type(client, "chatInput", QStringLiteral("typed by hand")));
        QVERIFY(display.xdotool({QStringLiteral("key"), QStringLiteral("Return")}));
        QVERIFY(display.click(client, "pauseReading"));
        QTRY_COMPARE_WITH_TIMEOUT(client.table(), netstatoutput::real(port), program::patience);
        QVERIFY(display.click(server, "closeAll"));
        QCOMPARE(client.ask("await FIN_WAIT2 CLOSE_WAIT"),
                 QStringLiteral("ok CLOSE_WAIT FIN_WAIT2"));
        QTRY_COMPARE_WITH_TIMEOUT(client.table(), netstatoutput::real(port), program::patience);
        QVERIFY(client.table().join(u' ').contains(QLatin1StringView("tcp        1")));
        QVERIFY(display.click(client, "closeSocket"));
        QCOMPARE(client.ask("await TIME_WAIT"), QStringLiteral("ok TIME_WAIT"));
        QTRY_COMPARE_WITH_TIMEOUT(server.table(), netstatoutput::real(port), program::patience);
    }

    void halfClosesAndAResetAreMadeByClicks()
    {
        Display display;
        const QByteArray asUsual = "[General]\n";
        program::Program server(QStringLiteral("gui-server"), {}, asUsual, display.name());
        QVERIFY(server.ask("side left").startsWith(u"ok"));
        program::Program client(QStringLiteral("gui-client"), {}, asUsual, display.name());
        QVERIFY(client.ask("side right").startsWith(u"ok"));
        const std::uint16_t port =
            loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
        QVERIFY(server.ask(QStringLiteral("start 127.0.0.1:%1").arg(port)).startsWith(u"ok"));
        QVERIFY(client.ask(QStringLiteral("connect 127.0.0.1:%1").arg(port)).startsWith(u"ok"));
        QCOMPARE(server.ask("await LISTEN ESTABLISHED ESTABLISHED"),
                 QStringLiteral("ok ESTABLISHED ESTABLISHED LISTEN"));
        QCOMPARE(client.ask("await LISTEN ESTABLISHED ESTABLISHED"),
                 QStringLiteral("ok ESTABLISHED ESTABLISHED LISTEN"));
        QVERIFY(display.click(client, "shutWr"));
        QCOMPARE(client.ask("await LISTEN FIN_WAIT2 CLOSE_WAIT"),
                 QStringLiteral("ok CLOSE_WAIT FIN_WAIT2 LISTEN"));
        QVERIFY(display.click(server, "closeReset"));
        QCOMPARE(client.ask("await LISTEN"), QStringLiteral("ok LISTEN"));
    }
};

SOCKSCOPE_TEST_MAIN(RealClicksTest)
#include "tst_realclicks.moc"
