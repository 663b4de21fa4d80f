// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Each of the eleven states, standing still on one machine: made by the verbs of the two real
// programs alone, and read from the kernel by this third process. Once as the user that runs
// the tests and, where that is root, once more as nobody.

#include "program.h"
#include "support/behaviourtest.h"

#include <QLibraryInfo>

#include <optional>
#include <vector>

using program::Client;
using program::Program;
using program::Server;

namespace {

/// The kernel's rows of @p port, without the listeners: "CLOSE_WAIT FIN_WAIT2".
QString statesOn(std::uint16_t port, bool withListeners = false)
{
    auto diag = kernel::SockDiag::open();
    const auto rows = diag.value().rows({port});
    QStringList states;
    for (const kernel::TcpRow &row : rows.value()) {
        if (withListeners || row.state != kernel::TcpState::Listen)
            states.append(QString::fromLatin1(kernel::stateName(row.state)));
    }
    states.sort();
    return states.join(u' ');
}

/// The state of the end whose local port is @p port (the server's), or of the other one.
QString stateOfEnd(std::uint16_t port, bool servers)
{
    auto diag = kernel::SockDiag::open();
    const auto rows = diag.value().rows({port});
    for (const kernel::TcpRow &row : rows.value()) {
        if (row.state != kernel::TcpState::Listen && (row.key.local.port() == port) == servers)
            return QString::fromLatin1(kernel::stateName(row.state));
    }
    return QStringLiteral("none");
}

} // namespace

class StatesTest : public BehaviourTest
{
    Q_OBJECT

private:
    /// Both programs, as whoever the row of the table says.
    struct Desk
    {
        explicit Desk(uid_t user)
            : server(QStringLiteral("gui-server"), user)
            , client(QStringLiteral("gui-client"), user)
        {
        }
        /// Listens, and one client is connected and accepted as peer 1.
        bool connect()
        {
            port = server.listen();
            return port != 0 && client.connectTo(port) == u"ok" &&
                   isOk(server.ask("await-peers 1"));
        }

        Server server;
        Client client;
        std::uint16_t port = 0;
    };

    static bool isOk(const QString &answer)
    {
        if (answer == u"ok" || answer.startsWith(QLatin1StringView("ok ")))
            return true;
        qInfo().noquote() << answer;
        return false;
    }
    /// Every one of @p verbs is done.
    static bool all(Program &program, const QList<const char *> &verbs)
    {
        return std::all_of(verbs.begin(), verbs.end(), [&](const char *verb) {
            const bool done = isOk(program.ask(verb));
            if (!done)
                qInfo().noquote() << verb;
            return done;
        });
    }
    /// The states are these, both windows say so, and after something else has happened on
    /// other sockets of the same kernel they still are.
    static bool stand(Desk &desk, const QString &states)
    {
        const QString seen = statesOn(desk.port, true);
        if (seen != states) {
            qInfo().noquote() << "the kernel says" << seen;
            return false;
        }
        const QString await = QStringLiteral("await ") + states;
        for (Program *program :
             {static_cast<Program *>(&desk.server), static_cast<Program *>(&desk.client)}) {
            if (!isOk(program->ask(await)))
                return false;
        }
        const loopback::Pair meanwhile;
        if (loopback::stateOf(meanwhile.clientKey) != kernel::TcpState::Established)
            return false;
        return statesOn(desk.port, true) == states;
    }
    /// Not where the build tree lies in a folder that only its owner may enter.
    static bool nobodyMayRunThem()
    {
        Program probe(QStringLiteral("gui-server"), uid_t(program::nobody));
        const bool runs = probe.waitForStarted() && probe.isUp();
        if (!runs)
            qInfo("an ordinary user cannot run the programs of this build tree: left out");
        return runs;
    }
    static void addUsers()
    {
        QTest::addColumn<uid_t>("user");
        QTest::newRow("as who runs the tests") << ::getuid();
        if (::getuid() == 0 && nobodyMayRunThem())
            QTest::newRow("as an ordinary user") << uid_t(program::nobody);
    }

private Q_SLOTS:
    void listenAndEstablished_data() { addUsers(); }
    void listenAndEstablished()
    {
        QFETCH(uid_t, user);
        Desk desk(user);
        QVERIFY(desk.connect());
        QVERIFY(stand(desk, QStringLiteral("ESTABLISHED ESTABLISHED LISTEN")));
        auto diag = kernel::SockDiag::open();
        const auto rows = diag.value().rows({desk.port});
        for (const kernel::TcpRow &row : rows.value())
            QCOMPARE(row.uid, user);
    }

