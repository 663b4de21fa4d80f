// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/loopbackpair.h"
#include "net/readiness.h"
#include "support/behaviourtest.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <array>
#include <optional>
#include <vector>

#include <sys/resource.h>

using namespace net;

namespace {

/// What a watch was told, counted.
struct Told
{
    int calls = 0;
    int readable = 0;
    int writable = 0;
    int peerShut = 0;
    int hungUp = 0;
    int error = 0;

    Watch::Handler handler()
    {
        return [this](Events events) {
            ++calls;
            readable += events.readable;
            writable += events.writable;
            peerShut += events.peerShut;
            hungUp += events.hungUp;
            error += events.error;
        };
    }
};

struct LocalPair
{
    LocalPair()
    {
        ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, fds.data());
    }
    ~LocalPair()
    {
        ::close(fds[0]);
        ::close(fds[1]);
    }
    LocalPair(const LocalPair &) = delete;
    LocalPair &operator=(const LocalPair &) = delete;
    void makeReadable() { QCOMPARE(::write(fds[1], "x", 1), ssize_t(1)); }
    std::array<int, 2> fds = {};
};

} // namespace

class ReadinessTest : public BehaviourTest
{
    Q_OBJECT

private:
    posix::Syscalls m_calls;

    /// Whether the event loop comes to rest: no activation at all in many turns of it.
    static bool comesToRest(Readiness &readiness)
    {
        turnLoop();
        const std::uint64_t before = readiness.activations();
        turnLoop(300);
        return readiness.activations() == before;
    }

private Q_SLOTS:
    void aSocketThatIsReadyIsToldToItsWatch()
    {
        Readiness readiness;
        QCOMPARE(readiness.error(), 0);
        LoopbackPair pair(m_calls);
        Told told;
        Watch watch(readiness, pair.ours.fd(), told.handler());
        watch.setReading(true);
        turnLoop();
        QCOMPARE(told.calls, 0);
        pair.peer.write("hi\n");
        QTRY_VERIFY(told.readable > 0);
        QCOMPARE(told.writable, 0);
        watch.setReading(false);
        watch.setWriting(true);
        QTRY_VERIFY(told.writable > 0);
    }

    void nothingIsToldWithoutInterest()
    {
        Readiness readiness;
        LoopbackPair pair(m_calls);
        Told told;
        Watch watch(readiness, pair.ours.fd(), told.handler());
        pair.peer.write("hi\n");
        QVERIFY(waitReadable(pair.ours.fd()));
        QVERIFY(comesToRest(readiness));
        QCOMPARE(told.calls, 0);
    }

    void aWatchRemovedByAnotherOneOfTheSameBatchIsNotServed()
    {
        Readiness readiness;
        std::array<LocalPair, 2> pairs;
        std::array<std::optional<Watch>, 2> watches;
        int calls = 0;
        for (std::size_t i = 0; i < 2; ++i) {
            watches[i].emplace(readiness, pairs[i].fds[0], [&, i](Events) {
                ++calls;
                watches[1 - i].reset();
                watches[i].reset();
            });
            watches[i]->setReading(true);
            pairs[i].makeReadable();
        }
        turnLoop();
        QCOMPARE(calls, 1);
    }

    void aDescriptorReusedInTheSameBatchDoesNotInheritTheEvent()
    {
        Readiness readiness;
        std::array<LocalPair, 2> pairs;
        LocalPair quiet;
        std::array<std::optional<Watch>, 2> watches;
        std::optional<Watch> successor;
        Told told;
        int calls = 0;
        for (std::size_t i = 0; i < 2; ++i) {
            watches[i].emplace(readiness, pairs[i].fds[0], [&, i](Events) {
                ++calls;
                const int reused = pairs[1 - i].fds[0];
                watches[1 - i].reset();
                QCOMPARE(::dup2(quiet.fds[0], reused), reused); // closes the old one
                successor.emplace(readiness, reused, told.handler());
                successor->setReading(true);
                watches[i].reset();
            });
            watches[i]->setReading(true);
            pairs[i].makeReadable();
        }
        turnLoop();
        QCOMPARE(calls, 1);
        QCOMPARE(told.calls, 0);
        quiet.makeReadable();
        QTRY_VERIFY(told.readable > 0);
    }

    void anInterestTakenBackInTheSameBatchIsRespected()
    {
        Readiness readiness;
        std::array<LocalPair, 2> pairs;
        std::array<std::optional<Watch>, 2> watches;
        int calls = 0;
        for (std::size_t i = 0; i < 2; ++i) {
            watches[i].emplace(readiness, pairs[i].fds[0], [&](Events) {
                ++calls;
                watches[0]->setReading(false);
                watches[1]->setReading(false);
            });
            watches[i]->setReading(true);
            pairs[i].makeReadable();
        }
        turnLoop();
        QCOMPARE(calls, 1);
    }

