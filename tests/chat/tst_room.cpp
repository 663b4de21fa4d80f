// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "chat/room.h"
#include "support/behaviourtest.h"

using namespace chat;

class RoomTest : public BehaviourTest
{
    Q_OBJECT

private:
    static Room roomOf(PeerId count)
    {
        Room room;
        for (PeerId peer = 1; peer <= count; ++peer)
            room.join(peer);
        return room;
    }

    static Room::Hearing say(Room &room, PeerId from, const QByteArray &bytes)
    {
        Line line;
        line.bytes = bytes;
        return room.hear(from, line);
    }

    static QByteArray refusal(Room &room, PeerId from, const QByteArray &bytes)
    {
        const Room::Hearing hearing = say(room, from, bytes);
        if (hearing.renamed || hearing.deliveries.size() != 1 ||
            hearing.deliveries[0].receivers != QList<PeerId>{from})
            return {};
        return hearing.deliveries[0].bytes;
    }

private Q_SLOTS:
    void aLineIsRelayedToTheOthersWithTheNameOfItsSender()
    {
        Room room = roomOf(3);
        const Room::Hearing hearing = say(room, 2, "hello");
        QCOMPARE(hearing.deliveries.size(), 1);
        QCOMPARE(hearing.deliveries[0].bytes, QByteArray("peer 2: hello\n"));
        QCOMPARE(hearing.deliveries[0].receivers, QList<PeerId>({1, 3}));
        QVERIFY(!hearing.renamed);
    }

    void bytesAreRelayedAsTheyCame()
    {
        Room room = roomOf(2);
        const QByteArray odd("\xff\xfe\0\x1b\r<b>", 8);
        QCOMPARE(say(room, 1, odd).deliveries[0].bytes, "peer 1: " + odd + '\n');
        QCOMPARE(say(room, 1, "").deliveries[0].bytes, QByteArray("peer 1: \n"));
    }

    void aThousandReceiversShareOneBuffer()
    {
        Room room = roomOf(1000);
        const Room::Hearing hearing = say(room, 500, "x");
        QCOMPARE(hearing.deliveries.size(), 1);
        QCOMPARE(hearing.deliveries[0].receivers.size(), 999);
        QVERIFY(!hearing.deliveries[0].receivers.contains(500));
    }

    void whoIsAloneIsHeardByNobody()
    {
        Room room = roomOf(1);
        QVERIFY(say(room, 1, "x").deliveries.isEmpty());
    }

    void echoSendsTheLineBackToItsSender()
    {
        Room room = roomOf(2);
        room.setMode(RoomMode::Echo);
        const Room::Hearing hearing = say(room, 1, "hello");
        QCOMPARE(hearing.deliveries.size(), 1);
        QCOMPARE(hearing.deliveries[0].bytes, QByteArray("hello\n"));
        QCOMPARE(hearing.deliveries[0].receivers, QList<PeerId>{1});
    }

    void aSilentRoomDeliversNothing()
    {
        Room room = roomOf(2);
        room.setMode(RoomMode::Silent);
        QVERIFY(say(room, 1, "hello").deliveries.isEmpty());
        QCOMPARE(room.mode(), RoomMode::Silent);
    }

    void whoLeftHearsAndSaysNothing()
    {
        Room room = roomOf(3);
        room.leave(1);
        QCOMPARE(say(room, 2, "x").deliveries[0].receivers, QList<PeerId>{3});
        QVERIFY(say(room, 1, "x").deliveries.isEmpty());
        QVERIFY(say(room, 99, "x").deliveries.isEmpty());
    }

    void aNickNamesThePeerInEveryModeAndIsDeliveredToNobody()
    {
        for (const RoomMode mode : {RoomMode::Relay, RoomMode::Echo, RoomMode::Silent}) {
            Room room = roomOf(2);
            room.setMode(mode);
            const Room::Hearing hearing = say(room, 1, "/nick Alice");
            QVERIFY(hearing.renamed);
            QVERIFY(hearing.deliveries.isEmpty());
            QCOMPARE(room.nameOf(1), QStringLiteral("Alice"));
        }
        Room room = roomOf(2);
        say(room, 1, "/nick  Alice ");
        QCOMPARE(say(room, 1, "hi").deliveries[0].bytes, QByteArray("Alice: hi\n"));
        QVERIFY(!say(room, 1, "/nick Alice").renamed);
        QVERIFY(say(room, 1, "/nick Bob").renamed);
        QCOMPARE(room.nameOf(1), QStringLiteral("Bob"));
    }

    void whatOnlyBeginsLikeTheCommandIsALine()
    {
        Room room = roomOf(2);
        for (const char *line : {"/nickname x", "/NICK x", " /nick x", "/nic"})
            QCOMPARE(say(room, 1, line).deliveries[0].bytes, "peer 1: " + QByteArray(line) + '\n');
    }

    void aNameThatIsTakenIsRefusedToItsSenderAlone_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name :
             {"Alice", "alice", "\uff21lice", "Al:ice", "peer 2", "Peer 77", "server"})
            QTest::newRow(name) << QByteArray(name);
    }

    void aNameThatIsTakenIsRefusedToItsSenderAlone()
    {
        QFETCH(QByteArray, name);
        Room room = roomOf(3);
        say(room, 1, "/nick Alice");
        const QByteArray shown = QByteArray(name).replace(":", "");
        QCOMPARE(refusal(room, 3, "/nick " + name), "server: the name " + shown + " is taken\n");
        QCOMPARE(room.nameOf(3), QStringLiteral("peer 3"));
    }

    void anEmptyNameIsRefused()
    {
        Room room = roomOf(2);
        for (const char *line : {"/nick", "/nick ", "/nick :", "/nick \t "})
            QCOMPARE(refusal(room, 1, line), QByteArray("server: a name is needed: /nick NAME\n"));
    }

    void aNameIsFreeAgainWhenItsOwnerLeft()
    {
        Room room = roomOf(2);
        say(room, 1, "/nick Alice");
        room.leave(1);
        QVERIFY(say(room, 2, "/nick Alice").renamed);
        QCOMPARE(room.nameOf(1), QStringLiteral("peer 1"));
    }

    void aPeerMayTakeBackItsOwnFirstName()
    {
        Room room = roomOf(2);
        say(room, 1, "/nick Alice");
        QVERIFY(say(room, 1, "/nick peer 1").renamed);
        QCOMPARE(room.nameOf(1), QStringLiteral("peer 1"));
    }

    void joiningTwiceIsJoiningOnce()
    {
        Room room = roomOf(2);
        room.join(2);
        QCOMPARE(say(room, 1, "x").deliveries[0].receivers, QList<PeerId>{2});
    }
};

SOCKSCOPE_TEST_MAIN(RoomTest)
#include "tst_room.moc"
