// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/provoked.h"
#include "support/behaviourtest.h"

#include <fcntl.h>
#include <netinet/tcp.h>

using namespace explain;
using namespace posix;

class OutcomeSentenceTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void socketThatTheKernelDoesNotMake()
    {
        Syscalls calls;
        calls.socket(200, SOCK_STREAM);
        SAYS(EAFNOSUPPORT, "address family");
        calls.socket(AF_INET, SOCK_STREAM, IPPROTO_UDP);
        SAYS(EPROTONOSUPPORT, "no such protocol");
        calls.socket(AF_INET, SOCK_SEQPACKET);
        SAYS(ESOCKTNOSUPPORT, "no such type");
    }

    void optionsThatAreRefused()
    {
        Syscalls calls;
        const Descriptor socket = streamSocket(calls);
        calls.setOption(socket.fd(), SOL_SOCKET, 9876, 1);
        SAYS(ENOPROTOOPT, "no such option");
        calls.setOption(socket.fd(), IPPROTO_TCP, TCP_KEEPCNT, -1);
        SAYS(EINVAL, "does not take this value");
    }

    void bindThatIsRefused()
    {
        Syscalls calls;
        const Pair pair(calls);
        const Descriptor other = streamSocket(calls);
        calls.bind(other.fd(), pair.address);
        SAYS(EADDRINUSE, "SO_REUSEADDR before bind() helps");
        calls.bind(other.fd(), *SocketAddress::parse("192.0.2.1", 0));
        SAYS(EADDRNOTAVAIL, "one's own");
        calls.bind(other.fd(), SocketAddress::loopback(AF_INET, 0));
        QVERIFY(outcomeSentence(lastOf(calls)).isEmpty());
        calls.bind(other.fd(), SocketAddress::loopback(AF_INET, 0));
        SAYS(EINVAL, "bound only once");
    }

    void anAddressOfAnotherFamilyIsRefused()
    {
        Syscalls calls;
        const Descriptor socket = streamSocket(calls);
        calls.bind(socket.fd(), SocketAddress::loopback(AF_INET6, 0));
        SAYS(EAFNOSUPPORT, "another address family");
        calls.connect(socket.fd(), SocketAddress::loopback(AF_INET6, 9));
        SAYS(EAFNOSUPPORT, "another address family");
    }

    void aLinkLocalAddressWithoutItsInterfaceIsRefused()
    {
        Syscalls calls;
        auto socket = calls.socket(AF_INET6, SOCK_STREAM);
        if (!socket)
            QSKIP("this computer has no IPv6");
        calls.connect(socket.value().fd(), *SocketAddress::parse("fe80::1", 9));
        SAYS(EINVAL, "fe80::1%eth0");
        calls.bind(socket.value().fd(), *SocketAddress::parse("fe80::1", 0));
        SAYS(EINVAL, "fe80::1%eth0");
    }

    void listenThatIsRefused()
    {
        Syscalls calls;
        const Pair pair(calls);
        const auto datagram = calls.socket(AF_INET, SOCK_DGRAM);
        calls.listen(datagram.value().fd(), 1);
        SAYS(EOPNOTSUPP, "no connections");
        calls.listen(pair.client.fd(), 1);
        SAYS(EINVAL, "cannot listen");
        const Descriptor first = streamSocket(calls);
        const Descriptor second = streamSocket(calls);
        for (const Descriptor *socket : {&first, &second})
            calls.setOption(socket->fd(), SOL_SOCKET, SO_REUSEADDR, 1);
        calls.bind(first.fd(), SocketAddress::loopback(AF_INET, 0));
        const SocketAddress address = calls.localAddress(first.fd()).value();
        calls.bind(second.fd(), address);
        QCOMPARE(lastOf(calls).error, 0);
        calls.listen(first.fd(), 1);
        calls.listen(second.fd(), 1);
        SAYS(EADDRINUSE, "only one to listen");
    }

    void acceptThatFindsNobodyOrCannotListen()
    {
        Syscalls calls;
        const Pair pair(calls);
        calls.accept(pair.listener.fd());
        SAYS(EAGAIN, "Nobody waits");
        calls.accept(pair.client.fd());
        SAYS(EINVAL, "does not listen");
        const auto datagram = calls.socket(AF_INET, SOCK_DGRAM);
        calls.accept(datagram.value().fd());
        SAYS(EOPNOTSUPP, "no connections to accept");
    }

    void connectFromItsBeginningToARefusal()
    {
        Syscalls calls;
        SocketAddress closed;
        {
            const Descriptor socket = streamSocket(calls);
            calls.bind(socket.fd(), SocketAddress::loopback(AF_INET, 0));
            closed = calls.localAddress(socket.fd()).value();
        }
        const Descriptor socket = streamSocket(calls);
        calls.connect(socket.fd(), closed);
        SAYS(EINPROGRESS, "the SYN is on its way");
        QVERIFY(waitFor(socket.fd(), POLLOUT));
        calls.pendingError(socket.fd());
        QCOMPARE(lastOf(calls).arguments[2], ECONNREFUSED);
        QVERIFY(
            outcomeSentence(lastOf(calls)).contains(QLatin1StringView("answered the SYN with")));
        calls.connect(socket.fd(), closed);
        SAYS(ECONNABORTED, "made before on this socket had failed");
    }

    void connectOnASocketThatIsConnectedOrListens()
    {
        Syscalls calls;
        const Pair pair(calls);
        calls.pendingError(pair.client.fd());
        QVERIFY(outcomeSentence(lastOf(calls)).contains(QLatin1StringView("handshake succeeded")));
        calls.connect(pair.client.fd(), pair.address); // the first one takes note of success
        calls.connect(pair.client.fd(), pair.address);
        SAYS(EISCONN, "connected already");
        calls.connect(pair.listener.fd(), pair.address);
        SAYS(EISCONN, "it listens");
    }

    void aConnectThatWaitsForAFullAcceptQueue()
    {
        Syscalls calls;
        const Descriptor listener = streamSocket(calls);
        calls.bind(listener.fd(), SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 0);
        const SocketAddress address = calls.localAddress(listener.fd()).value();
        const Descriptor first = streamSocket(calls);
        calls.connect(first.fd(), address);
        QVERIFY(waitFor(first.fd(), POLLOUT));
        const Descriptor second = streamSocket(calls);
        calls.connect(second.fd(), address);
        calls.connect(second.fd(), address);
        SAYS(EALREADY, "still under way");
        std::array<char, 8> buffer;
        calls.write(second.fd(), "x");
        SAYS(EAGAIN, "handshake has not ended");
        calls.read(second.fd(), buffer);
        SAYS(EAGAIN, "handshake has not ended");
    }

    void descriptorsThatAreNotOpenOrNoSocket()
    {
        Syscalls calls;
        calls.listen(-1, 1);
        SAYS(EBADF, "not open");
        calls.close(-1);
        SAYS(EBADF, "not open");
        const Descriptor file(calls, ::open("/dev/null", O_RDONLY | O_CLOEXEC));
        calls.listen(file.fd(), 1);
        SAYS(ENOTSOCK, "not a socket");
    }

    void anErrnoWithoutASentenceOfItsOwnSaysWhatStrerrorSays()
    {
        SyscallRecord record;
        record.call = Call::Bind;
        record.error = ENOENT;
        QCOMPARE(outcomeSentence(record), errnoSentence(ENOENT));
    }

    void eachErrnoThatACallIsKnownForHasASentenceBeyondStrerror_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("error");
        const auto rows = [](const char *name, Call call, std::initializer_list<int> errors) {
            for (const int error : errors)
                QTest::addRow("%s %s", name, strerrorname_np(error)) << int(call) << error;
        };
        rows("socket", Call::Socket, {EAFNOSUPPORT, EPROTONOSUPPORT, EMFILE, ENFILE, EINVAL});
        rows("bind", Call::Bind, {EADDRINUSE, EADDRNOTAVAIL, EACCES, EINVAL, EBADF, ENOTSOCK});
        rows("listen", Call::Listen, {EADDRINUSE, EOPNOTSUPP, EINVAL, EDESTADDRREQ, EBADF});
        rows("accept", Call::Accept4,
             {EAGAIN, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED, EPROTO, EPERM,
              ENETDOWN, EINTR, EOPNOTSUPP});
        rows("connect", Call::Connect,
             {EINPROGRESS, ECONNREFUSED, ETIMEDOUT, EHOSTUNREACH, ENETUNREACH, EISCONN, EALREADY,
              EADDRNOTAVAIL, EADDRINUSE, EINVAL, EAFNOSUPPORT, ECONNRESET, EACCES, EPERM, EINTR});
        rows("read", Call::Read, {EAGAIN, ECONNRESET, ENOTCONN, ETIMEDOUT, EBADF, EINTR});
        rows("write", Call::Write,
             {EPIPE, ECONNRESET, EAGAIN, ENOTCONN, EDESTADDRREQ, ETIMEDOUT, EINTR});
        rows("writev", Call::Writev, {EPIPE, ECONNRESET, EAGAIN});
        rows("shutdown", Call::Shutdown, {ENOTCONN, EINVAL, EBADF});
        rows("close", Call::Close, {EINTR, EBADF, EIO});
        rows("setsockopt", Call::Setsockopt, {EINVAL, ENOPROTOOPT, EPERM, EBADF});
    }

    void eachErrnoThatACallIsKnownForHasASentenceBeyondStrerror()
    {
        QFETCH(int, call);
        QFETCH(int, error);
        SyscallRecord record;
        record.call = Call(call);
        record.error = error;
        QVERIFY(outcomeSentence(record) != errnoSentence(error));
        QVERIFY(outcomeSentence(record).endsWith(QLatin1Char('.')));
    }
};

SOCKSCOPE_TEST_MAIN(OutcomeSentenceTest)
#include "tst_outcomesentence.moc"
