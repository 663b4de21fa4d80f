// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What the sessions tell of a close(2) that SO_LINGER has wait, and that they go on meanwhile.

#include "net/loopbackpair.h"
#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QElapsedTimer>
#include <QTcpSocket>

using namespace session;
using kernel::RowNature;
using kernel::TcpState;
using Kind = chat::Message::Kind;
using Lamp = StepReport::Lamp;
using Phase = ClientSession::Phase;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");
const net::SocketOption &option = *net::socketOption(QStringLiteral("SO_LINGER"));

/// Its kernel accepts; nobody reads.
struct Host
{
    QString port() const { return QString::number(listener.address.port()); }

    posix::Syscalls calls;
    Listener listener{calls};
};

template <typename Session>
struct Told : Session
{
    Told()
    {
        QObject::connect(this, &SocketSession::messageAdded, this,
                         [this](const chat::Message &message) { messages.append(message); });
    }
    qsizetype count(Kind kind) const
    {
        return std::count_if(messages.begin(), messages.end(),
                             [kind](const chat::Message &message) { return message.kind == kind; });
    }
    /// The records of close(2) that waited.
    QList<posix::SyscallRecord> waited() const
    {
        QList<posix::SyscallRecord> found;
        for (auto number = this->calls().firstNumber(); number <= this->calls().lastNumber();
             ++number) {
            if (this->calls().at(number).apart)
                found.append(this->calls().at(number));
        }
        return found;
    }
    TcpState state(const posix::ConnectionKey &key) const
    {
        const kernel::TrackedRow *row = this->tableRow(key);
        return row && !row->gone ? row->row.state : TcpState::Unknown;
    }
    RowNature nature(const posix::ConnectionKey &key) const
    {
        const kernel::TrackedRow *row = this->tableRow(key);
        return row ? this->natureOf(*row) : RowNature();
    }
    /// Fills the way to a peer that does not read.
    void fillUp(SocketId id)
    {
        this->fill(id);
        QTRY_VERIFY(!this->factsOf(id)->filling);
    }
    QList<chat::Message> messages;
};

using Client = Told<ClientSession>;

struct Server : Told<ServerSession>
{
    Server()
    {
        ListenPlan plan;
        plan.port = QStringLiteral("0");
        startListening(plan);
    }
};

/// It reads only what its small buffer holds until it is asked for it.
struct Visitor : QTcpSocket
{
    explicit Visitor(const ServerSession &server)
    {
        setReadBufferSize(1024);
        connectToHost(loopback, server.socket().local.port());
    }
};

void connectTo(Client &client, const Host &host)
{
    client.connectNow(loopback, host.port());
    QTRY_COMPARE(client.phase(), Phase::Connected);
}

} // namespace

class LingeringTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theStepWaitsUntilTheClientsCloseReturns()
    {
        Host host;
        Client client;
        connectTo(client, host);
        const posix::ConnectionKey key = client.keyOf(0);
        const int fd = client.socket().fd;
        client.fillUp(0);
        client.setOption(0, option, QStringLiteral("on 1"));
        QElapsedTimer clock;
        clock.start();
        client.close(0, net::CloseKind::Fin);
        QVERIFY2(clock.elapsed() < 500, "the window stood still");
        QCOMPARE(client.phase(), Phase::Closed);
        QVERIFY(!client.socket().isOpen());
        QCOMPARE(client.step(Step::Close).lamp, Lamp::Waiting);
        QCOMPARE(client.step(Step::Close).lingers, 1);
        QVERIFY(!client.step(Step::Close).call);
        QCOMPARE(client.count(Kind::Closing), 1);
        QCOMPARE(client.messages.constLast().count, 1u);
        QTRY_COMPARE(client.state(key), TcpState::FinWait1);
        QCOMPARE(client.nature(key).kind, RowNature::Kind::Closing);
        QCOMPARE(client.nature(key).fd, fd);
        QVERIFY(client.waited().isEmpty());

        QTRY_COMPARE(client.step(Step::Close).lamp, Lamp::Done);
        QCOMPARE(client.step(Step::Close).lingers, 0);
        QCOMPARE(client.waited().size(), 1);
        const posix::SyscallRecord record = client.waited().constFirst();
        QCOMPARE(client.step(Step::Close).call->number, record.number);
        QCOMPARE(record.fd, fd);
        QCOMPARE(record.result, 0);
        QVERIFY(record.duration >= 900'000'000);
        QCOMPARE(kernel::tcpStateFromNumber(record.stateAfter), TcpState::FinWait1);
        QTRY_COMPARE(client.count(Kind::Closed), 1);
        QTRY_COMPARE(client.nature(key).kind, RowNature::Kind::Orphan);
    }

    void theNextConnectionIsNotTakenForTheOneWhoseCloseWaits()
    {
        Host host;
        Client client;
        connectTo(client, host);
        const posix::ConnectionKey first = client.keyOf(0);
        const int fd = client.socket().fd;
        client.fillUp(0);
        client.setOption(0, option, QStringLiteral("on 2"));
        client.close(0, net::CloseKind::Fin);
        QTRY_COMPARE(client.state(first), TcpState::FinWait1); // by then the number is free
        connectTo(client, host);
        QCOMPARE(client.socket().fd, fd);
        QCOMPARE(client.step(Step::Close).lamp, Lamp::Off);
        const posix::ConnectionKey second = client.keyOf(0);
        client.setOption(0, option, QStringLiteral("off"));
        client.send({.text = QStringLiteral("hi")});
        QVERIFY(client.waited().isEmpty());

        QTRY_COMPARE(client.waited().size(), 1);
        QTRY_COMPARE(client.count(Kind::Closed), 1);
        QCOMPARE(client.phase(), Phase::Connected);
        QCOMPARE(client.step(Step::Close).lamp, Lamp::Off);
        QVERIFY(client.optionReport(0, option)); // of the second one
        QVERIFY(client.ledger().page(second)->isOpen());
        QVERIFY(!client.ledger().page(first)->isOpen());
        QVERIFY(client.ledger().page(first)->owns(client.waited().constFirst()));
        QVERIFY(!client.ledger().page(second)->owns(client.waited().constFirst()));
        client.send({.text = QStringLiteral("again")});
        QCOMPARE(client.ledger().page(second)->writes.bytes(), std::uint64_t(9));
        client.close(0, net::CloseKind::Fin);
        QCOMPARE(client.step(Step::Close).lamp, Lamp::Done);
    }

    void othersAreServedWhileTheCloseOfAPeerWaits()
    {
        Server server;
        Visitor mute(server);
        QTRY_COMPARE(server.peers().size(), 1);
        QTcpSocket other;
        other.connectToHost(loopback, server.socket().local.port());
        QTRY_COMPARE(server.peers().size(), 2);
        const posix::ConnectionKey key = server.keyOf(1);
        server.fillUp(1);
        server.setOption(1, option, QStringLiteral("on 2"));
        server.close(1, net::CloseKind::Fin);
        QCOMPARE(server.peers().size(), 1);
        QCOMPARE(server.count(Kind::Closing), 1);
        QCOMPARE(server.count(Kind::Closed), 0);
        other.write("still there?\n");
        QTRY_COMPARE(server.count(Kind::Received), 1);
        server.send(2, {.text = QStringLiteral("yes")});
        QTRY_VERIFY(other.bytesAvailable() > 0);
        QTRY_COMPARE(server.nature(key).kind, RowNature::Kind::Closing);
        QVERIFY(server.waited().isEmpty());

        QTRY_COMPARE(server.waited().size(), 1);
        QVERIFY(server.waited().constFirst().duration >= 900'000'000);
        QTRY_COMPARE(server.count(Kind::Closed), 1);
        QCOMPARE(server.messages.constLast().peer, chat::PeerId(1));
        QCOMPARE(server.messages.constLast().who, QStringLiteral("peer 1"));
    }

    void closeAllWaitsForAllOfThemSideBySide()
    {
        Server server;
        Visitor one(server);
        Visitor two(server);
        QTRY_COMPARE(server.peers().size(), 2);
        for (const SocketId id : {1, 2}) {
            server.fillUp(id);
            server.setOption(id, option, QStringLiteral("on 1"));
        }
        server.duplicate(2);
        server.closeAll();
        QVERIFY(server.peers().isEmpty());
        QVERIFY(!server.socket().isOpen());
        QCOMPARE(server.step(Step::Close).lamp, Lamp::Done); // the listener's
        QTRY_COMPARE(server.waited().size(), 2);
        QTRY_COMPARE(server.count(Kind::Closed), 2);
        const auto waited = server.waited();
        QVERIFY(waited[1].startedAt < waited[0].startedAt + waited[0].duration);
    }

    void aSimulatedFaultIsUsedUpAndToldWhenItReturns()
    {
        Host host;
        Client client;
        connectTo(client, host);
        client.fillUp(0);
        client.setOption(0, option, QStringLiteral("on 1"));
        client.setFault({posix::Call::Close, EIO});
        int changes = 0;
        connect(&client, &SocketSession::faultsChanged, this, [&] { ++changes; });
        client.close(0, net::CloseKind::Fin);
        QVERIFY(client.faults().active().empty());
        QCOMPARE(changes, 1);
        QTRY_COMPARE(client.step(Step::Close).lamp, Lamp::Refused);
        QCOMPARE(client.step(Step::Close).call->error, EIO);
        QVERIFY(client.step(Step::Close).call->simulated);
    }

    void theEndOfTheProgramDoesNotWait()
    {
        Host host;
        auto client = std::make_unique<Client>();
        connectTo(*client, host);
        client->fillUp(0);
        client->setOption(0, option, QStringLiteral("on 60"));
        client->close(0, net::CloseKind::Fin);
        QElapsedTimer clock;
        clock.start();
        client.reset();
        QVERIFY2(clock.elapsed() < 2000, "it waited for close()");

        auto server = std::make_unique<Server>();
        Visitor mute(*server);
        QTRY_COMPARE(server->peers().size(), 1);
        server->fillUp(1);
        server->setOption(1, option, QStringLiteral("on 60"));
        clock.start();
        server.reset(); // closes what is open
        QVERIFY2(clock.elapsed() < 2000, "it waited for close()");
    }
};

SOCKSCOPE_TEST_MAIN(LingeringTest)
#include "tst_lingering.moc"
