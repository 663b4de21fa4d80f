// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/acceptor.h"
#include "net/loopbackpair.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>

#include <memory>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>

using namespace net;

namespace {

int refusalsLeft = 0;
int refusal = 0;
int acceptCalls = 0;

int refusingAccept(int fd, sockaddr *address, socklen_t *length, int flags)
{
    ++acceptCalls;
    if (refusalsLeft != 0) {
        refusalsLeft -= refusalsLeft > 0;
        errno = refusal;
        return -1;
    }
    return ::accept4(fd, address, length, flags);
}

posix::SyscallTable refusing(int error, int times)
{
    refusal = error;
    refusalsLeft = times; // below 0: for ever
    acceptCalls = 0;
    posix::SyscallTable table;
    table.accept4 = refusingAccept;
    return table;
}

/// No descriptor above those that are open now, while it lives.
class DescriptorLimit
{
public:
    DescriptorLimit()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_old);
        const int next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::close(next);
        const rlimit tight = {static_cast<rlim_t>(next), m_old.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &tight);
    }
    DescriptorLimit(const DescriptorLimit &) = delete;
    DescriptorLimit &operator=(const DescriptorLimit &) = delete;
    ~DescriptorLimit() { ::setrlimit(RLIMIT_NOFILE, &m_old); }

private:
    rlimit m_old = {};
};

struct Door
{
    explicit Door(const posix::SyscallTable &table = {})
        : calls(table)
        , listener(calls)
        , acceptor(calls, readiness, listener.descriptor.fd(),
                   [this](posix::Accepted accepted) { taken.push_back(std::move(accepted)); })
        , waitingChanged(&acceptor, &Acceptor::waitingChanged)
        , exhaustedChanged(&acceptor, &Acceptor::exhaustedChanged)
    {
    }
    std::vector<std::unique_ptr<PlainSocket>> knock(int count)
    {
        std::vector<std::unique_ptr<PlainSocket>> clients;
        for (int i = 0; i < count; ++i)
            clients.push_back(std::make_unique<PlainSocket>(listener.address));
        return clients;
    }
    qsizetype refusedCalls(int error) const
    {
        qsizetype found = 0;
        for (auto number = calls.records().firstNumber(); number <= calls.records().lastNumber();
             ++number) {
            const posix::SyscallRecord &record = calls.records().at(number);
            found += record.call == posix::Call::Accept4 && record.error == error;
        }
        return found;
    }
    bool comesToRest()
    {
        turnLoop();
        const auto before = std::pair(readiness.activations(), calls.records().lastNumber());
        turnLoop(300);
        return before == std::pair(readiness.activations(), calls.records().lastNumber());
    }

    Readiness readiness;
    posix::Syscalls calls;
    Listener listener;
    std::vector<posix::Accepted> taken;
    Acceptor acceptor;
    QSignalSpy waitingChanged;
    QSignalSpy exhaustedChanged;
};

} // namespace

class AcceptorTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void automaticallyItTakesWhoeverComesAndNobodyTwice()
    {
        Door door;
        QVERIFY(!door.acceptor.waiting());
        door.acceptor.setAutomatic(true);
        QVERIFY(door.acceptor.waiting());
        const auto clients = door.knock(200);
        QTRY_COMPARE(door.taken.size(), std::size_t(200));
        QVERIFY(door.comesToRest());
        QCOMPARE(door.refusedCalls(EAGAIN), 0);
        for (const posix::Accepted &accepted : door.taken)
            QVERIFY(accepted.peer.isLoopback());
        QCOMPARE(door.waitingChanged.count(), 1);
    }

    void oneActivationTakesAtMost64()
    {
        Door door;
        const auto clients = door.knock(100);
        door.acceptor.setAutomatic(true);
        QSignalSpy activated(&door.readiness, &Readiness::activated);
        std::size_t most = 0;
        std::size_t before = 0;
        connect(&door.readiness, &Readiness::activated, this, [&] {
            most = std::max(most, door.taken.size() - before);
            before = door.taken.size();
        });
        QTRY_COMPARE(door.taken.size(), std::size_t(100));
        QVERIFY(most <= 64);
        QVERIFY(activated.count() >= 2);
    }

    void byHandEachOneWhoComesIsToldWithoutBeingTaken()
    {
        Door door;
        QSignalSpy knocked(&door.acceptor, &Acceptor::knocked);
        const auto first = door.knock(1);
        QTRY_COMPARE(knocked.count(), 1);
        QVERIFY(door.comesToRest());
        QCOMPARE(knocked.count(), 1);
        const auto second = door.knock(1);
        QTRY_COMPARE(knocked.count(), 2);
        QCOMPARE(door.taken.size(), std::size_t(0));
    }

    void byHandNobodyIsTakenUntilAsked()
    {
        Door door;
        const auto clients = door.knock(2);
        QVERIFY(door.comesToRest());
        QCOMPARE(door.taken.size(), std::size_t(0));
        door.acceptor.acceptOne();
        QCOMPARE(door.taken.size(), std::size_t(1)); // at once: it waited in the queue
        QVERIFY(!door.acceptor.waiting());
        QVERIFY(door.comesToRest());
        QCOMPARE(door.taken.size(), std::size_t(1));
    }

    void byHandWhereNobodyWaitsItWaitsForTheNextOneOnly()
    {
        Door door;
        door.acceptor.acceptOne();
        QCOMPARE(door.refusedCalls(EAGAIN), 1);
        QVERIFY(door.acceptor.waiting());
        QCOMPARE(door.waitingChanged.count(), 1);
        const auto clients = door.knock(2);
        QTRY_COMPARE(door.taken.size(), std::size_t(1));
        QVERIFY(!door.acceptor.waiting());
        QVERIFY(door.comesToRest());
        QCOMPARE(door.taken.size(), std::size_t(1));
        QCOMPARE(door.waitingChanged.count(), 2);
    }

    void automaticCanBeTurnedOffAndOnAgain()
    {
        Door door;
        door.acceptor.setAutomatic(true);
        door.acceptor.setAutomatic(false);
        QVERIFY(!door.acceptor.waiting());
        const auto clients = door.knock(3);
        QVERIFY(door.comesToRest());
        QCOMPARE(door.taken.size(), std::size_t(0));
        door.acceptor.setAutomatic(true);
        QTRY_COMPARE(door.taken.size(), std::size_t(3));
    }

    void oneRefusedConnectionDoesNotStopTheNext_data()
    {
        QTest::addColumn<int>("error");
        for (const int error : {ECONNABORTED, EPROTO, EPERM, ENETDOWN, EHOSTUNREACH, EINTR})
            QTest::newRow(strerrorname_np(error)) << error;
    }

    void oneRefusedConnectionDoesNotStopTheNext()
    {
        QFETCH(int, error);
        Door door(refusing(error, 3));
        door.acceptor.setAutomatic(true);
        const auto clients = door.knock(2);
        QTRY_COMPARE(door.taken.size(), std::size_t(2));
        QCOMPARE(door.acceptor.exhausted(), 0);
        QCOMPARE(door.refusedCalls(error), 3);
    }

    void aRefusalThatDoesNotEndCostsNoTime()
    {
        Door door(refusing(EPERM, -1));
        door.acceptor.setAutomatic(true);
        const auto clients = door.knock(1);
        QTRY_VERIFY(acceptCalls > 0);
        turnLoop(300);
        QVERIFY(acceptCalls < 50);
        refusalsLeft = 0;
        QTRY_COMPARE(door.taken.size(), std::size_t(1));
    }

    void whatRunsOutMakesItRestAndGoOnWhenItIsBack_data()
    {
        QTest::addColumn<int>("error");
        for (const int error : {EMFILE, ENFILE, ENOBUFS, ENOMEM})
            QTest::newRow(strerrorname_np(error)) << error;
    }

    void whatRunsOutMakesItRestAndGoOnWhenItIsBack()
    {
        QFETCH(int, error);
        Door door(refusing(error, -1));
        door.acceptor.setAutomatic(true);
        const auto clients = door.knock(3);
        QTRY_COMPARE(door.acceptor.exhausted(), error);
        QVERIFY(!door.acceptor.waiting());
        QCOMPARE(door.exhaustedChanged.count(), 1);
        turnLoop(300);
        QVERIFY(acceptCalls < 20); // not half a million a second
        refusalsLeft = 0;
        QTRY_COMPARE(door.taken.size(), std::size_t(3));
        QCOMPARE(door.acceptor.exhausted(), 0);
        QCOMPARE(door.exhaustedChanged.count(), 2);
        QVERIFY(door.acceptor.waiting());
    }

    void withoutDescriptorsTheWaitingAreTurnedAwayAndTheNextAreServed()
    {
        Door door;
        door.acceptor.setAutomatic(true);
        auto clients = door.knock(2);
        {
            const DescriptorLimit limit;
            QTRY_COMPARE(door.acceptor.exhausted(), EMFILE);
            for (const auto &client : clients) { // its end, not a wait without end
                QVERIFY(waitReadable(client->fd()));
                QCOMPARE(client->peek(), ssize_t(0));
            }
            QCOMPARE(door.taken.size(), std::size_t(0));
            QVERIFY(door.readiness.activations() < 5);
        }
        QTRY_COMPARE(door.acceptor.exhausted(), 0);
        clients = door.knock(1);
        QTRY_COMPARE(door.taken.size(), std::size_t(1));
    }

    void theRestGrowsWhileDescriptorsAreMissing()
    {
        Door door(refusing(EMFILE, -1));
        door.acceptor.setAutomatic(true);
        const auto clients = door.knock(1);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(acceptCalls >= 6); // two for each attempt: rests of 100 and 200 ms between
        QVERIFY(clock.elapsed() >= 250);
    }

    void byHandARefusalIsOnRecordAndEndsTheWait()
    {
        Door door(refusing(EMFILE, 1));
        door.acceptor.acceptOne();
        QCOMPARE(door.refusedCalls(EMFILE), 1);
        QVERIFY(!door.acceptor.waiting());
        QCOMPARE(door.acceptor.exhausted(), 0);
        const auto clients = door.knock(1);
        QVERIFY(door.comesToRest());
        door.acceptor.acceptOne();
        QCOMPARE(door.taken.size(), std::size_t(1));
    }

    void theListenerMayBeShutWithoutASpin()
    {
        Door door;
        door.acceptor.setAutomatic(true);
        ::shutdown(door.listener.descriptor.fd(), SHUT_RDWR);
        turnLoop();
        const auto before = door.calls.records().lastNumber();
        turnLoop(300);
        QVERIFY(door.calls.records().lastNumber() - before < 20);
    }

    void whoTakesMayDestroyTheAcceptor()
    {
        Readiness readiness;
        posix::Syscalls calls;
        Listener listener(calls);
        std::unique_ptr<Acceptor> acceptor;
        int taken = 0;
        acceptor = std::make_unique<Acceptor>(calls, readiness, listener.descriptor.fd(),
                                              [&](posix::Accepted) {
                                                  ++taken;
                                                  acceptor.reset();
                                              });
        acceptor->setAutomatic(true);
        const PlainSocket first(listener.address);
        const PlainSocket second(listener.address);
        QTRY_COMPARE(taken, 1);
        turnLoop();
        QCOMPARE(taken, 1);
    }
};

SOCKSCOPE_TEST_MAIN(AcceptorTest)
#include "tst_acceptor.moc"
