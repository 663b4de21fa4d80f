// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/acceptqueue.h"
#include "kernel/portblocker.h"
#include "loopback.h"
#include "support/behaviourtest.h"

using namespace kernel;
using posix::SocketAddress;
using S = TcpState;

namespace {

TcpRow row(const char *local, std::uint16_t port, S state, std::uint64_t inode = 0)
{
    TcpRow made;
    made.key.local = *SocketAddress::parse(local, port);
    made.state = state;
    made.inode = inode;
    return made;
}

bool blocks(const char *local, const char *wanted)
{
    return !blockersOf(*SocketAddress::parse(wanted, 80), {row(local, 80, S::Listen, 1)}).isEmpty();
}

} // namespace

class PortBlockerTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theSameAddressOrAnyAddressBlocks()
    {
        QVERIFY(blocks("127.0.0.1", "127.0.0.1"));
        QVERIFY(blocks("0.0.0.0", "127.0.0.1"));
        QVERIFY(blocks("127.0.0.1", "0.0.0.0"));
        QVERIFY(!blocks("127.0.0.1", "127.0.0.2"));
        QVERIFY(blocks("::", "127.0.0.1"));
        QVERIFY(blocks("127.0.0.1", "::"));
        QVERIFY(blocks("::ffff:127.0.0.1", "127.0.0.1"));
        QVERIFY(!blocks("0.0.0.0", "::1"));
        QVERIFY(!blocks("127.0.0.1", "::1"));
    }

    void anotherPortDoesNotBlockAndNeitherDoesPortZero()
    {
        const QList<TcpRow> rows = {row("127.0.0.1", 81, S::Listen, 1)};
        QVERIFY(blockersOf(*SocketAddress::parse("127.0.0.1", 80), rows).isEmpty());
        QVERIFY(blockersOf(*SocketAddress::parse("127.0.0.1", 0), rows).isEmpty());
    }

    void whatBlocksLongestComesFirst()
    {
        const QList<TcpRow> rows = {
            row("127.0.0.1", 80, S::TimeWait), row("127.0.0.1", 80, S::FinWait2),
            row("127.0.0.1", 80, S::Established, 4), row("127.0.0.1", 80, S::Listen, 3)};
        QList<S> states;
        for (const TcpRow &blocker : blockersOf(*SocketAddress::parse("0.0.0.0", 80), rows))
            states.append(blocker.state);
        const QList<S> expected = {S::Listen, S::Established, S::FinWait2, S::TimeWait};
        QCOMPARE(states, expected);
    }

    void theRowThatMadeBindFailIsNamed()
    {
        loopback::Pair pair;
        pair.listener.close();
        pair.server.close();
        pair.client.close();
        QTRY_COMPARE(loopback::stateOf(pair.serverKey), S::TimeWait);
        const loopback::Socket plain(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        const SocketAddress wanted = pair.serverKey.local;
        QCOMPARE(::bind(plain.fd(), wanted.data(), wanted.size()), -1);
        QCOMPARE(errno, EADDRINUSE);
        auto diag = SockDiag::open();
        const auto blockers = blockersOf(wanted, diag.value().rows({wanted.port()}).value());
        QCOMPARE(blockers.size(), 1);
        QCOMPARE(blockers.first().key, pair.serverKey);
    }

    void theEffectiveBacklogIsCutAtSomaxconn()
    {
        QVERIFY(somaxconn() > 0);
        const loopback::Socket listener = loopback::listenHere(AF_INET, somaxconn() + 10);
        auto diag = SockDiag::open();
        const TcpRow row = diag.value().rows({listener.port()}).value().first();
        QCOMPARE(row.sendQueue, static_cast<std::uint32_t>(somaxconn()));
    }
};

SOCKSCOPE_TEST_MAIN(PortBlockerTest)
#include "tst_portblocker.moc"
