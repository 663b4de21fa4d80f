// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A session in a file: what was saved is read again.

#include "history/historyfile.h"

#include "savedconversation.h"
#include "support/behaviourtest.h"

using namespace history;
using namespace saved;
using session::Program;

class HistoryFileTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_chronicle = conversation();
        QVERIFY(m_chronicle.moments.size() > 5);
        m_bytes = toBytes(m_chronicle);
    }

    void whatWasSavedIsReadAgain()
    {
        const auto again = read(m_bytes);
        QVERIFY2(again, qPrintable(problemOf(m_bytes).detail));
        QCOMPARE(toBytes(*again), m_bytes);
        const History saved(m_chronicle);
        const History opened(*again);
        QCOMPARE(opened.moments().size(), saved.moments().size());
        for (std::size_t i = 0; i < saved.moments().size(); ++i) {
            QCOMPARE(factsAt(opened, i), factsAt(saved, i));
            QCOMPARE(opened.moments()[i].table, saved.moments()[i].table);
            QCOMPARE(opened.moments()[i].connections, saved.moments()[i].connections);
            QCOMPARE(opened.moments()[i].counters, saved.moments()[i].counters);
        }
        QCOMPARE(opened.program(), Program::Server);
        QCOMPARE(opened.wallTime(again->begunAt), saved.wallTime(again->begunAt));
    }

    void itIsTextWithALineForEachCall()
    {
        QVERIFY(m_bytes.startsWith("{\"format\":\"sockscope-session\",\"version\":1,\n"));
        const QList<QByteArray> lines = m_bytes.split('\n');
        const auto listens = std::count_if(lines.begin(), lines.end(), [](const QByteArray &line) {
            return line.startsWith("{") && line.contains("\"call\":\"listen\"") &&
                   line.contains("\"number\":");
        });
        QVERIFY(listens >= 1);
        QVERIFY(m_bytes.contains("\"state\":\"ESTABLISHED\""));
        QVERIFY(m_bytes.contains("\"call\":\"accept4\""));
    }

    void addressesOfBothFamiliesKeepTheirScope()
    {
        Chronicle chronicle = m_chronicle;
        const in6_addr linkLocal = {{{0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}}};
        Moment &last = chronicle.moments.back();
        last.resolved = {posix::SocketAddress::loopback(AF_INET6, 80),
                         posix::SocketAddress::fromBytes(AF_INET6, &linkLocal, 81, 4711),
                         posix::SocketAddress::loopback(AF_INET6, 82).mapped(),
                         posix::SocketAddress()};
        const auto again = read(toBytes(chronicle));
        QVERIFY(again);
        QVERIFY(again->moments.back().resolved == last.resolved);
    }

    void numbersOfAnySizeComeBack()
    {
        Chronicle chronicle = m_chronicle;
        Moment &last = chronicle.moments.back();
        last.at = (std::int64_t(1) << 60) + 1;
        SocketSight sight;
        sight.info = kernel::TcpInfo::parse(QByteArray(1024, '\xff')).figures();
        last.sockets = {{7, sight}};
        const auto again = read(toBytes(chronicle));
        QVERIFY(again);
        QCOMPARE(again->moments.back().at, last.at);
        QCOMPARE(again->moments.back().sockets.value(7).info, sight.info);
    }

    void aChronicleThatIsTooLargeLosesItsOldestMoments()
    {
        Chronicle chronicle = m_chronicle;
        Moment fat = chronicle.moments.back();
        for (int i = 0; i < 20; ++i) {
            RowFacts row;
            row.row.row.inode = std::uint64_t(i);
            row.nature.name = QString(50'000, QLatin1Char('n'));
            fat.table.append(row);
        }
        for (int i = 0; i < 80; ++i) {
            ++fat.at;
            for (RowFacts &row : fat.table)
                row.row.row.sendQueue = std::uint32_t(i + 1);
            chronicle.moments.push_back(fat);
        }
        const QByteArray bytes = toBytes(chronicle);
        QVERIFY(bytes.size() <= mostFileBytes);
        const auto again = read(bytes);
        QVERIFY2(again, qPrintable(problemOf(bytes).detail));
        QVERIFY(again->moments.size() < chronicle.moments.size());
        QCOMPARE(again->dropped, chronicle.moments.size() - again->moments.size());
        QCOMPARE(again->moments.back().table, chronicle.moments.back().table);
    }

private:
    Chronicle m_chronicle;
    QByteArray m_bytes;
};

SOCKSCOPE_TEST_MAIN(HistoryFileTest)
#include "tst_historyfile.moc"
