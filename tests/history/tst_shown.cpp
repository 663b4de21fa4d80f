// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What is shown of a moment gone by, and that nothing of now comes through.

#include "history/shown.h"

#include "history/chronicle.h"
#include "recordedpair.h"
#include "session/farend.h"
#include "support/behaviourtest.h"

using namespace history;
using namespace session;
using kernel::TcpState;

class ShownTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneMomentTellsIsNotWhatTheNextOneTells()
    {
        Pair pair;
        QVERIFY(pair.connect());
        QVERIFY(pair.note());
        pair.server.shutdown(1, SHUT_WR);
        QTRY_COMPARE(pair.server.stateOf(pair.serverKey()), TcpState::FinWait2);
        QVERIFY(pair.note());
        QVERIFY(pair.server.told[0].facts != pair.server.told[1].facts);
        Shown shown(pair.server, pair.server.history);
        shown.showMoment(pair.server.told[0].index);
        QCOMPARE(shown.tableRow(pair.serverKey())->row.state, TcpState::Established);
        shown.showMoment(pair.server.told[1].index);
        QCOMPARE(shown.tableRow(pair.serverKey())->row.state, TcpState::FinWait2);
    }

    void whatGetsockoptToldIsTheMomentsToo()
    {
        Pair pair;
        QVERIFY(pair.connect());
        const net::SocketOption &option = *net::socketOption(QStringLiteral("TCP_KEEPIDLE"));
        pair.client.history.catchUp();
        const auto before = pair.client.history.moments().size() - 1;
        pair.client.setOption(0, option, QStringLiteral("77"));
        pair.client.history.catchUp();
        const auto after = pair.client.history.moments().size() - 1;
        pair.client.setOption(0, option, QStringLiteral("99"));
        pair.client.history.catchUp();
        Shown shown(pair.client, pair.client.history);
        shown.showMoment(after);
        QCOMPARE(shown.optionValue(0, option).value().number, 77);
        QCOMPARE(shown.optionReport(0, option)->typed, QStringLiteral("77"));
        QCOMPARE(shown.tcpInfo(0).value().constFirst().value, std::uint64_t(TcpState::Established));
        shown.showMoment(before);
        QVERIFY(shown.optionValue(0, option).value().number != 77);
        QVERIFY(!shown.optionReport(0, option));
        shown.showLive();
        QCOMPARE(shown.optionValue(0, option).value().number, 99);
    }

    void theFarEndIsCutAtTheSameTime()
    {
        Pair pair;
        QVERIFY(pair.connect());
        const posix::ConnectionKey key = pair.serverKey();
        pair.server.farEnd().follow(key);
        pair.client.send({.text = QStringLiteral("one")});
        const auto heard = [&](std::uint64_t bytes) {
            return pair.server.farEnd().report(key).page.writes.bytes() == bytes;
        };
        QTRY_VERIFY(heard(4));
        pair.server.history.catchUp();
        const auto index = pair.server.history.moments().size() - 1;
        pair.client.send({.text = QStringLiteral("two")});
        pair.client.shutdown(0, SHUT_WR);
        QTRY_VERIFY(heard(8));
        pair.server.history.catchUp();
        Shown shown(pair.server, pair.server.history);
        shown.showMoment(index);
        QCOMPARE(shown.farReport(key).page.writes.bytes(), std::uint64_t(4));
        QVERIFY(shown.farReport(key).calls.back().call != posix::Call::Shutdown);
        shown.showMoment(pair.server.history.moments().size() - 1);
        QCOMPARE(shown.farReport(key).page.writes.bytes(), std::uint64_t(8));
    }

    void whatIsDisguisedKnowsAtOnceWhatTheFarEndTold()
    {
        Pair pair;
        QVERIFY(pair.connect());
        const posix::ConnectionKey key = pair.serverKey();
        Shown shown(pair.server, pair.server.history);
        int told = 0;
        int missed = 0;
        connect(&pair.server.farEnd(), &session::FarEnd::changed, &shown, [&] {
            const std::size_t calls = pair.server.farEnd().report(key).calls.size();
            shown.setDisguised(true); // the history has not recorded it yet
            missed += shown.farReport(shown.said(key)).calls.size() == calls ? 0 : 1;
            shown.setDisguised(false);
            told += calls > 0 ? 1 : 0;
        });
        pair.server.farEnd().follow(key);
        QTRY_VERIFY(told > 0);
        QCOMPARE(missed, 0);
    }

    void whileThePastIsShownNothingOfNowComesThrough()
    {
        Pair pair;
        QVERIFY(pair.connect());
        QVERIFY(pair.note());
        Shown shown(pair.server, pair.server.history);
        QVERIFY(shown.isLive());
        QSignalSpy calls(&shown, &Shown::callMade);
        QSignalSpy table(&shown, &Shown::tableChanged);
        QSignalSpy moved(&shown, &Shown::moved);
        shown.showMoment(0);
        QCOMPARE(moved.size(), 1);
        QVERIFY(!shown.isLive());
        QVERIFY(!shown.socket().isOpen());
        calls.clear();
        table.clear();
        pair.server.shutdown(1, SHUT_WR);
        QTRY_COMPARE(pair.server.stateOf(pair.serverKey()), TcpState::FinWait2);
        QVERIFY(calls.isEmpty() && table.isEmpty());
        QVERIFY(shown.tableRows().isEmpty());
        shown.showLive();
        QVERIFY(!calls.isEmpty() && !table.isEmpty());
        QCOMPARE(shown.tableRow(pair.serverKey())->row.state, TcpState::FinWait2);
        calls.clear();
        pair.server.send(0, {.text = QStringLiteral("x")});
        QVERIFY(!calls.isEmpty());
    }

    void aHistoryThatWasReadStandsAtItsEndAndCannotGoLive()
    {
        Pair pair;
        QVERIFY(pair.connect());
        pair.client.send({.text = QStringLiteral("kept")});
        QTRY_COMPARE(pair.server.connections().constFirst().bytesIn, std::uint64_t(5));
        QVERIFY(pair.note());
        const History read(pair.server.history.chronicle());
        ServerSession none;
        Shown shown(none, read);
        QVERIFY(!shown.isLive());
        QCOMPARE(*shown.index(), read.moments().size() - 1);
        QCOMPARE(historyfacts::factsOf(shown), pair.server.told.constFirst().facts);
        QCOMPARE(historyfacts::chatOf(read.messages()), pair.server.told.constFirst().chat);
        shown.showMoment(0);
        QVERIFY(!shown.socket().isOpen());
        shown.showLive();
        QVERIFY(!shown.isLive());
        QVERIFY(!read.isRecording());
    }

    void ofTwoRowsOfOnePortTheLivingOneIsOurs()
    {
        RowFacts gone;
        gone.row.row.key = {posix::SocketAddress::loopback(AF_INET, 4000), {}};
        gone.row.row.state = TcpState::Listen;
        gone.row.row.inode = 1;
        gone.row.gone = true;
        RowFacts living = gone;
        living.row.row.inode = 2;
        living.row.gone = false;
        Chronicle chronicle;
        for (const auto &table : {QList<RowFacts>{gone, living}, QList<RowFacts>{gone}}) {
            Moment moment;
            moment.at = std::int64_t(chronicle.moments.size()) + 1;
            moment.table = table;
            chronicle.moments.push_back(moment);
        }
        const History history(std::move(chronicle));
        ServerSession none;
        Shown shown(none, history);
        shown.showMoment(0);
        QCOMPARE(shown.tableRow(gone.row.row.key)->row.inode, std::uint64_t(2));
        shown.showMoment(1);
        QCOMPARE(shown.tableRow(gone.row.row.key)->row.inode, std::uint64_t(1));
    }
};

SOCKSCOPE_TEST_MAIN(ShownTest)
#include "tst_shown.moc"
