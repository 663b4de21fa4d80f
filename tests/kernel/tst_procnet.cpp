// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/procnet.h"
#include "support/behaviourtest.h"

#include <QRandomGenerator>

using namespace kernel;

namespace {

const QByteArray heading = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when "
                           "retrnsmt   uid  timeout inode\n";
const QByteArray timeWait = "   1: 0100007F:270F 0100007F:8CAC 06 00000000:00000000 03:0000100C "
                            "00000000     0        0 0 3 0000000000000000\n";
const QByteArray v6 =
    "   0: 00000000000000000000000001000000:0016 00000000000000000000000000000000:0000 0A "
    "00000000:00000002 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0\n";

} // namespace

class ProcNetTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsReadFieldByField()
    {
        const QList<TcpRow> rows = parseProcNetTcp(heading + timeWait, AF_INET);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().key.local.text(), std::string("127.0.0.1:9999"));
        QCOMPARE(rows.first().key.remote.text(), std::string("127.0.0.1:36012"));
        QCOMPARE(rows.first().state, TcpState::TimeWait);
        QCOMPARE(rows.first().timer, Timer::TimeWait);
        QCOMPARE(rows.first().timerMs, 41'080u);
        QCOMPARE(rows.first().shutdownMask, 0xff);
    }

    void aRowOfIPv6IsRead()
    {
        const TcpRow row = parseProcNetTcp(v6, AF_INET6).first();
        QCOMPARE(row.key.local.text(), std::string("[::1]:22"));
        QVERIFY(row.key.remote.isAny());
        QCOMPARE(row.state, TcpState::Listen);
        QCOMPARE(row.recvQueue, 2u);
        QCOMPARE(row.uid, 1000u);
        QCOMPARE(row.inode, 4711u);
    }

    void whatIsNoRowIsSkipped()
    {
        QVERIFY(parseProcNetTcp({}, AF_INET).isEmpty());
        QVERIFY(parseProcNetTcp(heading, AF_INET).isEmpty());
        QVERIFY(parseProcNetTcp(v6, AF_INET).isEmpty());
        QCOMPARE(parseProcNetTcp("nonsense\n\n" + timeWait.chopped(1), AF_INET).size(), 1);
        for (qsizetype length = 0; length < timeWait.indexOf(" 0 3 "); ++length)
            QVERIFY(parseProcNetTcp(timeWait.left(length), AF_INET).isEmpty());
    }

    void garbageIsSurvived()
    {
        QRandomGenerator random(20'260'101);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text = heading + timeWait + v6;
            for (int change = 0; change < 1 + round % 8; ++change)
                text[random.bounded(int(text.size()))] = static_cast<char>(random.bounded(256));
            QVERIFY(parseProcNetTcp(text, round % 2 ? AF_INET : AF_INET6).size() <= 10);
        }
    }

    void thePortsThatWereNotAskedForAreLeftOut()
    {
        const auto rows = readProcNetTcp({1});
        for (const TcpRow &row : rows.value())
            QVERIFY(row.key.local.port() == 1 || row.key.remote.port() == 1);
    }
};

SOCKSCOPE_TEST_MAIN(ProcNetTest)
#include "tst_procnet.moc"
