// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
//
// What is said of an option that was set, each claim beside the kernel's own behaviour.
#include "explain/optionremark.h"

#include "kernel/tcpinfo.h"
#include "provoked.h"
#include "support/behaviourtest.h"

#include <QElapsedTimer>

#include <sys/ioctl.h>

using net::OptionReport;
using net::SocketOption;

namespace {

const SocketOption &named(const QString &name)
{
    return *net::socketOption(name);
}

/// Sets an option as a session does, and gives what is said of it.
QString remark(posix::Syscalls &calls, int fd, const char *name, const QString &typed,
               bool bound = false)
{
    const SocketOption &option = named(QLatin1StringView(name));
    OptionReport report{.typed = typed, .asked = parseOptionValue(option, typed), .bound = bound};
    if (!report.asked)
        return explain::optionRemark(option, report);
    setOption(calls, fd, option, *report.asked);
    report.call = lastOf(calls);
    if (const auto told = readOption(calls, fd, option))
        report.readBack = told.value();
    return explain::optionRemark(option, report);
}

#define HOLDS(text, words)                                                                         \
    QVERIFY2(QString(text).contains(QString::fromUtf8(words)), qPrintable(text))

posix::Descriptor newSocket(posix::Syscalls &calls, int domain = AF_INET)
{
    return std::move(calls.socket(domain, SOCK_STREAM)).value();
}

int told(int fd, const SocketOption &option)
{
    const net::OptionValue value = net::peekOption(fd, option).value();
    return value.number + (value.on ? 1000 : 0);
}

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

/// Whether bind and listen work on this port with SO_REUSEADDR.
bool canFollow(posix::Syscalls &calls, const posix::SocketAddress &address)
{
    const auto next = newSocket(calls);
    calls.setOption(next.fd(), SOL_SOCKET, SO_REUSEADDR, 1);
    return calls.bind(next.fd(), address) && calls.listen(next.fd(), 1);
}

} // namespace

class OptionRemarkTest : public BehaviourTest
{
    Q_OBJECT

    posix::Syscalls calls;

private Q_SLOTS:
    void whatIsNoValueMakesNoCall()
    {
        const auto made = newSocket(calls);
        const auto before = calls.records().lastNumber();
        HOLDS(remark(calls, made.fd(), "SO_RCVBUF", QStringLiteral("<b>64K</b>")),
              "No call was made: “<b>64K</b>” is no value; type a whole number.");
        HOLDS(remark(calls, made.fd(), "SO_LINGER", QStringLiteral("5")), "type “off”, or “on”");
        QCOMPARE(calls.records().lastNumber(), before);
    }

    void nothingIsSaidWhereTheKernelDidWhatWasAsked()
    {
        const auto made = newSocket(calls);
        for (const char *name :
             {"SO_REUSEADDR", "SO_REUSEPORT", "TCP_NODELAY", "SO_KEEPALIVE", "TCP_DEFER_ACCEPT"})
            QCOMPARE(remark(calls, made.fd(), name, QStringLiteral("0")), QString());
        QCOMPARE(remark(calls, made.fd(), "TCP_USER_TIMEOUT", QStringLiteral("3000")), QString());
        QCOMPARE(remark(calls, made.fd(), "TCP_SYNCNT", QStringLiteral("3")), QString());
    }

