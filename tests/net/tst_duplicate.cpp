// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A second descriptor of a connection's socket: close(2) of one sends nothing.

#include "net/talk.h"
#include "support/behaviourtest.h"

#include <fcntl.h>

using net::CloseKind;
using net::StreamConnection;
using posix::Call;

namespace {

bool isOpen(int fd)
{
    return ::fcntl(fd, F_GETFD) != -1;
}

} // namespace

class DuplicateTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void closingOneOfTwoSendsNothingAndTheConnectionLivesOnInTheOther()
    {
        Talk talk;
        const int first = talk.connection->fd();
        const int second = talk.connection->duplicate().value();
        QCOMPARE(talk.connection->duplicates(), std::vector<int>({second}));
        QVERIFY(!talk.connection->close(CloseKind::Fin));
        QVERIFY(!isOpen(first));
        QVERIFY(talk.connection->isOpen());
        QCOMPARE(talk.connection->fd(), second);
        QVERIFY(talk.connection->duplicates().empty());
        QCOMPARE(talk.peer.peek(), -1); // no FIN
        QCOMPARE(errno, EAGAIN);
        talk.peer.write("hello\n");
        QTRY_COMPARE(talk.got, QByteArray("hello\n"));
        QCOMPARE(talk.last().fd, second);
        talk.connection->queue("there\n");
        talk.connection->flush();
        QVERIFY(waitReadable(talk.peer.fd()));
        QCOMPARE(talk.peer.readSome(), QByteArray("there\n"));
        QVERIFY(talk.comesToRest());
        QVERIFY(talk.connection->close(CloseKind::Fin));
        QVERIFY(!talk.connection->isOpen());
        QVERIFY(!isOpen(second));
        QVERIFY(waitReadable(talk.peer.fd()));
        QCOMPARE(talk.peer.peek(), 0);
    }

    void theClosedOneIsNoLongerWatched()
    {
        Talk talk;
        QVERIFY(talk.connection->duplicate());
        talk.connection->close(CloseKind::Fin);
        talk.peer.shutdown(SHUT_WR); // what watched the closed one would hear of it for ever
        QTRY_COMPARE(talk.ended.count(), 1);
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.ended.count(), 1);
    }

    void theClosedNumberMayBeUsedAgainAtOnce()
    {
        Talk talk;
        const int first = talk.connection->fd();
        QVERIFY(talk.connection->duplicate());
        talk.connection->close(CloseKind::Fin);
        LoopbackPair other(talk.calls); // its listener or its end takes the number
        const auto reusesNumber = [&] {
            return other.ours.fd() == first || other.listener.descriptor.fd() == first ||
                   other.peer.fd() == first;
        };
        QVERIFY(reusesNumber());
        StreamConnection neighbour(talk.calls, talk.readiness, std::move(other.ours));
        QByteArray got;
        connect(&neighbour, &StreamConnection::received, this,
                [&](const QByteArray &bytes) { got += bytes; });
        other.peer.write("neighbour\n");
        talk.peer.write("mine\n");
        QTRY_COMPARE(got, QByteArray("neighbour\n"));
        QTRY_COMPARE(talk.got, QByteArray("mine\n"));
        QVERIFY(talk.comesToRest());
    }

    void whatWasQueuedAndPausedStaysSo()
    {
        Talk talk;
        talk.fillUntilTheKernelTakesNoMore();
        talk.connection->setReading(false);
        QVERIFY(talk.connection->duplicate());
        QVERIFY(!talk.connection->close(CloseKind::Fin));
        QCOMPARE(talk.unsent.count(), 0);
        talk.peer.write("x");
        QVERIFY(talk.comesToRest()); // still paused
        QCOMPARE(talk.got, QByteArray());
        QByteArray got;
        const auto readMore = [&] {
            return (got += talk.peer.readSome()).size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(readMore(), 16 << 20, 60'000);
        QCOMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        talk.connection->setReading(true);
        QTRY_COMPARE(talk.got, QByteArray("x"));
    }

    void afterOurOwnEndOfReadingItRestsOnTheOtherToo()
    {
        Talk talk;
        talk.connection->shutdown(SHUT_RD);
        QVERIFY(talk.comesToRest());
        QVERIFY(talk.connection->duplicate());
        talk.connection->close(CloseKind::Fin);
        QVERIFY(talk.comesToRest());
        talk.peer.write("late");
        QTRY_COMPARE(talk.got, QByteArray("late"));
        talk.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(talk.ended.count(), 1);
        QVERIFY(talk.comesToRest());
    }

    void theNewestDuplicateIsClosedFirstAndTheOldestTakesOver()
    {
        Talk talk;
        const int oldest = talk.connection->duplicate().value();
        const int middle = talk.connection->duplicate().value();
        const int newest = talk.connection->duplicate().value();
        talk.connection->closeDuplicate();
        QCOMPARE(talk.last().call, Call::Close);
        QCOMPARE(talk.last().fd, newest);
        QVERIFY(!isOpen(newest));
        talk.connection->close(CloseKind::Fin);
        QCOMPARE(talk.connection->fd(), oldest);
        QCOMPARE(talk.connection->duplicates(), std::vector<int>({middle}));
        talk.connection->closeDuplicate();
        const auto before = talk.calls.records().lastNumber();
        talk.connection->closeDuplicate(); // there is none
        QCOMPARE(talk.calls.records().lastNumber(), before);
        QCOMPARE(talk.peer.peek(), -1);
        QCOMPARE(errno, EAGAIN);
    }

    void closingInAHandlerLivesOnToo()
    {
        Talk talk;
        QVERIFY(talk.connection->duplicate());
        bool done = false;
        connect(talk.connection.get(), &StreamConnection::received, this, [&] {
            if (!std::exchange(done, true))
                QVERIFY(!talk.connection->close(CloseKind::Fin));
        });
        talk.peer.write("one");
        QTRY_COMPARE(talk.got, QByteArray("one"));
        talk.peer.write("two");
        QTRY_COMPARE(talk.got, QByteArray("onetwo"));
        QVERIFY(talk.comesToRest());
    }

    void whoGoesAwayClosesThemAll()
    {
        Talk talk;
        const int first = talk.connection->fd();
        const int second = talk.connection->duplicate().value();
        talk.connection.reset();
        QVERIFY(!isOpen(first));
        QVERIFY(!isOpen(second));
        QVERIFY(waitReadable(talk.peer.fd()));
        QCOMPARE(talk.peer.peek(), 0);
    }

    void aDuplicateThatIsRefusedChangesNothing()
    {
        Talk talk;
        talk.calls.faults().set({Call::Fcntl, EMFILE});
        QCOMPARE(talk.connection->duplicate().error().value(), EMFILE);
        QVERIFY(talk.connection->duplicates().empty());
        QVERIFY(talk.connection->close(CloseKind::Fin));
        QCOMPARE(talk.connection->duplicate().error().value(), EBADF);
        QVERIFY(talk.connection->close(CloseKind::Fin));
        QCOMPARE(talk.count(Call::Close), 1);
    }
};

SOCKSCOPE_TEST_MAIN(DuplicateTest)
#include "tst_duplicate.moc"
