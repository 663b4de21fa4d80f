// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A close(2) that SO_LINGER has wait: it waits for as long as the kernel has it wait, on
// record, and the thread of the event loop goes on meanwhile.

#include "net/talk.h"
#include "support/behaviourtest.h"

#include <QElapsedTimer>
#include <QTimer>

#include <dirent.h>
#include <fcntl.h>
#include <netinet/tcp.h>

using net::CloseKind;
using net::StreamConnection;
using posix::Call;
using posix::SyscallRecord;

namespace {

constexpr std::int64_t ms = 1'000'000; // ns

int entries(const char *path)
{
    int count = 0;
    DIR *folder = ::opendir(path);
    while (::readdir(folder))
        ++count;
    ::closedir(folder);
    return count;
}

int threads()
{
    return entries("/proc/self/task");
}

/// Outlives the funnel that posts to it.
struct Home
{
    QObject thread;
    QList<SyscallRecord> begun;
};

/// A connection whose close(2) waits for a peer that does not read.
struct LingeringTalk : Home, Talk
{
    explicit LingeringTalk(int seconds)
    {
        calls.setPost([this](std::function<void()> function) {
            QMetaObject::invokeMethod(&thread, std::move(function), Qt::QueuedConnection);
        });
        calls.setCloseBegun([this](const SyscallRecord &record, int most) {
            begun.append(record);
            waitsFor = most;
        });
        calls.setLinger(connection->fd(), true, seconds);
    }
    ~LingeringTalk() { calls.setCloseBegun({}); }

    int waitsFor = 0;
};

} // namespace

class LingerTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theEventLoopTurnsAndOthersAreServedWhileCloseWaits()
    {
        LingeringTalk talk(1);
        LoopbackPair other(talk.calls);
        StreamConnection neighbour(talk.calls, talk.readiness, std::move(other.ours));
        connect(&neighbour, &StreamConnection::received, this, [&](const QByteArray &bytes) {
            neighbour.queue(bytes);
            neighbour.flush();
        });
        talk.fillUntilTheKernelTakesNoMore();
        const int fd = talk.connection->fd();
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++turns; });
        QElapsedTimer clock;
        clock.start();
        QVERIFY(talk.connection->close(CloseKind::Fin));
        QVERIFY2(clock.elapsed() < 500, "close() held up its thread");
        QVERIFY(!talk.connection->isOpen());
        QCOMPARE(talk.count(Call::Close), 0);
        QCOMPARE(talk.begun.size(), 1);
        QCOMPARE(talk.begun.first().fd, fd);
        QCOMPARE(talk.waitsFor, 1);
        timer.start(0);
        other.peer.write("there?");
        const auto echoed = [&] {
            return other.peer.peek() > 0;
        };
        QTRY_VERIFY(echoed());
        QCOMPARE(other.peer.readSome(), QByteArray("there?"));
        QCOMPARE(talk.count(Call::Close), 0); // it still waits
        QTRY_COMPARE(talk.count(Call::Close), 1);
        QVERIFY(turns > 20);
        QVERIFY2(talk.last().duration >= 900 * ms, "it did not wait");
        QVERIFY(talk.last().duration < 4000 * ms);
    }

    void itsRecordTellsWhatHappened()
    {
        LingeringTalk talk(1);
        talk.fillUntilTheKernelTakesNoMore();
        std::uint8_t stateAfter = TCP_FIN_WAIT1;
        talk.calls.setClosedState([&](const auto &, const auto &) { return stateAfter; });
        const int fd = talk.connection->fd();
        const auto local = posix::SocketAddress::localOf(fd);
        const auto remote = posix::SocketAddress::peerOf(fd);
        const std::int64_t before = posix::monotonicNow();
        talk.connection->close(CloseKind::Fin);
        QTRY_COMPARE(talk.count(Call::Close), 1);
        const SyscallRecord record = talk.last();
        QCOMPARE(record.fd, fd);
        QCOMPARE(record.result, 0);
        QCOMPARE(record.error, 0);
        QVERIFY(record.apart);
        QVERIFY(!record.simulated);
        QVERIFY(record.local == local);
        QVERIFY(record.remote == remote);
        QCOMPARE(record.stateAfter, std::uint8_t(TCP_FIN_WAIT1));
        QVERIFY(record.startedAt >= before);
        QVERIFY(record.startedAt + record.duration <= posix::monotonicNow());
        QCOMPARE(talk.begun.first().number, record.number - 1);
    }

    void itReturnsAsSoonAsThePeersKernelHasEverything()
    {
        LingeringTalk talk(60);
        talk.fillUntilTheKernelTakesNoMore();
        talk.connection->close(CloseKind::Fin);
        const auto ended = [&] {
            talk.peer.readSome();
            return talk.count(Call::Close) == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(ended(), 30'000);
        QCOMPARE(talk.last().result, 0);
    }

    void theNumberOfItsDescriptorIsFreeFromTheBeginning()
    {
        LingeringTalk talk(1);
        talk.fillUntilTheKernelTakesNoMore();
        const int fd = talk.connection->fd();
        talk.connection->close(CloseKind::Fin);
        QTRY_COMPARE(::fcntl(fd, F_GETFD), -1);
        QCOMPARE(talk.count(Call::Close), 0);
        const auto next = talk.calls.socket(AF_INET, SOCK_STREAM);
        QCOMPARE(next.value().fd(), fd);
        QTRY_COMPARE(talk.count(Call::Close), 1);
        QVERIFY(::fcntl(fd, F_GETFD) != -1); // the next one's
    }

    void whatDoesNotWaitIsCalledDirectly_data()
    {
        QTest::addColumn<bool>("on");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("full");
        QTest::addColumn<bool>("unread");
        QTest::newRow("linger is off") << false << 5 << true << false;
        QTest::newRow("0 seconds: RST") << true << 0 << true << false;
        QTest::newRow("nothing is unsent") << true << 5 << false << false;
        QTest::newRow("unread data: RST") << true << 5 << true << true;
    }

    void whatDoesNotWaitIsCalledDirectly()
    {
        QFETCH(bool, on);
        QFETCH(int, seconds);
        QFETCH(bool, full);
        QFETCH(bool, unread);
        LingeringTalk talk(0);
        talk.calls.setLinger(talk.connection->fd(), on, seconds);
        talk.connection->setReading(false);
        if (full)
            talk.fillUntilTheKernelTakesNoMore();
        if (unread)
            talk.peer.write("x");
        talk.connection->close(CloseKind::Fin);
        QCOMPARE(talk.count(Call::Close), 1);
        QVERIFY(!talk.last().apart);
        QVERIFY(talk.begun.isEmpty());
    }

    void resettingDoesNotWait()
    {
        LingeringTalk talk(5);
        talk.fillUntilTheKernelTakesNoMore();
        talk.connection->close(CloseKind::Reset);
        QCOMPARE(talk.count(Call::Close), 1);
    }

    void onlyTheLastOfSeveralDescriptorsWaits()
    {
        LingeringTalk talk(1);
        talk.fillUntilTheKernelTakesNoMore();
        QVERIFY(talk.connection->duplicate());
        QVERIFY(talk.connection->duplicate());
        talk.connection->closeDuplicate();
        QCOMPARE(talk.count(Call::Close), 1);
        QVERIFY(!talk.connection->close(CloseKind::Fin));
        QCOMPARE(talk.count(Call::Close), 2);
        QVERIFY(!talk.last().apart);
        QVERIFY(talk.connection->close(CloseKind::Fin));
        QCOMPARE(talk.count(Call::Close), 2);
        QTRY_COMPARE(talk.count(Call::Close), 3);
        QVERIFY(talk.last().duration >= 900 * ms);
    }

    void aSimulatedFaultIsTakenAtItsBeginningAndToldAtItsEnd()
    {
        LingeringTalk talk(1);
        talk.fillUntilTheKernelTakesNoMore();
        talk.calls.faults().set({Call::Close, EIO});
        talk.connection->close(CloseKind::Fin);
        QVERIFY(talk.calls.faults().active().empty());
        QVERIFY(talk.begun.first().simulated);
        QTRY_COMPARE(talk.count(Call::Close), 1);
        QCOMPARE(talk.last().error, EIO);
        QVERIFY(talk.last().simulated);
        QVERIFY(talk.last().duration >= 900 * ms); // the kernel did its work all the same
    }

    void manyWaitSideBySideAndLeaveNothingBehind()
    {
        const int before = threads();
        LingeringTalk talk(1);
        const QByteArray much = patterned(16 << 20);
        std::vector<PlainSocket> peers;
        for (int i = 0; i < 8; ++i) {
            peers.emplace_back(talk.pair.listener.address);
            StreamConnection one(talk.calls, talk.readiness, talk.pair.listener.accept());
            talk.calls.setLinger(one.fd(), true, 1);
            one.queue(much);
            one.flush();
            for (std::uint64_t written = 0; written != one.bytesWritten(); turnLoop(20))
                written = one.bytesWritten();
        } // each is closed here
        QVERIFY(talk.begun.size() >= 8);
        QTRY_COMPARE_WITH_TIMEOUT(talk.count(Call::Close), 8, 15'000);
        QTRY_COMPARE(threads(), before);
    }

    void whoeverGoesCutsTheWaitShortAndLeavesNothingBehind()
    {
        const int threadsBefore = threads();
        const int openBefore = entries("/proc/self/fd");
        QElapsedTimer clock;
        {
            LingeringTalk talk(60);
            talk.fillUntilTheKernelTakesNoMore();
            talk.connection->close(CloseKind::Fin);
            clock.start();
        }
        QVERIFY2(clock.elapsed() < 1000, "the end waited for close()");
        {
            LingeringTalk talk(60);
            talk.fillUntilTheKernelTakesNoMore();
            clock.start(); // closed by its going
        }
        QVERIFY2(clock.elapsed() < 1000, "the end waited for close()");
        QTRY_COMPARE(threads(), threadsBefore);
        QCOMPARE(entries("/proc/self/fd"), openBefore);
    }
};

SOCKSCOPE_TEST_MAIN(LingerTest)
#include "tst_linger.moc"
