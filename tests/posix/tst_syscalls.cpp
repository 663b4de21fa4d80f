// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/syscalls.h"
#include "support/behaviourtest.h"

#include <netinet/tcp.h>
#include <poll.h>

using namespace posix;

namespace {

int interruptions = 0;
int closeCalls = 0;

ssize_t interruptedRead(int fd, void *buffer, size_t size)
{
    if (interruptions-- > 0) {
        errno = EINTR;
        return -1;
    }
    return ::read(fd, buffer, size);
}

int interruptedClose(int fd)
{
    ++closeCalls;
    ::close(fd);
    errno = EINTR;
    return -1;
}

bool waitReadable(int fd)
{
    pollfd entry = {fd, POLLIN, 0};
    return ::poll(&entry, 1, 5000) == 1;
}

/// A connected pair over loopback, made through one funnel.
struct Pair
{
    explicit Pair(Syscalls &calls)
        : listener(std::move(calls.socket(AF_INET, SOCK_STREAM)).value())
    {
        calls.bind(listener.fd(), SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 8);
        address = calls.localAddress(listener.fd()).value();
        client = std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
        calls.connect(client.fd(), address);
        waitReadable(listener.fd());
        server = std::move(calls.accept(listener.fd())).value().descriptor;
    }
    Descriptor listener;
    Descriptor client;
    Descriptor server;
    SocketAddress address;
};

const SyscallRecord &last(const Syscalls &calls)
{
    return calls.records().at(calls.records().lastNumber());
}

} // namespace

class SyscallsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallLeavesARecordWithItsArgumentsAndResult()
    {
        Syscalls calls;
        Pair pair(calls);
        QCOMPARE(calls.records().at(1).call, Call::Socket);
        QCOMPARE(calls.records().at(1).arguments[1], SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC);
        QCOMPARE(calls.records().at(2).call, Call::Bind);
        QCOMPARE(calls.records().at(3).call, Call::Listen);
        QCOMPARE(calls.records().at(3).arguments[0], 8);
        QCOMPARE(calls.records().at(3).stateAfter, TCP_LISTEN);
        QCOMPARE(last(calls).call, Call::Accept4);
        QCOMPARE(last(calls).result, pair.server.fd());
        QCOMPARE(last(calls).stateAfter, TCP_ESTABLISHED);
        QVERIFY(last(calls).startedAt > 0);
        QVERIFY(last(calls).duration >= 0);
    }

    void aRefusedCallIsRecordedWithItsErrno()
    {
        Syscalls calls;
        const auto socket = calls.socket(AF_INET, SOCK_DGRAM);
        const auto refused = calls.listen(socket.value().fd(), 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().value(), EOPNOTSUPP);
        QCOMPARE(last(calls).error, EOPNOTSUPP);
        QCOMPARE(last(calls).result, -1);
    }

    void theFourOutcomesOfReadingAreFourDifferentValues()
    {
        Syscalls calls;
        Pair pair(calls);
        std::array<char, 16> buffer;
        QCOMPARE(calls.read(pair.server.fd(), buffer).kind(), IoOutcome::Kind::WouldBlock);
        calls.write(pair.client.fd(), "hi\n");
        QVERIFY(waitReadable(pair.server.fd()));
        const IoOutcome some = calls.read(pair.server.fd(), buffer);
        QCOMPARE(some.kind(), IoOutcome::Kind::Transferred);
        QCOMPARE(some.bytes(), std::size_t(3));
        QVERIFY(last(calls).previewBytes() == "hi\n");
        calls.shutdown(pair.client.fd(), SHUT_WR);
        QVERIFY(waitReadable(pair.server.fd()));
        QCOMPARE(calls.read(pair.server.fd(), buffer).kind(), IoOutcome::Kind::EndOfStream);
        QCOMPARE(last(calls).stateAfter, TCP_CLOSE_WAIT);
        pair.server.close();
        const IoOutcome bad = calls.read(-1, buffer);
        QCOMPARE(bad.kind(), IoOutcome::Kind::Error);
        QCOMPARE(bad.error().value(), EBADF);
    }

    void writingAfterTheConnectionIsGoneIsAnErrorAndNotASignal()
    {
        Syscalls calls;
        Pair pair(calls);
        calls.setLinger(pair.server.fd(), true, 0);
        pair.server.close();
        QCOMPARE(calls.write(pair.client.fd(), "x").error().value(), ECONNRESET);
        QCOMPARE(calls.write(pair.client.fd(), "x").error().value(), EPIPE);
    }

    void anInterruptedCallIsRecordedAndRepeated()
    {
        SyscallTable table;
        table.read = interruptedRead;
        Syscalls calls(table);
        Pair pair(calls);
        calls.write(pair.client.fd(), "x");
        QVERIFY(waitReadable(pair.server.fd()));
        const auto before = calls.records().lastNumber();
        interruptions = 2;
        std::array<char, 4> buffer;
        QCOMPARE(calls.read(pair.server.fd(), buffer).bytes(), std::size_t(1));
        QCOMPARE(calls.records().lastNumber(), before + 3);
        QCOMPARE(calls.records().at(before + 1).error, EINTR);
        QCOMPARE(calls.records().at(before + 3).error, 0);
    }

    void closeIsNeverRepeatedAndTheDescriptorIsGoneWhateverItReturns()
    {
        SyscallTable table;
        table.close = interruptedClose;
        Syscalls calls(table);
        {
            auto socket = calls.socket(AF_INET, SOCK_STREAM);
            closeCalls = 0;
            QVERIFY(!socket.value().close());
            QVERIFY(!socket.value().isOpen());
        }
        QCOMPARE(closeCalls, 1);
    }

    void aDescriptorThatGoesOutOfScopeIsClosedThroughTheFunnel()
    {
        Syscalls calls;
        int fd = -1;
        {
            auto socket = calls.socket(AF_INET, SOCK_STREAM);
            fd = socket.value().fd();
        }
        QCOMPARE(last(calls).call, Call::Close);
        QCOMPARE(last(calls).fd, fd);
    }

    void closeTellsTheStateTheConnectionWasLeftIn()
    {
        Syscalls calls;
        Pair pair(calls);
        ConnectionAsked asked;
        calls.setClosedState([&](const SocketAddress &local, const SocketAddress &remote) {
            asked = {local, remote};
            return std::uint8_t(TCP_FIN_WAIT2);
        });
        pair.server.close();
        QCOMPARE(last(calls).stateAfter, TCP_FIN_WAIT2);
        QVERIFY(asked.local == pair.address);
        QVERIFY(asked.remote == last(calls).remote);
    }

    void aFullRingDropsTheOldestAndCountsThem()
    {
        Syscalls calls({}, 4);
        for (int i = 0; i < 6; ++i)
            calls.listen(-1, i);
        QCOMPARE(calls.records().size(), std::size_t(4));
        QCOMPARE(calls.records().dropped(), std::uint64_t(2));
        QCOMPARE(calls.records().firstNumber(), std::uint64_t(3));
        QCOMPARE(calls.records().at(3).arguments[0], 2);
        QCOMPARE(calls.records().at(6).arguments[0], 5);
        QVERIFY(!calls.records().contains(2));
    }

private:
    struct ConnectionAsked
    {
        SocketAddress local;
        SocketAddress remote;
    };
};

SOCKSCOPE_TEST_MAIN(SyscallsTest)
#include "tst_syscalls.moc"
