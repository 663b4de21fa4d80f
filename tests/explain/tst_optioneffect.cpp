// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What an option does to a connection, as it is said of it, beside the kernel's own behaviour.

#include "kernel/tcpinfo.h"
#include "optionset.h"
#include "support/behaviourtest.h"

#include <QElapsedTimer>

#include <sys/ioctl.h>

using net::SocketOption;

namespace {

/// A value other than the one that a new socket has.
QString otherValue(const SocketOption &option)
{
    switch (option.kind) {
    case SocketOption::Kind::Flag:
        return QStringLiteral("1");
    case SocketOption::Kind::Linger:
        return QStringLiteral("on 7");
    case SocketOption::Kind::Number:
        break;
    }
    return option.unit == SocketOption::Unit::Bytes ? QStringLiteral("50000") : QStringLiteral("3");
}

/// Fills a connection until the kernel takes no more.
void fill(posix::Syscalls &calls, int fd)
{
    const std::string bytes(65536, 'x');
    while (calls.write(fd, bytes).kind() == posix::IoOutcome::Kind::Transferred) {
    }
}

} // namespace

class OptionEffectTest : public BehaviourTest
{
    Q_OBJECT

    posix::Syscalls calls;

private Q_SLOTS:
    void aReceiveBufferSetAfterASmallHandshakeLetsThePeerSend64KiBAhead()
    {
        posix::Descriptor client;
        const auto listener = newSocket(calls);
        remark(calls, listener.fd(), "SO_RCVBUF", QStringLiteral("4096"));
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 1);
        client = newSocket(calls);
        calls.connect(client.fd(), calls.localAddress(listener.fd()).value());
        QVERIFY(waitFor(listener.fd(), POLLIN));
        const auto server = std::move(calls.accept(listener.fd())).value().descriptor;
        HOLDS(remark(calls, server.fd(), "SO_RCVBUF", QStringLiteral("1000000"), true),
              "at most 64 KiB ahead");
        std::vector<char> buffer(1 << 20);
        std::uint64_t most = 0;
        for (int turn = 0; turn < 2000; ++turn) {
            calls.write(client.fd(), std::string_view(buffer.data(), 65536));
            calls.read(server.fd(), buffer);
            most = std::max(
                most, kernel::TcpInfo::of(client.fd()).value().value("tcpi_snd_wnd").value_or(0));
        }
        QVERIFY(most > 4096);
        QVERIFY(most <= 65535);
    }

    void aWindowThatWasGrantedIsNotTakenBack()
    {
        const Pair pair(calls);
        remark(calls, pair.server.fd(), "SO_RCVBUF", QStringLiteral("4096"), true);
        fill(calls, pair.client.fd());
        int unread = 0;
        QTRY_VERIFY(::ioctl(pair.server.fd(), FIONREAD, &unread) == 0 && unread > 8192);
    }

    void deferAcceptHoldsAClientsLastAckBack()
    {
        const auto listener = newSocket(calls);
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 1);
        const auto client = newSocket(calls);
        HOLDS(remark(calls, client.fd(), "TCP_DEFER_ACCEPT", QStringLiteral("1")),
              "holds the last ACK");
        QElapsedTimer clock;
        clock.start();
        calls.connect(client.fd(), calls.localAddress(listener.fd()).value());
        QVERIFY(waitFor(client.fd(), POLLOUT));
        QVERIFY(waitFor(listener.fd(), POLLIN));
        QVERIFY2(clock.elapsed() >= 30, qPrintable(QString::number(clock.elapsed())));
    }

    void deferAcceptKeepsAListenersConnectionUntilBytesCome()
    {
        const auto listener = newSocket(calls);
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 1);
        const QString said =
            remark(calls, listener.fd(), "TCP_DEFER_ACCEPT", QStringLiteral("63"), true);
        HOLDS(said, "stays in SYN_RECV");
        HOLDS(said, "Accepted sockets do not inherit it.");
        const auto client = newSocket(calls);
        calls.connect(client.fd(), calls.localAddress(listener.fd()).value());
        QVERIFY(waitFor(client.fd(), POLLOUT));
        pollfd entry = {listener.fd(), POLLIN, 0};
        QCOMPARE(::poll(&entry, 1, 50), 0);
        calls.write(client.fd(), "x");
        QVERIFY(waitFor(listener.fd(), POLLIN));
        const auto accepted = std::move(calls.accept(listener.fd())).value().descriptor;
        QCOMPARE(told(accepted.fd(), named(QStringLiteral("TCP_DEFER_ACCEPT"))), 0);
        HOLDS(remark(calls, accepted.fd(), "TCP_DEFER_ACCEPT", QStringLiteral("1"), true),
              "No effect any more");
    }

    void aConnectThatIsUnderWayHeedsTheSynCount()
    {
        const auto listener = newSocket(calls);
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 0);
        const auto address = calls.localAddress(listener.fd()).value();
        const auto first = newSocket(calls);
        calls.connect(first.fd(), address);
        QVERIFY(waitFor(first.fd(), POLLOUT));
        const auto second = newSocket(calls);
        calls.connect(second.fd(), address);
        HOLDS(remark(calls, second.fd(), "TCP_SYNCNT", QStringLiteral("1"), true),
              "It counts already");
        QVERIFY(waitFor(second.fd(), POLLOUT));
        QCOMPARE(calls.pendingError(second.fd()).value(), ETIMEDOUT);
        HOLDS(remark(calls, first.fd(), "TCP_SYNCNT", QStringLiteral("1"), true),
              "Too late: the handshake of this socket is over.");
    }

    void lingerWithSecondsMakesCloseWaitWithoutLosingAnything()
    {
        Pair pair(calls);
        fill(calls, pair.client.fd());
        HOLDS(remark(calls, pair.client.fd(), "SO_LINGER", QStringLiteral("on 1"), true),
              "at most 1 s, also on a non-blocking socket.");
        QElapsedTimer clock;
        clock.start();
        pair.client.close();
        QVERIFY2(clock.elapsed() >= 900, qPrintable(QString::number(clock.elapsed())));
    }

    void lingerZeroSendsResetAndOffSendsFin()
    {
        Pair reset(calls);
        HOLDS(remark(calls, reset.client.fd(), "SO_LINGER", QStringLiteral("on 0"), true),
              "sends RST at once");
        reset.client.close();
        QVERIFY(waitFor(reset.server.fd(), POLLIN));
        std::array<char, 8> buffer;
        QCOMPARE(calls.read(reset.server.fd(), buffer).error().value(), ECONNRESET);

        Pair fin(calls);
        HOLDS(remark(calls, fin.client.fd(), "SO_LINGER", QStringLiteral("off"), true),
              "returns at once");
        fin.client.close();
        QVERIFY(waitFor(fin.server.fd(), POLLIN));
        QVERIFY(calls.read(fin.server.fd(), buffer).kind() == posix::IoOutcome::Kind::EndOfStream);
    }

    void acceptedSocketsInheritWhatTheListenerHadWhenTheyCame_data()
    {
        QTest::addColumn<QString>("name");
        for (const SocketOption &option : net::socketOptions())
            QTest::addRow("%s", option.name) << QString::fromLatin1(option.name);
    }

    void acceptedSocketsInheritWhatTheListenerHadWhenTheyCame()
    {
        QFETCH(QString, name);
        const SocketOption &option = named(name);
        const auto listener = newSocket(calls, AF_INET6);
        const bool onlyBefore = name == QStringLiteral("IPV6_V6ONLY");
        if (onlyBefore)
            setOption(calls, listener.fd(), option, {.number = 1});
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET6, 0));
        calls.listen(listener.fd(), 4);
        const auto address = calls.localAddress(listener.fd()).value();
        const auto early = newSocket(calls, AF_INET6);
        calls.connect(early.fd(), address);
        QVERIFY(waitFor(listener.fd(), POLLIN));
        const QString said = remark(calls, listener.fd(), option.name, otherValue(option), true);
        const auto late = newSocket(calls, AF_INET6);
        calls.connect(late.fd(), address);
        calls.write(late.fd(), "x");
        const auto first = std::move(calls.accept(listener.fd())).value().descriptor;
        QVERIFY(waitFor(listener.fd(), POLLIN));
        const auto second = std::move(calls.accept(listener.fd())).value().descriptor;
        const int ofListener = told(listener.fd(), option);
        const bool inherits = name != QStringLiteral("TCP_DEFER_ACCEPT");
        QCOMPARE(told(second.fd(), option) == ofListener, inherits);
        if (onlyBefore)
            return;
        QVERIFY(told(first.fd(), option) != ofListener);
        QCOMPARE(said.contains(QStringLiteral("Connections from now on inherit it")), inherits);
    }
};

SOCKSCOPE_TEST_MAIN(OptionEffectTest)
#include "tst_optioneffect.moc"
