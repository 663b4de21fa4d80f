// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/loopback.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>
#include <QTcpSocket>

using namespace session;
using Kind = chat::Message::Kind;
using Lamp = StepReport::Lamp;

namespace {

ListenPlan anyPort()
{
    ListenPlan plan;
    plan.port = QString::number(loopback::freshPort());
    return plan;
}

/// Internet sockets of this process; the watcher's thread opens and closes others all the time.
int openSockets()
{
    int count = 0;
    for (int fd = 0; fd < 1024; ++fd) {
        int domain = 0;
        socklen_t length = sizeof domain;
        if (getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &domain, &length) == 0)
            count += domain == AF_INET || domain == AF_INET6;
    }
    return count;
}

/// A peer that is not ours: Qt's own socket.
class Visitor : public QTcpSocket
{
public:
    explicit Visitor(const ServerSession &server)
    {
        connectToHost(QStringLiteral("127.0.0.1"), server.socket().local.port());
    }
    void say(const char *text)
    {
        write(text);
        flush();
    }
    QByteArray heard()
    {
        m_heard += readAll();
        return m_heard;
    }

private:
    QByteArray m_heard;
};

struct Server : ServerSession
{
    explicit Server(const posix::SyscallTable &table = {})
        : ServerSession(table)
    {
        connect(this, &SocketSession::messageAdded, this,
                [this](const chat::Message &message) { messages.append(message); });
    }

    qsizetype count(Kind kind) const
    {
        return std::count_if(messages.begin(), messages.end(),
                             [kind](const chat::Message &message) { return message.kind == kind; });
    }
    const kernel::TrackedRow *rowOf(chat::PeerId id) const { return tableRow(peer(id)->key); }
    kernel::TcpState stateOf(chat::PeerId id) const
    {
        const kernel::TrackedRow *row = peer(id) ? rowOf(id) : nullptr;
        return row && !row->gone ? row->row.state : kernel::TcpState::Unknown;
    }
    QStringList livingStates() const
    {
        QStringList result;
        for (const kernel::TrackedRow &row : tableRows()) {
            if (!row.gone)
                result.append(QString::fromLatin1(kernel::stateName(row.row.state)));
        }
        result.sort();
        return result;
    }

    QList<chat::Message> messages;
};

} // namespace

class ServerSessionTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theSixStepsMakeOneCallEachAndSayWhatItReturned()
    {
        Server server;
        server.openSocket(AF_INET, SOCK_STREAM);
        QCOMPARE(server.step(Step::Socket).lamp, Lamp::Done);
        QCOMPARE(server.step(Step::Socket).call->result, server.socket().fd);
        server.setReuseAddress(true);
        QCOMPARE(server.step(Step::ReuseAddress).call->call, posix::Call::Setsockopt);
        QVERIFY(!server.step(Step::ReuseAddress).tooLate);
        server.bind(QStringLiteral("127.0.0.1"), QStringLiteral("0"));
        QCOMPARE(server.step(Step::Bind).lamp, Lamp::Done);
        QVERIFY(server.socket().local.port() != 0);
        server.listen(QStringLiteral("5"));
        QCOMPARE(server.step(Step::Listen).call->arguments[0], 5);
        QVERIFY(server.isListening());
        QVERIFY(server.isWaitingInAccept());
        QCOMPARE(server.step(Step::Accept).lamp, Lamp::Waiting);
        Visitor visitor(server);
        QTRY_COMPARE(server.peers().size(), 1);
        QTRY_VERIFY(server.step(Step::Accept).call);
        QCOMPARE(server.step(Step::Accept).call->result, server.peers().constFirst().fd);
        server.closeListener();
        QCOMPARE(server.step(Step::Close).lamp, Lamp::Done);
        QVERIFY(!server.socket().isOpen());
        QCOMPARE(server.peers().size(), 1);
    }

    void whatTheKernelRefusesIsAskedAndItsAnswerKept()
    {
        Server server;
        server.openSocket(AF_INET, SOCK_DGRAM);
        server.listen(QStringLiteral("5"));
        QCOMPARE(server.step(Step::Listen).call->error, EOPNOTSUPP);
        QCOMPARE(server.step(Step::Listen).lamp, Lamp::Refused);
        server.closeListener();
        server.openSocket(AF_INET, SOCK_STREAM);
        server.acceptOne();
        QCOMPARE(server.step(Step::Accept).call->error, EINVAL);
        server.bind(QStringLiteral("127.0.0.1"), QStringLiteral("0"));
        server.bind(QStringLiteral("127.0.0.1"), QStringLiteral("0"));
        QCOMPARE(server.step(Step::Bind).call->error, EINVAL);
    }

    void inputThatNoCallCouldTakeIsRefusedWithoutACall_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("port");
        QTest::addColumn<net::InputError>("error");
        QTest::newRow("port too high") << QStringLiteral("127.0.0.1") << QStringLiteral("70000")
                                       << net::InputError::PortOutOfRange;
        QTest::newRow("port no number") << QStringLiteral("127.0.0.1") << QStringLiteral("http")
                                        << net::InputError::PortNotNumber;
        QTest::newRow("a name") << QStringLiteral("localhost") << QStringLiteral("1")
                                << net::InputError::AddressNotNumeric;
        QTest::newRow("v6 address")
            << QStringLiteral("::1") << QStringLiteral("1") << net::InputError::AddressWrongFamily;
    }

    void inputThatNoCallCouldTakeIsRefusedWithoutACall()
    {
        QFETCH(QString, address);
        QFETCH(QString, port);
        QFETCH(net::InputError, error);
        Server server;
        server.openSocket(AF_INET, SOCK_STREAM);
        const auto before = server.calls().lastNumber();
        server.bind(address, port);
        QCOMPARE(server.step(Step::Bind).input, error);
        QCOMPARE(server.calls().lastNumber(), before);
    }

    void anOptionSetAfterBindIsMadeAndCalledTooLate()
    {
        Server server;
        server.startListening(anyPort());
        server.setReusePort(true);
        QCOMPARE(server.step(Step::ReusePort).lamp, Lamp::Done);
        QVERIFY(server.step(Step::ReusePort).tooLate);
    }

    void aPortInUseNamesTheRowThatBlocksIt()
    {
        Server holder;
        holder.startListening(anyPort());
        Server server;
        ListenPlan plan = anyPort();
        plan.port = QString::number(holder.socket().local.port());
        QSignalSpy found(&server, &SocketSession::blockersChanged);
        QVERIFY(!server.startListening(plan));
        QCOMPARE(server.step(Step::Bind).call->error, EADDRINUSE);
        QVERIFY(found.wait());
        QCOMPARE(server.blockers().size(), 1);
        QCOMPARE(server.blockers().constFirst().state, kernel::TcpState::Listen);
        QCOMPARE(server.blockers().constFirst().owner.pid, int(getpid()));
    }

    void stopClosesTheListenerAloneAndCloseAllEverything()
    {
        const int before = openSockets();
        {
            Server server;
            server.startListening(anyPort());
            Visitor visitor(server);
            QTRY_COMPARE(server.peers().size(), 1);
            server.closeListener();
            QCOMPARE(server.peers().size(), 1);
            server.closeAll();
            QCOMPARE(server.peers().size(), 0);
            QTRY_COMPARE(visitor.state(), QAbstractSocket::UnconnectedState);
            QCOMPARE(openSockets(), before);
        }
        QCOMPARE(openSockets(), before);
    }

    void aLineIsRelayedToTheOthersUnderItsSpeakersName()
    {
        Server server;
        server.startListening(anyPort());
        Visitor one(server);
        QTRY_COMPARE(server.peers().size(), 1);
        Visitor two(server);
        QTRY_COMPARE(server.peers().size(), 2);
        one.say("hello\r\n");
        QTRY_COMPARE(two.heard(), QByteArray("peer 1: hello\n"));
        one.say("/nick Alice\nthere\n");
        QTRY_COMPARE(two.heard(), QByteArray("peer 1: hello\nAlice: there\n"));
        QTRY_COMPARE(server.peer(1)->nick, QStringLiteral("Alice"));
        QCOMPARE(one.heard(), QByteArray());
        QCOMPARE(server.count(Kind::Renamed), 1);
    }

    void anEchoingRoomAnswersTheSpeakerAndASilentOneNobody()
    {
        Server server;
        server.startListening(anyPort());
        Visitor one(server);
        Visitor two(server);
        QTRY_COMPARE(server.peers().size(), 2);
        server.setRoomMode(chat::RoomMode::Echo);
        one.say("a\n");
        QTRY_COMPARE(one.heard(), QByteArray("a\n"));
        server.setRoomMode(chat::RoomMode::Silent);
        one.say("b\n");
        QTRY_COMPARE(server.count(Kind::Received), 2);
        server.send(0, {.text = QStringLiteral("all")});
        QTRY_COMPARE(two.heard(), QByteArray("all\n"));
        QTRY_COMPARE(one.heard(), QByteArray("a\nall\n"));
    }

    void afterThePeersFinItStaysInCloseWaitAndCanStillBeWrittenTo()
    {
        Server server;
        server.startListening(anyPort());
        Visitor visitor(server);
        QTRY_COMPARE(server.peers().size(), 1);
        QTRY_COMPARE(visitor.state(), QAbstractSocket::ConnectedState);
        ::shutdown(int(visitor.socketDescriptor()), SHUT_WR);
        QTRY_COMPARE(server.count(Kind::EndOfStream), 1);
        QTRY_COMPARE(server.stateOf(1), kernel::TcpState::CloseWait);
        server.send(1, {.text = QStringLiteral("still here")});
        QTRY_COMPARE(visitor.heard(), QByteArray("still here\n"));
        server.shutdown(1, SHUT_WR);
        QTRY_VERIFY(server.peer(1)->writingShut);
        QTRY_COMPARE(visitor.state(), QAbstractSocket::UnconnectedState);
    }

    void aServerThatTidiesUpClosesAfterTheFin()
    {
        Server server;
        server.setTidyUp(TidyUp::AfterEnd);
        server.startListening(anyPort());
        Visitor visitor(server);
        QTRY_COMPARE(server.peers().size(), 1);
        QTRY_COMPARE(visitor.state(), QAbstractSocket::ConnectedState);
        visitor.disconnectFromHost();
        QTRY_COMPARE(server.peers().size(), 0);
        QCOMPARE(server.count(Kind::Closed), 1);
        QVERIFY(server.messages.constLast().bySetting);
    }

    void aResetIsToldWithItsErrnoAndThePeerIsClosed()
    {
        Server server;
        server.startListening(anyPort());
        Visitor visitor(server);
        QTRY_COMPARE(server.peers().size(), 1);
        QTRY_COMPARE(visitor.state(), QAbstractSocket::ConnectedState);
        const linger reset = {1, 0};
        setsockopt(int(visitor.socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        visitor.abort();
        QTRY_COMPARE(server.peers().size(), 0);
        QCOMPARE(server.count(Kind::Failed), 1);
        const auto failed = std::find_if(server.messages.begin(), server.messages.end(),
                                         [](const auto &m) { return m.kind == Kind::Failed; });
        QCOMPARE(failed->error, ECONNRESET);
    }

    void acceptByHandLeavesAConnectionInTheQueueUntilItIsTaken()
    {
        Server server;
        server.setAcceptMode(AcceptMode::ByHand);
        server.startListening(anyPort());
        QVERIFY(!server.isWaitingInAccept());
        Visitor visitor(server);
        const auto listener = posix::ConnectionKey::listener(server.socket().local);
        QTRY_VERIFY(server.tableRow(listener) && server.tableRow(listener)->row.recvQueue == 1);
        QCOMPARE(server.peers().size(), 0);
        QTRY_COMPARE(visitor.state(), QAbstractSocket::ConnectedState);
        bool named = false;
        for (const kernel::TrackedRow &row : server.tableRows()) {
            const kernel::RowNature nature = server.natureOf(row);
            named = named || nature.kind == kernel::RowNature::Kind::InAcceptQueue;
        }
        QVERIFY(named);
        server.acceptOne();
        QCOMPARE(server.peers().size(), 1);
        server.acceptOne();
        QCOMPARE(server.step(Step::Accept).call->error, EAGAIN);
        QVERIFY(server.isWaitingInAccept());
        QCOMPARE(server.step(Step::Accept).lamp, Lamp::Waiting);
        Visitor second(server);
        QTRY_COMPARE(server.peers().size(), 2);
        QVERIFY(!server.isWaitingInAccept());
    }

    void aPeerOverTheCapGetsOneLineAndAFin()
    {
        Server server;
        server.setPeerLimit(1);
        server.startListening(anyPort());
        Visitor one(server);
        QTRY_COMPARE(server.peers().size(), 1);
        Visitor two(server);
        QTRY_COMPARE(two.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(two.heard(), QByteArray("# server full\n"));
        QCOMPARE(server.peers().size(), 1);
    }

    void aPeerThatNeverReadsIsDroppedAtTheLimitAndTheOthersHearEverything()
    {
        Server server;
        server.startListening(anyPort());
        Visitor reader(server);
        QTRY_COMPARE(server.peers().size(), 1);
        Visitor sleeper(server);
        sleeper.setReadBufferSize(1);
        QTRY_COMPARE(server.peers().size(), 2);
        const QString line(4000, QLatin1Char('x'));
        qsizetype sent = 0;
        while (server.count(Kind::Dropped) == 0 && sent < 4000) {
            server.send(0, {.text = line});
            ++sent;
            QCoreApplication::processEvents();
            reader.heard();
        }
        QCOMPARE(server.count(Kind::Dropped), 1);
        QVERIFY(server.peer(1));
        QVERIFY(!server.peer(2));
        QTRY_COMPARE(reader.heard().size(), sent * 4001);
    }

    void whatAPeerSendsIsKeptByteForByteAndALongLineIsCutAndMarked()
    {
        Server server;
        server.startListening(anyPort());
        Visitor visitor(server);
        QTRY_COMPARE(server.peers().size(), 1);
        visitor.write(QByteArray(10'000, 'y') + "\n<b>&amp;\xff\n");
        QTRY_COMPARE(server.count(Kind::Received), 2);
        const auto &cut = *std::find_if(server.messages.begin(), server.messages.end(),
                                        [](const auto &m) { return m.kind == Kind::Received; });
        QVERIFY(cut.cut);
        QCOMPARE(cut.bytes.size(), chat::LineSplitter::defaultLimit);
        QCOMPARE(server.messages.constLast().bytes, QByteArray("<b>&amp;\xff"));
    }

    void theTableFollowsAConnectionAfterOurDescriptorIsGone()
    {
        Server server;
        server.startListening(anyPort());
        Visitor visitor(server);
        QTRY_COMPARE(server.peers().size(), 1);
        QTRY_COMPARE(server.livingStates(),
                     QStringList({QStringLiteral("ESTABLISHED"), QStringLiteral("ESTABLISHED"),
                                  QStringLiteral("LISTEN")}));
        server.closeAll();
        QTRY_COMPARE(server.livingStates(), QStringList{QStringLiteral("TIME_WAIT")});
        bool timeWait = false;
        for (const kernel::TrackedRow &row : server.tableRows()) {
            const auto nature = server.natureOf(row);
            timeWait = timeWait || (nature.kind == kernel::RowNature::Kind::TimeWait &&
                                    nature.closedFirst && row.row.timerMs > 0);
        }
        QVERIFY(timeWait);
    }
};

SOCKSCOPE_TEST_MAIN(ServerSessionTest)
#include "tst_serversession.moc"
