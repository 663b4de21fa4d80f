// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tabletracker.h"
#include "support/behaviourtest.h"

using namespace kernel;
using posix::SocketAddress;
using S = TcpState;

namespace {

const SocketAddress server = SocketAddress::loopback(AF_INET, 9999);
const SocketAddress client = SocketAddress::loopback(AF_INET, 36012);
const ConnectionKey listenerKey = ConnectionKey::listener(server);
const ConnectionKey serverKey = {server, client};
const ConnectionKey clientKey = {client, server};

TcpRow row(const ConnectionKey &key, S state, std::uint64_t inode = 0)
{
    TcpRow made;
    made.key = key;
    made.state = state;
    made.inode = inode;
    return made;
}

const TcpRow listenerRow = row(listenerKey, S::Listen, 10);

/// Feeds snapshots one second apart and writes the changes down: "<" before an inferred one.
class Story
{
public:
    QStringList see(const QList<TcpRow> &rows)
    {
        Snapshot snapshot;
        snapshot.rows = rows;
        snapshot.ports = ports;
        snapshot.takenAt = now += 1'000'000'000;
        return told(tracker.take(snapshot));
    }
    QStringList told(const QList<StateChange> &changes) const
    {
        QStringList lines;
        for (const StateChange &change : changes) {
            lines.append(QStringLiteral("%1%2 %3 %4")
                             .arg(QLatin1StringView(change.inferred ? "<" : ""))
                             .arg(change.key.local.port())
                             .arg(QLatin1StringView(stateName(change.from)),
                                  QLatin1StringView(stateName(change.to))));
            if (change.at != (change.inferred ? 0 : now))
                lines.append(QStringLiteral("wrong time"));
        }
        return lines;
    }

    TableTracker tracker;
    QSet<std::uint16_t> ports = {9999};
    std::int64_t now = 0;
};

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QLatin1StringView(text));
    return list;
}

} // namespace

class TableTrackerTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereAtTheFirstLookHasNoHistory()
    {
        Story story;
        QCOMPARE(story.see({listenerRow, row(serverKey, S::TimeWait)}), lines({}));
        QCOMPARE(story.tracker.rows().size(), 2);
        QVERIFY(story.tracker.find(serverKey)->closedFirst);
    }

    void whatAppearsLaterWasClosedBefore()
    {
        Story story;
        story.see({});
        QCOMPARE(story.see({listenerRow}), lines({"9999 CLOSED LISTEN"}));
        QCOMPARE(
            story.see({listenerRow, row(serverKey, S::Established), row(clientKey, S::SynSent, 4)}),
            lines({"<9999 CLOSED SYN_RECV", "9999 SYN_RECV ESTABLISHED", "36012 CLOSED SYN_SENT"}));
        QCOMPARE(story.see({listenerRow, row(serverKey, S::Established),
                            row(clientKey, S::Established, 4)}),
                 lines({"36012 SYN_SENT ESTABLISHED"}));
    }

    void thePortsOfALaterQuestionHaveNoHistoryEither()
    {
        Story story;
        story.ports = {80};
        story.see({});
        story.ports = {80, 9999};
        QCOMPARE(story.see({listenerRow, row(serverKey, S::TimeWait)}), lines({}));
    }

    void aSocketKnownToBeNewHasItsHistoryAtTheFirstLook()
    {
        Story story;
        story.tracker.expectNew(clientKey, Circumstances::Opening::Active);
        QCOMPARE(story.see({row(clientKey, S::Established, 4), row(serverKey, S::Established, 5)}),
                 lines({"<36012 CLOSED SYN_SENT", "36012 SYN_SENT ESTABLISHED"}));
    }

    void rowsOfAPortNobodyAsksForAnyMoreAreDroppedWithoutAWord()
    {
        Story story;
        story.see({listenerRow, row(serverKey, S::Established)});
        story.ports = {80};
        QCOMPARE(story.see({}), lines({}));
        QVERIFY(story.tracker.rows().isEmpty());
    }

    void theServerClosesFirst()
    {
        Story story;
        story.see(
            {listenerRow, row(serverKey, S::Established, 5), row(clientKey, S::Established, 4)});
        QCOMPARE(
            story.see({row(serverKey, S::FinWait2), row(clientKey, S::CloseWait, 4), listenerRow}),
            lines({"<9999 ESTABLISHED FIN_WAIT1", "9999 FIN_WAIT1 FIN_WAIT2",
                   "36012 ESTABLISHED CLOSE_WAIT"}));
        QCOMPARE(story.see({row(serverKey, S::TimeWait), listenerRow}),
                 lines({"<36012 CLOSE_WAIT LAST_ACK", "36012 LAST_ACK CLOSED",
                        "9999 FIN_WAIT2 TIME_WAIT"}));
        QVERIFY(story.tracker.find(serverKey)->closedFirst);
        QVERIFY(!story.tracker.find(clientKey)->closedFirst);
        QVERIFY(story.tracker.find(clientKey)->gone);
    }

    void aWholeCloseBetweenTwoLooksIsInferred()
    {
        Story story;
        story.see(
            {listenerRow, row(serverKey, S::Established, 5), row(clientKey, S::Established, 4)});
        QCOMPARE(story.see({row(serverKey, S::TimeWait), listenerRow}),
                 lines({"<36012 ESTABLISHED CLOSE_WAIT", "<36012 CLOSE_WAIT LAST_ACK",
                        "36012 LAST_ACK CLOSED", "<9999 ESTABLISHED FIN_WAIT1",
                        "<9999 FIN_WAIT1 FIN_WAIT2", "9999 FIN_WAIT2 TIME_WAIT"}));
    }

    void aWholeLifeBetweenTwoLooksIsInferred()
    {
        Story story;
        story.see({listenerRow});
        QCOMPARE(story.see({listenerRow, row(clientKey, S::TimeWait)}),
                 lines({"<36012 CLOSED SYN_SENT", "<36012 SYN_SENT ESTABLISHED",
                        "<36012 ESTABLISHED FIN_WAIT1", "<36012 FIN_WAIT1 FIN_WAIT2",
                        "36012 FIN_WAIT2 TIME_WAIT"}));
    }

    void aResetIsNotDrawnAsAnOrderlyEnd()
    {
        Story story;
        story.see(
            {listenerRow, row(serverKey, S::Established, 5), row(clientKey, S::Established, 4)});
        QCOMPARE(story.see({listenerRow}),
                 lines({"9999 ESTABLISHED CLOSED", "36012 ESTABLISHED CLOSED"}));
        story.see({listenerRow, row(serverKey, S::CloseWait, 6), row(clientKey, S::FinWait2, 7)});
        QCOMPARE(story.see({listenerRow}),
                 lines({"9999 CLOSE_WAIT CLOSED", "36012 FIN_WAIT2 CLOSED"}));
    }

    void whenBothClosedAtOnceNeitherOrderIsClaimed()
    {
        Story story;
        story.see(
            {listenerRow, row(serverKey, S::Established, 5), row(clientKey, S::Established, 4)});
        QCOMPARE(story.see({listenerRow, row(serverKey, S::TimeWait), row(clientKey, S::TimeWait)}),
                 lines({"<9999 ESTABLISHED FIN_WAIT1", "9999 FIN_WAIT1 TIME_WAIT",
                        "<36012 ESTABLISHED FIN_WAIT1", "36012 FIN_WAIT1 TIME_WAIT"}));
        QVERIFY(story.tracker.find(serverKey)->closedFirst);
        QVERIFY(story.tracker.find(clientKey)->closedFirst);
    }

    void anEndOnAnotherMachineIsNotGuessedAt()
    {
        const SocketAddress here = *SocketAddress::parse("192.0.2.1", 36012);
        const SocketAddress there = *SocketAddress::parse("192.0.2.2", 9999);
        Story story;
        story.see({row({here, there}, S::Established, 4)});
        QCOMPARE(story.see({row({here, there}, S::TimeWait)}),
                 lines({"<36012 ESTABLISHED FIN_WAIT1", "36012 FIN_WAIT1 TIME_WAIT"}));
    }

    void anOldTimeWaitOverThereDoesNotEndANewHandshakeInOrder()
    {
        Story story;
        story.see({listenerRow, row(serverKey, S::TimeWait)});
        story.see({listenerRow, row(serverKey, S::TimeWait), row(clientKey, S::SynSent, 4)});
        QCOMPARE(story.see({listenerRow, row(serverKey, S::TimeWait)}),
                 lines({"36012 SYN_SENT CLOSED"}));
    }

    void aKeyThatComesBackIsANewConnection()
    {
        Story story;
        story.see({listenerRow, row(clientKey, S::TimeWait)});
        QCOMPARE(story.see({listenerRow}), lines({"36012 TIME_WAIT CLOSED"}));
        QVERIFY(story.tracker.find(clientKey)->gone);
        QCOMPARE(story.see({listenerRow, row(clientKey, S::SynSent, 4)}),
                 lines({"36012 CLOSED SYN_SENT"}));
        QVERIFY(!story.tracker.find(clientKey)->gone);
        QVERIFY(!story.tracker.find(clientKey)->closedFirst);
    }

    void aKeyReusedBetweenTwoLooksIsANewConnection()
    {
        Story story;
        story.see({listenerRow, row(clientKey, S::TimeWait)});
        QCOMPARE(story.see({listenerRow, row(clientKey, S::Established, 4)}),
                 lines({"<36012 TIME_WAIT CLOSED", "<36012 CLOSED SYN_SENT",
                        "36012 SYN_SENT ESTABLISHED"}));
        QCOMPARE(story.see({listenerRow, row(clientKey, S::Established, 5)}),
                 lines({"<36012 ESTABLISHED CLOSED", "<36012 CLOSED SYN_SENT",
                        "36012 SYN_SENT ESTABLISHED"}));
    }

    void beingAcceptedIsAChangeOfTheRowButNotOfItsState()
    {
        Story story;
        story.see({listenerRow, row(serverKey, S::Established, 0)});
        const std::int64_t entered = story.tracker.find(serverKey)->enteredAt;
        TcpRow accepted = row(serverKey, S::Established, 5);
        accepted.owner = {Owner::Kind::Process, 812, QStringLiteral("server")};
        QCOMPARE(story.see({listenerRow, accepted}), lines({}));
        QCOMPARE(story.tracker.find(serverKey)->changedAt, story.now);
        QCOMPARE(story.tracker.find(serverKey)->enteredAt, entered);
        story.see({listenerRow, accepted});
        QVERIFY(story.tracker.find(serverKey)->changedAt < story.now);
        QCOMPARE(story.tracker.find(serverKey)->seenAt, story.now);
    }

    void aSnapshotWithAnErrorChangesNothing()
    {
        Story story;
        story.see({listenerRow});
        Snapshot failed;
        failed.error = EACCES;
        QVERIFY(story.tracker.take(failed).isEmpty());
        QVERIFY(!story.tracker.find(listenerKey)->gone);
    }

    void aDeadRowStaysForAWhile()
    {
        Story story;
        story.tracker = TableTracker(2'500'000'000);
        story.see({row(clientKey, S::TimeWait)});
        story.see({});
        const TrackedRow dead = *story.tracker.find(clientKey);
        QCOMPARE(dead.row.state, S::TimeWait);
        QVERIFY(dead.gone);
        story.see({});
        QVERIFY(story.tracker.find(clientKey));
        story.see({});
        story.see({});
        QVERIFY(!story.tracker.find(clientKey));
    }

    void theTwoEndsStandTogetherBehindTheListeners()
    {
        const SocketAddress second = SocketAddress::loopback(AF_INET, 40000);
        Story story;
        story.see({row(clientKey, S::Established, 4), row({second, server}, S::Established, 5),
                   row({server, second}, S::Established, 6), row(serverKey, S::Established, 7),
                   listenerRow});
        QList<ConnectionKey> keys;
        for (const TrackedRow &tracked : story.tracker.rows())
            keys.append(tracked.row.key);
        const QList<ConnectionKey> expected = {
            listenerKey, serverKey, clientKey, {server, second}, {second, server}};
        QCOMPARE(keys, expected);
    }

    void theEndsOfADualStackConnectionFindEachOther()
    {
        const ConnectionKey mapped = {server.mapped(), client.mapped()};
        Story story;
        story.see({listenerRow, row(clientKey, S::Established, 4), row(mapped, S::Established, 5)});
        QCOMPARE(story.tracker.rows().at(1).row.key, mapped);
        QCOMPARE(story.see({listenerRow, row(mapped, S::TimeWait)}).size(), 6);
    }

    void twoListenersOnOnePortAreTwoRows()
    {
        Story story;
        story.see({listenerRow, row(listenerKey, S::Listen, 11)});
        QCOMPARE(story.tracker.rows().size(), 2);
        QCOMPARE(story.see({row(listenerKey, S::Listen, 11)}), lines({"9999 LISTEN CLOSED"}));
        QVERIFY(!story.tracker.find(listenerKey)->gone);
        QCOMPARE(story.tracker.find(listenerKey)->row.inode, 11u);
    }

    void oneConnectionCaughtTwiceByADumpIsOneRow()
    {
        Story story;
        story.see({listenerRow});
        QCOMPARE(
            story.see({listenerRow, row(serverKey, S::Established), row(serverKey, S::SynRecv)}),
            lines({"<9999 CLOSED SYN_RECV", "9999 SYN_RECV ESTABLISHED"}));
        QCOMPARE(story.tracker.rows().size(), 2);
    }

    void aSelfConnectionIsOneRowThatMetItsOwnSyn()
    {
        const ConnectionKey self = {client, client};
        Story story;
        story.ports = {36012};
        story.see({});
        QCOMPARE(story.see({row(self, S::Established, 4)}),
                 lines({"<36012 CLOSED SYN_SENT", "<36012 SYN_SENT SYN_RECV",
                        "36012 SYN_RECV ESTABLISHED"}));
        QCOMPARE(story.tracker.rows().size(), 1);
    }

    void forgettingBeginsAnew()
    {
        Story story;
        story.see({listenerRow});
        story.tracker.forget();
        QVERIFY(story.tracker.rows().isEmpty());
        QCOMPARE(story.see({listenerRow}), lines({}));
    }
};

SOCKSCOPE_TEST_MAIN(TableTrackerTest)
#include "tst_tabletracker.moc"
