// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Every history that the tracker tells, inferred states included, held against what the
// kernel itself recorded of the same connection.

#include "kernel/tabletracker.h"
#include "loopback.h"
#include "support/behaviourtest.h"
#include "tracepoint.h"

#include <QRandomGenerator>

#include <memory>

using namespace kernel;
using S = TcpState;
using States = Tracepoint::States;

namespace {

/// As the tracepoint tells it: TIME_WAIT is the socket's end.
States asTraced(const QList<StateChange> &changes, const ConnectionKey &key)
{
    States states;
    for (const StateChange &change : changes) {
        if (change.key != key || change.from == S::TimeWait)
            continue;
        states.append(change.to == S::TimeWait ? S::Closed : change.to);
    }
    return states;
}

/// A listener that is traced and tracked from before listen(2) on.
struct Scene
{
    explicit Scene(int family = AF_INET)
        : listener(loopback::make(posix::SocketAddress::loopback(family, 0)))
        , port(listener.port())
        , trace(port)
    {
        look();
        ::listen(listener.fd(), 64);
        look();
    }
    void look()
    {
        Snapshot snapshot;
        snapshot.ports = {port};
        snapshot.rows = diag.value().rows({port}).value();
        snapshot.takenAt = ++now;
        changes += tracker.take(snapshot);
    }
    void connect()
    {
        client = loopback::connectTo(listener.local());
        server = loopback::acceptFrom(listener);
        clientKey = client.key();
        serverKey = server.key();
    }
    S state(const ConnectionKey &key)
    {
        look();
        const TrackedRow *row = tracker.find(key);
        return row && !row->gone ? row->row.state : S::Closed;
    }
    States told(const ConnectionKey &key) const { return asTraced(changes, key); }
    States real(const ConnectionKey &key) const { return trace.paths().value(key); }

    loopback::Socket listener;
    std::uint16_t port;
    Tracepoint trace;
    posix::Result<SockDiag> diag = SockDiag::open();
    TableTracker tracker;
    QList<StateChange> changes;
    std::int64_t now = 0;
    loopback::Socket client;
    loopback::Socket server;
    ConnectionKey clientKey;
    ConnectionKey serverKey;
};

} // namespace

class TracepointTest : public BehaviourTest
{
    Q_OBJECT