    void synSent_data() { addUsers(); }
    void synSent()
    {
        QFETCH(uid_t, user);
        Desk desk(user);
        Client second(QStringLiteral("gui-client"), user);
        Client third(QStringLiteral("gui-client"), user);
        desk.port = desk.server.listen();
        QVERIFY(all(desk.server, {"accept-mode hand", "listen 1"}));
        QCOMPARE(desk.client.connectTo(desk.port), QStringLiteral("ok"));
        QCOMPARE(second.connectTo(desk.port), QStringLiteral("ok"));
        QVERIFY(isOk(desk.server.ask("await-queue 2")));
        QVERIFY(all(third, {"socket"}));
        QVERIFY(isOk(third.ask(QStringLiteral("connect-step 127.0.0.1:%1").arg(desk.port))));
        QVERIFY(isOk(third.ask("await-row SYN_SENT timer=retransmit")));
        QVERIFY(stand(desk, QStringLiteral("ESTABLISHED ESTABLISHED ESTABLISHED ESTABLISHED "
                                           "LISTEN SYN_SENT")));
    }

    void synRecv_data() { addUsers(); }
    void synRecv()
    {
        QFETCH(uid_t, user);
        Desk desk(user);
        desk.port = desk.server.listen();
        QVERIFY(isOk(desk.server.ask("option 0 TCP_DEFER_ACCEPT 30")));
        QCOMPARE(desk.client.connectTo(desk.port), QStringLiteral("ok"));
        QVERIFY(isOk(desk.server.ask("await-row SYN_RECV owned=no")));
        QVERIFY(stand(desk, QStringLiteral("ESTABLISHED LISTEN SYN_RECV")));
        QVERIFY(isOk(desk.client.ask("send now it is taken")));
        QVERIFY(isOk(desk.server.ask("await-peers 1")));
    }

    void finWait1_data() { addUsers(); }
    void finWait1()
    {
        QFETCH(uid_t, user);
        Desk desk(user);
        QVERIFY(desk.connect());
        QVERIFY(all(desk.server, {"pause 1"}));
        QVERIFY(all(desk.client, {"fill", "await-facts filling=no filled>=1024", "shutdown WR",
                                  "await-row FIN_WAIT1 sendq>=1"}));
        QVERIFY(stand(desk, QStringLiteral("ESTABLISHED FIN_WAIT1 LISTEN")));
        QCOMPARE(stateOfEnd(desk.port, false), QStringLiteral("FIN_WAIT1"));
    }

    void finWait2AndCloseWait_data() { addUsers(); }
    void finWait2AndCloseWait()
    {
        QFETCH(uid_t, user);
        Desk desk(user);
        QVERIFY(desk.connect());
        QVERIFY(all(desk.server, {"pause 1"}));
        QVERIFY(all(desk.client, {"shutdown WR", "await-row FIN_WAIT2 owned=yes timer=off"}));
        QVERIFY(stand(desk, QStringLiteral("CLOSE_WAIT FIN_WAIT2 LISTEN")));
        QVERIFY(all(desk.server, {"await-row CLOSE_WAIT recvq=1", "resume 1",
                                  "await-row CLOSE_WAIT recvq=0", "await-facts 1 eof=yes"}));
        QCOMPARE(statesOn(desk.port), QStringLiteral("CLOSE_WAIT FIN_WAIT2"));
    }

    void closing_data() { addUsers(); }
    void closing()
    {
        QFETCH(uid_t, user);
        Desk desk(user);
        QVERIFY(desk.connect());
        QVERIFY(all(desk.server, {"pause 1"}));
        QVERIFY(all(desk.client, {"pause", "fill", "await-facts filling=no filled>=1024"}));
        QVERIFY(all(desk.server, {"fill 1", "await-facts 1 filling=no filled>=1024",
                                  "shutdown 1 WR", "await-row FIN_WAIT1 sendq>=1"}));
        QVERIFY(all(desk.client, {"shutdown WR", "await LISTEN FIN_WAIT1 FIN_WAIT1"}));
        QCOMPARE(statesOn(desk.port), QStringLiteral("FIN_WAIT1 FIN_WAIT1"));
        QVERIFY(all(desk.client, {"resume", "await-facts eof=yes", "await-row CLOSING"}));
        QVERIFY(stand(desk, QStringLiteral("CLOSING FIN_WAIT2 LISTEN")));
        QCOMPARE(stateOfEnd(desk.port, false), QStringLiteral("CLOSING"));
        QCOMPARE(stateOfEnd(desk.port, true), QStringLiteral("FIN_WAIT2"));
    }

    void lastAck_data() { addUsers(); }
    void lastAck()
    {
        QFETCH(uid_t, user);
        Desk desk(user);
        QVERIFY(desk.connect());
        QVERIFY(all(desk.client, {"pause"}));
        QVERIFY(all(desk.server, {"fill 1", "await-facts 1 filling=no filled>=1024"}));
        QVERIFY(all(desk.client, {"shutdown WR"}));
        QVERIFY(all(desk.server, {"await-facts 1 eof=yes", "shutdown 1 WR", "await-row LAST_ACK"}));
        QVERIFY(stand(desk, QStringLiteral("FIN_WAIT2 LAST_ACK LISTEN")));
        QCOMPARE(stateOfEnd(desk.port, true), QStringLiteral("LAST_ACK"));
    }

