// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Filling a connection until the kernel takes no more.

#include "net/talk.h"
#include "support/behaviourtest.h"

#include <QTimer>

#include <netinet/tcp.h>

using net::CloseKind;
using net::StreamConnection;
using posix::Call;

namespace {

struct Filled : Talk
{
    Filled()
        : changed(connection.get(), &StreamConnection::fillChanged)
    {
    }
    bool fillToTheEnd()
    {
        connection->fill();
        while (connection->filling() && changed.wait(5000)) {
        }
        return !connection->filling();
    }
    QByteArray readEverything()
    {
        QByteArray bytes;
        const auto dry = [&] {
            bytes += peer.readSome();
            return connection->queuedBytes() == 0 &&
                   std::uint64_t(bytes.size()) == connection->bytesWritten();
        };
        return QTest::qWaitFor(dry, 30'000) ? bytes : QByteArray();
    }

    QSignalSpy changed;
};

} // namespace

class FillTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void itEndsWithTheKernelsEagain()
    {
        Filled talk;
        talk.connection->fill();
        QVERIFY(talk.connection->filling());
        QCOMPARE(talk.count(Call::Write), 0); // in its turn
        QVERIFY(talk.fillToTheEnd());
        QCOMPARE(talk.last().call, Call::Write);
        QCOMPARE(talk.last().error, EAGAIN);
        QVERIFY(!talk.last().simulated);
        QVERIFY(talk.connection->filled() > 100'000);
        QCOMPARE(talk.connection->filled(), talk.connection->bytesWritten());
        QVERIFY(talk.changed.count() >= 3);
        QVERIFY(talk.comesToRest()); // it is not waited with
        QVERIFY(talk.connection->queuedBytes() < std::uint64_t(StreamConnection::fillLine));
    }

    void oneTurnWritesNoMoreThanItsBudget()
    {
        Filled talk;
        std::uint64_t before = 0;
        std::uint64_t most = 0;
        connect(talk.connection.get(), &StreamConnection::fillChanged, this, [&] {
            most = std::max(most, talk.connection->bytesWritten() - before);
            before = talk.connection->bytesWritten();
        });
        QVERIFY(talk.fillToTheEnd());
        QVERIFY(most > 0);
        QVERIFY(most <= std::uint64_t(StreamConnection::writeBudget));
    }

    void whatArrivesAreWholeNumberedLinesOfPrintableText()
    {
        Filled talk;
        QVERIFY(talk.fillToTheEnd());
        const QByteArray got = talk.readEverything();
        QVERIFY(!got.isEmpty());
        QCOMPARE(got.size() % StreamConnection::fillLine, 0);
        QCOMPARE(talk.connection->filled(), std::uint64_t(got.size()));
        for (qsizetype i = 0; i < got.size() / StreamConnection::fillLine; ++i) {
            const QByteArray line =
                got.mid(i * StreamConnection::fillLine, StreamConnection::fillLine);
            QVERIFY(line.startsWith("fill " + QByteArray::number(i + 1).rightJustified(7, '0')));
            QCOMPARE(line.indexOf('\n'), StreamConnection::fillLine - 1);
            QVERIFY(std::all_of(line.cbegin(), line.cend() - 1,
                                [](char c) { return c >= ' ' && c <= '~'; }));
        }
        QVERIFY(talk.comesToRest());
    }

    void aMessageInBetweenCutsNoLine()
    {
        Filled talk;
        talk.calls.setOption(talk.connection->fd(), SOL_SOCKET, SO_SNDBUF, 4608);
        QVERIFY(talk.fillToTheEnd());
        talk.connection->queue("a message\n");
        talk.connection->flush();
        const QByteArray got = talk.readEverything();
        const QList<QByteArray> lines = got.split('\n');
        QCOMPARE(lines.at(lines.size() - 2), QByteArray("a message"));
        for (qsizetype i = 0; i < lines.size() - 2; ++i)
            QCOMPARE(lines.at(i).size(), StreamConnection::fillLine - 1);
    }

    void whatIsQueuedGoesFirst()
    {
        Filled talk;
        talk.connection->queue("first\n");
        QVERIFY(talk.fillToTheEnd());
        QCOMPARE(talk.peer.readExactly(12), QByteArray("first\nfill 0"));
    }

    void whereTheQueueAlreadyWaitsThereIsNothingToFill()
    {
        Filled talk;
        talk.fillUntilTheKernelTakesNoMore();
        QVERIFY(talk.fillToTheEnd());
        QCOMPARE(talk.connection->filled(), std::uint64_t(0));
        QCOMPARE(talk.last().error, EAGAIN);
        QVERIFY(talk.comesToRest());
    }

