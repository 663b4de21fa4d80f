// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What one session learns from another of what was done at the far end: between two sessions
// of this process, between two processes, and from strangers who send anything.

#include "session/farend.h"

#include "session/clientsession.h"
#include "session/farlink.h"
#include "session/farserver.h"
#include "session/localname.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QCoreApplication>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>

using namespace session;
using Standing = FarReport::Standing;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");
constexpr int patience = 30'000; ///< ms; only a failing test waits so long

struct Server : ServerSession
{
    Server()
    {
        setRoomMode(chat::RoomMode::Silent);
        ListenPlan plan;
        plan.port = QStringLiteral("0");
        startListening(plan);
    }
    QString port() const { return QString::number(socket().local.port()); }
};

struct Pair
{
    bool connect()
    {
        client.connectNow(loopback, server.port());
        return QTest::qWaitFor([this] {
            return client.phase() == ClientSession::Phase::Connected && server.peers().size() == 1;
        });
    }
    posix::ConnectionKey key() const { return client.connection().key; }
    const FarReport &far() { return client.farEnd().report(key()); }
    Server server;
    ClientSession client;
};

int pid()
{
    return int(QCoreApplication::applicationPid());
}

/// Connects to this process' first session that can be asked.
bool dial(QLocalSocket &socket)
{
    socket.setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    socket.connectToServer(localName(pid(), 0));
    return QTest::qWaitFor([&socket] { return socket.state() == QLocalSocket::ConnectedState; });
}