    void aLaterWatchOfTheSameDescriptorTakesItOver()
    {
        Readiness readiness;
        LocalPair pair;
        Told first;
        Told second;
        std::optional<Watch> older(std::in_place, readiness, pair.fds[0], first.handler());
        older->setReading(true);
        Watch newer(readiness, pair.fds[0], second.handler());
        newer.setReading(true);
        older.reset();
        pair.makeReadable();
        QTRY_VERIFY(second.readable > 0);
        QCOMPARE(first.calls, 0);
    }

    void bytesLeftUnreadAreToldAgainAndAgain()
    {
        Readiness readiness;
        LoopbackPair pair(m_calls);
        Told told;
        Watch watch(readiness, pair.ours.fd(), told.handler());
        watch.setReading(true);
        pair.peer.write("x");
        QVERIFY(!comesToRest(readiness));
        QVERIFY(told.readable > 10);
    }

    void theFinOfThePeerIsToldOnceAndThenThereIsRest()
    {
        Readiness readiness;
        LoopbackPair pair(m_calls);
        Told told;
        Watch watch(readiness, pair.ours.fd(), told.handler());
        pair.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(told.peerShut, 1);
        QVERIFY(comesToRest(readiness));
        QCOMPARE(told.calls, 1);
    }

    void aResetIsToldOnceAndThenThereIsRest()
    {
        Readiness readiness;
        LoopbackPair pair(m_calls);
        Told told;
        Watch watch(readiness, pair.ours.fd(), told.handler());
        pair.peer.reset();
        QTRY_COMPARE(told.error, 1);
        QVERIFY(comesToRest(readiness));
        QCOMPARE(told.hungUp, 1);
        QCOMPARE(told.error, 1);
    }

    void bothDirectionsOverAreToldOnceAndThenThereIsRest()
    {
        Readiness readiness;
        LoopbackPair pair(m_calls);
        Told told;
        Watch watch(readiness, pair.ours.fd(), told.handler());
        pair.peer.shutdown(SHUT_WR);
        QTRY_COMPARE(told.peerShut, 1);
        ::shutdown(pair.ours.fd(), SHUT_WR);
        QTRY_COMPARE(told.hungUp, 1);
        QVERIFY(comesToRest(readiness));
        QCOMPARE(told.calls, 2);
    }

    void aSocketThatIsNotConnectedRestsWhateverTheInterest()
    {
        for (const bool reading : {false, true}) {
            Readiness readiness;
            const auto socket = m_calls.socket(AF_INET, SOCK_STREAM);
            Told told;
            Watch watch(readiness, socket.value().fd(), told.handler());
            watch.setReading(reading);
            QTRY_COMPARE(told.hungUp, 1);
            QVERIFY(comesToRest(readiness));
            QCOMPARE(told.calls, 1);
        }
    }

    void aSocketWatchedBeforeItIsConnectedIsHeardAfterwards()
    {
        Readiness readiness;
        Listener listener(m_calls);
        const auto socket = m_calls.socket(AF_INET, SOCK_STREAM);
        const int fd = socket.value().fd();
        Told told;
        Watch watch(readiness, fd, told.handler());
        watch.setReading(true);
        QTRY_COMPARE(told.hungUp, 1);
        m_calls.connect(fd, listener.address);
        const posix::Descriptor accepted = listener.accept();
        for (int i = 0; i < 3; ++i) {
            m_calls.write(accepted.fd(), "x");
            const int before = told.readable;
            QTRY_VERIFY(told.readable > before);
            std::array<char, 8> buffer;
            m_calls.read(fd, buffer);
        }
        QVERIFY(comesToRest(readiness));
        m_calls.setLinger(accepted.fd(), true, 0);
        m_calls.shutdown(accepted.fd(), SHUT_WR);
        QTRY_COMPARE(told.peerShut, 1);
    }

    void aHungUpSocketIsStillReadToItsEnd()
    {
        Readiness readiness;
        LoopbackPair pair(m_calls);
        ::shutdown(pair.ours.fd(), SHUT_WR);
        pair.peer.write("abc");
        pair.peer.close();
        QByteArray got;
        std::optional<Watch> watch;
        bool ended = false;
        watch.emplace(readiness, pair.ours.fd(), [&](Events events) {
            char byte = 0;
            if (!events.readable)
                return;
            if (::read(pair.ours.fd(), &byte, 1) == 1) {
                got += byte; // one byte at a time: what is left is told again
            } else {
                ended = true;
                watch->setReading(false);
            }
        });
        watch->setReading(true);
        QTRY_VERIFY(ended);
        QCOMPARE(got, QByteArray("abc"));
        QVERIFY(comesToRest(readiness));
    }