    // The whole path is known, not just a part of it.
#define COMPARE_PATHS(scene)                                                                       \
    QCOMPARE(text((scene).told((scene).clientKey)), text((scene).real((scene).clientKey)));        \
    QCOMPARE(text((scene).told((scene).serverKey)), text((scene).real((scene).serverKey)))

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *reason = Tracepoint::missing())
            QSKIP(reason);
    }

    void aHandshakeIsInferredAsItWas_data()
    {
        QTest::addColumn<int>("family");
        QTest::newRow("IPv4") << AF_INET;
        QTest::newRow("IPv6") << AF_INET6;
    }

    void aHandshakeIsInferredAsItWas()
    {
        QFETCH(int, family);
        Scene scene(family);
        scene.connect();
        scene.look();
        const States client = {S::SynSent, S::Established};
        const States server = {S::SynRecv, S::Established};
        QCOMPARE(text(scene.told(scene.clientKey)), text(client));
        QCOMPARE(text(scene.told(scene.serverKey)), text(server));
        COMPARE_PATHS(scene);
        const ConnectionKey listener = ConnectionKey::listener(scene.listener.local());
        QCOMPARE(text(scene.told(listener)), text(scene.real(listener)));
    }

    void aHalfCloseSeenStepByStepIsInferredAsItWas()
    {
        Scene scene;
        scene.connect();
        scene.look();
        scene.client.shutdownWriting();
        QTRY_COMPARE(scene.state(scene.clientKey), S::FinWait2);
        QCOMPARE(scene.state(scene.serverKey), S::CloseWait);
        scene.server.close();
        QTRY_COMPARE(scene.state(scene.clientKey), S::TimeWait);
        QTRY_COMPARE(scene.state(scene.serverKey), S::Closed);
        COMPARE_PATHS(scene);
    }

    void aCloseBetweenTwoLooksIsInferredAsItWas()
    {
        Scene scene;
        scene.connect();
        scene.look();
        scene.server.close();
        scene.client.close();
        QTRY_COMPARE(loopback::stateOf(scene.serverKey), S::TimeWait);
        QTRY_COMPARE(loopback::stateOf(scene.clientKey), S::Closed);
        scene.look();
        COMPARE_PATHS(scene);
    }

    void aWholeLifeBetweenTwoLooksIsInferredAsItWas()
    {
        Scene scene;
        scene.connect();
        scene.client.close();
        scene.server.close();
        QTRY_COMPARE(loopback::stateOf(scene.clientKey), S::TimeWait);
        QTRY_COMPARE(loopback::stateOf(scene.serverKey), S::Closed);
        scene.look();
        QCOMPARE(scene.told(scene.clientKey).size(), 5);
        QCOMPARE(text(scene.told(scene.clientKey)), text(scene.real(scene.clientKey)));
    }

    void aResetIsInferredAsItWas()
    {
        Scene scene;
        scene.connect();
        scene.look();
        scene.client.reset();
        QTRY_COMPARE(scene.state(scene.serverKey), S::Closed);
        QCOMPARE(scene.state(scene.clientKey), S::Closed);
        COMPARE_PATHS(scene);
    }

    void aResetAfterAHalfCloseIsInferredAsItWas()
    {
        Scene scene;
        scene.connect();
        scene.look();
        scene.server.shutdownWriting();
        QTRY_COMPARE(scene.state(scene.serverKey), S::FinWait2);
        scene.look();
        scene.client.reset();
        QTRY_COMPARE(scene.state(scene.serverKey), S::Closed);
        QCOMPARE(scene.state(scene.clientKey), S::Closed);
        COMPARE_PATHS(scene);
    }

    void aSocketConnectedToItselfOpensAndClosesSimultaneously()
    {
        loopback::Socket socket = loopback::make(posix::SocketAddress::loopback(AF_INET, 0));
        const posix::SocketAddress local = socket.local();
        const Tracepoint trace(local.port());
        TableTracker tracker;
        States told;
        const ConnectionKey key = {local, local};
        const auto look = [&] {
            Snapshot snapshot;
            snapshot.ports = {local.port()};
            snapshot.rows = SockDiag::open().value().rows({local.port()}).value();
            told += asTraced(tracker.take(snapshot), key);
            return tracker.find(key) ? tracker.find(key)->row.state : S::Unknown;
        };
        look();
        ::connect(socket.fd(), local.data(), local.size());
        QTRY_COMPARE(loopback::stateOf(key), S::Established);
        QCOMPARE(look(), S::Established);
        socket.close();
        QTRY_COMPARE(loopback::stateOf(key), S::TimeWait);
        QCOMPARE(look(), S::TimeWait);
        QCOMPARE(text(told), text(trace.paths().value(key)));
        QCOMPARE(text(told), "SYN_SENT > SYN_RECV > ESTABLISHED > FIN_WAIT1 > CLOSING > CLOSED");
    }

    void aSimultaneousCloseIsNeverToldWrongly()
    {
        Scene scene;
        scene.connect();
        scene.look();
        scene.client.fill();
        scene.server.fill();
        scene.client.shutdownWriting();
        scene.server.shutdownWriting();
        const auto readBoth = [&] {
            scene.client.drain();
            scene.server.drain();
            return loopback::stateOf(scene.clientKey) == S::TimeWait &&
                   loopback::stateOf(scene.serverKey) == S::TimeWait;
        };
        QTRY_VERIFY(readBoth());
        scene.look();
        QVERIFY(scene.real(scene.clientKey).contains(S::Closing) ||
                scene.real(scene.serverKey).contains(S::Closing));
        for (const ConnectionKey &key : {scene.clientKey, scene.serverKey}) {
            QVERIFY(scene.told(key).contains(S::FinWait1));
            QVERIFY2(isPathThrough(scene.told(key), scene.real(key)), text(scene.real(key)));
        }
    }

    void whateverHappensAndWheneverOneLooksNothingIsInvented_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 2u, 3u, 4u})
            QTest::addRow("seed %u", seed) << seed;
    }

    void whateverHappensAndWheneverOneLooksNothingIsInvented()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Scene scene;
        for (int round = 0; round < 60; ++round) {
            scene.connect();
            for (int step = 0; step < 8; ++step) {
                loopback::Socket &one = random.bounded(2) ? scene.client : scene.server;
                switch (random.bounded(6)) {
                case 0:
                    one.shutdownWriting();
                    break;
                case 1:
                    one.close();
                    break;
                case 2:
                    ::send(one.fd(), "x", 1, MSG_NOSIGNAL);
                    break;
                case 3:
                    if (random.bounded(3) == 0)
                        one.reset();
                    break;
                default:
                    scene.look();
                }
            }
            scene.client.close();
            scene.server.close();
        }
        scene.look();
        const Tracepoint::Paths real = scene.trace.paths();
        int inferred = 0;
        QSet<ConnectionKey> keys;
        for (const StateChange &change : std::as_const(scene.changes)) {
            inferred += change.inferred ? 1 : 0;
            keys.insert(change.key);
        }
        QVERIFY(keys.size() > 60);
        QVERIFY(inferred > 100);
        for (const ConnectionKey &key : std::as_const(keys)) {
            const States told = scene.told(key);
            const QByteArray both = text(told) + "\nreally: " + text(real.value(key));
            QVERIFY2(isPathThrough(told, real.value(key)), both);
        }
    }
};

SOCKSCOPE_TEST_MAIN(TracepointTest)
#include "tst_tracepoint.moc"