/// The other program: connects, says one line, reads what comes until it is told to go.
int runChild(const QString &port)
{
    ClientSession client;
    client.connectNow(loopback, port);
    if (!QTest::qWaitFor([&] { return client.phase() == ClientSession::Phase::Connected; },
                         patience))
        return 1;
    client.send({.text = QStringLiteral("from the other process")});
    std::printf("sent\n");
    std::fflush(stdout);
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace

class FarEndTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheOtherSessionDidIsToldAndGoesOn()
    {
        Pair pair;
        QVERIFY(pair.connect());
        pair.client.send({.text = QStringLiteral("before")});
        pair.client.farEnd().follow(pair.key());
        QTRY_COMPARE(pair.far().standing, Standing::Known);
        QTRY_COMPARE(pair.far().page.reads.bytes(), std::uint64_t(7));
        QCOMPARE(pair.far().page.reads.list.front().head, QByteArray("before\n"));
        QCOMPARE(pair.far().pid, pid());
        pair.server.send(1, {.text = QStringLiteral("hello")});
        QTRY_COMPARE(pair.far().page.writes.bytes(), std::uint64_t(6));
        pair.client.send({.text = QStringLiteral("again")});
        QTRY_COMPARE(pair.far().page.reads.bytes(), std::uint64_t(13));
        QVERIFY(pair.far().page.key == pair.key().reversed());
        const timeline::LedgerPage *own = pair.server.ledger().page(pair.key().reversed());
        QVERIFY(own->reads.list == pair.far().page.reads.list);
    }

    void allItsCallsOnThatSocketAreTold()
    {
        Pair pair;
        QVERIFY(pair.connect());
        pair.client.farEnd().follow(pair.key());
        QTRY_COMPARE(pair.far().standing, Standing::Known);
        pair.server.shutdown(1, SHUT_WR);
        pair.server.close(1, net::CloseKind::Fin);
        QTRY_VERIFY(!pair.far().open);
        QList<posix::Call> calls;
        for (const posix::SyscallRecord &record : pair.far().calls)
            calls.append(record.call);
        QCOMPARE(calls.constFirst(), posix::Call::Accept4);
        QVERIFY(calls.contains(posix::Call::Shutdown));
        QCOMPARE(calls.constLast(), posix::Call::Close);
        QVERIFY(!calls.contains(posix::Call::Listen));
        const posix::SyscallRecord &accepted = pair.far().calls.front();
        QVERIFY(accepted.address == pair.key().local);
        QVERIFY(accepted.startedAt > 0);
    }

    void theErrnoThatEndedItThereIsTold()
    {
        Pair pair;
        QVERIFY(pair.connect());
        const posix::ConnectionKey key = pair.key();
        pair.client.farEnd().follow(key);
        QTRY_COMPARE(pair.far().standing, Standing::Known);
        pair.client.close(0, net::CloseKind::Reset);
        QTRY_COMPARE(pair.client.farEnd().report(key).error, ECONNRESET);
    }

    void theOptionsOfItsSocketAreTold()
    {
        Pair pair;
        QVERIFY(pair.connect());
        pair.client.farEnd().follow(pair.key());
        QTRY_COMPARE(pair.far().standing, Standing::Known);
        int wanted = 0;
        socklen_t size = sizeof wanted;
        ::getsockopt(pair.server.fdOf(1), SOL_SOCKET, SO_REUSEADDR, &wanted, &size);
        QVERIFY(pair.far().reuseAddress.has_value());
        QCOMPARE(*pair.far().reuseAddress, wanted != 0);
        QCOMPARE(pair.far().reusePort, std::optional(false));
    }

    void aListenersOptionsCanBeAskedFor()
    {
        Server server;
        server.setReusePort(true);
        FarLink link(posix::ConnectionKey::listener(server.socket().local), pid());
        std::optional<FarNews> told;
        connect(&link, &FarLink::told, this, [&told](const FarNews &news) { told = news; });
        link.ask();
        QTRY_VERIFY(told.has_value());
        QCOMPARE(told->reusePort, std::optional(true));
    }

    void aProcessOfItsOwnIsAskedAndItsEndIsNoticed()
    {
        Server server;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), server.port()});
        QTRY_COMPARE_WITH_TIMEOUT(server.peers().size(), 1, patience);
        const posix::ConnectionKey key = server.peers().constFirst().key;
        server.farEnd().follow(key);
        const auto far = [&]() -> const FarReport & {
            return server.farEnd().report(key);
        };
        QTRY_COMPARE_WITH_TIMEOUT(far().page.writes.bytes(), std::uint64_t(23), patience);
        QCOMPARE(far().pid, int(child.processId()));
        QVERIFY(far().pid != pid());
        QCOMPARE(far().calls.front().call, posix::Call::Socket);
        child.closeWriteChannel();
        QVERIFY(child.waitForFinished(patience));
        QTRY_COMPARE(far().standing, Standing::Over);
        QCOMPARE(far().page.writes.bytes(), std::uint64_t(23));
    }

    void aPeerThatIsNoSockscopeIsSaidToBeNone()
    {
        QTcpServer host; // no session holds it
        QVERIFY(host.listen(QHostAddress::LocalHost));
        ClientSession client;
        client.connectNow(loopback, QString::number(host.serverPort()));
        QTRY_COMPARE(client.phase(), ClientSession::Phase::Connected);
        QTRY_VERIFY(host.hasPendingConnections());
        client.farEnd().follow(client.connection().key);
        const posix::ConnectionKey key = client.connection().key;
        QTRY_COMPARE(client.farEnd().report(key).standing, Standing::NotOurs);
    }

    void aConnectionThatNobodyHasAcceptedIsNobodysUntilItIs()
    {
        Server server;
        server.setAcceptMode(AcceptMode::ByHand);
        ClientSession client;
        client.connectNow(loopback, server.port());
        QTRY_COMPARE(client.phase(), ClientSession::Phase::Connected);
        const posix::ConnectionKey key = client.connection().key;
        client.farEnd().follow(key);
        QTRY_COMPARE(client.farEnd().report(key).standing, Standing::Nobody);
        server.acceptOne();
        client.send({.text = QStringLiteral("look again")});
        QTRY_COMPARE(client.farEnd().report(key).standing, Standing::Known);
    }

    void aSocketThatIsConnectedToItselfHasOnePage()
    {
        ClientSession client;
        client.openSocket(AF_INET, SOCK_STREAM);
        client.bind(loopback, QStringLiteral("0"));
        client.connectTo(loopback, QString::number(client.socket().local.port()));
        QTRY_COMPARE(client.phase(), ClientSession::Phase::Connected);
        const posix::ConnectionKey key = client.connection().key;
        client.farEnd().follow(key);
        QCOMPARE(client.farEnd().report(key).standing, Standing::SameSocket);
    }

    void nobodyIsAskedOnceNobodyFollows()
    {
        Pair pair;
        QVERIFY(pair.connect());
        pair.client.farEnd().follow(pair.key());
        pair.client.farEnd().follow(pair.key());
        QTRY_COMPARE(pair.far().standing, Standing::Known);
        pair.client.farEnd().unfollow(pair.key());
        QCOMPARE(pair.far().standing, Standing::Known);
        pair.client.farEnd().unfollow(pair.key());
        QCOMPARE(pair.far().standing, Standing::Unasked);
        QSignalSpy changes(&pair.client.farEnd(), &FarEnd::changed);
        pair.server.send(1, {.text = QStringLiteral("unheard")});
        QTRY_VERIFY(pair.client.connection().bytesIn > 0);
        QCOMPARE(changes.count(), 0);
    }

    void aThousandTransfersAreTakenTogether()
    {
        Pair pair;
        QVERIFY(pair.connect());
        pair.client.farEnd().follow(pair.key());
        QTRY_COMPARE(pair.far().standing, Standing::Known);
        QSignalSpy changes(&pair.client.farEnd(), &FarEnd::changed);
        for (int i = 0; i < 1000; ++i)
            pair.server.send(1, {.text = QString::number(1000 + i)});
        QTRY_COMPARE(pair.far().page.writes.bytes(), std::uint64_t(5000));
        QTRY_COMPARE(pair.client.connection().bytesIn, std::uint64_t(5000));
        QVERIFY2(changes.count() < 100, qPrintable(QString::number(changes.count())));
        const timeline::Transfers &writes = pair.far().page.writes;
        QCOMPARE(writes.count(), pair.server.ledger().page(pair.far().page.key)->writes.count());
        QVERIFY(writes.list.size() <= timeline::Ledger::mostTransfers);
    }

    void garbageIsDroppedAndOthersAreTold_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QByteArray noise(4000, 0);
        QRandomGenerator random(7);
        for (char &byte : noise)
            byte = char(random.generate());
        QTest::newRow("noise") << noise;
        QTest::newRow("a huge length") << QByteArray::fromHex("ffffffff00");
        QTest::newRow("an empty frame") << QByteArray::fromHex("00000000");
        QTest::newRow("another version")
            << frameOf(FarQuestion{}).replace(8, 2, QByteArray::fromHex("0009"));
        QTest::newRow("more than one question") << frameOf(FarQuestion{}) + frameOf(FarQuestion{});
        QTest::newRow("a long question") << QByteArray::fromHex("000000ff") + QByteArray(0xff, 'x');
    }
    void garbageIsDroppedAndOthersAreTold()
    {
        QFETCH(QByteArray, garbage);
        Pair pair;
        QVERIFY(pair.connect());
        QLocalSocket stranger;
        QVERIFY(dial(stranger));
        stranger.write(garbage);
        QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
        pair.client.farEnd().follow(pair.key());
        QTRY_COMPARE(pair.far().standing, Standing::Known);
    }

    void silentStrangersDoNotShutOthersOut()
    {
        Pair pair;
        QVERIFY(pair.connect());
        std::vector<std::unique_ptr<QLocalSocket>> strangers;
        for (std::size_t i = 0; i < FarServer::mostAskers + 20; ++i) {
            strangers.push_back(std::make_unique<QLocalSocket>());
            QVERIFY(dial(*strangers.back()));
        }
        pair.client.farEnd().follow(pair.key());
        QTRY_COMPARE(pair.far().standing, Standing::Known);
    }

    void newsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<FarNews>("news");
        const auto transfer = [](std::uint64_t offset, const QByteArray &bytes) {
            timeline::Transfer made;
            made.offset = offset;
            made.size = std::uint64_t(bytes.size());
            made.head = bytes;
            return made;
        };
        FarNews news;
        news.writes.list = {transfer(0, "ab"), transfer(1, "cd")};
        QTest::newRow("overlapping") << news;
        news.writes.list = {transfer(0, "")};
        QTest::newRow("empty") << news;
        news.writes.list = {transfer(~std::uint64_t(0) - 1, "abc")};
        QTest::newRow("beyond the end of numbers") << news;
        news.writes.list = {transfer(0, "abc")};
        news.writes.list[0].size = 2;
        QTest::newRow("more bytes than it has") << news;
        news.writes.list = {};
        for (std::uint64_t i = 0; i <= std::uint64_t(FarNews::mostTransfers); ++i)
            news.writes.list.push_back(transfer(i, "a"));
        QTest::newRow("too many") << news;
        news.writes.list = {};
        news.calls = {posix::SyscallRecord(), posix::SyscallRecord()};
        QTest::newRow("calls out of order") << news;
        news.calls = {posix::SyscallRecord()};
        news.calls[0].call = posix::Call(99);
        QTest::newRow("no such call") << news;
    }
    void newsThatMakeNoSenseAreRefused()
    {
        QFETCH(FarNews, news);
        news.known = true;
        QVERIFY(!newsFrom(frameOf(news).mid(4)));
    }

    void aFrameCutAnywhereOrChangedAnywhereDoesNoHarm()
    {
        FarNews news;
        news.known = true;
        timeline::Transfer transfer;
        transfer.size = 3;
        transfer.head = "abc";
        news.reads.list = {transfer};
        posix::SyscallRecord record;
        record.number = 3;
        record.address = posix::SocketAddress::loopback(AF_INET6, 9);
        news.calls = {record};
        const QByteArray whole = frameOf(news).mid(4);
        QVERIFY(newsFrom(whole));
        QVERIFY(newsFrom(whole)->calls[0].address == record.address);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!newsFrom(whole.first(size)));
        QRandomGenerator random(11);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray changed = whole;
            changed[qsizetype(random.bounded(quint32(changed.size())))] = char(random.generate());
            if (const auto taken = newsFrom(changed)) {
                FarReport report;
                report.take(*taken);
                QVERIFY(report.page.reads.list.size() <= 1);
            }
        }
    }

    void aReportRefusesWhatWasToldBefore()
    {
        FarReport report;
        FarNews news;
        timeline::Transfer transfer;
        transfer.size = 3;
        transfer.head = "abc";
        news.reads.list = {transfer};
        QVERIFY(report.take(news));
        QVERIFY(!report.take(news));
        news.reads.list[0].offset = 3;
        news.reads.dropped = 1;
        QVERIFY(report.take(news));
        QCOMPARE(report.page.reads.bytes(), std::uint64_t(6));
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--child"))
        return runChild(arguments.value(2));
    FarEndTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_farend.moc"
