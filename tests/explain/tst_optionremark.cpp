// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What is said of a value that was set, each claim beside what the kernel made of it.

#include "optionset.h"
#include "support/behaviourtest.h"

namespace {

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

    void aSimulatedRefusalSaysSo()
    {
        const auto made = newSocket(calls);
        calls.faults().set({.call = posix::Call::Setsockopt, .error = EINVAL});
        HOLDS(remark(calls, made.fd(), "TCP_KEEPCNT", QStringLiteral("3")), "Simulated.");
    }
};

SOCKSCOPE_TEST_MAIN(OptionRemarkTest)
#include "tst_optionremark.moc"
