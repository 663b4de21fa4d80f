// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Which port is used for one that a lesson says, asked of the real kernel.

#include "lesson/ports.h"

#include "kernel/loopback.h"
#include "pieces.h"
#include "support/behaviourtest.h"

#include <QSet>

using namespace pieces;
using lesson::PortChoice;
using lesson::PortUse;

namespace {

int used(PortUse use, int said)
{
    PortChoice choice(use);
    choice.choose({said});
    return choice.portOf()(said);
}

/// Above one that nobody has: what stands in its way is then known.
int freePort()
{
    return used(PortUse::Fresh, 9999);
}

loopback::Socket boundTo(int port, bool listens)
{
    const auto address = posix::SocketAddress::loopback(AF_INET, static_cast<std::uint16_t>(port));
    return listens ? loopback::listenOn(address) : loopback::make(address);
}

} // namespace

class PortsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void thePortsOfALessonAreThoseThatItsVerbsName()
    {
        const auto lesson = lessonOf({start(9999), connected(client, "", 9998),
                                      connected(client, "", 9999), shutdown(server, "WR"),
                                      act(server, "bind",
                                          {{QStringLiteral("address"), QStringLiteral("127.0.0.1")},
                                           {QStringLiteral("port"), 0}})});
        QCOMPARE(lesson::portsSaid(lesson), QList<int>({9998, 9999}));
    }

    void aPortThatNobodyHasIsUsed()
    {
        const int port = freePort();
        QCOMPARE(used(PortUse::Free, port), port);
    }

    void thePortAboveOneThatSomebodyHasIsUsed_data()
    {
        QTest::addColumn<bool>("listens");
        QTest::newRow("listening") << true;
        QTest::newRow("bound, in no table") << false;
    }

    void thePortAboveOneThatSomebodyHasIsUsed()
    {
        QFETCH(bool, listens);
        const int port = freePort();
        const auto socket = boundTo(port, listens);
        QCOMPARE(int(socket.port()), port);
        const int instead = used(PortUse::Free, port);
        QVERIFY(instead > port);
        QVERIFY(loopback::isFresh(static_cast<std::uint16_t>(instead)));
    }

    void aPortThatIsInTimeWaitIsNotUsed()
    {
        loopback::Pair pair;
        const int port = pair.port();
        pair.client.close();
        QTRY_COMPARE(loopback::stateOf(pair.serverKey), kernel::TcpState::CloseWait);
        pair.server.close();
        pair.listener.close();
        QTRY_COMPARE(loopback::stateOf(pair.clientKey), kernel::TcpState::TimeWait);
        QVERIFY(used(PortUse::Free, port) != port); // its far side: bind(2) would take it
    }

    void eachFreshPortIsAnother()
    {
        PortChoice choice(PortUse::Fresh);
        choice.choose({9997, 9998, 9999});
        const QList<int> ports = choice.chosen().values();
        QCOMPARE(QSet<int>(ports.cbegin(), ports.cend()).size(), 3);
        for (const int port : ports)
            QVERIFY(loopback::isFresh(static_cast<std::uint16_t>(port)));
    }

    void noPortStandsForAnotherOneThatTheLessonSays()
    {
        const int port = freePort();
        const auto socket = boundTo(port, true);
        PortChoice choice(PortUse::Free);
        choice.choose({port, port + 1});
        QVERIFY(choice.portOf()(port) > port + 1);
    }

    void whatWasChosenStaysUntilItIsChosenAgain()
    {
        PortChoice choice(PortUse::Fresh);
        choice.choose({9999});
        const lesson::PortOf before = choice.portOf();
        const int port = before(9999);
        QCOMPARE(choice.portOf()(9999), port);
        choice.choose({9998});
        QCOMPARE(choice.portOf()(9999), 9999);
        QCOMPARE(before(9999), port);
    }

    void aPrivilegedPortStaysWhatTheLessonIsAbout()
    {
        QCOMPARE(used(PortUse::Free, 80), 80);
        QCOMPARE(used(PortUse::Fresh, 80), 80);
    }

    void wordsTellThePortThatIsUsed()
    {
        const lesson::PortOf other = [](int said) {
            return said == 9999 ? 10003 : said;
        };
        QCOMPARE(lesson::filled(QStringLiteral("on {port 9999}, not {port 80} {port x}"), other),
                 QStringLiteral("on 10003, not 80 {port x}"));
        QCOMPARE(lesson::filled(QStringLiteral("on {port 9999}"), {}), QStringLiteral("on 9999"));
        QCOMPARE(lesson::filled(QString(), other), QString());
    }
};

SOCKSCOPE_TEST_MAIN(PortsTest)
#include "tst_ports.moc"
