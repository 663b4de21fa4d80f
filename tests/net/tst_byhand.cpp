// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What a person does by hand with a connection: single reads, reads and writes of a chosen
// size, a look into the kernel's buffers.

#include "net/talk.h"
#include "support/behaviourtest.h"

#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>

using net::CloseKind;
using net::StreamConnection;
using posix::Call;

class ByHandTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachReadAsksForTheChosenSize()
    {
        Talk talk;
        QCOMPARE(talk.connection->readSize(), StreamConnection::mostToRead);
        talk.connection->setReadSize(3);
        QList<QByteArray> pieces;
        connect(talk.connection.get(), &StreamConnection::received, this,
                [&](const QByteArray &bytes) { pieces.append(bytes); });
        talk.peer.write("0123456789");
        QTRY_COMPARE(talk.got.size(), 10);
        QCOMPARE(pieces, QList<QByteArray>({"012", "345", "678", "9"}));
        QCOMPARE(talk.last().count, std::uint64_t(3));
        QVERIFY(talk.comesToRest());
    }

    void theReadSizeStaysWithinItsLimits()
    {
        Talk talk;
        talk.connection->setReadSize(0);
        QCOMPARE(talk.connection->readSize(), 1);
        talk.connection->setReadSize(1 << 30);
        QCOMPARE(talk.connection->readSize(), StreamConnection::mostToRead);
    }

    void oneReadByHandTakesWhatItAskedForWhilePaused()
    {
        Talk talk;
        talk.connection->setReading(false);
        talk.connection->setReadSize(4);
        talk.peer.write("hello\n");
        QTRY_COMPARE(talk.connection->unread(), 6);
        talk.connection->readOnce();
        QCOMPARE(talk.got, QByteArray("hell"));
        QCOMPARE(talk.connection->unread(), 2);
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.count(Call::Read), 1);
        talk.connection->readOnce();
        QCOMPARE(talk.got, QByteArray("hello\n"));
        QCOMPARE(talk.connection->unread(), 0);
        talk.connection->readOnce(); // EAGAIN: on record, and that is all
        QCOMPARE(talk.last().error, EAGAIN);
        QCOMPARE(talk.count(Call::Read), 3);
        QCOMPARE(talk.failed.count() + talk.ended.count(), 0);
    }

    void oneReadByHandReachesTheEndAndMayBeRepeated()
    {
        Talk talk;
        talk.connection->setReading(false);
        talk.peer.write("x");
        talk.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(talk.stirred.count(), 1);
        QCOMPARE(talk.connection->unread(), 1); // without the FIN
        talk.connection->readOnce();
        QCOMPARE(talk.ended.count(), 0);
        QCOMPARE(talk.connection->unread(), 0);
        talk.connection->readOnce();
        QCOMPARE(talk.ended.count(), 1);
        talk.connection->readOnce();
        QCOMPARE(talk.last().result, 0);
        QCOMPARE(talk.count(Call::Read), 3);
        QCOMPARE(talk.ended.count(), 1);
    }

    void afterOurOwnEndOfReadingOneReadByHandTakesWhatCameLater()
    {
        Talk talk;
        talk.connection->setReading(false);
        talk.connection->shutdown(SHUT_RD);
        talk.connection->readOnce();
        QCOMPARE(talk.last().result, 0);
        QCOMPARE(talk.ended.count(), 0); // our own doing
        talk.peer.write("late");
        QTRY_COMPARE(talk.connection->unread(), 4);
        talk.connection->readOnce();
        QCOMPARE(talk.got, QByteArray("late"));
        QVERIFY(talk.comesToRest());
    }

    void oneReadByHandIsToldOfAReset()
    {
        Talk talk;
        talk.connection->setReading(false);
        talk.peer.reset();
        QVERIFY(waitReadable(talk.connection->fd()));
        talk.connection->readOnce();
        QCOMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.failed.first().first().toInt(), ECONNRESET);
        talk.connection->readOnce();
        QCOMPARE(talk.count(Call::Read), 2);
        QCOMPARE(talk.failed.count(), 1);
        talk.connection->close(CloseKind::Fin);
        talk.connection->readOnce();
        QCOMPARE(talk.count(Call::Read), 2);
        QCOMPARE(talk.connection->unread(), 0);
        QCOMPARE(talk.connection->unacknowledged(), std::uint64_t(0));
    }

    void smallReadsOfMuchDataBeforeAResetStillDeliverAllOfIt()
    {
        Talk talk;
        talk.connection->setReadSize(7);
        const QByteArray sent = patterned(20'000);
        talk.peer.write(sent);
        QTRY_COMPARE(talk.connection->unread(), sent.size());
        talk.peer.reset();
        QTRY_COMPARE(posix::Syscalls::tcpState(talk.connection->fd()), std::uint8_t(TCP_CLOSE));
        talk.connection->queue("hello?\n");
        talk.connection->flush(); // told of the reset; thousands of reads are still to be made
        QVERIFY(talk.got.size() < sent.size());
        QCOMPARE(talk.failed.count(), 0);
        talk.connection->flush();
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.failed.first().first().toInt(), ECONNRESET);
        QCOMPARE(talk.got, sent);
        QCOMPARE(talk.count(Call::Write), 1);
        QVERIFY(talk.comesToRest());
    }

    void pausingWhileThatIsReadTellsOfTheFailureAtOnce()
    {
        Talk talk;
        talk.connection->setReadSize(1);
        talk.peer.write(patterned(1000));
        QTRY_COMPARE(talk.connection->unread(), 1000);
        talk.peer.reset();
        talk.connection->queue("x");
        talk.connection->flush();
        QCOMPARE(talk.failed.count(), 0);
        talk.connection->setReading(false);
        QCOMPARE(talk.failed.count(), 1);
        QVERIFY(talk.got.size() < 1000);
        QVERIFY(talk.comesToRest());
    }

    void aMessageThatStandsApartHasWritesOfItsOwn()
    {
        Talk talk;
        talk.connection->queue("before\n");
        talk.connection->queueApart("0123456789", 4);
        talk.connection->queueApart("whole\n");
        talk.connection->queue("behind\n");
        const auto first = talk.calls.records().lastNumber() + 1;
        talk.connection->flush();
        QList<qint64> asked;
        for (auto number = first; number <= talk.calls.records().lastNumber(); ++number) {
            QCOMPARE(talk.calls.records().at(number).call, Call::Write);
            asked.append(qint64(talk.calls.records().at(number).count));
        }
        QCOMPARE(asked, QList<qint64>({7, 4, 4, 2, 6, 7}));
        QCOMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        const QByteArray expected = "before\n0123456789whole\nbehind\n";
        QCOMPARE(talk.peer.readExactly(expected.size()), expected);
    }

    void aThousandTinyWritesTakeSeveralTurns()
    {
        Talk talk;
        talk.connection->queueApart(patterned(1000), 1);
        talk.connection->flush();
        QVERIFY(talk.count(Call::Write) < 500);
        QTRY_COMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        QCOMPARE(talk.count(Call::Write), 1000);
        QCOMPARE(talk.peer.readExactly(1000), patterned(1000));
        QVERIFY(talk.comesToRest());
    }

    void oneBigWriteIsOfferedWhole()
    {
        Talk talk;
        talk.connection->queueApart(patterned(1 << 20));
        talk.connection->flush();
        QCOMPARE(talk.last().count, std::uint64_t(1 << 20));
    }

    void bytesThatThePeersKernelHasAreAcknowledged()
    {
        Talk talk;
        talk.connection->queue("hello\n");
        talk.connection->flush();
        QTRY_COMPARE(talk.connection->unacknowledged(), std::uint64_t(0));
        talk.fillUntilTheKernelTakesNoMore();
        QVERIFY(talk.connection->unacknowledged() > 0);
        QVERIFY(talk.connection->unacknowledged() < talk.connection->bytesWritten());
    }

    void aFinThatIsNotAcknowledgedIsNotCounted_data()
    {
        QTest::addColumn<bool>("peerShutFirst");
        QTest::addColumn<bool>("peerShutAfter");
        QTest::addColumn<int>("state");
        QTest::newRow("FIN_WAIT1") << false << false << int(TCP_FIN_WAIT1);
        QTest::newRow("CLOSING") << false << true << int(TCP_CLOSING);
        QTest::newRow("LAST_ACK") << true << false << int(TCP_LAST_ACK);
    }

    void aFinThatIsNotAcknowledgedIsNotCounted()
    {
        QFETCH(bool, peerShutFirst);
        QFETCH(bool, peerShutAfter);
        QFETCH(int, state);
        Talk talk;
        talk.fillUntilTheKernelTakesNoMore();
        if (peerShutFirst) {
            talk.peer.shutdown(SHUT_WR);
            QTRY_COMPARE(talk.ended.count(), 1);
        }
        QVERIFY(talk.connection->shutdown(SHUT_WR));
        if (peerShutAfter)
            talk.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(int(posix::Syscalls::tcpState(talk.connection->fd())), state);
        const auto asKernelCounts = [&] {
            int bytes = 0;
            return ::ioctl(talk.connection->fd(), SIOCOUTQ, &bytes) == 0 ? bytes : -1;
        };
        QTRY_COMPARE(int(talk.connection->unacknowledged()), asKernelCounts() - 1);
    }

    void afterAResetNothingIsWaitedFor()
    {
        Talk talk;
        talk.fillUntilTheKernelTakesNoMore();
        QVERIFY(talk.connection->unacknowledged() > 0);
        talk.peer.reset();
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.connection->unacknowledged(), std::uint64_t(0));
    }
};

SOCKSCOPE_TEST_MAIN(ByHandTest)
#include "tst_byhand.moc"
