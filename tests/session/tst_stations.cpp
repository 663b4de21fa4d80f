// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A line's way between two real ends on this machine: taken by write(2), acknowledged by the
// peer's kernel, read by the peer's program.

#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

using namespace session;
using chat::Station;
using Kind = chat::Message::Kind;

namespace {

struct Lines
{
    explicit Lines(SocketSession &session)
    {
        QObject::connect(&session, &SocketSession::messageAdded, &session,
                         [this](const chat::Message &message) {
                             if (message.kind == Kind::Sent)
                                 sent << message.number;
                         });
        QObject::connect(
            &session, &SocketSession::messageMoved, &session,
            [this](quint64 number, const chat::Way &way) { ways[number].append(way); });
    }
    chat::Way last(qsizetype line) const
    {
        const QList<chat::Way> seen = ways.value(sent.value(line));
        return seen.isEmpty() ? chat::Way() : seen.last();
    }
    Station of(qsizetype line) const { return last(line).station(); }
    bool never(qsizetype line, Station station) const
    {
        const QList<chat::Way> seen = ways.value(sent.value(line));
        return std::none_of(seen.begin(), seen.end(),
                            [station](const chat::Way &way) { return way.count(station) > 0; });
    }
    QList<quint64> sent;
    QHash<quint64, QList<chat::Way>> ways;
};

struct Pair
{
    Pair()
    {
        ListenPlan plan;
        plan.port = QStringLiteral("0");
        server.startListening(plan);
    }
    void add(ClientSession &visitor)
    {
        const auto before = server.peers().size();
        visitor.connectNow(QStringLiteral("127.0.0.1"),
                           QString::number(server.socket().local.port()));
        QTRY_COMPARE(visitor.phase(), ClientSession::Phase::Connected);
        QTRY_COMPARE(server.peers().size(), before + 1);
    }
    kernel::TcpRow row(const posix::ConnectionKey &key) const
    {
        const kernel::TrackedRow *tracked = server.tableRow(key);
        return tracked ? tracked->row : kernel::TcpRow();
    }
    ServerSession server;
    ClientSession client;
};

} // namespace

class StationsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsReadByAPeerThatReads()
    {
        Pair pair;
        pair.add(pair.client);
        Lines fromServer(pair.server);
        Lines fromClient(pair.client);
        pair.server.send(1, {.text = QStringLiteral("hi")});
        pair.client.send({.text = QStringLiteral("hello")});
        QTRY_COMPARE(fromServer.of(0), Station::Read);
        QTRY_COMPARE(fromClient.of(0), Station::Read);
    }

    void whilePausedItIsAcknowledgedAndReadOnlyAfterResuming()
    {
        Pair pair;
        pair.add(pair.client);
        Lines lines(pair.server);
        pair.client.setReading(0, false);
        pair.server.send(1, {.text = QStringLiteral("hi")});
        QTRY_COMPARE(lines.of(0), Station::Acknowledged);
        pair.server.shutdown(1, SHUT_WR); // the FIN in Recv-Q is not the line
        QTRY_COMPARE(pair.row(pair.server.keyOf(1)).state, kernel::TcpState::FinWait2);
        QVERIFY(lines.never(0, Station::Read));
        pair.client.setReading(0, true);
        QTRY_COMPARE(lines.of(0), Station::Read);
    }

    void readByAFewBytesItIsReadWithItsLastOne()
    {
        Pair pair;
        pair.add(pair.client);
        Lines lines(pair.server);
        pair.client.setReading(0, false);
        pair.client.setReadSize(0, 2);
        pair.server.send(1, {.text = QStringLiteral("hi!")}); // 4 bytes
        QTRY_COMPARE(lines.of(0), Station::Acknowledged);
        pair.client.readOnce(0);
        QTRY_COMPARE(pair.row(pair.client.keyOf(0)).recvQueue, 2U);
        QVERIFY(lines.never(0, Station::Read));
        pair.client.readOnce(0);
        QTRY_COMPARE(lines.of(0), Station::Read);
    }

    void whatTheKernelTakesNoMoreStaysTyped()
    {
        Pair pair;
        pair.add(pair.client);
        Lines lines(pair.client);
        pair.server.setReading(1, false);
        pair.client.fill(0);
        QTRY_VERIFY(!pair.client.connection().filling);
        pair.client.send({.text = QString(60'000, QLatin1Char('x')), .times = 80});
        QTRY_VERIFY(lines.last(79).receivers == 1);
        QTRY_VERIFY(pair.client.connection().queued > 0);
        QCOMPARE(lines.of(79), Station::Typed);
        QVERIFY(lines.never(79, Station::Taken));
        pair.server.setReading(1, true);
        QTRY_COMPARE(lines.of(79), Station::Read);
    }

    void aLineToAllWaitsForTheSlowest()
    {
        Pair pair;
        ClientSession other;
        pair.add(pair.client);
        pair.add(other);
        other.setReading(0, false);
        Lines lines(pair.server);
        pair.server.send(0, {.text = QStringLiteral("hi")});
        QTRY_COMPARE(lines.last(0).count(Station::Read), 1);
        QCOMPARE(lines.of(0), Station::Acknowledged);
        QCOMPARE(lines.last(0).receivers, 2);
        other.setReading(0, true);
        QTRY_COMPARE(lines.of(0), Station::Read);
    }

    void aLineThatWaitsInTheAcceptQueueIsNotRead()
    {
        Pair pair;
        pair.server.setAcceptMode(AcceptMode::ByHand);
        pair.client.connectNow(QStringLiteral("127.0.0.1"),
                               QString::number(pair.server.socket().local.port()));
        QTRY_COMPARE(pair.client.phase(), ClientSession::Phase::Connected);
        Lines lines(pair.client);
        pair.client.send({.text = QStringLiteral("early")});
        QTRY_COMPARE(lines.of(0), Station::Acknowledged);
        QVERIFY(lines.never(0, Station::Read));
        pair.server.acceptOne();
        QTRY_COMPARE(lines.of(0), Station::Read);
    }

    void whenThePeerIsResetTheLineGetsNoFurther()
    {
        Pair pair;
        pair.add(pair.client);
        Lines lines(pair.server);
        pair.client.setReading(0, false);
        pair.server.setTidyUp(TidyUp::Never);
        pair.server.send(1, {.text = QStringLiteral("hi")});
        QTRY_COMPARE(lines.of(0), Station::Acknowledged);
        pair.client.close(0, net::CloseKind::Reset);
        QTRY_COMPARE(lines.last(0).over, 1);
        QVERIFY(lines.never(0, Station::Read));
    }

    void closingTellsWhatWasSeenByThen()
    {
        Pair pair;
        pair.add(pair.client);
        Lines lines(pair.client);
        pair.server.setReading(1, false);
        pair.client.send({.text = QStringLiteral("bye")});
        pair.client.close(0, net::CloseKind::Fin);
        QCOMPARE(lines.last(0).over, 1);
        QVERIFY(lines.of(0) >= Station::Taken);
        QVERIFY(lines.never(0, Station::Read));
    }
};

SOCKSCOPE_TEST_MAIN(StationsTest)
#include "tst_stations.moc"