    void buffersAreDoubledOrBroughtIntoTheirRange()
    {
        const auto made = newSocket(calls);
        for (const char *name : {"SO_RCVBUF", "SO_SNDBUF"}) {
            HOLDS(remark(calls, made.fd(), name, QStringLiteral("30000")), "doubles");
            QCOMPARE(told(made.fd(), named(QLatin1StringView(name))), 60'000);
            HOLDS(remark(calls, made.fd(), name, QStringLiteral("1")), "no less than");
            HOLDS(remark(calls, made.fd(), name, QStringLiteral("2147483647")), "Cut to the most");
            HOLDS(remark(calls, made.fd(), name, QStringLiteral("-1")), "Cut to the most");
        }
        HOLDS(remark(calls, made.fd(), "SO_RCVBUF", QStringLiteral("1")), "2304");
        HOLDS(remark(calls, made.fd(), "SO_SNDBUF", QStringLiteral("1")), "4608");
    }

    void theTimeOfDeferAcceptIsRounded()
    {
        const auto made = newSocket(calls);
        for (const auto &[asked, expected] :
             {std::pair{1, 1}, {2, 3}, {3, 3}, {4, 7}, {8, 15}, {16, 31}, {32, 63}}) {
            const QString said =
                remark(calls, made.fd(), "TCP_DEFER_ACCEPT", QString::number(asked));
            QCOMPARE(told(made.fd(), named(QStringLiteral("TCP_DEFER_ACCEPT"))), expected);
            QCOMPARE(said.contains(QStringLiteral("Rounded")), asked != expected);
        }
        HOLDS(remark(calls, made.fd(), "TCP_DEFER_ACCEPT", QStringLiteral("-1")),
              "Less than 1 s is none");
    }

    void valuesOutOfRangeAreRefusedWithTheRange()
    {
        const auto made = newSocket(calls);
        for (const char *name : {"TCP_KEEPIDLE", "TCP_KEEPINTVL"}) {
            HOLDS(remark(calls, made.fd(), name, QStringLiteral("32768")), "1 to 32767 seconds");
            QVERIFY(remark(calls, made.fd(), name, QStringLiteral("32767"))
                        .contains(QStringLiteral("SO_KEEPALIVE")));
        }
        for (const char *name : {"TCP_KEEPCNT", "TCP_SYNCNT"}) {
            HOLDS(remark(calls, made.fd(), name, QStringLiteral("128")), "1 to 127");
            HOLDS(remark(calls, made.fd(), name, QStringLiteral("0")), "1 to 127");
            QVERIFY(!remark(calls, made.fd(), name, QStringLiteral("127"))
                         .contains(QStringLiteral("1 to 127")));
        }
        HOLDS(remark(calls, made.fd(), "TCP_USER_TIMEOUT", QStringLiteral("-1")), "0 ms and more");
    }

    void v6OnlyComesTooLateOnceBoundEvenWithTheSameValue()
    {
        const auto made = newSocket(calls, AF_INET6);
        calls.bind(made.fd(), posix::SocketAddress::loopback(AF_INET6, 0));
        const int same = told(made.fd(), named(QStringLiteral("IPV6_V6ONLY")));
        HOLDS(remark(calls, made.fd(), "IPV6_V6ONLY", QString::number(same), true),
              "Too late: once the socket has its local address");
        QCOMPARE(calls.records().at(calls.records().lastNumber() - 1).error, EINVAL);
    }

    void anOptionOfAnotherKindOfSocketIsToldSo()
    {
        const auto v4 = newSocket(calls);
        HOLDS(remark(calls, v4.fd(), "IPV6_V6ONLY", QStringLiteral("1")),
              "Only a socket of AF_INET6");
        const auto datagrams = std::move(calls.socket(AF_INET, SOCK_DGRAM)).value();
        HOLDS(remark(calls, datagrams.fd(), "TCP_NODELAY", QStringLiteral("1")),
              "Only a TCP socket");
    }

    void aLateReuseAddressIsTooLateForItsOwnBindAndCountsForTheNext()
    {
        posix::SocketAddress address;
        {
            const auto holder = newSocket(calls);
            calls.bind(holder.fd(), posix::SocketAddress::loopback(AF_INET, 0));
            address = calls.localAddress(holder.fd()).value();
            QVERIFY(!canFollow(calls, address));
            HOLDS(remark(calls, holder.fd(), "SO_REUSEADDR", QStringLiteral("1"), true),
                  "Too late for the bind() of this socket. It counts when the next");
            QVERIFY(canFollow(calls, address));
        }
    }

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

    void aSimulatedRefusalSaysSo()
    {
        const auto made = newSocket(calls);
        calls.faults().set({.call = posix::Call::Setsockopt, .error = EINVAL});
        HOLDS(remark(calls, made.fd(), "TCP_KEEPCNT", QStringLiteral("3")), "Simulated.");
    }
};

SOCKSCOPE_TEST_MAIN(OptionRemarkTest)
#include "tst_optionremark.moc"
