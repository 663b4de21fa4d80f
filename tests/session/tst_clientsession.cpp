// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/clientsession.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace session;
using Kind = chat::Message::Kind;
using Lamp = StepReport::Lamp;
using Phase = ClientSession::Phase;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");

struct Host : QTcpServer
{
    Host() { listen(QHostAddress::LocalHost); }
    QString port() const { return QString::number(serverPort()); }
    QTcpSocket *take()
    {
        [this] {
            QTRY_VERIFY(hasPendingConnections());
        }();
        return nextPendingConnection();
    }
};

/// A port on which nobody listens: bound, so that nobody else takes it.
struct ClosedPort
{
    ClosedPort()
        : socket(std::move(calls.socket(AF_INET, SOCK_STREAM)).value())
    {
        calls.bind(socket.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        number = QString::number(calls.localAddress(socket.fd()).value().port());
    }
    posix::Syscalls calls;
    posix::Descriptor socket;
    QString number;
};

struct Client : ClientSession
{
    Client()
    {
        connect(this, &SocketSession::messageAdded, this,
                [this](const chat::Message &message) { messages.append(message); });
    }
    qsizetype count(Kind kind) const
    {
        return std::count_if(messages.begin(), messages.end(),
                             [kind](const chat::Message &message) { return message.kind == kind; });
    }
    kernel::TcpState state() const
    {
        const kernel::TrackedRow *row = tableRow(connection().key);
        return row && !row->gone ? row->row.state : kernel::TcpState::Unknown;
    }
    QList<chat::Message> messages;
};

} // namespace

class ClientSessionTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theStepsMakeOneCallEach()
    {
        Host host;
        Client client;
        client.openSocket(AF_INET, SOCK_STREAM);
        QCOMPARE(client.phase(), Phase::Open);
        client.bind(loopback, QStringLiteral("0"));
        const auto bound = client.socket().local;
        client.connectTo(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        QVERIFY(client.connection().key.local == bound);
        QCOMPARE(client.step(Step::Connect).lamp, Lamp::Done);
        QCOMPARE(client.step(Step::Connect).call->call, posix::Call::Connect);
        client.send({.text = QStringLiteral("hi")});
        QCOMPARE(client.step(Step::Communicate).call->call, posix::Call::Write);
        QCOMPARE(client.step(Step::Communicate).call->result, 3);
        QTcpSocket *peer = host.take();
        QTRY_COMPARE(peer->bytesAvailable(), 3);
        client.shutdown(0, SHUT_WR);
        QCOMPARE(client.step(Step::Shutdown).call->arguments[0], SHUT_WR);
        client.close(0, net::CloseKind::Fin);
        QCOMPARE(client.phase(), Phase::Closed);
        QCOMPARE(client.step(Step::Close).lamp, Lamp::Done);
        QCOMPARE(client.step(Step::Connect).lamp, Lamp::Off);
    }

    void connectInOneClickResolvesANameAndTriesItsAddresses()
    {
        Host host;
        Client client;
        client.connectNow(QStringLiteral("localhost"), host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        QVERIFY(!client.resolved().isEmpty());
    }

    void theWantedFamilyIsTriedFirstAndTheOthersAfterIt()
    {
        Host host; // on 127.0.0.1 alone
        Client client;
        client.connectNow(loopback, host.port(), AF_INET6);
        QTRY_COMPARE(client.phase(), Phase::Connected);
        QCOMPARE(client.socket().domain, AF_INET);
    }

    void aDatagramSocketIsConnectedInOneClickWhenItIsWanted()
    {
        Client client;
        client.connectNow(loopback, QStringLiteral("9"), AF_INET, SOCK_DGRAM);
        QTRY_COMPARE(client.phase(), Phase::Connected);
        QCOMPARE(client.step(Step::Socket).call->arguments[1] & SOCK_DGRAM, SOCK_DGRAM);
        QCOMPARE(client.step(Step::Connect).call->error, 0);
    }

    void aRefusedConnectIsToldAndOneCanBeginAnew()
    {
        ClosedPort closed;
        Client client;
        QSignalSpy failed(&client, &ClientSession::connectFailed);
        client.connectNow(loopback, closed.number);
        QVERIFY(failed.wait());
        QCOMPARE(client.phase(), Phase::Closed);
        const StepReport report = client.step(Step::Connect);
        QCOMPARE(report.lamp, Lamp::Refused);
        QCOMPARE(report.socketError.value_or(report.call->error), ECONNREFUSED);
        Host host;
        client.connectNow(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        client.close(0, net::CloseKind::Fin);
        client.connectNow(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
    }

    void mistakesOnAConnectedSocketAreMadeAndAnswered()
    {
        Host host;
        Client client;
        client.connectNow(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        client.bind(loopback, QStringLiteral("0"));
        QCOMPARE(client.step(Step::Bind).call->error, EINVAL);
        // The first connect(2) after one that was under way only learns that it has ended: 0.
        client.connectTo(loopback, host.port());
        QTRY_COMPARE(client.step(Step::Connect).call->error, 0);
        client.connectTo(loopback, host.port());
        QTRY_COMPARE(client.step(Step::Connect).call->error, EISCONN);
        QCOMPARE(client.phase(), Phase::Connected);
    }

    void writingAndShuttingBeforeConnectAreRefusedByTheKernel()
    {
        Client client;
        client.openSocket(AF_INET, SOCK_STREAM);
        client.send({.text = QStringLiteral("x")});
        QCOMPARE(client.step(Step::Communicate).call->error, EPIPE);
        client.shutdown(0, SHUT_WR);
        QCOMPARE(client.step(Step::Shutdown).call->error, ENOTCONN);
    }

    void afterThePeersFinItStaysInCloseWaitAndCanStillWrite()
    {
        Host host;
        Client client;
        client.connectNow(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        QTcpSocket *peer = host.take();
        ::shutdown(int(peer->socketDescriptor()), SHUT_WR);
        QTRY_COMPARE(client.count(Kind::EndOfStream), 1);
        QTRY_COMPARE(client.state(), kernel::TcpState::CloseWait);
        client.send({.text = QStringLiteral("on")});
        QTRY_COMPARE(peer->bytesAvailable(), 3);
        QCOMPARE(peer->readAll(), QByteArray("on\n"));
        QCOMPARE(client.phase(), Phase::Connected);
    }

    void theFinStaysCountedInTheReceiveQueueWhileReadingIsPaused()
    {
        Host host;
        Client client;
        client.connectNow(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        client.setReading(0, false);
        delete host.take();
        QTRY_COMPARE(client.state(), kernel::TcpState::CloseWait);
        QCOMPARE(client.tableRow(client.connection().key)->row.recvQueue, 1u);
        QCOMPARE(client.count(Kind::EndOfStream), 0);
        client.setReading(0, true);
        QTRY_COMPARE(client.count(Kind::EndOfStream), 1);
        QTRY_COMPARE(client.tableRow(client.connection().key)->row.recvQueue, 0u);
    }

    void writingAfterThePeerIsGoneSucceedsOnceAndThenIsEpipe()
    {
        Host host;
        Client client;
        client.connectNow(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        delete host.take();
        QTRY_COMPARE(client.count(Kind::EndOfStream), 1);
        client.send({.text = QStringLiteral("first")});
        QCOMPARE(client.step(Step::Communicate).call->result, 6);
        QTRY_COMPARE(client.count(Kind::Failed), 1);
        client.send({.text = QStringLiteral("second")});
        QCOMPARE(client.step(Step::Communicate).call->error, EPIPE);
        QCOMPARE(client.phase(), Phase::Connected);
    }

    void closeWithResetLeavesNoTimeWait()
    {
        Host host;
        Client client;
        client.connectNow(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        QTcpSocket *peer = host.take();
        const auto key = client.connection().key;
        client.close(0, net::CloseKind::Reset);
        QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
        QTRY_VERIFY(!client.tableRow(key) || client.tableRow(key)->gone);
        QCOMPARE(client.step(Step::Close).call->stateAfter, 0);
    }

    void closeTellsTheStateThatTheKernelWentOnTo()
    {
        Host host;
        Client client;
        client.connectNow(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        client.close(0, net::CloseKind::Fin);
        const auto after = kernel::tcpStateFromNumber(client.step(Step::Close).call->stateAfter);
        // FIN_WAIT1 where the peer's kernel takes its time to acknowledge.
        QVERIFY(after == kernel::TcpState::FinWait1 || after == kernel::TcpState::FinWait2);
    }

    void strangersRowsOnThePortThatTheKernelChoseAreNotOurs()
    {
        Host host;
        Client client;
        client.connectNow(loopback, host.port());
        QTRY_COMPARE(client.phase(), Phase::Connected);
        // A listener on another address of this computer, on our own port.
        posix::Syscalls calls;
        auto stranger = std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
        const std::uint16_t port = client.connection().key.local.port();
        QVERIFY(calls.bind(stranger.fd(), *posix::SocketAddress::parse("127.0.0.9", port)));
        QVERIFY(calls.listen(stranger.fd(), 1));
        client.send({.text = QStringLiteral("look again")});
        QTRY_COMPARE(client.state(), kernel::TcpState::Established);
        QSignalSpy looked(&client, &SocketSession::tableChanged);
        client.shutdown(0, SHUT_WR);
        QVERIFY(looked.wait());
        for (const kernel::TrackedRow &row : client.tableRows())
            QVERIFY(row.row.key.local.addressText() != "127.0.0.9");
    }

    void theNameIsSentOnceConnected()
    {
        Host host;
        Client client;
        client.setName(QStringLiteral("Alice"));
        client.connectNow(loopback, host.port());
        QTcpSocket *peer = host.take();
        QTRY_COMPARE(peer->bytesAvailable(), 12);
        QCOMPARE(peer->readAll(), QByteArray("/nick Alice\n"));
    }

    void aConnectThatHangsCanBeCancelled()
    {
        // A full accept queue: the next client stays in SYN_SENT.
        posix::Syscalls calls;
        auto listener = std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 0);
        const QString port = QString::number(calls.localAddress(listener.fd()).value().port());
        Client first;
        first.connectNow(loopback, port);
        QTRY_COMPARE(first.phase(), Phase::Connected);
        Client second;
        second.connectNow(loopback, port);
        QTRY_COMPARE(second.phase(), Phase::Connecting);
        QCOMPARE(second.step(Step::Connect).lamp, Lamp::Waiting);
        second.cancelConnect();
        QCOMPARE(second.phase(), Phase::Closed);
        QVERIFY(!second.socket().isOpen());
    }

    void anUnknownHostOrABadPortMakesNoCall()
    {
        Client client;
        client.connectNow(loopback, QStringLiteral("70000"));
        QCOMPARE(client.step(Step::Connect).input, net::InputError::PortOutOfRange);
        client.connectNow(QStringLiteral("no such host"), QStringLiteral("1"));
        QCOMPARE(client.step(Step::Connect).input, net::InputError::HostMalformed);
        QCOMPARE(client.calls().lastNumber(), std::uint64_t(0));
    }
};

SOCKSCOPE_TEST_MAIN(ClientSessionTest)
#include "tst_clientsession.moc"
