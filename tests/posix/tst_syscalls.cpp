// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/pair.h"
#include "support/behaviourtest.h"

#include <netinet/tcp.h>

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

/// Takes five bytes, whatever it is given.
ssize_t shortWritev(int fd, const iovec *pieces, int)
{
    const ssize_t first = ::write(fd, pieces[0].iov_base, pieces[0].iov_len);
    return first + ::write(fd, pieces[1].iov_base, static_cast<size_t>(5 - first));
}

int interruptedClose(int fd)
{
    ++closeCalls;
    ::close(fd);
    errno = EINTR;
    return -1;
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

    void theTapIsGivenExactlyTheBytesThatWentThrough()
    {
        SyscallTable table;
        table.writev = shortWritev;
        Syscalls calls(table);
        Pair pair(calls);
        std::vector<std::pair<Call, std::string>> told;
        std::uint64_t observed = 0;
        calls.setObserver([&](const SyscallRecord &record) { observed = record.number; });
        calls.setTap([&](const SyscallRecord &record, std::span<const iovec> pieces) {
            QCOMPARE(observed, record.number); // the observer comes first
            std::string bytes;
            for (const iovec &piece : pieces)
                bytes.append(static_cast<const char *>(piece.iov_base), piece.iov_len);
            QCOMPARE(bytes.size(), std::size_t(record.result));
            told.emplace_back(record.call, bytes);
        });
        std::array<char, 64> buffer;
        calls.read(pair.server.fd(), buffer); // EAGAIN: nothing went through
        std::string one = "abc";
        std::string two = "defg";
        const std::array pieces = {iovec{one.data(), 3}, iovec{two.data(), 4}};
        QCOMPARE(calls.writev(pair.client.fd(), pieces).bytes(), std::size_t(5));
        calls.write(pair.client.fd(), "xyz");
        QVERIFY(waitReadable(pair.server.fd()));
        calls.read(pair.server.fd(), buffer);
        calls.shutdown(pair.client.fd(), SHUT_WR);
        QVERIFY(waitReadable(pair.server.fd()));
        calls.read(pair.server.fd(), buffer); // the end
        const std::vector<std::pair<Call, std::string>> expected = {
            {Call::Writev, "abcde"}, {Call::Write, "xyz"}, {Call::Read, "abcdexyz"}};
        QCOMPARE(told, expected);
    }

    void aDuplicateIsASecondDescriptorOfTheSameSocket()
    {
        Syscalls calls;
        Pair pair(calls);
        auto made = calls.duplicate(pair.server.fd());
        QVERIFY(made);
        const Descriptor second = std::move(made).value();
        QCOMPARE(last(calls).call, Call::Fcntl);
        QCOMPARE(last(calls).fd, pair.server.fd());
        QCOMPARE(last(calls).arguments[0], F_DUPFD_CLOEXEC);
        QCOMPARE(last(calls).arguments[1], 0);
        QCOMPARE(last(calls).result, second.fd());
        QVERIFY(second.fd() != pair.server.fd());
        QCOMPARE(::fcntl(second.fd(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
        pair.server.close(); // sends nothing: the second one keeps the socket open
        std::array<char, 4> buffer;
        QCOMPARE(calls.read(pair.client.fd(), buffer).kind(), IoOutcome::Kind::WouldBlock);
        QCOMPARE(calls.write(second.fd(), "x").bytes(), std::size_t(1));
        QVERIFY(!calls.duplicate(-1));
        QCOMPARE(last(calls).error, EBADF);
    }

    void lingerIsReadBackWithBothItsFields()
    {
        Syscalls calls;
        const auto socket = calls.socket(AF_INET, SOCK_STREAM);
        const int fd = socket.value().fd();
        QCOMPARE(calls.lingerOption(fd).value().l_onoff, 0);
        calls.setLinger(fd, true, 7);
        const auto value = calls.lingerOption(fd);
        QCOMPARE(value.value().l_onoff, 1);
        QCOMPARE(value.value().l_linger, 7);
        const std::array<int, 4> expected = {SOL_SOCKET, SO_LINGER, 1, 7};
        QCOMPARE(last(calls).call, Call::Getsockopt);
        QVERIFY(last(calls).arguments == expected);
        QCOMPARE(calls.lingerOption(-1).error().value(), EBADF);
    }

    void aRingIsCutAtAnyOfItsRecords()
    {
        SyscallRing ring(5);
        for (int fd = 1; fd <= 8; ++fd) {
            SyscallRecord record;
            record.fd = fd;
            ring.append(record);
        }
        const SyscallRing cut = ring.upTo(6);
        QCOMPARE(cut.lastNumber(), std::uint64_t(6));
        QCOMPARE(cut.firstNumber(), std::uint64_t(4));
        QCOMPARE(cut.dropped(), std::uint64_t(3));
        for (std::uint64_t number = 4; number <= 6; ++number) {
            QCOMPARE(cut.at(number).number, number);
            QCOMPARE(cut.at(number).fd, int(number));
        }
        QCOMPARE(ring.upTo(100).size(), ring.size());
        QCOMPARE(ring.upTo(8).at(8).fd, 8);
        QCOMPARE(ring.upTo(2).size(), std::size_t(0));
        QCOMPARE(ring.upTo(2).lastNumber(), std::uint64_t(2));
        QVERIFY(!ring.upTo(0).contains(1));
    }

    void aCutRingGoesOnWhereItEnds()
    {
        SyscallRing ring(3);
        for (int i = 0; i < 5; ++i)
            ring.append({});
        SyscallRing cut = ring.upTo(4);
        for (int i = 0; i < 4; ++i)
            cut.append({});
        QCOMPARE(cut.firstNumber(), std::uint64_t(6));
        QCOMPARE(cut.lastNumber(), std::uint64_t(8));
        for (std::uint64_t number = 6; number <= 8; ++number)
            QCOMPARE(cut.at(number).number, number);
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
