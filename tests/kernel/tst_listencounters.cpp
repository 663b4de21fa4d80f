// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/listencounters.h"
#include "loopback.h"
#include "support/behaviourtest.h"

using namespace kernel;

class ListenCountersTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theValuesAreFoundByTheirNames()
    {
        const auto counters = parseListenCounters("TcpExt: SyncookiesSent ListenOverflows "
                                                  "ListenDrops Other\nTcpExt: 1 22 333 4\n"
                                                  "IpExt: InNoRoutes\nIpExt: 0\n");
        QVERIFY(counters);
        QCOMPARE(*counters, (ListenCounters{22, 333}));
    }

    void garbageGivesNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("names only") << QByteArray("TcpExt: ListenOverflows ListenDrops\n");
        QTest::newRow("too few values")
            << QByteArray("TcpExt: ListenOverflows ListenDrops\nTcpExt: 1\n");
        QTest::newRow("no numbers")
            << QByteArray("TcpExt: ListenOverflows ListenDrops\nTcpExt: a b\n");
        QTest::newRow("others") << QByteArray("TcpExt: Some Else\nTcpExt: 1 2\n");
        QTest::newRow("another section")
            << QByteArray("IpExt: ListenOverflows ListenDrops\nIpExt: 1 2\n");
    }

    void garbageGivesNothing()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseListenCounters(text));
    }

    void aClientForWhomThereIsNoRoomIsCounted()
    {
        const auto before = readListenCounters();
        QVERIFY(before);
        const loopback::Socket listener = loopback::listenHere(AF_INET, 0);
        const loopback::Socket first = loopback::connectTo(listener.local());
        QTRY_COMPARE(loopback::stateOf(first.key()), TcpState::Established);
        const loopback::Socket second = loopback::connectTo(listener.local());
        QTRY_VERIFY(growth(before.value(), readListenCounters().value()).overflows >= 1);
        QVERIFY(growth(before.value(), readListenCounters().value()).drops >= 1);
    }
};

SOCKSCOPE_TEST_MAIN(ListenCountersTest)
#include "tst_listencounters.moc"
