// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What "Say it" says is run as it stands: each shell command by a shell, against a plain
// listener or a plain client; the C programs of a real server's and a real client's session
// against each other.

#include "explain/shellcommands.h"
#include "rawpeer.h"
#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include "explain/exported.h"

#include <QProcess>
#include <QStandardPaths>

using explain::ShellCommand;
using explain::Tool;
using posix::SocketAddress;

namespace {

constexpr int patience = 30'000; ///< ms; only a failing test waits so long

constexpr Tool everyTool[] = {Tool::Nc, Tool::Ncat, Tool::Socat, Tool::Telnet, Tool::Python};

/// A command, run by sh(1), which it replaces.
class Shell : public QProcess
{
public:
    explicit Shell(const QString &command)
    {
        start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("exec ") + command});
    }
    ~Shell() override
    {
        if (state() == NotRunning)
            return;
        kill();
        waitForFinished();
    }
    bool type(const QByteArray &bytes)
    {
        return write(bytes) == bytes.size() && waitForBytesWritten(patience);
    }
    bool ended() { return state() == NotRunning || waitForFinished(patience); }
};

SocketAddress freshAddress(int family)
{
    return loopback::make(SocketAddress::loopback(family, 0)).local();
}

/// Each tool, in each of its makes, for both families.
void addTools()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<Tool>("tool");
    QTest::addColumn<int>("make");
    for (const int family : {AF_INET, AF_INET6}) {
        for (const Tool tool : everyTool) {
            const auto commands =
                explain::connectCommands(tool, {SocketAddress::loopback(family, 9999), {}});
            for (int make = 0; make < commands.size(); ++make) {
                QTest::addRow("%s, IPv%d", qPrintable(commands[make].tool),
                              family == AF_INET ? 4 : 6)
                    << family << tool << make;
            }
        }
    }
}

} // namespace

Q_DECLARE_METATYPE(explain::Tool)

class SayItTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program :
             {"nc.openbsd", "nc.traditional", "ncat", "socat", "telnet", "python3", "cc"}) {
            QVERIFY2(!QStandardPaths::findExecutable(QLatin1StringView(program)).isEmpty(),
                     program);
        }
    }

    void aClientSendsItsInputAndFinAndPrintsTheReply_data() { addTools(); }
    void aClientSendsItsInputAndFinAndPrintsTheReply()
    {
        QFETCH(int, family);
        QFETCH(Tool, tool);
        QFETCH(int, make);
        const loopback::Socket listener = loopback::listenHere(family);
        const QString command =
            explain::connectCommands(tool, {listener.local(), {}})[make].command;
        if (command.isEmpty())
            return;
        Shell shell(command);
        const loopback::Socket peer = loopback::acceptFrom(listener);
        QVERIFY2(peer.fd() >= 0, qPrintable(command));
        QVERIFY(shell.type("hello\n"));
        if (tool == Tool::Telnet) { // ends with its input: the bytes first
            QCOMPARE(rawpeer::lineFrom(peer), "hello\r\n");
            shell.closeWriteChannel();
            QCOMPARE(rawpeer::endOf(peer), 0);
            return;
        }
        shell.closeWriteChannel();
        QCOMPARE(rawpeer::lineFrom(peer), "hello\n");
        QCOMPARE(rawpeer::endOf(peer), 0);
        QVERIFY(rawpeer::say(peer, "the reply\n"));
        peer.shutdownWriting();
        QVERIFY(shell.ended());
        QCOMPARE(shell.readAllStandardOutput(), "the reply\n");
    }

    void aClientBindsItsOwnAddressFirst_data() { addTools(); }
    void aClientBindsItsOwnAddressFirst()
    {
        QFETCH(int, family);
        QFETCH(Tool, tool);
        QFETCH(int, make);
        const loopback::Socket listener = loopback::listenHere(family);
        const SocketAddress bound = freshAddress(family);
        const ShellCommand command =
            explain::connectCommands(tool, {listener.local(), bound})[make];
        if (command.command.isEmpty())
            return;
        Shell shell(command.command);
        const loopback::Socket peer = loopback::acceptFrom(listener);
        QVERIFY2(peer.fd() >= 0, qPrintable(command.command));
        if (tool == Tool::Telnet)
            QVERIFY(command.remark.contains(QLatin1StringView("cannot bind")));
        else
            QCOMPARE(QString::fromStdString(peer.key().remote.text()),
                     QString::fromStdString(bound.text()));
    }

    void aServerTakesAConnectionSendsItsInputAndFin_data() { addTools(); }
    void aServerTakesAConnectionSendsItsInputAndFin()
    {
        QFETCH(int, family);
        QFETCH(Tool, tool);
        QFETCH(int, make);
        const SocketAddress server = freshAddress(family);
        const QString command = explain::listenCommands(tool, {server, 3})[make].command;
        if (command.isEmpty())
            return;
        Shell shell(command);
        loopback::Socket peer;
        const auto connects = [&] {
            peer = loopback::connectTo(server);
            pollfd entry = {peer.fd(), POLLOUT, 0};
            ::poll(&entry, 1, 1000);
            return !(entry.revents & POLLERR);
        };
        QVERIFY2(QTest::qWaitFor(connects, patience),
                 (command.toUtf8() + shell.readAllStandardError()).constData());
        QVERIFY(rawpeer::say(peer, "hello\n"));
        QVERIFY(shell.type("the reply\n"));
        shell.closeWriteChannel();
        QCOMPARE(rawpeer::lineFrom(peer), "the reply\n");
        QCOMPARE(rawpeer::endOf(peer), 0);
        peer.close();
        QVERIFY(shell.ended());
        QCOMPARE(shell.readAllStandardOutput(), "hello\n");
    }

    void bothSessionsComeOutAgainInC()
    {
        exported::Program serverProgram;
        exported::Program clientProgram;
        QStringList serverLines;
        QStringList clientLines;
        {
            session::ServerSession server;
            session::ClientSession client;
            session::ListenPlan plan;
            plan.reuseAddress = true;
            plan.port = QString::number(freshAddress(AF_INET).port());
            QVERIFY(server.startListening(plan));
            client.connectNow(QStringLiteral("127.0.0.1"), plan.port);
            QVERIFY(QTest::qWaitFor(
                [&] { return server.peers().size() == 1 && client.connection().fd >= 0; },
                patience));
            QVERIFY(client.send({QStringLiteral("你好")}));
            QVERIFY(QTest::qWaitFor([&] { return server.peer(1)->bytesIn == 7; }, patience));
            QVERIFY(server.send(1, {QString(300, u'x')}));
            QVERIFY(QTest::qWaitFor([&] { return client.connection().bytesIn == 301; }, patience));
            client.shutdown(0, SHUT_WR);
            QVERIFY(QTest::qWaitFor([&] { return server.peer(1)->endOfStream; }, patience));
            server.close(1, net::CloseKind::Fin);
            QVERIFY(QTest::qWaitFor([&] { return client.connection().endOfStream; }, patience));
            client.close(0, net::CloseKind::Fin);
            server.closeListener();
            const auto source = [](const session::SocketSession &session) {
                return explain::cProgram(
                    session.calls(), [&](const posix::ConnectionKey &key, const auto &record) {
                        const timeline::LedgerPage *page = session.ledger().page(key);
                        if (page)
                            for (const timeline::Transfer &write : page->writes.list)
                                if (write.call == record.number)
                                    return write.head;
                        return QByteArray();
                    });
            };
            const QString serverSource = source(server);
            QVERIFY(!serverSource.contains(QLatin1StringView("filled(")));
            QCOMPARE(serverProgram.compile(serverSource), QString());
            QCOMPARE(clientProgram.compile(source(client)), QString());
            serverLines = exported::expectedLines(
                server.calls(), {QStringLiteral("listener"), QStringLiteral("peer1")});
            clientLines = exported::expectedLines(client.calls(), {QStringLiteral("client")});
        }
        serverProgram.run();
        QVERIFY(QTest::qWaitFor([&] { return serverProgram.hasPrinted("listen("); }, patience));
        clientProgram.run();
        QCOMPARE(clientProgram.lines().join(u'\n'), clientLines.join(u'\n'));
        QCOMPARE(serverProgram.lines().join(u'\n'), serverLines.join(u'\n'));
        QCOMPARE(clientProgram.exitCode(), 0);
        QCOMPARE(serverProgram.exitCode(), 0);
    }
};

SOCKSCOPE_TEST_MAIN(SayItTest)
#include "tst_sayit.moc"
