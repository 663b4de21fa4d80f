// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/pair.h"
#include "support/behaviourtest.h"

#include <netinet/tcp.h>

#include <string>

using namespace posix;

namespace {

int kernelCalls = 0;

int countedBind(int fd, const sockaddr *address, socklen_t length)
{
    ++kernelCalls;
    return ::bind(fd, address, length);
}

std::string readAll(Syscalls &calls, int fd)
{
    std::array<char, 64> buffer;
    const IoOutcome outcome = calls.read(fd, buffer);
    return std::string(buffer.data(), outcome.bytes());
}

} // namespace

class FaultsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theNextCallFailsAndTheKernelIsNotAsked()
    {
        SyscallTable table;
        table.bind = countedBind;
        Syscalls calls(table);
        const auto socket = calls.socket(AF_INET, SOCK_STREAM);
        const int fd = socket.value().fd();
        calls.faults().set({Call::Bind, EADDRINUSE});
        kernelCalls = 0;
        QCOMPARE(calls.bind(fd, SocketAddress::loopback(AF_INET, 0)).error().value(), EADDRINUSE);
        QCOMPARE(kernelCalls, 0);
        QVERIFY(last(calls).simulated);
        QVERIFY(calls.lastWasSimulated());
        QCOMPARE(last(calls).result, -1);
        QCOMPARE(last(calls).error, EADDRINUSE);
        QCOMPARE(last(calls).fd, fd);
        QVERIFY(!last(calls).address.isNull());
        QVERIFY(calls.faults().active().empty());
        QVERIFY(calls.bind(fd, SocketAddress::loopback(AF_INET, 0)));
        QVERIFY(!last(calls).simulated);
        QVERIFY(!calls.lastWasSimulated());
        QCOMPARE(kernelCalls, 1);
    }

    void everyCallFailsUntilTheFaultIsCleared()
    {
        Syscalls calls;
        Pair pair(calls);
        calls.write(pair.client.fd(), "hello");
        QVERIFY(waitReadable(pair.server.fd()));
        calls.faults().set({Call::Read, ECONNRESET, true});
        std::array<char, 8> buffer;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(calls.read(pair.server.fd(), buffer).error().value(), ECONNRESET);
        calls.faults().clear(Call::Read);
        QCOMPARE(readAll(calls, pair.server.fd()), std::string("hello")); // nothing was lost
        QVERIFY(!last(calls).simulated);
    }

    void onlyCallsOfItsKindAreStruck()
    {
        Syscalls calls;
        calls.faults().set({Call::Write, EIO, true});
        calls.faults().set({Call::Accept4, EMFILE});
        calls.faults().clear(Call::Accept4);
        Pair pair(calls);
        QCOMPARE(calls.write(pair.client.fd(), "x").error().value(), EIO);
        for (auto number = calls.records().firstNumber(); number < calls.records().lastNumber();
             ++number)
            QVERIFY(!calls.records().at(number).simulated);
    }

    void aNewFaultTakesThePlaceOfTheOneOfTheSameCall()
    {
        Faults faults;
        faults.set({Call::Read, EIO, true});
        faults.set({Call::Write, EPIPE});
        faults.set({Call::Read, ECONNRESET});
        QCOMPARE(faults.active().size(), std::size_t(2));
        QCOMPARE(faults.take(Call::Read)->error, ECONNRESET);
        QVERIFY(!faults.take(Call::Read));
        QVERIFY(!faults.take(Call::Close));
        faults.clear();
        QVERIFY(faults.active().empty());
    }

    void anInterruptionStrikesOnceInEachCallAndTheRepeatGoesToTheKernel()
    {
        Syscalls calls;
        Pair pair(calls);
        calls.faults().set({Call::Write, EINTR, true});
        const auto before = calls.records().lastNumber();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(calls.write(pair.client.fd(), "hi").bytes(), std::size_t(2));
        QCOMPARE(calls.records().lastNumber(), before + 4);
        for (const std::uint64_t first : {before + 1, before + 3}) {
            QVERIFY(calls.records().at(first).simulated);
            QCOMPARE(calls.records().at(first).error, EINTR);
            QVERIFY(!calls.records().at(first + 1).simulated);
            QCOMPARE(calls.records().at(first + 1).result, 2);
        }
    }

    void oneByteIsReallyWrittenAndTheRecordTellsWhatWasAsked()
    {
        Syscalls calls;
        Pair pair(calls);
        calls.faults().set({Call::Write, 0, true});
        QCOMPARE(calls.write(pair.client.fd(), "hello").bytes(), std::size_t(1));
        QVERIFY(last(calls).simulated);
        QCOMPARE(last(calls).count, std::uint64_t(5));
        QCOMPARE(last(calls).result, 1);
        QVERIFY(last(calls).previewBytes() == "h");
        QCOMPARE(calls.write(pair.client.fd(), "").kind(), IoOutcome::Kind::EndOfStream);
        QVERIFY(waitReadable(pair.server.fd()));
        QCOMPARE(readAll(calls, pair.server.fd()), std::string("h"));
    }

    void oneByteOfAGatheredWriteIsTheFirstThatThereIs()
    {
        Syscalls calls;
        Pair pair(calls);
        std::string tapped;
        calls.setTap([&](const SyscallRecord &, std::span<const iovec> pieces) {
            for (const iovec &piece : pieces)
                tapped.append(static_cast<const char *>(piece.iov_base), piece.iov_len);
        });
        std::string one = "abc";
        std::string two = "def";
        const std::array pieces = {iovec{one.data(), 0}, iovec{two.data(), 3},
                                   iovec{one.data(), 3}};
        calls.faults().set({Call::Writev, 0});
        QCOMPARE(calls.writev(pair.client.fd(), pieces).bytes(), std::size_t(1));
        QVERIFY(last(calls).simulated);
        QCOMPARE(last(calls).count, std::uint64_t(6));
        QCOMPARE(last(calls).arguments[0], 3);
        QCOMPARE(tapped, std::string("d"));
        QVERIFY(waitReadable(pair.server.fd()));
        QCOMPARE(readAll(calls, pair.server.fd()), std::string("d"));
        QCOMPARE(calls.writev(pair.client.fd(), pieces).bytes(), std::size_t(6));
        QVERIFY(!last(calls).simulated);
    }

    void oneByteIsReallyReadAndTheOthersStay()
    {
        Syscalls calls;
        Pair pair(calls);
        calls.write(pair.client.fd(), "hello");
        QVERIFY(waitReadable(pair.server.fd()));
        calls.faults().set({Call::Read, 0});
        QCOMPARE(readAll(calls, pair.server.fd()), std::string("h"));
        QVERIFY(last(calls).simulated);
        QCOMPARE(last(calls).count, std::uint64_t(64));
        QCOMPARE(readAll(calls, pair.server.fd()), std::string("ello"));
        QVERIFY(!last(calls).simulated);
    }

    void whereNothingIsTransferredTheAnswerIsTheKernels()
    {
        Syscalls calls;
        Pair pair(calls);
        calls.faults().set({Call::Read, 0, true});
        std::array<char, 8> buffer;
        QCOMPARE(calls.read(pair.server.fd(), buffer).kind(), IoOutcome::Kind::WouldBlock);
        QVERIFY(!last(calls).simulated);
        calls.shutdown(pair.client.fd(), SHUT_WR);
        QVERIFY(waitReadable(pair.server.fd()));
        QCOMPARE(calls.read(pair.server.fd(), buffer).kind(), IoOutcome::Kind::EndOfStream);
        QVERIFY(!last(calls).simulated);
    }

    void aCloseThatFailsHasClosedAllTheSame()
    {
        Syscalls calls;
        Pair pair(calls);
        const int fd = pair.server.fd();
        calls.faults().set({Call::Close, EIO});
        QCOMPARE(pair.server.close().error().value(), EIO);
        QVERIFY(last(calls).simulated);
        QCOMPARE(::fcntl(fd, F_GETFD), -1);
        calls.faults().set({Call::Close, EINTR, true});
        const auto before = calls.records().lastNumber();
        pair.client.close();
        QCOMPARE(calls.records().lastNumber(), before + 1); // never repeated
    }

    void aConnectThatIsInterruptedGoesOn()
    {
        Syscalls calls;
        Pair pair(calls);
        const auto client = calls.socket(AF_INET, SOCK_STREAM);
        calls.faults().set({Call::Connect, EINTR});
        QCOMPARE(calls.connect(client.value().fd(), pair.address).error().value(), EINTR);
        QVERIFY(last(calls).simulated);
        QVERIFY(waitReadable(pair.listener.fd()));
        QCOMPARE(Syscalls::tcpState(client.value().fd()), std::uint8_t(TCP_ESTABLISHED));
    }

    void aFaultOfEachCallLeavesItsErrnoAndNoDescriptor()
    {
        Syscalls calls;
        Pair pair(calls);
        const int fd = pair.server.fd();
        const int before = ::dup(fd);
        ::close(before);
        std::array<char, 4> buffer;
        const std::array pieces = {iovec{buffer.data(), 4}};
        const auto struck = [&](Call call, auto function) {
            calls.faults().set({call, ENOBUFS});
            function();
            return last(calls).call == call && last(calls).simulated &&
                   last(calls).error == ENOBUFS && last(calls).result == -1;
        };
        const SocketAddress address = SocketAddress::loopback(AF_INET, 1);
        QVERIFY(struck(Call::Socket, [&] { calls.socket(AF_INET, SOCK_STREAM); }));
        QVERIFY(struck(Call::Setsockopt, [&] { calls.setOption(fd, SOL_SOCKET, SO_SNDBUF, 1); }));
        QVERIFY(struck(Call::Getsockopt, [&] { calls.pendingError(fd); }));
        QVERIFY(struck(Call::Getsockopt, [&] { calls.lingerOption(fd); }));
        QVERIFY(struck(Call::Bind, [&] { calls.bind(fd, address); }));
        QVERIFY(struck(Call::Listen, [&] { calls.listen(fd, 1); }));
        QVERIFY(struck(Call::Accept4, [&] { calls.accept(fd); }));
        QVERIFY(struck(Call::Connect, [&] { calls.connect(fd, address); }));
        QVERIFY(struck(Call::Getsockname, [&] { calls.localAddress(fd); }));
        QVERIFY(struck(Call::Getpeername, [&] { calls.peerAddress(fd); }));
        QVERIFY(struck(Call::Read, [&] { calls.read(fd, buffer); }));
        QVERIFY(struck(Call::Write, [&] { calls.write(fd, "x"); }));
        QVERIFY(struck(Call::Writev, [&] { calls.writev(fd, pieces); }));
        QVERIFY(struck(Call::Shutdown, [&] { calls.shutdown(fd, SHUT_WR); }));
        QVERIFY(struck(Call::Fcntl, [&] { calls.duplicate(fd); }));
        QVERIFY(struck(Call::Close, [&] { pair.server.close(); }));
        QCOMPARE(::fcntl(before, F_GETFD), -1);
    }
};

SOCKSCOPE_TEST_MAIN(FaultsTest)
#include "tst_faults.moc"
