// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The two real programs, as processes: how they start, what they say where they cannot,
// the lecture note's three moments between them, and how they end.

#include "kernel/netstatoutput.h"
#include "program.h"
#include "rawpeer.h"
#include "support/behaviourtest.h"

#include <QRegularExpression>
#include <QSettings>

#include <vector>

using program::Client;
using program::Program;
using program::Server;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int endWithin = 30'000; ///< ms: the leak check at the end takes its time
#else
constexpr int endWithin = 2000; ///< ms: the promise
#endif

struct Run
{
    int code = -1;
    QString output;
    QString error;
};

Run run(const QString &name, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program::path(name), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(program::patience)) {
        process.kill();
        process.waitForFinished();
        return {-2, {}, QStringLiteral("did not end")};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -3,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QProcessEnvironment offscreen()
{
    QProcessEnvironment environment = program::bareEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    return environment;
}

/// As netstat writes it: "127.0.0.1:P 0.0.0.0:* LISTEN PID/gui-server" for each row.
QStringList essence(const QStringList &lines)
{
    QStringList result;
    for (const QString &line : lines)
        result.append(line.simplified());
    result.sort();
    return result;
}

} // namespace

class ProgramsTest : public BehaviourTest
{
    Q_OBJECT

private:
    static void addPrograms()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("option");
        QTest::newRow("server") << QStringLiteral("gui-server") << QStringLiteral("--start");
        QTest::newRow("client") << QStringLiteral("gui-client") << QStringLiteral("--connect");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(netstatoutput::isInstalled(), "netstat is missing: apt-get install net-tools");
    }

    void helpAndVersionNeedNoDisplay_data() { addPrograms(); }

    void helpAndVersionNeedNoDisplay()
    {
        QFETCH(QString, name);
        QFETCH(QString, option);
        const Run help = run(name, {QStringLiteral("--help")}, program::bareEnvironment());
        QCOMPARE(help.code, 0);
        QVERIFY2(help.output.contains(option), qPrintable(help.output));
        QCOMPARE(help.error, QString());
        const Run version = run(name, {QStringLiteral("--version")}, program::bareEnvironment());
        QCOMPARE(version.code, 0);
        const QRegularExpression expected(QStringLiteral("^%1 \\d+\\.\\d+.*\n$").arg(name));
        QVERIFY2(expected.match(version.output).hasMatch(), qPrintable(version.output));
        QCOMPARE(version.error, QString());
    }

    void withoutADisplayItSaysSoAndGivesThree_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        for (const char *name : {"gui-server", "gui-client"}) {
            const QString text = QString::fromLatin1(name);
            QTest::addRow("%s, none", name) << text << QString() << QString();
            QTest::addRow("%s, nobody answers", name)
                << text << QStringLiteral("DISPLAY") << QStringLiteral(":9876");
            QTest::addRow("%s, unknown platform", name)
                << text << QStringLiteral("QT_QPA_PLATFORM") << QStringLiteral("paper");
        }
    }

    void withoutADisplayItSaysSoAndGivesThree()
    {
        QFETCH(QString, name);
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QProcessEnvironment environment = program::bareEnvironment();
        if (!variable.isEmpty())
            environment.insert(variable, value);
        const Run result = run(name, {}, environment);
        QCOMPARE(result.code, 3);
        QVERIFY(!result.error.isEmpty());
        QCOMPARE(result.output, QString());
    }

    void aCommandLineThatIsWrongIsSaidAndGivesTwo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("arguments");
        const QString server = QStringLiteral("gui-server");
        const QString client = QStringLiteral("gui-client");
        for (const QString &name : {server, client}) {
            const QByteArray latin = name.toLatin1();
            const auto row = [&](const char *what, const char *arguments) {
                QTest::addRow("%s, %s", latin.constData(), what)
                    << name << QString::fromLatin1(arguments).split(u' ');
            };
            row("unknown option", "--frobnicate");
            row("unexpected argument", "9999");
            row("language", "--lang tlh");
            row("theme", "--theme blue");
            row("option without its value", "--config");
        }
        QTest::newRow("no port") << server
                                 << QStringList{QStringLiteral("--start"),
                                                QStringLiteral("127.0.0.1")};
        QTest::newRow("reachable by others")
            << server << QStringList{QStringLiteral("--start"), QStringLiteral("0.0.0.0:0")};
        QTest::newRow("no host's port")
            << client << QStringList{QStringLiteral("--connect"), QStringLiteral("nonsense")};
    }

    void aCommandLineThatIsWrongIsSaidAndGivesTwo()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, arguments);
        const Run result = run(name, arguments, program::bareEnvironment());
        QCOMPARE(result.code, 2);
        QVERIFY(result.error.endsWith(u'\n'));
        QVERIFY(result.error.size() > 10);
        QCOMPARE(result.output, QString());
    }

    void aPortInUseIsSaidAndGivesFour()
    {
        const loopback::Socket holder = loopback::listenHere();
        const QTemporaryDir folder;
        const Run result =
            run(QStringLiteral("gui-server"),
                {QStringLiteral("--start"), QStringLiteral("127.0.0.1:%1").arg(holder.port()),
                 QStringLiteral("--config"), folder.filePath(QStringLiteral("settings.ini"))},
                offscreen());
        QCOMPARE(result.code, 4);
        QVERIFY2(result.error.contains(QLatin1StringView("EADDRINUSE")), qPrintable(result.error));
        QVERIFY2(result.error.contains(QString::number(holder.port())), qPrintable(result.error));
    }

    void aPortWhereNobodyListensIsSaidAndGivesFour()
    {
        const loopback::Socket bound = loopback::make(posix::SocketAddress::loopback(AF_INET, 0));
        const QTemporaryDir folder;
        const Run result =
            run(QStringLiteral("gui-client"),
                {QStringLiteral("--connect"), QStringLiteral("127.0.0.1:%1").arg(bound.port()),
                 QStringLiteral("--config"), folder.filePath(QStringLiteral("settings.ini"))},
                offscreen());
        QCOMPARE(result.code, 4);
        QVERIFY2(result.error.contains(QLatin1StringView("ECONNREFUSED")),
                 qPrintable(result.error));
        QVERIFY2(result.error.contains(QString::number(bound.port())), qPrintable(result.error));
    }

    void theThreeMomentsOfTheLectureNoteAreThoseOfNetstat()
    {
        Server server;
        Client client;
        const std::uint16_t port = server.listen();
        QVERIFY(port != 0);
        QCOMPARE(client.connectTo(port), QStringLiteral("ok"));
        QCOMPARE(server.ask("await LISTEN ESTABLISHED ESTABLISHED"),
                 QStringLiteral("ok ESTABLISHED ESTABLISHED LISTEN"));
        QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 2, program::patience);
        const QStringList bothUp = netstatoutput::real(port);
        QCOMPARE(bothUp.size(), 3);
        QCOMPARE(bothUp.filter(QStringLiteral("ESTABLISHED")).size(), 2);
        QCOMPARE(bothUp.filter(QStringLiteral(" %1/gui-server").arg(server.pid())).size(), 2);
        QCOMPARE(bothUp.filter(QStringLiteral(" %1/gui-client").arg(client.pid())).size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(server.table(), bothUp, program::patience);
        QTRY_COMPARE_WITH_TIMEOUT(client.table(), bothUp, program::patience);

        QCOMPARE(client.ask("pause"), QStringLiteral("ok"));
        QCOMPARE(server.ask("close-all"), QStringLiteral("ok"));
        QCOMPARE(client.ask("await FIN_WAIT2 CLOSE_WAIT"),
                 QStringLiteral("ok CLOSE_WAIT FIN_WAIT2"));
        const QStringList serverGone = netstatoutput::real(port);
        const QStringList rows = essence(serverGone);
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0].startsWith(QStringLiteral("tcp 0 0 127.0.0.1:%1 ").arg(port)));
        QVERIFY(rows[0].endsWith(QLatin1StringView(" FIN_WAIT2 -")));
        QVERIFY(rows[1].startsWith(QLatin1StringView("tcp 1 0 ")));
        QVERIFY(rows[1].endsWith(
            QStringLiteral(":%1 CLOSE_WAIT %2/gui-client").arg(port).arg(client.pid())));
        QTRY_COMPARE_WITH_TIMEOUT(server.table(), serverGone, program::patience);
        QTRY_COMPARE_WITH_TIMEOUT(client.table(), serverGone, program::patience);

        QCOMPARE(client.ask("close"), QStringLiteral("ok"));
        QCOMPARE(server.ask("await TIME_WAIT"), QStringLiteral("ok TIME_WAIT"));
        const QStringList clientGone = netstatoutput::real(port);
        QCOMPARE(clientGone.size(), 1);
        QVERIFY(clientGone.constFirst().simplified().endsWith(QLatin1StringView(" TIME_WAIT -")));
        QTRY_COMPARE_WITH_TIMEOUT(server.table(), clientGone, program::patience);
        QTRY_COMPARE_WITH_TIMEOUT(client.table(), clientGone, program::patience);
    }

    void whatOneProgramSendsTheOtherReceives()
    {
        Server server;
        const std::uint16_t port = server.listen();
        Client client(QStringLiteral("gui-client"),
                      {QStringLiteral("--connect"), QStringLiteral("127.0.0.1:%1").arg(port),
                       QStringLiteral("--name"), QStringLiteral("爱丽丝")});
        QVERIFY(client.isUp());
        const loopback::Socket witness = rawpeer::connectTo(port);
        QVERIFY(rawpeer::say(witness, "/nick Bob\n"));
        QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 3, program::patience);
        QCOMPARE(client.ask("send 你好"), QStringLiteral("ok"));
        QCOMPARE(rawpeer::lineFrom(witness), QByteArray("爱丽丝: 你好\n"));
        QCOMPARE(server.ask("send 欢迎"), QStringLiteral("ok"));
        QCOMPARE(rawpeer::lineFrom(witness), QByteArray("欢迎\n"));
    }

    void aSignalEndsItInOrderWithAFinToThePeerAndItsSettingsSaved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("signal");
        for (const char *name : {"gui-server", "gui-client"}) {
            QTest::addRow("%s, SIGTERM", name) << QString::fromLatin1(name) << SIGTERM;
            QTest::addRow("%s, SIGINT", name) << QString::fromLatin1(name) << SIGINT;
            QTest::addRow("%s, SIGHUP", name) << QString::fromLatin1(name) << SIGHUP;
        }
    }

    void aSignalEndsItInOrderWithAFinToThePeerAndItsSettingsSaved()
    {
        QFETCH(QString, name);
        QFETCH(int, signal);
        const bool isServer = name == QLatin1StringView("gui-server");
        Server ours(name);
        loopback::Socket listener = loopback::listenHere();
        loopback::Socket peer;
        if (isServer) {
            peer = rawpeer::connectTo(ours.listen());
            QTRY_COMPARE_WITH_TIMEOUT(ours.ownRows(), 2, program::patience);
        } else {
            QCOMPARE(ours.ask(QStringLiteral("connect 127.0.0.1:%1").arg(listener.port())),
                     QStringLiteral("ok"));
            peer = loopback::acceptFrom(listener);
        }
        QCOMPARE(ours.ask("send good bye"), QStringLiteral("ok"));
        QCOMPARE(rawpeer::lineFrom(peer), QByteArray("good bye\n"));
        QCOMPARE(ours.ask("size 1111 777"), QStringLiteral("ok"));
        QCOMPARE(::kill(ours.pid(), signal), 0);
        QVERIFY(ours.waitForFinished(endWithin));
        QVERIFY(ours.endedWith(0));
        QCOMPARE(rawpeer::endOf(peer), 0);
        const QSettings saved(ours.settingsFile(), QSettings::IniFormat);
        QCOMPARE(saved.status(), QSettings::NoError);
        QVERIFY(!saved.value(QStringLiteral("geometry")).toByteArray().isEmpty());
        QVERIFY(!saved.value(QStringLiteral("state")).toByteArray().isEmpty());
    }

    void theEndOfItsStandardInputEndsItToo_data() { addPrograms(); }

    void theEndOfItsStandardInputEndsItToo()
    {
        QFETCH(QString, name);
        Program ours(name);
        QVERIFY(ours.isUp());
        ours.closeWriteChannel();
        QVERIFY(ours.waitForFinished(program::patience));
        QVERIFY(ours.endedWith(0));
    }

    void settingsThatAreGarbageDoNotKeepItFromStarting_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("settings");
        QByteArray noise;
        for (int i = 0; i < 20'000; ++i)
            noise += char((i * 7919 + (i >> 3) * 104'729) & 0xff);
        const QByteArray wrongTypes =
            "[General]\nlanguage=tlh\ntheme=@Variant(\\0\\0\\0\\x7f)\n"
            "geometry=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\xff\\xff\\xff\\xff)\n"
            "state=@ByteArray(\\0\\0\\0\\xff\\x7f\\xff\\xff\\xff\\x7f\\xff\\xff\\xff)\n"
            "scale=-1e308\n";
        for (const char *name : {"gui-server", "gui-client"}) {
            const QString text = QString::fromLatin1(name);
            QTest::addRow("%s, noise", name) << text << noise;
            QTest::addRow("%s, wrong types", name) << text << wrongTypes;
            QTest::addRow("%s, one long line", name) << text << QByteArray(1'000'000, '[');
        }
    }

    void settingsThatAreGarbageDoNotKeepItFromStarting()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, settings);
        Program ours(name, {}, settings);
        QVERIFY(ours.isUp());
        ours.ask("quit");
        QVERIFY(ours.waitForFinished(program::patience));
        QVERIFY(ours.endedWith(0));
    }

    void aServerThatIsKilledLeavesTheClientInCloseWaitAndAbleToConnectAnew()
    {
        Client client;
        {
            Server server;
            const std::uint16_t port = server.listen();
            QCOMPARE(client.connectTo(port), QStringLiteral("ok"));
            QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 2, program::patience);
            QCOMPARE(::kill(server.pid(), SIGKILL), 0);
            QVERIFY(server.waitForFinished(program::patience));
        }
        QCOMPARE(client.ask("await CLOSE_WAIT FIN_WAIT2"),
                 QStringLiteral("ok CLOSE_WAIT FIN_WAIT2"));
        QCOMPARE(client.ask("close"), QStringLiteral("ok"));
        Server again;
        QCOMPARE(client.connectTo(again.listen()), QStringLiteral("ok"));
        QVERIFY(client.isUp());
    }

    void aServerThatResetsLeavesTheClientAbleToConnectAnew()
    {
        Client client;
        const loopback::Socket listener = loopback::listenHere();
        QCOMPARE(client.connectTo(listener.port()), QStringLiteral("ok"));
        loopback::Socket peer = loopback::acceptFrom(listener);
        QCOMPARE(client.ask("await ESTABLISHED ESTABLISHED LISTEN"),
                 QStringLiteral("ok ESTABLISHED ESTABLISHED LISTEN"));
        peer.reset();
        QCOMPARE(client.ask("await LISTEN"), QStringLiteral("ok LISTEN"));
        QCOMPARE(client.ask("close"), QStringLiteral("ok"));
        QCOMPARE(client.connectTo(listener.port()), QStringLiteral("ok"));
        peer = loopback::acceptFrom(listener);
        QVERIFY(rawpeer::say(peer, "welcome back\n"));
        QVERIFY(client.isUp());
    }

    void aClientThatIsKilledLeavesTheServerInCloseWaitAndServingOthers()
    {
        Server server;
        const std::uint16_t port = server.listen();
        {
            Client client;
            QCOMPARE(client.connectTo(port), QStringLiteral("ok"));
            QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 2, program::patience);
            QCOMPARE(::kill(client.pid(), SIGKILL), 0);
            QVERIFY(client.waitForFinished(program::patience));
        }
        QCOMPARE(server.ask("await CLOSE_WAIT FIN_WAIT2 LISTEN"),
                 QStringLiteral("ok CLOSE_WAIT FIN_WAIT2 LISTEN"));
        Client again;
        QCOMPARE(again.connectTo(port), QStringLiteral("ok"));
        QCOMPARE(server.ask("send hello"), QStringLiteral("ok"));
        QVERIFY(again.isUp());
    }

    void aConnectionThatIsRefusedIsSaidAndTheNextOneWorks()
    {
        Client client;
        std::uint16_t port = 0;
        {
            const loopback::Socket bound =
                loopback::make(posix::SocketAddress::loopback(AF_INET, 0));
            const QString answer = client.connectTo(bound.port());
            QVERIFY2(answer.startsWith(QLatin1StringView("failed")), qPrintable(answer));
        }
        Server server;
        port = server.listen();
        QCOMPARE(client.connectTo(port), QStringLiteral("ok"));
    }

    void aServerWithTwoHundredPeersEndsInOrderAndAtOnce()
    {
        Server server;
        const std::uint16_t port = server.listen();
        std::vector<loopback::Socket> peers;
        for (int i = 0; i < 200; ++i)
            peers.push_back(rawpeer::connectTo(port));
        QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 201, program::patience);
        QCOMPARE(server.ask("send good bye"), QStringLiteral("ok"));
        QCOMPARE(::kill(server.pid(), SIGTERM), 0);
        QVERIFY(server.waitForFinished(endWithin));
        QVERIFY(server.endedWith(0));
        for (const loopback::Socket &peer : peers) {
            QCOMPARE(rawpeer::lineFrom(peer), QByteArray("good bye\n"));
            QCOMPARE(rawpeer::endOf(peer), 0);
        }
    }
};

SOCKSCOPE_TEST_MAIN(ProgramsTest)
#include "tst_programs.moc"
