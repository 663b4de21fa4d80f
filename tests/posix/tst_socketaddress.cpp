// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/socketaddress.h"
#include "support/behaviourtest.h"

using posix::SocketAddress;

class SocketAddressTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void numericTextBecomesAnAddressAndTextAgain_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("family");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("v4") << QByteArray("127.0.0.1") << AF_INET << QByteArray("127.0.0.1:9999");
        QTest::newRow("v6") << QByteArray("::1") << AF_INET6 << QByteArray("[::1]:9999");
        QTest::newRow("brackets") << QByteArray("[::1]") << AF_INET6 << QByteArray("[::1]:9999");
        QTest::newRow("long v6") << QByteArray("0:0:0:0:0:0:0:1") << AF_INET6
                                 << QByteArray("[::1]:9999");
        QTest::newRow("scope") << QByteArray("fe80::1%lo") << AF_INET6
                               << QByteArray("[fe80::1%lo]:9999");
    }

    void numericTextBecomesAnAddressAndTextAgain()
    {
        QFETCH(QByteArray, typed);
        QFETCH(int, family);
        QFETCH(QByteArray, text);
        const auto address = SocketAddress::parse(typed.toStdString(), 9999);
        QVERIFY(address);
        QCOMPARE(address->family(), family);
        QCOMPARE(QByteArray::fromStdString(address->text()), text);
    }

    void whatIsNotNumericIsRefused_data()
    {
        QTest::addColumn<QByteArray>("typed");
        for (const char *typed : {"", "localhost", "127.0.0", "1.2.3.4.5", "256.0.0.1", "::g",
                                  "fe80::1%nosuchinterface", "[::1", "127.0.0.1:80"})
            QTest::newRow(*typed ? typed : "empty") << QByteArray(typed);
        QTest::newRow("NUL inside") << QByteArray("127.0.0.1\0x", 11);
    }

    void whatIsNotNumericIsRefused()
    {
        QFETCH(QByteArray, typed);
        QVERIFY(!SocketAddress::parse(typed.toStdString(), 1));
    }

    void anIPv4AddressMappedIntoIPv6ComesBackTheSame()
    {
        const SocketAddress v4 = *SocketAddress::parse("192.0.2.7", 80);
        QCOMPARE(v4.mapped().family(), AF_INET6);
        QCOMPARE(QByteArray::fromStdString(v4.mapped().addressText()),
                 QByteArray("::ffff:192.0.2.7"));
        QVERIFY(v4.mapped().unmapped() == v4);
    }

    void loopbackIsKnownInEveryForm()
    {
        for (const char *text : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
            QVERIFY2(SocketAddress::parse(text, 0)->isLoopback(), text);
        for (const char *text : {"128.0.0.1", "::", "0.0.0.0", "::2"})
            QVERIFY2(!SocketAddress::parse(text, 0)->isLoopback(), text);
    }

    void equalityAndOrderLookAtFamilyAddressAndPort()
    {
        const SocketAddress a = *SocketAddress::parse("127.0.0.1", 1);
        QVERIFY(a == *SocketAddress::parse("127.0.0.1", 1));
        QVERIFY(a != *SocketAddress::parse("127.0.0.1", 2));
        QVERIFY(a != *SocketAddress::parse("::1", 1));
        QVERIFY(a < *SocketAddress::parse("127.0.0.1", 2));
    }
};

SOCKSCOPE_TEST_MAIN(SocketAddressTest)
#include "tst_socketaddress.moc"
