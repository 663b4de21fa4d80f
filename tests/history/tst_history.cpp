// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The history of real sessions: each moment tells what the session told then.

#include "history/history.h"

#include "history/shown.h"
#include "recordedpair.h"
#include "support/behaviourtest.h"

using namespace history;
using namespace session;
using kernel::TcpState;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");

template <typename Session>
void verifyTold(Recorded<Session> &session)
{
    Shown shown(session, session.history);
    for (const Told &told : std::as_const(session.told)) {
        shown.showMoment(told.index);
        QCOMPARE(historyfacts::factsOf(shown), told.facts);
        QCOMPARE(historyfacts::chatOf(shown.messages()), told.chat);
    }
    shown.showLive();
    QCOMPARE(historyfacts::factsOf(shown), historyfacts::factsOf(static_cast<Session &>(session)));
}

} // namespace

class HistoryTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachMomentOfAConversationTellsWhatWasSoThen()
    {
        Pair pair;
        QTRY_COMPARE(pair.server.stateOf(pair.server.keyOf(0)), TcpState::Listen);
        QVERIFY(pair.note());
        QVERIFY(pair.connect());
        const posix::ConnectionKey key = pair.serverKey();
        QTRY_COMPARE(pair.server.connections().size(), 1);
        QVERIFY(pair.note());
        pair.client.send({.text = QStringLiteral("hello")});
        QTRY_COMPARE(pair.server.connections().constFirst().bytesIn, std::uint64_t(6));
        QVERIFY(pair.note());
        pair.server.send(0, {.text = QStringLiteral("hi there")});
        QTRY_COMPARE(pair.client.connections().constFirst().bytesIn, std::uint64_t(9));
        QTRY_COMPARE(pair.server.history.messages().back().way.count(chat::Station::Read), 1);
        QVERIFY(pair.note());
        pair.server.shutdown(1, SHUT_WR);
        QTRY_COMPARE(pair.server.stateOf(key), TcpState::FinWait2);
        QTRY_COMPARE(pair.client.stateOf(key.reversed()), TcpState::CloseWait);
        QVERIFY(pair.note());
        pair.client.close(0, net::CloseKind::Fin);
        QTRY_COMPARE(pair.server.stateOf(key), TcpState::TimeWait);
        QVERIFY(pair.note());
        pair.server.close(1, net::CloseKind::Fin);
        pair.server.closeListener();
        QTRY_VERIFY(pair.server.tableRow(pair.server.keyOf(0)) == nullptr);
        QVERIFY(pair.note());
        verifyTold(pair.server);
        verifyTold(pair.client);
    }

    void nothingIsRecordedWhileNothingChanges()
    {
        Pair pair;
        QVERIFY(pair.connect());
        QTRY_VERIFY(isQuiet(pair.server.history));
        QVERIFY(isQuiet(pair.client.history));
        const auto moments = pair.server.history.moments().size();
        pair.server.history.catchUp();
        QCOMPARE(pair.server.history.moments().size(), moments);
    }

    void aTimerThatRunsIsNoMoment()
    {
        Pair pair;
        QVERIFY(pair.connect());
        const posix::ConnectionKey key = pair.serverKey();
        pair.server.close(1, net::CloseKind::Fin);
        QTRY_COMPARE(pair.client.stateOf(key.reversed()), TcpState::CloseWait);
        pair.client.close(0, net::CloseKind::Fin);
        QTRY_COMPARE(pair.server.stateOf(key), TcpState::TimeWait);
        QTRY_VERIFY(isQuiet(pair.server.history));
        const auto moments = pair.server.history.moments().size();
        const std::int64_t seen = pair.server.tableRow(key)->seenAt;
        QTRY_VERIFY(pair.server.tableRow(key)->seenAt > seen + 500'000'000);
        QCOMPARE(pair.server.history.moments().size(), moments);
    }

    void allCallsOfOneTurnAreOneMoment()
    {
        Recorded<ServerSession> server;
        const auto before = server.history.moments().size();
        QSignalSpy changed(&server.history, &History::changed);
        server.openSocket(AF_INET, SOCK_STREAM);
        server.setReuseAddress(true);
        server.bind(loopback, QStringLiteral("0"));
        QCOMPARE(server.history.moments().size(), before);
        QVERIFY(changed.wait());
        QCOMPARE(server.history.moments()[before].call, server.calls().lastNumber());
    }

    void aMomentIsFoundByItsTimeAndByItsCall()
    {
        Pair pair;
        QVERIFY(pair.connect());
        QVERIFY(pair.note());
        const History &history = pair.server.history;
        for (std::size_t i = 0; i < history.moments().size(); ++i)
            QCOMPARE(history.indexOf(history.moments()[i].at), i);
        QCOMPARE(history.indexOf(0), std::size_t(0));
        QCOMPARE(history.indexOf(posix::monotonicNow()), history.moments().size() - 1);
        const std::uint64_t last = pair.server.calls().lastNumber();
        for (std::uint64_t call = 1; call <= last; ++call) {
            const std::size_t index = history.indexOfCall(call);
            QVERIFY(history.moments()[index].call >= call);
            QVERIFY(index == 0 || history.moments()[index - 1].call < call);
        }
        QCOMPARE(history.indexOfCall(last + 1000), history.moments().size() - 1);
    }

    void theWallTimeOfAMomentIsWhenItWas()
    {
        Recorded<ServerSession> server;
        const QDateTime before = QDateTime::currentDateTime();
        const QDateTime told = server.history.wallTime(posix::monotonicNow());
        QVERIFY(std::abs(before.msecsTo(told)) < 1000);
        const auto begun = server.history.moments().front().at;
        QCOMPARE(
            server.history.wallTime(begun).msecsTo(server.history.wallTime(begun + 2'000'000'000)),
            qint64(2000));
    }

    void nowIsEverythingAsItIs()
    {
        Pair pair;
        QVERIFY(pair.connect());
        pair.server.setRoomMode(chat::RoomMode::Silent);
        const Past now = pair.server.history.now();
        QCOMPARE(now.moment.acceptance.room, chat::RoomMode::Silent);
        QCOMPARE(now.calls.lastNumber(), pair.server.calls().lastNumber());
        QCOMPARE(now.moment.connections, pair.server.connections());
        QCOMPARE(now.pid, int(QCoreApplication::applicationPid()));
    }
};

SOCKSCOPE_TEST_MAIN(HistoryTest)
#include "tst_history.moc"
