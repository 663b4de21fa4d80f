// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/messageways.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>

using namespace session;
using chat::Station;
using chat::Way;

namespace {

/// Lines and what is known of the connections they are on.
struct Desk
{
    Desk()
    {
        QObject::connect(&ways, &MessageWays::moved, &ways,
                         [this](quint64 message, const Way &way) { shown[message] = way; });
    }
    Station of(std::uint64_t message) { return shown[message].station(); }
    void know(chat::PeerId peer, const MessageWays::Progress &progress)
    {
        known[peer] = progress;
        ways.look();
    }
    std::map<chat::PeerId, MessageWays::Progress> known;
    std::map<std::uint64_t, Way> shown;
    int looks = 0;
    MessageWays ways{[this](chat::PeerId peer) {
        ++looks;
        return known[peer];
    }};
};

} // namespace

class MessageWaysTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLineGoesFromStationToStation()
    {
        Desk desk;
        desk.ways.follow(1, 7, 10);
        desk.know(7, {.taken = 9});
        QCOMPARE(desk.of(1), Station::Typed);
        desk.know(7, {.taken = 10});
        QCOMPARE(desk.of(1), Station::Taken);
        desk.know(7, {.taken = 10, .acknowledged = 10, .read = 9});
        QCOMPARE(desk.of(1), Station::Acknowledged);
        desk.know(7, {.taken = 10, .acknowledged = 10, .read = 10});
        QCOMPARE(desk.of(1), Station::Read);
        QCOMPARE(desk.ways.followed(), 0U);
    }

    void theLastByteOfALineCounts()
    {
        Desk desk;
        desk.ways.follow(1, 7, 10);
        desk.ways.follow(2, 7, 20);
        desk.know(7, {.taken = 20, .acknowledged = 15, .read = 10});
        QCOMPARE(desk.of(1), Station::Read);
        QCOMPARE(desk.of(2), Station::Taken);
    }

    void aLineToAllIsAsFarAsItIsWithAll()
    {
        Desk desk;
        desk.ways.follow(1, 7, 10);
        desk.ways.follow(1, 8, 3);
        desk.known[8] = {.taken = 3, .acknowledged = 3, .read = 3};
        desk.know(7, {.taken = 10});
        QCOMPARE(desk.of(1), Station::Taken);
        QCOMPARE(desk.shown[1].receivers, 2);
        QCOMPARE(desk.shown[1].count(Station::Read), 1);
        desk.know(7, {.taken = 10, .acknowledged = 10, .read = 10});
        QCOMPARE(desk.of(1), Station::Read);
    }

    void whatWasSeenStaysSeen()
    {
        Desk desk;
        desk.ways.follow(1, 7, 10);
        desk.know(7, {.taken = 10, .acknowledged = 10});
        desk.know(7, {.taken = 10, .acknowledged = 2});
        QCOMPARE(desk.of(1), Station::Acknowledged);
    }

    void readingThatCannotBeKnownEndsTheWayAtTheAcknowledgement()
    {
        Desk desk;
        desk.ways.follow(1, 7, 10);
        desk.know(7, {.taken = 10, .readKnowable = false});
        QCOMPARE(desk.shown[1].unknowable, 1);
        desk.know(7, {.taken = 10, .acknowledged = 10, .readKnowable = false});
        QCOMPARE(desk.of(1), Station::Acknowledged);
        QCOMPARE(desk.shown[1].over, 0);
        QCOMPARE(desk.ways.followed(), 0U);
    }

    void whenTheConnectionIsOverTheLineStaysWhereItIs()
    {
        Desk desk;
        desk.ways.follow(1, 7, 10);
        desk.know(7, {.taken = 10, .over = true});
        QCOMPARE(desk.of(1), Station::Taken);
        QCOMPARE(desk.shown[1].over, 1);
        desk.ways.follow(2, 8, 10);
        desk.ways.finish(8);
        QCOMPARE(desk.of(2), Station::Typed);
        QCOMPARE(desk.shown[2].over, 1);
        QCOMPARE(desk.ways.followed(), 0U);
    }

    void ofMoreThanAThousandLinesTheOldestAreGivenUp()
    {
        Desk desk;
        for (std::uint64_t line = 1; line <= 1500; ++line) {
            desk.ways.follow(line, 7, line);
            if (line % 2 == 0)
                desk.ways.follow(line, 8, line);
        }
        QCOMPARE(desk.ways.followed(), MessageWays::mostFollowed);
        QCOMPARE(desk.shown[500].over, 2);
        desk.known[8] = {.taken = 1500, .acknowledged = 1500, .read = 1500};
        desk.know(7, {.taken = 1500, .acknowledged = 1500, .read = 1500});
        QCOMPARE(desk.of(501), Station::Read);
        QCOMPARE(desk.of(500), Station::Typed);
        QCOMPARE(desk.ways.followed(), 0U);
    }

    void manyRequestsAreOneLookAndNoneIsMadeForNothing()
    {
        Desk desk;
        desk.ways.lookSoon();
        desk.ways.follow(1, 7, 10);
        for (int i = 0; i < 100; ++i)
            desk.ways.lookSoon();
        QSignalSpy moved(&desk.ways, &MessageWays::moved);
        QVERIFY(moved.wait());
        QCOMPARE(desk.looks, 1);
        QVERIFY(!moved.wait(200)); // an unread line costs nothing
        QCOMPARE(desk.looks, 1);
    }

    void thousandsOfReceiversAreLookedAtInTurns()
    {
        Desk desk;
        for (chat::PeerId peer = 1; peer <= 1200; ++peer) {
            desk.ways.follow(1, peer, 10);
            desk.known[peer] = {.taken = 10, .acknowledged = 10, .read = 10};
        }
        desk.ways.look();
        QVERIFY(desk.shown[1].count(Station::Read) < 1200);
        QTRY_COMPARE(desk.of(1), Station::Read);
    }
};

SOCKSCOPE_TEST_MAIN(MessageWaysTest)
#include "tst_messageways.moc"
