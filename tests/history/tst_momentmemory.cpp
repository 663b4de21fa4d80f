// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How much a history keeps: what did not change once, and of everything only so much.

#include "history/momentmemory.h"

#include "history/chronicle.h"
#include "recordedpair.h"
#include "support/behaviourtest.h"

using namespace history;
using namespace session;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");

} // namespace

class MomentMemoryTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
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
};

SOCKSCOPE_TEST_MAIN(MomentMemoryTest)
#include "tst_momentmemory.moc"
