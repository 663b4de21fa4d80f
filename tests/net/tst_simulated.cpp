// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Simulated faults and the event loop: the kernel goes on saying "ready" whatever a person makes
// of the call, and still nothing spins, nothing is lost, and all is well once it is over.

#include "net/acceptor.h"
#include "net/connector.h"
#include "net/talk.h"
#include "support/behaviourtest.h"

using namespace net;
using posix::Call;

namespace {

constexpr std::uint64_t calm = 12; ///< activations and calls in hundreds of turns

void addEveryErrno()
{
    QTest::addColumn<int>("error");
    for (int error = 1; error <= EHWPOISON; ++error) {
        if (const char *name = strerrorname_np(error))
            QTest::newRow(name) << error;
    }
}

/// A listener with somebody at the door, and who was let in.
struct Door
{
    Door()
        : listener(calls)
        , acceptor(calls, readiness, listener.descriptor.fd(),
                   [this](posix::Accepted accepted) { taken.push_back(std::move(accepted)); })
    {
    }
    std::uint64_t busyness() const
    {
        turnLoop();
        const std::uint64_t before = readiness.activations() + calls.records().lastNumber();
        turnLoop(300);
        return readiness.activations() + calls.records().lastNumber() - before;
    }

    Readiness readiness;
    posix::Syscalls calls;
    Listener listener;
    std::vector<posix::Accepted> taken;
    Acceptor acceptor;
};

} // namespace

class SimulatedTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aReadThatAlwaysFailsDoesNotSpin_data() { addEveryErrno(); }
    void aReadThatAlwaysFailsDoesNotSpin()
    {
        QFETCH(int, error);
        Talk talk;
        talk.calls.faults().set({Call::Read, error, true});
        talk.peer.write("hello\n");
        QTRY_VERIFY(talk.count(Call::Read) > 0);
        QVERIFY(talk.busyness() < calm);
        talk.peer.shutdown(SHUT_WR);
        QVERIFY(talk.busyness() < calm);
        QVERIFY(talk.connection->isOpen());
    }

    void aReadThatAlwaysFailsDoesNotSpinAfterOurOwnEndOfReading_data() { addEveryErrno(); }
    void aReadThatAlwaysFailsDoesNotSpinAfterOurOwnEndOfReading()
    {
        QFETCH(int, error);
        Talk talk;
        talk.connection->shutdown(SHUT_RD);
        talk.calls.faults().set({Call::Read, error, true});
        talk.peer.write("hello\n");
        QVERIFY(talk.busyness() < calm);
        talk.peer.reset();
        QVERIFY(talk.busyness() < calm);
    }

    void aWriteThatAlwaysFailsDoesNotSpin_data() { addEveryErrno(); }
    void aWriteThatAlwaysFailsDoesNotSpin()
    {
        QFETCH(int, error);
        for (const int pieces : {1, 3}) { // write(2), writev(2)
            Talk talk;
            talk.calls.faults().set({Call::Write, error, true});
            talk.calls.faults().set({Call::Writev, error, true});
            for (int i = 0; i < pieces; ++i)
                talk.connection->queue("hello\n");
            talk.connection->flush();
            QCOMPARE(talk.last().call, pieces == 1 ? Call::Write : Call::Writev);
            QVERIFY(talk.busyness() < calm);
            talk.connection->fill();
            QVERIFY(talk.busyness() < calm || error == EINTR); // that one fills, twice the calls
            if (error != EINTR)
                QVERIFY(!talk.connection->filling());
            QVERIFY(talk.connection->isOpen());
        }
    }

    void anAcceptThatAlwaysFailsDoesNotSpin_data() { addEveryErrno(); }
    void anAcceptThatAlwaysFailsDoesNotSpin()
    {
        QFETCH(int, error);
        for (const bool automatic : {true, false}) {
            Door door;
            door.calls.faults().set({Call::Accept4, error, true});
            const PlainSocket client(door.listener.address);
            if (automatic)
                door.acceptor.setAutomatic(true);
            else
                door.acceptor.acceptOne();
            turnLoop();
            QVERIFY(door.busyness() < calm);
            QCOMPARE(door.taken.size(), std::size_t(error == EINTR));
        }
    }

    void aLookAtThePendingErrorThatAlwaysFailsDoesNotSpin_data() { addEveryErrno(); }
    void aLookAtThePendingErrorThatAlwaysFailsDoesNotSpin()
    {
        QFETCH(int, error);
        Talk talk;
        talk.calls.faults().set({Call::Getsockopt, error, true});
        talk.connection->setReading(false);
        talk.peer.reset();
        QVERIFY(talk.busyness() < calm);
        QVERIFY(talk.stirred.count() > 0);
        int told = -1;
        const auto client = talk.calls.socket(AF_INET, SOCK_STREAM);
        talk.calls.connect(client.value().fd(), talk.pair.listener.address);
        const Connector connector(talk.calls, talk.readiness, client.value().fd(),
                                  [&](int reason) { told = reason; });
        QTRY_COMPARE(told, error == EINTR ? 0 : error);
        QVERIFY(talk.busyness() < calm);
    }

    void aWouldBlockOfReadingLosesNothing()
    {
        for (const bool every : {false, true}) {
            for (const bool readingShut : {false, true}) {
                Talk talk;
                if (readingShut)
                    talk.connection->shutdown(SHUT_RD);
                turnLoop();
                talk.calls.faults().set({Call::Read, EAGAIN, every});
                talk.peer.write("hello\n");
                QTRY_VERIFY(talk.last().simulated);
                QCOMPARE(talk.got, QByteArray());
                QVERIFY(talk.connection->reading());
                talk.calls.faults().clear();
                QTRY_COMPARE(talk.got, QByteArray("hello\n"));
                talk.peer.shutdown(SHUT_WR);
                QTRY_COMPARE(talk.ended.count(), 1);
                QVERIFY(talk.comesToRest());
            }
        }
    }

    void aWouldBlockOfWritingLosesNothing()
    {
        for (const bool every : {false, true}) {
            Talk talk;
            talk.calls.faults().set({Call::Write, EAGAIN, every});
            talk.connection->queue("hello\n");
            talk.connection->flush();
            QVERIFY(talk.last().simulated);
            QCOMPARE(talk.connection->queuedBytes(), std::uint64_t(6));
            talk.calls.faults().clear();
            QTRY_COMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
            QCOMPARE(talk.peer.readExactly(6), QByteArray("hello\n"));
            QVERIFY(talk.comesToRest());
        }
    }

    void aPersonNeedNotWaitForTheRest()
    {
        Talk talk;
        talk.calls.faults().set({Call::Read, EAGAIN});
        talk.calls.faults().set({Call::Write, EAGAIN});
        talk.peer.write("hello\n");
        QTRY_VERIFY(talk.last().simulated);
        talk.connection->readOnce();
        QCOMPARE(talk.got, QByteArray("hello\n"));
        talk.connection->queue("there\n");
        talk.connection->flush();
        QVERIFY(talk.last().simulated);
        talk.connection->flush();
        QCOMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        QVERIFY(talk.comesToRest());
    }

    void whoeverRestsMayBeClosedOrDeleted()
    {
        for (const bool deletes : {true, false}) {
            Talk talk;
            talk.calls.faults().set({Call::Read, EAGAIN, true});
            talk.calls.faults().set({Call::Write, EAGAIN, true});
            talk.peer.write("x");
            talk.connection->queue("x");
            talk.connection->flush();
            QTRY_VERIFY(talk.count(Call::Read) > 0);
            if (deletes)
                talk.connection.reset();
            else
                talk.connection->close(CloseKind::Fin);
            const auto before = talk.calls.records().lastNumber();
            QSignalSpy never(&talk.readiness, &Readiness::activated);
            QVERIFY(!never.wait(150)); // longer than the rest
            QCOMPARE(talk.calls.records().lastNumber(), before);
        }
    }

    void aDuplicateThatTakesOverRestsToo()
    {
        Talk talk;
        talk.calls.faults().set({Call::Read, EAGAIN, true});
        QVERIFY(talk.connection->duplicate());
        talk.peer.write("hello\n");
        QTRY_VERIFY(talk.last().simulated);
        talk.connection->close(CloseKind::Fin);
        QVERIFY(talk.busyness() < calm);
        talk.calls.faults().clear();
        QTRY_COMPARE(talk.got, QByteArray("hello\n"));
    }

    void aWouldBlockOfAcceptKeepsItWaitingAndTheNextIsTaken()
    {
        for (const bool automatic : {true, false}) {
            Door door;
            const PlainSocket client(door.listener.address);
            door.calls.faults().set({Call::Accept4, EAGAIN});
            if (automatic)
                door.acceptor.setAutomatic(true);
            else
                door.acceptor.acceptOne();
            QTRY_VERIFY(door.calls.lastWasSimulated());
            QVERIFY(door.acceptor.waiting());
            QCOMPARE(door.taken.size(), std::size_t(0));
            QTRY_COMPARE(door.taken.size(), std::size_t(1));
            QCOMPARE(door.acceptor.waiting(), automatic);
            const PlainSocket another(door.listener.address);
            if (automatic)
                QTRY_COMPARE(door.taken.size(), std::size_t(2));
            QVERIFY(door.busyness() == 0);
        }
    }

    void byHandItStillWaitsAfterTheRest()
    {
        Door door;
        door.calls.faults().set({Call::Accept4, EAGAIN});
        door.acceptor.acceptOne();
        QVERIFY(door.calls.lastWasSimulated());
        QSignalSpy changed(&door.acceptor, &Acceptor::waitingChanged);
        QVERIFY(!changed.wait(200)); // longer than the rest
        QVERIFY(door.acceptor.waiting());
        const PlainSocket client(door.listener.address);
        QTRY_COMPARE(door.taken.size(), std::size_t(1));
        QVERIFY(!door.acceptor.waiting());
    }

    void aFaultOfAcceptThatIsClearedLetsThemIn_data()
    {
        QTest::addColumn<int>("error");
        for (const int error : {EAGAIN, ECONNABORTED, EPERM, EPROTO, ENETDOWN})
            QTest::newRow(strerrorname_np(error)) << error;
    }

    void aFaultOfAcceptThatIsClearedLetsThemIn()
    {
        QFETCH(int, error);
        Door door;
        door.calls.faults().set({Call::Accept4, error, true});
        const PlainSocket client(door.listener.address);
        door.acceptor.setAutomatic(true);
        turnLoop(100);
        QCOMPARE(door.taken.size(), std::size_t(0));
        door.calls.faults().clear();
        QTRY_COMPARE(door.taken.size(), std::size_t(1));
        QVERIFY(door.acceptor.waiting());
    }

    void oneByteInEachCallBringsEverythingThrough()
    {
        Talk talk;
        for (const Call call : {Call::Read, Call::Write, Call::Writev})
            talk.calls.faults().set({call, 0, true});
        talk.peer.write("hello\n");
        talk.connection->queue("wor");
        talk.connection->queue("ld\n");
        talk.connection->flush();
        QTRY_COMPARE(talk.got, QByteArray("hello\n"));
        QTRY_COMPARE(talk.connection->queuedBytes(), std::uint64_t(0));
        QCOMPARE(talk.peer.readExactly(6), QByteArray("world\n"));
        QCOMPARE(talk.count(Call::Read), 6);
        QCOMPARE(talk.count(Call::Write) + talk.count(Call::Writev), 6);
        QVERIFY(talk.comesToRest());
    }

    void aSimulatedResetEndsTheConnectionAndKeepsItsDescriptor()
    {
        Talk talk;
        talk.calls.faults().set({Call::Read, ECONNRESET});
        talk.peer.write("x");
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.connection->error(), ECONNRESET);
        QVERIFY(talk.connection->errorSimulated());
        QVERIFY(talk.connection->isOpen());
        QVERIFY(talk.comesToRest());
    }

    void theKernelsOwnResetIsNotCalledSimulated()
    {
        Talk talk;
        talk.calls.faults().set({Call::Read, EAGAIN});
        talk.peer.reset();
        QTRY_COMPARE(talk.failed.count(), 1);
        QCOMPARE(talk.connection->error(), ECONNRESET);
        QVERIFY(!talk.connection->errorSimulated());
    }
};

SOCKSCOPE_TEST_MAIN(SimulatedTest)
#include "tst_simulated.moc"