    void edgesTellEachArrivalOnceWhereASocketIsReadableForEver()
    {
        Readiness readiness;
        LoopbackPair pair(m_calls);
        ::shutdown(pair.ours.fd(), SHUT_RD);
        Told told;
        Watch watch(readiness, pair.ours.fd(), told.handler());
        watch.setReading(true);
        watch.setEdges(true);
        QTRY_VERIFY(told.readable > 0);
        QVERIFY(comesToRest(readiness));
        for (int i = 0; i < 3; ++i) {
            const int before = told.readable;
            pair.peer.write("x");
            QTRY_VERIFY(told.readable > before);
            QVERIFY(comesToRest(readiness));
        }
        const int before = told.readable;
        watch.rearm();
        QTRY_COMPARE(told.readable, before + 1);
        pair.peer.close();
        QTRY_VERIFY(told.readable > before + 1);
        QVERIFY(comesToRest(readiness));
    }

    void anEdgeThatComesWhenTheTurnsAreUsedUpIsNotLost()
    {
        Readiness readiness;
        LoopbackPair pair(m_calls);
        ::shutdown(pair.ours.fd(), SHUT_RD);
        int calls = 0;
        std::optional<Watch> watch;
        watch.emplace(readiness, pair.ours.fd(), [&](Events) {
            if (++calls < 5)
                watch->rearm();
        });
        watch->setReading(true);
        watch->setEdges(true);
        QTRY_COMPARE(calls, 5);
        QVERIFY(comesToRest(readiness));
    }

    void aWatchIsServedOnceInAnActivationUnlessItHasMoreTurns()
    {
        for (const int turns : {1, 3}) {
            Readiness readiness;
            LocalPair pair;
            Told told;
            Watch watch(readiness, pair.fds[0], told.handler());
            watch.setTurns(turns);
            watch.setReading(true);
            pair.makeReadable();
            QSignalSpy activated(&readiness, &Readiness::activated);
            QTRY_VERIFY(activated.count() > 0);
            QCOMPARE(told.calls, turns * int(activated.count()));
        }
    }

    void aLongActivationGivesTheEventLoopItsTurnAndServesTheRestLater()
    {
        Readiness readiness;
        std::array<LocalPair, 100> pairs;
        std::vector<std::unique_ptr<Watch>> watches;
        std::array<int, 100> served = {};
        int inFirstActivation = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            watches.push_back(std::make_unique<Watch>(readiness, pairs[i].fds[0], [&, i](Events) {
                ++served[i];
                inFirstActivation += readiness.activations() == 1;
                QElapsedTimer busy;
                for (busy.start(); busy.nsecsElapsed() < 500'000;) {
                }
            }));
            watches.back()->setReading(true);
            pairs[i].makeReadable();
        }
        const auto starving = [&] {
            return std::count(served.begin(), served.end(), 0);
        };
        QTRY_COMPARE(starving(), 0);
        QVERIFY(inFirstActivation < int(pairs.size()));
    }

    void workIsDoneOnceAtTheEndOfTheActivationInTheOrderAsked()
    {
        Readiness readiness;
        std::array<LocalPair, 3> pairs;
        std::vector<std::unique_ptr<Watch>> watches;
        QList<int> done;
        int served = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            watches.push_back(std::make_unique<Watch>(readiness, pairs[i].fds[0], [&, i](Events) {
                watches[i]->setReading(false);
                const int number = served++;
                readiness.afterActivation(this, [&, number] {
                    QCOMPARE(served, 3);
                    done.append(number);
                });
            }));
            watches.back()->setReading(true);
            pairs[i].makeReadable();
        }
        QTRY_COMPARE(done, QList<int>({0, 1, 2}));
        turnLoop();
        QCOMPARE(done.size(), 3);
    }

    void workAskedForOutsideAnActivationIsDoneInTheNextTurn()
    {
        Readiness readiness;
        int done = 0;
        readiness.afterActivation(this, [&] {
            ++done;
            readiness.afterActivation(this, [&] { ++done; });
        });
        QCOMPARE(done, 0);
        QTRY_COMPARE(done, 2);
        turnLoop();
        QCOMPARE(done, 2);
    }

    void workWhoseContextIsGoneIsDropped()
    {
        Readiness readiness;
        bool done = false;
        bool other = false;
        {
            QObject context;
            readiness.afterActivation(&context, [&] { done = true; });
        }
        readiness.afterActivation(this, [&] { other = true; });
        QTRY_VERIFY(other);
        QVERIFY(!done);
    }

    void withoutADescriptorForTheSetItSaysWhyAndDoesNoHarm()
    {
        rlimit old = {};
        ::getrlimit(RLIMIT_NOFILE, &old);
        const rlimit none = {0, old.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
        std::optional<Readiness> readiness(std::in_place);
        ::setrlimit(RLIMIT_NOFILE, &old);
        QCOMPARE(readiness->error(), EMFILE);
        LocalPair pair;
        Told told;
        Watch watch(*readiness, pair.fds[0], told.handler());
        watch.setReading(true);
        pair.makeReadable();
        turnLoop();
        QCOMPARE(told.calls, 0);
    }
};

SOCKSCOPE_TEST_MAIN(ReadinessTest)
#include "tst_readiness.moc"