    void timeWait_data() { addUsers(); }
    void timeWait()
    {
        QFETCH(uid_t, user);
        Desk desk(user);
        QVERIFY(desk.connect());
        QVERIFY(all(desk.client, {"close"}));
        QVERIFY(all(desk.server, {"await-facts 1 eof=yes", "close 1"}));
        QVERIFY(isOk(desk.server.ask("await-row TIME_WAIT owned=no timer=timewait")));
        QVERIFY(stand(desk, QStringLiteral("LISTEN TIME_WAIT")));
        QCOMPARE(stateOfEnd(desk.port, false), QStringLiteral("TIME_WAIT"));
    }

    void closedIsNotInTheTable_data() { addUsers(); }
    void closedIsNotInTheTable()
    {
        QFETCH(uid_t, user);
        Server server(QStringLiteral("gui-server"), user);
        const auto port = loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
        QVERIFY(isOk(server.ask("socket")));
        QCOMPARE(server.ask(QStringLiteral("bind 127.0.0.1 %1").arg(port)),
                 QStringLiteral("ok 127.0.0.1:%1").arg(port));
        QCOMPARE(statesOn(port, true), QString());
        QCOMPARE(server.ask("await"), QStringLiteral("ok"));
        QVERIFY(server.ask("tell 0").contains(QLatin1StringView(" state=CLOSED")));
        QVERIFY(isOk(server.ask("listen 1")));
        QCOMPARE(statesOn(port, true), QStringLiteral("LISTEN"));
    }

    void aBacklogOfNAdmitsNPlusOne_data()
    {
        QTest::addColumn<int>("backlog");
        for (const int backlog : {0, 1, 3})
            QTest::addRow("backlog %d", backlog) << backlog;
    }
    void aBacklogOfNAdmitsNPlusOne()
    {
        QFETCH(int, backlog);
        Server server;
        const std::uint16_t port = server.listen();
        QVERIFY(all(server, {"accept-mode hand"}));
        QVERIFY(isOk(server.ask(QStringLiteral("listen %1").arg(backlog))));
        std::vector<loopback::Socket> waiting;
        const auto address = posix::SocketAddress::loopback(AF_INET, port);
        for (int i = 0; i <= backlog; ++i) {
            waiting.push_back(loopback::connectTo(address));
            QVERIFY(isOk(server.ask(QStringLiteral("await-queue %1").arg(i + 1))));
        }
        waiting.push_back(loopback::connectTo(address));
        QVERIFY(isOk(server.ask("await-row SYN_SENT")));
        QCOMPARE(statesOn(port).count(QLatin1StringView("SYN_SENT")), 1);
        QVERIFY(isOk(server.ask(QStringLiteral("await-queue %1").arg(backlog + 1))));
        QVERIFY(isOk(server.ask("accept")));
        QVERIFY(isOk(server.ask("await-peers 1")));
    }

    void twoServersShareAPortWhereBothSetTheOptionBeforeBind()
    {
        Server first;
        Server second;
        const auto port = loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
        const QString bind = QStringLiteral("bind 127.0.0.1 %1").arg(port);
        for (Server *server : {&first, &second}) {
            QVERIFY(all(*server, {"socket"}));
            QCOMPARE(server->ask("option 0 SO_REUSEPORT 1"), QStringLiteral("ok 1"));
            QVERIFY(isOk(server->ask(bind)));
            QVERIFY(all(*server, {"listen 16", "accept-mode hand"}));
        }
        QCOMPARE(statesOn(port, true), QStringLiteral("LISTEN LISTEN"));
        Server third;
        QVERIFY(all(third, {"socket"}));
        QVERIFY(third.ask(bind).startsWith(QLatin1StringView("failed bind(")));

        std::vector<loopback::Socket> clients;
        for (int i = 0; i < 20; ++i)
            clients.push_back(loopback::connectTo(posix::SocketAddress::loopback(AF_INET, port)));
        const auto queued = [](Server &server) {
            return server.ask("tell 0")
                .section(QLatin1StringView("recvq="), 1)
                .section(u' ', 0, 0)
                .toInt();
        };
        QVERIFY(isOk(first.ask("await-facts 0 recvq>=1")));
        QVERIFY(isOk(second.ask("await-facts 0 recvq>=1")));
        QTRY_COMPARE_WITH_TIMEOUT(queued(first) + queued(second), 20, program::patience);
        const int lost = queued(first);
        QVERIFY(isOk(first.ask("stop")));
        QTRY_COMPARE_WITH_TIMEOUT(std::count_if(clients.begin(), clients.end(),
                                                [](const loopback::Socket &client) {
                                                    return loopback::stateOf(client.key()) ==
                                                           kernel::TcpState::Established;
                                                }),
                                  20 - lost, program::patience);
    }
};

SOCKSCOPE_TEST_MAIN(StatesTest)
#include "tst_states.moc"
