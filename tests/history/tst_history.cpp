// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The history of real sessions: each moment tells what the session told then.

#include "history/history.h"

#include "history/chronicle.h"
#include "history/historyfacts.h"
#include "history/momentmemory.h"
#include "history/shown.h"
#include "session/clientsession.h"
#include "session/farend.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>

using namespace history;
using namespace session;
using kernel::TcpState;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");

/// Nothing has been recorded for a while.
bool isQuiet(const History &history, int ms = 400)
{
    QSignalSpy changed(&history, &History::changed);
    return !changed.wait(ms);
}

/// What a session told, and the moment that was made of it.
struct Told
{
    QStringList facts;
    QStringList chat;
    std::size_t index = 0;
};

template <typename Session>
struct Recorded : Session
{
    void note()
    {
        history.catchUp();
        told.append({historyfacts::factsOf(static_cast<Session &>(*this)),
                     historyfacts::chatOf(history.messages()), history.moments().size() - 1});
    }
    TcpState stateOf(const posix::ConnectionKey &key) const
    {
        const kernel::TrackedRow *row = this->tableRow(key);
        return row && !row->gone ? row->row.state : TcpState::Unknown;
    }

    History history{*this};
    QList<Told> told;
};

struct Pair
{
    Pair()
    {
        server.setTidyUp(TidyUp::Never);
        ListenPlan plan;
        plan.port = QStringLiteral("0");
        server.startListening(plan);
    }
    bool connect()
    {
        client.connectNow(loopback, QString::number(server.socket().local.port()));
        return QTest::qWaitFor([this] {
            return server.stateOf(serverKey()) == TcpState::Established &&
                   client.stateOf(serverKey().reversed()) == TcpState::Established;
        });
    }
    posix::ConnectionKey serverKey() const { return client.connection().key.reversed(); }
    /// Lets everything settle that is under way, and notes what is so then.
    bool note()
    {
        const auto areQuiet = [this] {
            return isQuiet(server.history, 150) && isQuiet(client.history, 50);
        };
        const bool settled = QTest::qWaitFor(areQuiet, 20'000);
        server.note();
        client.note();
        return settled;
    }

    Recorded<ServerSession> server;
    Recorded<ClientSession> client;
};

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

    void ofManyPeersOnlyTheLastToChangeAreAsked()
    {
        Pair pair;
        std::vector<std::unique_ptr<ClientSession>> crowd;
        const QString port = QString::number(pair.server.socket().local.port());
        for (int i = 0; i < 24; ++i) {
            crowd.push_back(std::make_unique<ClientSession>());
            crowd.back()->connectNow(loopback, port);
        }
        QTRY_COMPARE(pair.server.history.moments().back().connections.size(), 24);
        QTRY_VERIFY(isQuiet(pair.server.history));
        const auto &sockets = pair.server.history.moments().back().sockets;
        QCOMPARE(sockets.size(), 1 + 16);
        QVERIFY(sockets.contains(0));
        pair.server.setOption(1, *net::socketOption(QStringLiteral("TCP_NODELAY")),
                              QStringLiteral("1"));
        pair.server.history.catchUp();
        QVERIFY(pair.server.history.moments().back().sockets.contains(1));
        QCOMPARE(pair.server.history.moments().back().sockets.size(), 1 + 16);
    }

    void whatDidNotChangeIsSharedWithTheMomentBefore()
    {
        Pair pair;
        QVERIFY(pair.connect());
        QTRY_VERIFY(isQuiet(pair.server.history));
        pair.server.setRoomMode(chat::RoomMode::Echo);
        pair.server.history.catchUp();
        const auto &moments = pair.server.history.moments();
        const Moment &last = moments.back();
        const Moment &before = moments[moments.size() - 2];
        QCOMPARE(last.acceptance.room, chat::RoomMode::Echo);
        QVERIFY(before.acceptance.room != chat::RoomMode::Echo);
        QVERIFY(last.table.isSharedWith(before.table));
        QVERIFY(last.steps.isSharedWith(before.steps));
        QVERIFY(last.sockets.isSharedWith(before.sockets));
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

    void theOldestMomentsMakeRoom()
    {
        Recorded<ServerSession> server;
        chat::Way way;
        for (std::size_t i = 0; i < History::mostMoments + 50; ++i) {
            way.receivers = int(i);
            Q_EMIT server.messageMoved(1, way);
            server.history.catchUp();
        }
        const auto &moments = server.history.moments();
        QCOMPARE(moments.size(), History::mostMoments);
        QCOMPARE(server.history.dropped(), std::uint64_t(51)); // the first was there before
        QCOMPARE(moments.back().move, std::uint64_t(History::mostMoments + 50));
        QCOMPARE(server.history.at(0).moment.move, std::uint64_t(51));
    }

    void messagesAndTheirMovesAreBounded()
    {
        Recorded<ServerSession> server;
        chat::Message message;
        message.kind = chat::Message::Kind::Sent;
        for (std::size_t i = 0; i < Chronicle::mostMessages * 3; ++i) {
            ++message.number;
            Q_EMIT server.messageAdded(message);
        }
        chat::Way way;
        for (std::size_t i = 0; i < Chronicle::mostMoves + 10; ++i) {
            way.receivers = int(i);
            Q_EMIT server.messageMoved(message.number, way);
        }
        server.history.catchUp();
        const Chronicle chronicle = server.history.chronicle();
        QCOMPARE(chronicle.messages.size(), Chronicle::mostMessages);
        QCOMPARE(chronicle.moves.size(), Chronicle::mostMoves);
        QCOMPARE(chronicle.messages.back().way.receivers, 9); // the moves that made room
        QCOMPARE(server.history.messages().back().way, way);
        QCOMPARE(server.history.at(0).messages.size(), std::size_t(0));
        const Past last = server.history.at(server.history.moments().size() - 1);
        QCOMPARE(last.messages.back().way, way);
    }

    void whatIsSharedIsCountedOnce()
    {
        Moment one;
        one.table.resize(100);
        Moment other = one;
        ++other.at;
        const std::int64_t alone = std::int64_t(sizeof(Moment));
        QCOMPARE(memoryOf(other, one), alone);
        QVERIFY(memoryOf(one, Moment()) > std::int64_t(100 * sizeof(RowFacts)));
        other.table[0].row.gone = true;
        QVERIFY(memoryOf(other, one) > std::int64_t(100 * sizeof(RowFacts)));
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

SOCKSCOPE_TEST_MAIN(HistoryTest)
#include "tst_history.moc"