    void towardsAReaderItGoesOnUntilItIsStopped()
    {
        Filled talk;
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            ++ticks;
            talk.peer.readSome();
        });
        timer.start(0);
        talk.connection->fill();
        QTRY_VERIFY(talk.connection->filled() > 1 << 20 || !talk.connection->filling());
        QVERIFY(ticks > 5); // the event loop had its turns
        talk.connection->stopFilling();
        QVERIFY(!talk.connection->filling());
        const std::uint64_t filled = talk.connection->filled();
        QTRY_COMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        timer.stop();
        QVERIFY(talk.comesToRest());
        QVERIFY(talk.connection->filled() - filled < std::uint64_t(StreamConnection::fillLine));
    }

    void itNeverExceedsItsLimit()
    {
        Filled talk;
        std::uint64_t drained = 0;
        connect(talk.connection.get(), &StreamConnection::fillChanged, this, [&] {
            for (qsizetype size = 1; size > 0; drained += std::uint64_t(size))
                size = talk.peer.readSome(100'000).size();
        });
        QVERIFY(talk.fillToTheEnd());
        QCOMPARE(talk.connection->filled(), StreamConnection::mostToFill);
        QVERIFY(talk.comesToRest());
    }

    void aSecondFillingBeginsAnew()
    {
        Filled talk;
        QVERIFY(talk.fillToTheEnd());
        QVERIFY(!talk.readEverything().isEmpty());
        QVERIFY(talk.fillToTheEnd());
        QVERIFY(talk.connection->filled() > 0);
        QVERIFY(talk.connection->filled() < talk.connection->bytesWritten());
        QCOMPARE(talk.peer.readExactly(13), QByteArray("fill 0000001 "));
    }

    void afterOurOwnEndOfWritingOneWriteIsRefusedAndReadingGoesOn()
    {
        Filled talk;
        talk.connection->shutdown(SHUT_WR);
        QVERIFY(talk.fillToTheEnd());
        QCOMPARE(talk.count(Call::Write), 1);
        QCOMPARE(talk.last().error, EPIPE);
        QCOMPARE(talk.failed.count(), 0);
        talk.peer.write("fine\n");
        QTRY_COMPARE(talk.got, QByteArray("fine\n"));
    }

    void aFinBehindTheFillerWaitsInFinWait1()
    {
        Filled talk;
        QVERIFY(talk.fillToTheEnd());
        talk.connection->shutdown(SHUT_WR);
        QVERIFY(talk.comesToRest());
        QCOMPARE(posix::Syscalls::tcpState(talk.connection->fd()), std::uint8_t(TCP_FIN_WAIT1));
    }

    void endingWritingEndsTheFilling()
    {
        Filled talk;
        talk.connection->fill();
        talk.connection->shutdown(SHUT_WR);
        QVERIFY(!talk.connection->filling());
        QCOMPARE(talk.changed.count(), 2);
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.count(Call::Write), 0);
    }

    void aResetEndsItWithItsErrno()
    {
        Filled talk;
        talk.connection->setReading(false);
        talk.peer.reset();
        QVERIFY(talk.fillToTheEnd());
        QTRY_COMPARE(talk.failed.count(), 1);
        QVERIFY(talk.comesToRest());
    }

    void closingEndsIt()
    {
        Filled talk;
        talk.connection->fill();
        talk.connection->close(CloseKind::Fin);
        QVERIFY(!talk.connection->filling());
        talk.connection->fill();
        QVERIFY(!talk.connection->filling());
        QVERIFY(talk.comesToRest());
        QCOMPARE(talk.count(Call::Write), 0);
    }

    void aHandlerMayDeleteOrCloseTheConnectionAtAnyStep()
    {
        for (const bool deletes : {true, false}) {
            for (int step = 1; step <= 4; ++step) {
                Filled talk;
                int told = 0;
                StreamConnection *connection = talk.connection.get();
                connect(connection, &StreamConnection::fillChanged, connection, [&, step] {
                    if (++told != step)
                        return;
                    if (deletes)
                        talk.connection.reset();
                    else
                        talk.connection->close(CloseKind::Fin);
                });
                talk.connection->fill();
                QTRY_VERIFY(told >= step);
                turnLoop();
            }
        }
    }
};

SOCKSCOPE_TEST_MAIN(FillTest)
#include "tst_fill.moc"
