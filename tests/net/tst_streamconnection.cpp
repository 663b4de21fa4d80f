// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/talk.h"
#include "support/behaviourtest.h"

#include <memory>

#include <netinet/tcp.h>

using net::CloseKind;
using net::Readiness;
using net::StreamConnection;
using posix::Call;

namespace {

int interruptions = 0;

ssize_t oneByteRead(int fd, void *buffer, size_t)
{
    return ::read(fd, buffer, 1);
}

ssize_t oneByteWrite(int fd, const void *bytes, size_t)
{
    return ::write(fd, bytes, 1);
}

ssize_t oneByteWritev(int fd, const iovec *pieces, int)
{
    return ::write(fd, pieces[0].iov_base, 1);
}

ssize_t interruptedWrite(int fd, const void *bytes, size_t size)
{
    if (interruptions-- > 0) {
        errno = EINTR;
        return -1;
    }
    return ::write(fd, bytes, size);
}

ssize_t interruptedRead(int fd, void *buffer, size_t size)
{
    if (interruptions-- > 0) {
        errno = EINTR;
        return -1;
    }
    return ::read(fd, buffer, size);
}

ssize_t refusedRead(int, void *, size_t)
{
    errno = ETIMEDOUT;
    return -1;
}

} // namespace

class StreamConnectionTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void bytesOfThePeerArriveAndAreCounted()
    {
        Talk talk;
        talk.peer.write("hello\n");
        QTRY_COMPARE(talk.got, QByteArray("hello\n"));
        QCOMPARE(talk.connection->bytesRead(), std::uint64_t(6));
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.count(Call::Read), 1);
    }

    void aMegabyteArrivesWholeInReadsOfAtMost64KiB()
    {
        Talk talk;
        const QByteArray sent = patterned(1 << 20);
        QSignalSpy received(talk.connection.get(), &StreamConnection::received);
        for (qsizetype at = 0; at < sent.size(); at += 32768) {
            talk.peer.write(sent.mid(at, 32768));
            turnLoop(1);
        }
        QTRY_COMPARE(talk.got.size(), sent.size());
        QCOMPARE(talk.got, sent);
        for (const QList<QVariant> &arguments : received)
            QVERIFY(arguments.first().toByteArray().size() <= StreamConnection::mostToRead);
    }

    void nothingIsWrittenBeforeFlush()
    {
        Talk talk;
        talk.connection->queue("a\n");
        turnLoop();
        QCOMPARE(talk.count(Call::Write), 0);
        QCOMPARE(talk.connection->queuedBytes(), std::uint64_t(2));
        talk.connection->flush();
        QCOMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        QCOMPARE(talk.connection->bytesWritten(), std::uint64_t(2));
        QVERIFY(waitReadable(talk.peer.fd()));
        QCOMPARE(talk.peer.readSome(), QByteArray("a\n"));
        const auto before = talk.calls.records().lastNumber();
        talk.connection->flush();
        QCOMPARE(talk.calls.records().lastNumber(), before);
    }

    void onePieceGoesByWriteAndManyByOneGatheredCall()
    {
        Talk talk;
        talk.connection->queue("one\n");
        talk.connection->flush();
        QCOMPARE(talk.last().call, Call::Write);
        QByteArray expected = "one\n";
        for (int i = 0; i < 100; ++i) {
            talk.connection->queue(QByteArray::number(i) + '\n');
            expected += QByteArray::number(i) + '\n';
        }
        talk.connection->flush();
        QCOMPARE(talk.count(Call::Writev), 2); // 64 and 36
        QCOMPARE(talk.last().arguments[0], 36);
        QVERIFY(waitReadable(talk.peer.fd()));
        QCOMPARE(talk.peer.readSome(), expected);
    }

    void aSlowReaderGetsEverythingInOrder()
    {
        Talk talk;
        talk.calls.setOption(talk.connection->fd(), SOL_SOCKET, SO_SNDBUF, 4608);
        const QByteArray sent = patterned(60'000);
        for (qsizetype at = 0; at < sent.size(); at += 1000)
            talk.connection->queue(sent.mid(at, 1000));
        talk.connection->flush();
        QVERIFY(talk.connection->queuedBytes() > 0);
        QByteArray got;
        const auto readMore = [&] {
            got += talk.peer.readSome(4096);
            return got.size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(readMore(), sent.size(), 60'000);
        QCOMPARE(got, sent);
        QTRY_COMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        QVERIFY(talk.comesToRest());
    }

    void aPeerThatNeverReadsCostsNoTimeAndTheQueueTellsItsSize()
    {
        Talk talk;
        talk.fillUntilTheKernelTakesNoMore();
        QVERIFY(talk.connection->queuedBytes() > 0);
        QCOMPARE(talk.connection->queuedBytes() + talk.connection->bytesWritten(),
                 std::uint64_t(16 << 20));
        QVERIFY(talk.comesToRest());
    }

    void oneActivationWritesNoMoreThanItsBudget()
    {
        Talk talk;
        talk.connection->queue(patterned(1 << 20));
        talk.connection->flush();
        talk.connection->flush();
        QCOMPARE(talk.connection->bytesWritten(), std::uint64_t(StreamConnection::writeBudget));
        QTRY_VERIFY(talk.connection->bytesWritten() >=
                    std::uint64_t(2 * StreamConnection::writeBudget));
    }

    void everyReadAndWriteOfOneByteIsEnough()
    {
        posix::SyscallTable table;
        table.read = oneByteRead;
        table.write = oneByteWrite;
        table.writev = oneByteWritev;
        Talk talk(table);
        talk.peer.write("hello\n");
        talk.connection->queue("wor");
        talk.connection->queue("ld\n");
        talk.connection->flush();
        QTRY_COMPARE(talk.got, QByteArray("hello\n"));
        QTRY_COMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        QCOMPARE(talk.peer.readSome(), QByteArray("world\n"));
    }

    void interruptedCallsLoseNothing()
    {
        posix::SyscallTable table;
        table.read = interruptedRead;
        table.write = interruptedWrite;
        Talk talk(table);
        interruptions = 3;
        talk.connection->queue("abc\n");
        talk.connection->flush();
        QCOMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        QCOMPARE(talk.count(Call::Write), 4);
        interruptions = 2;
        talk.peer.write("xyz\n");
        QTRY_COMPARE(talk.got, QByteArray("xyz\n"));
    }

    void theFinOfThePeerEndsReadingOnceAndWritingStillWorks()
    {
        Talk talk;
        talk.peer.write("last\n");
        talk.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(talk.ended.count(), 1);
        QCOMPARE(talk.got, QByteArray("last\n"));
        QVERIFY(talk.connection->endOfStream());
        QVERIFY(talk.connection->isOpen());
        QVERIFY(talk.stirred.count() > 0);
        QVERIFY(talk.comesToRest());
        talk.connection->queue("still here\n");
        talk.connection->flush();
        QVERIFY(waitReadable(talk.peer.fd()));
        QCOMPARE(talk.peer.readSome(), QByteArray("still here\n"));
        QCOMPARE(talk.ended.count(), 1);
        QCOMPARE(talk.failed.count(), 0);
    }

    void halfClosedBothWaysItRests()
    {
        Talk talk;
        talk.connection->shutdown(SHUT_WR);
        QVERIFY(talk.connection->writingShut());
        talk.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(talk.ended.count(), 1);
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.failed.count(), 0);
        QVERIFY(talk.connection->isOpen());
    }

    void aResetIsToldOnceWithItsErrno()
    {
        Talk talk;
        talk.peer.reset();
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.failed.first().first().toInt(), ECONNRESET);
        QCOMPARE(talk.connection->error(), ECONNRESET);
        QVERIFY(talk.connection->isOpen());
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.ended.count(), 0);
    }

    void whatArrivedBeforeAResetIsDelivered()
    {
        Talk talk;
        talk.peer.write("bye\n");
        QVERIFY(waitReadable(talk.connection->fd()));
        talk.peer.reset();
        talk.connection->queue("hello?\n");
        talk.connection->flush(); // this write is told of the reset
        QCOMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.got, QByteArray("bye\n"));
        QCOMPARE(talk.unsent.first().first().toULongLong(), 7);
        QCOMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        QCOMPARE(talk.ended.count(), 0);
    }

    void aResetWhileReadingIsPausedIsNoticed()
    {
        Talk talk;
        talk.connection->setReading(false);
        QVERIFY(!talk.connection->reading());
        turnLoop();
        talk.peer.write("unread");
        QVERIFY(waitReadable(talk.connection->fd()));
        talk.peer.reset();
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.failed.first().first().toInt(), ECONNRESET);
        QVERIFY(talk.stirred.count() > 0);
        QCOMPARE(talk.got, QByteArray());
        QVERIFY(talk.comesToRest());
    }

    void aResetAfterTheFinIsNoticed()
    {
        Talk talk;
        talk.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(talk.ended.count(), 1);
        talk.peer.close();
        talk.connection->queue("a\n");
        talk.connection->flush(); // succeeds, and draws the reset
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.failed.first().first().toInt(), EPIPE);
        QVERIFY(talk.comesToRest());
        talk.connection->queue("b\n");
        talk.connection->flush();
        QCOMPARE(talk.last().call, Call::Write);
        QCOMPARE(talk.last().error, EPIPE);
        QCOMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.unsent.last().first().toULongLong(), 2);
    }

    void aFinWhileReadingIsPausedStirsAndEndsOnceReadingGoesOn()
    {
        Talk talk;
        talk.connection->setReading(false);
        talk.peer.write("late\n");
        talk.peer.shutdown(SHUT_WR);
        QTRY_VERIFY(talk.stirred.count() > 0);
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.ended.count(), 0);
        QCOMPARE(talk.count(Call::Read), 0);
        talk.connection->setReading(true);
        QTRY_COMPARE(talk.ended.count(), 1);
        QCOMPARE(talk.got, QByteArray("late\n"));
        QVERIFY(talk.comesToRest());
    }

    void ourOwnEndOfReadingIsNotTheFinOfThePeer()
    {
        Talk talk;
        QVERIFY(talk.connection->shutdown(SHUT_RD));
        QVERIFY(talk.connection->readingShut());
        QTRY_COMPARE(talk.count(Call::Read), 1);
        QCOMPARE(talk.last().result, 0);
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.ended.count(), 0);
        QVERIFY(!talk.connection->endOfStream());
        for (int i = 1; i <= 3; ++i) { // what comes later is read all the same
            talk.peer.write("x");
            QTRY_COMPARE(talk.got.size(), i);
            QVERIFY(talk.comesToRest());
        }
        QCOMPARE(talk.ended.count(), 0);
        talk.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(talk.ended.count(), 1);
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.failed.count(), 0);
    }

    void afterOurOwnEndOfReadingAMegabyteStillArrives()
    {
        Talk talk;
        talk.connection->shutdown(SHUT_RD);
        const QByteArray sent = patterned(1 << 20);
        for (qsizetype at = 0; at < sent.size(); at += 65536) {
            talk.peer.write(sent.mid(at, 65536));
            turnLoop(1);
        }
        talk.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(talk.ended.count(), 1);
        QCOMPARE(talk.got, sent);
    }

    void writingGoesOnWithoutIdleReadsAfterOurOwnEndOfReading()
    {
        Talk talk;
        talk.connection->shutdown(SHUT_RD);
        QVERIFY(talk.comesToRest());
        const QByteArray sent = patterned(500'000);
        talk.connection->queue(sent);
        talk.connection->flush();
        QByteArray got;
        const auto readMore = [&] {
            return (got += talk.peer.readSome()).size();
        };
        QTRY_COMPARE(readMore(), sent.size());
        QCOMPARE(talk.count(Call::Read), 1);
        QVERIFY(talk.comesToRest());
    }

    void aFinIsToldAfterOurOwnEndOfBothDirections()
    {
        Talk talk;
        QVERIFY(talk.connection->shutdown(SHUT_RDWR));
        QTRY_COMPARE(posix::Syscalls::tcpState(talk.connection->fd()), std::uint8_t(TCP_FIN_WAIT2));
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.ended.count(), 0);
        talk.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(talk.ended.count(), 1);
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.failed.count(), 0);
    }

    void aByteAfterOurOwnEndOfBothDirectionsResetsTheConnection()
    {
        Talk talk;
        talk.connection->shutdown(SHUT_RDWR);
        turnLoop();
        talk.peer.write("x");
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.ended.count(), 0);
        QVERIFY(talk.comesToRest());
    }

    void aResetAfterOurOwnEndOfReadingIsNotAnEnd()
    {
        Talk talk;
        talk.connection->shutdown(SHUT_RD);
        QVERIFY(talk.comesToRest());
        talk.peer.reset();
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.failed.first().first().toInt(), ECONNRESET);
        QCOMPARE(talk.ended.count(), 0);
        QVERIFY(talk.comesToRest());
    }

    void endingReadingWhileItIsPausedRestsToo()
    {
        Talk talk;
        talk.connection->setReading(false);
        talk.connection->shutdown(SHUT_RD);
        talk.peer.write("x");
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.count(Call::Read), 0);
        talk.connection->setReading(true);
        QTRY_COMPARE(talk.got, QByteArray("x"));
        talk.peer.close();
        QTRY_COMPARE(talk.ended.count(), 1);
        QVERIFY(talk.comesToRest());
    }

    void eachArrivalWhileReadingIsPausedIsToldOnce()
    {
        Talk talk;
        talk.connection->setReading(false);
        QVERIFY(talk.comesToRest());
        QSignalSpy stirred(talk.connection.get(), &StreamConnection::stirred);
        talk.peer.write("x");
        QTRY_COMPARE(stirred.count(), 1);
        QVERIFY(talk.comesToRest());
        QCOMPARE(stirred.count(), 1);
        QCOMPARE(talk.count(Call::Read), 0);
        talk.peer.write("y");
        QTRY_COMPARE(stirred.count(), 2);
        talk.connection->setReading(true);
        QTRY_COMPARE(talk.got, QByteArray("xy"));
    }

    void theQueueIsGivenUpWhenWritingIsShut()
    {
        Talk talk;
        talk.fillUntilTheKernelTakesNoMore();
        const std::uint64_t left = talk.connection->queuedBytes();
        QVERIFY(talk.connection->shutdown(SHUT_WR));
        QCOMPARE(talk.unsent.count(), 1);
        QCOMPARE(talk.unsent.first().first().toULongLong(), left);
        QCOMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        QVERIFY(talk.comesToRest());
    }

    void aWriteAfterOurOwnShutIsMadeAndRefusedAndReadingGoesOn()
    {
        Talk talk;
        talk.connection->shutdown(SHUT_WR);
        talk.connection->queue("too late\n");
        talk.connection->flush();
        QCOMPARE(talk.last().error, EPIPE);
        QCOMPARE(talk.unsent.first().first().toULongLong(), 9);
        QCOMPARE(talk.failed.count(), 0);
        talk.peer.write("fine\n");
        QTRY_COMPARE(talk.got, QByteArray("fine\n"));
    }

    void closingGivesUpTheQueueAndTheDescriptor()
    {
        Talk talk;
        talk.connection->queue("never\n");
        talk.connection->close(CloseKind::Fin);
        QVERIFY(!talk.connection->isOpen());
        QCOMPARE(talk.connection->fd(), -1);
        QCOMPARE(talk.unsent.first().first().toULongLong(), 6);
        QCOMPARE(talk.count(Call::Close), 1);
        QVERIFY(waitReadable(talk.peer.fd()));
        QCOMPARE(talk.peer.peek(), 0);
        talk.connection->queue("x");
        talk.connection->flush();
        talk.connection->setReading(true);
        talk.connection->close(CloseKind::Fin);
        QCOMPARE(talk.connection->shutdown(SHUT_WR).error().value(), EBADF);
        QCOMPARE(talk.count(Call::Close), 1);
        QVERIFY(talk.comesToRest());
    }

    void closingWithAResetResetsThePeer()
    {
        Talk talk;
        talk.connection->close(CloseKind::Reset);
        QVERIFY(waitReadable(talk.peer.fd()));
        QCOMPARE(talk.peer.peek(), -1);
        QCOMPARE(errno, ECONNRESET);
    }

    void whoGoesAwayClosesItsDescriptor()
    {
        Talk talk;
        talk.connection.reset();
        QCOMPARE(talk.count(Call::Close), 1);
        QVERIFY(waitReadable(talk.peer.fd()));
        QCOMPARE(talk.peer.peek(), 0);
    }

    void aRefusedReadEndsReadingButNotTheDescriptor()
    {
        posix::SyscallTable table;
        table.read = refusedRead;
        Talk talk(table);
        talk.peer.write("x");
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.connection->error(), ETIMEDOUT);
        QVERIFY(talk.connection->isOpen());
        QVERIFY(talk.comesToRest());
    }

    void aSocketThatWasNeverConnectedCostsNoTime()
    {
        Readiness readiness;
        posix::Syscalls calls;
        StreamConnection connection(calls, readiness,
                                    std::move(calls.socket(AF_INET, SOCK_STREAM)).value());
        turnLoop();
        const auto before = readiness.activations();
        turnLoop(300);
        QCOMPARE(readiness.activations(), before);
    }

    void aHandlerMayDeleteTheConnectionInAnySignal_data()
    {
        QTest::addColumn<QByteArray>("signal");
        for (const char *name :
             {"received", "ended", "failed", "unsent", "queueChanged", "stirred"})
            QTest::newRow(name) << QByteArray(name);
    }

    void aHandlerMayDeleteTheConnectionInAnySignal()
    {
        QFETCH(QByteArray, signal);
        for (const bool deletes : {true, false}) {
            Talk talk;
            bool done = false;
            const auto finish = [&] {
                done = true;
                if (deletes)
                    talk.connection.reset();
                else
                    talk.connection->close(CloseKind::Fin);
            };
            StreamConnection *connection = talk.connection.get();
            const auto on = [&](auto member) {
                QObject::connect(connection, member, connection, [&] {
                    if (!done)
                        finish();
                });
            };
            if (signal == "received") {
                on(&StreamConnection::received);
                talk.peer.write("x");
            } else if (signal == "ended") {
                on(&StreamConnection::ended);
                talk.peer.shutdown(SHUT_WR);
            } else if (signal == "failed") {
                on(&StreamConnection::failed);
                talk.peer.reset();
            } else if (signal == "stirred") {
                on(&StreamConnection::stirred);
                talk.peer.reset();
            } else {
                talk.peer.reset();
                talk.connection->queue("x");
                if (signal == "unsent")
                    on(&StreamConnection::unsent);
                else
                    on(&StreamConnection::queueChanged);
                talk.connection->flush();
            }
            QTRY_VERIFY(done);
            turnLoop();
            QVERIFY(deletes == !talk.connection);
        }
    }

    void manyPeersAreServedInOneBurstEachWithItsOwnBytes()
    {
        Readiness readiness;
        posix::Syscalls calls;
        std::vector<std::unique_ptr<LoopbackPair>> pairs;
        std::vector<std::unique_ptr<StreamConnection>> connections;
        std::vector<QByteArray> got(100);
        for (std::size_t i = 0; i < got.size(); ++i) {
            pairs.push_back(std::make_unique<LoopbackPair>(calls));
            connections.push_back(
                std::make_unique<StreamConnection>(calls, readiness, std::move(pairs[i]->ours)));
            connect(connections[i].get(), &StreamConnection::received, this,
                    [&, i](const QByteArray &bytes) { got[i] += bytes; });
        }
        std::vector<QByteArray> sent(got.size());
        for (int line = 0; line < 20; ++line) {
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                const QByteArray text =
                    QByteArray::number(qulonglong(i)) + ' ' + QByteArray::number(line) + '\n';
                pairs[i]->peer.write(text);
                sent[i] += text;
            }
            turnLoop(1);
        }
        QTRY_VERIFY(got == sent);
    }
};

SOCKSCOPE_TEST_MAIN(StreamConnectionTest)
#include "tst_streamconnection.moc"
