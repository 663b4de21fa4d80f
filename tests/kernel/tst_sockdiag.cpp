// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/procnet.h"
#include "kernel/sockdiag.h"
#include "loopback.h"
#include "support/behaviourtest.h"

#include <algorithm>

#include <sys/resource.h>

using namespace kernel;
using S = TcpState;

namespace {

QList<TcpRow> rowsOf(const QSet<std::uint16_t> &ports)
{
    auto diag = SockDiag::open();
    return diag.value().rows(ports).value();
}

const TcpRow *find(const QList<TcpRow> &rows, const ConnectionKey &key)
{
    const auto found = std::ranges::find(rows, key, &TcpRow::key);
    return found == rows.end() ? nullptr : &*found;
}

/// The row as both sources tell it: what /proc does not know is made equal.
TcpRow asProcTells(TcpRow row)
{
    row.shutdownMask = 0xff;
    row.timerMs = 0;
    if (row.state == S::Listen)
        row.sendQueue = 0;
    return row;
}

QList<TcpRow> inOrder(QList<TcpRow> rows)
{
    std::ranges::transform(rows, rows.begin(), asProcTells);
    std::ranges::sort(rows, {}, &TcpRow::key);
    return rows;
}

} // namespace

class SockDiagTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void bothEndsAndTheListenerAreFound()
    {
        loopback::Pair pair;
        const QList<TcpRow> rows = rowsOf({pair.port()});
        QCOMPARE(rows.size(), 3);
        const TcpRow *listener = find(rows, ConnectionKey::listener(pair.listener.local()));
        QVERIFY(listener);
        QCOMPARE(listener->state, S::Listen);
        QCOMPARE(listener->sendQueue, 8u);
        QVERIFY(find(rows, pair.clientKey) && find(rows, pair.serverKey));
        QCOMPARE(find(rows, pair.clientKey)->state, S::Established);
        QVERIFY(find(rows, pair.clientKey)->inode != 0);
    }

    void otherPortsAreLeftOutByTheKernel()
    {
        loopback::Pair one;
        loopback::Pair other;
        QCOMPARE(rowsOf({one.port()}).size(), 3);
        QCOMPARE(rowsOf({one.port(), other.port()}).size(), 6);
        // A connection is found by its remote port, too.
        QCOMPARE(rowsOf({one.clientKey.local.port()}).size(), 2);
    }

    void manyPortsFitIntoOneQuestion()
    {
        loopback::Pair pair;
        for (const int count : {2, 100, 999, 1000, 1001, 5000}) {
            QSet<std::uint16_t> ports = {pair.port()};
            for (int port = 1; ports.size() < count; ++port)
                ports.insert(static_cast<std::uint16_t>(port));
            QVERIFY2(find(rowsOf(ports), pair.clientKey), QByteArray::number(count));
        }
    }

    void addressesOfIPv6AreRead()
    {
        loopback::Pair pair(AF_INET6);
        const QList<TcpRow> rows = rowsOf({pair.port()});
        QVERIFY(find(rows, pair.clientKey));
        QVERIFY(find(rows, pair.serverKey));
        QCOMPARE(pair.serverKey.local.addressText(), std::string("::1"));
    }

    void aDualStackSocketKeepsItsMappedAddresses()
    {
        const loopback::Socket listener =
            loopback::listenOn(posix::SocketAddress::any(AF_INET6, 0));
        const loopback::Socket client =
            loopback::connectTo(posix::SocketAddress::loopback(AF_INET, listener.port()));
        const loopback::Socket server = loopback::acceptFrom(listener);
        const QList<TcpRow> rows = rowsOf({listener.port()});
        QCOMPARE(rows.size(), 3);
        QVERIFY(find(rows, client.key()));
        QVERIFY(find(rows, server.key()));
        QCOMPARE(server.key().local.addressText(), std::string("::ffff:127.0.0.1"));
        QCOMPARE(loopback::stateOf(server.key()), S::Established);
    }

    void oneRowIsLookedUpByItsKey()
    {
        loopback::Pair pair;
        auto diag = SockDiag::open();
        QCOMPARE(diag.value().row(pair.serverKey).value().state, S::Established);
        const ConnectionKey listener = ConnectionKey::listener(pair.listener.local());
        QCOMPARE(diag.value().row(listener).value().state, S::Listen);
    }

    void noListenerStandsInForAConnectionThatIsNotThere()
    {
        loopback::Pair pair;
        ConnectionKey key = pair.serverKey;
        pair.client.reset();
        auto diag = SockDiag::open();
        QTRY_COMPARE(diag.value().row(key).error(), posix::errorFromErrno(ENOENT));
    }

    void theShutdownMaskTellsWhichHalvesAreOver()
    {
        loopback::Pair pair;
        pair.client.shutdownWriting();
        QTRY_COMPARE(loopback::stateOf(pair.serverKey), S::CloseWait);
        const QList<TcpRow> rows = rowsOf({pair.port()});
        QCOMPARE(find(rows, pair.clientKey)->shutdownMask, 2);
        QCOMPARE(find(rows, pair.serverKey)->shutdownMask, 1);
        QCOMPARE(find(rows, pair.serverKey)->recvQueue, 1u); // the FIN counts as one
    }

    void aConnectionNobodyAcceptedHasNoInode()
    {
        const loopback::Socket listener = loopback::listenHere();
        const loopback::Socket client = loopback::connectTo(listener.local());
        QTRY_COMPARE(loopback::stateOf(client.key().reversed()), S::Established);
        const QList<TcpRow> rows = rowsOf({listener.port()});
        QCOMPARE(find(rows, client.key().reversed())->inode, 0u);
        QCOMPARE(find(rows, ConnectionKey::listener(listener.local()))->recvQueue, 1u);
    }

    void aSocketThatIsOnlyBoundIsNotInTheTable()
    {
        const loopback::Socket bound = loopback::make(posix::SocketAddress::loopback(AF_INET, 0));
        QVERIFY(rowsOf({bound.port()}).isEmpty());
    }

    void timeWaitTellsItsRemainingTime()
    {
        loopback::Pair pair;
        pair.server.close();
        pair.client.close();
        QTRY_COMPARE(loopback::stateOf(pair.serverKey), S::TimeWait);
        const TcpRow row = *find(rowsOf({pair.port()}), pair.serverKey);
        QCOMPARE(row.timer, Timer::TimeWait);
        QVERIFY(row.timerMs > 30'000 && row.timerMs <= 60'000);
        QCOMPARE(row.inode, 0u);
    }

    void anOrphanInFinWait2CountsDown()
    {
        loopback::Pair pair;
        pair.server.close();
        QTRY_COMPARE(loopback::stateOf(pair.serverKey), S::FinWait2);
        // On the keepalive timer where the ACK came while close(2) still held the socket.
        const TcpRow row = *find(rowsOf({pair.port()}), pair.serverKey);
        QVERIFY(row.timer == Timer::TimeWait || row.timer == Timer::Keepalive);
        QVERIFY(row.timerMs > 30'000 && row.timerMs <= 61'000);
        QCOMPARE(row.inode, 0u);
        pair.client.shutdownWriting();
    }

    void synSentStandsStillBehindAFullBacklog()
    {
        const loopback::Socket listener = loopback::listenHere(AF_INET, 0);
        const loopback::Socket first = loopback::connectTo(listener.local());
        QTRY_COMPARE(loopback::stateOf(first.key().reversed()), S::Established);
        const loopback::Socket next = loopback::connectTo(listener.local());
        const ConnectionKey key = {next.local(), listener.local()};
        QTRY_COMPARE(loopback::stateOf(key), S::SynSent);
    }

    void synRecvStandsStillWithDeferredAccept()
    {
        const loopback::Socket listener = loopback::listenHere();
        listener.set(IPPROTO_TCP, TCP_DEFER_ACCEPT, 30);
        const loopback::Socket client = loopback::connectTo(listener.local());
        QTRY_COMPARE(loopback::stateOf(client.key().reversed()), S::SynRecv);
        QCOMPARE(loopback::stateOf(client.key()), S::Established);
        QVERIFY(find(rowsOf({listener.port()}), client.key().reversed()));
    }

    void finWait1StandsStillBehindDataNobodyReads()
    {
        loopback::Pair pair;
        pair.client.fill();
        pair.client.shutdownWriting();
        QCOMPARE(loopback::stateOf(pair.clientKey), S::FinWait1);
        QCOMPARE(loopback::stateOf(pair.serverKey), S::Established);
    }

    void closingStandsStillWhenBothCloseAndOneReads()
    {
        loopback::Pair pair;
        pair.client.fill();
        pair.server.fill();
        pair.client.shutdownWriting();
        pair.server.shutdownWriting();
        const auto readOn = [&] {
            pair.client.drain();
            return loopback::stateOf(pair.clientKey);
        };
        QTRY_COMPARE(readOn(), S::Closing);
        QTRY_COMPARE(loopback::stateOf(pair.serverKey), S::FinWait2);
    }

    void lastAckStandsStillBehindDataNobodyReads()
    {
        loopback::Pair pair;
        pair.server.fill();
        pair.client.shutdownWriting();
        QTRY_COMPARE(loopback::stateOf(pair.serverKey), S::CloseWait);
        pair.server.shutdownWriting();
        QCOMPARE(loopback::stateOf(pair.serverKey), S::LastAck);
    }

    void bothSourcesAgree_data()
    {
        QTest::addColumn<int>("family");
        QTest::newRow("IPv4") << AF_INET;
        QTest::newRow("IPv6") << AF_INET6;
    }

    void bothSourcesAgree()
    {
        QFETCH(int, family);
        loopback::Pair pair(family);
        const loopback::Socket waiting = loopback::connectTo(pair.listener.local());
        const loopback::Socket closed = loopback::connectTo(pair.listener.local());
        loopback::Socket halfOpen = loopback::acceptFrom(pair.listener);
        pair.server.shutdownWriting();
        QTRY_COMPARE(loopback::stateOf(pair.serverKey), S::FinWait2);
        const QSet<std::uint16_t> ports = {pair.port()};
        QCOMPARE(rowsOf(ports).size(), 7);
        QTRY_COMPARE(inOrder(rowsOf(ports)), inOrder(readProcNetTcp(ports).value()));
    }

    void noDescriptorIsLeftBehindAndMovingIsSafe()
    {
        auto one = SockDiag::open();
        SockDiag moved = std::move(one).value();
        QVERIFY(moved.rows({1}));
        auto other = SockDiag::open();
        moved = std::move(other).value();
        QVERIFY(moved.rows({1}));
    }

    void withoutAFreeDescriptorOpenSaysSo()
    {
        rlimit before = {};
        ::getrlimit(RLIMIT_NOFILE, &before);
        const rlimit none = {3, before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
        const auto diag = SockDiag::open();
        ::setrlimit(RLIMIT_NOFILE, &before);
        QCOMPARE(diag.error(), posix::errorFromErrno(EMFILE));
    }
};

SOCKSCOPE_TEST_MAIN(SockDiagTest)
#include "tst_sockdiag.moc"
