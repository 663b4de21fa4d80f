// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// Both windows of a connection in one figure: two processes, of which one asks the other.

#include "program.h"
#include "support/behaviourtest.h"

#include <QDataStream>
#include <QRegularExpression>
#include <QSize>
#include <QTcpServer>

using namespace program;

namespace {

/// As the head of the file tells it; see the PNG specification, 11.2.2.
QSize sizeOfPng(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream in(file.read(24).mid(16));
    qint32 width = 0, height = 0;
    in >> width >> height;
    return {width, height};
}

QString wordsOf(const QString &pdf)
{
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    return tool.waitForFinished() ? QString::fromUtf8(tool.readAllStandardOutput()) : QString();
}

} // namespace

class FiguresTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void bothWindowsAreInOneFigureTheServerAtTheLeft()
    {
        const QTemporaryDir folder;
        Server server;
        Client client(QStringLiteral("gui-client"));
        QVERIFY(server.isUp() && client.isUp());
        const auto port = server.listen();
        QVERIFY(port != 0);
        QVERIFY(client.connectTo(port).startsWith(u"ok"));
        QVERIFY(QTest::qWaitFor([&] { // until the kernel has told who is there, too
            const QStringList ends = client.table().filter(QStringLiteral("ESTABLISHED"));
            return ends.join(u' ').contains(u"/gui-server");
        }));
        const QString pdf = folder.filePath(QStringLiteral("both.pdf"));
        QCOMPARE(client.ask(QStringLiteral("picture both %1 size 1300x840").arg(pdf)),
                 QStringLiteral("ok ") + pdf);
        QProcess tool;
        tool.start(QStringLiteral("pdftotext"),
                   {QStringLiteral("-bbox"), pdf, QStringLiteral("-")});
        QVERIFY(tool.waitForFinished());
        const QString words = QString::fromUtf8(tool.readAllStandardOutput());
        QVERIFY(words.contains(QStringLiteral("width=\"2644.000000\""))); // 2 * 1300 + 12 + 2 * 16
        QVERIFY(words.indexOf(u"LISTEN") >= 0);
        const QString png = folder.filePath(QStringLiteral("both.png"));
        QVERIFY(server.ask(QStringLiteral("picture both %1 scale 1 title Both ends").arg(png))
                    .startsWith(u"ok"));
        QVERIFY(sizeOfPng(png).width() > 2000);
    }

    void theOtherWindowIsFoundByItsProcessWhereNobodyIsConnected()
    {
        const QTemporaryDir folder;
        Server server;
        Client client(QStringLiteral("gui-client"));
        Client second(QStringLiteral("gui-client"));
        QVERIFY(server.isUp() && client.isUp() && second.isUp());
        QVERIFY(server.listen() != 0);
        QVERIFY(server.ask("await-row LISTEN").startsWith(u"ok"));
        const auto take = [&](Program &asked, const Program &other, const char *wish) {
            return asked.ask(QStringLiteral("picture both %1 options {\"with\": %2, %3}")
                                 .arg(folder.filePath(QStringLiteral("both.png")))
                                 .arg(other.pid())
                                 .arg(QString::fromLatin1(wish).replace(u'\'', u'"')));
        };
        const char *marks = "'size': [1280, 800], 'title': 'with size 3', 'callouts': "
                            "[{'on': 'row:LISTEN', 'in': 'server', 'text': 'listens'},"
                            "{'on': 'connectNow', 'in': 'client', 'text': 'connects'}]";
        QVERIFY(take(client, server, marks).startsWith(u"ok"));
        QVERIFY(take(server, client, marks).startsWith(u"ok"));
        QVERIFY(take(client, second, "'callouts': [{'on': 'connectNow', 'in': 'other'}]")
                    .startsWith(u"ok"));
        QVERIFY(take(client, second, marks).startsWith(u"failed “row:LISTEN”"));
        QVERIFY(take(client, server, "'callouts': [{'on': 'row:TIME_WAIT', 'in': 'server'}]")
                    .startsWith(u"failed “row:TIME_WAIT”"));
        QVERIFY(client.ask("picture both x.png with 1").startsWith(u"failed Process 1 "));
    }

    void aVerbIsPointedAtAndAWindowIsPlaced()
    {
        Server server;
        QVERIFY(server.isUp());
        QCOMPARE(server.ask("point start 127.0.0.1:9999"), QStringLiteral("ok startListening"));
        QCOMPARE(server.ask("field bindPort"), QStringLiteral("ok 9999"));
        QCOMPARE(server.ask("where pointerFrame"),
                 QStringLiteral("failed nothing visible has this name")); // the next verb
        QCOMPARE(server.ask("point socket"), QStringLiteral("ok socketButton"));
        QCOMPARE(server.ask("point"), QStringLiteral("ok"));
        QVERIFY(server.ask("point await LISTEN").startsWith(u"failed "));
        QCOMPARE(server.ask("point close 3"), QStringLiteral("ok closeFin"));
        QCOMPARE(server.ask("place 40 50 1100 760"), QStringLiteral("ok"));
        QVERIFY(server.ask("place 40 50 0 760").startsWith(u"failed place"));
        QCOMPARE(server.ask("raise"), QStringLiteral("ok"));
    }

    void whatIsNoSockscopeIsRefusedInASentence()
    {
        const QTemporaryDir folder;
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        Client client(QStringLiteral("gui-client"));
        QVERIFY(client.isUp());
        const QString file = folder.filePath(QStringLiteral("both.png"));
        QVERIFY(client.ask(QStringLiteral("picture both ") + file).startsWith(u"failed Both"));
        QVERIFY(client.connectTo(plain.serverPort()).startsWith(u"ok"));
        QVERIFY(plain.waitForNewConnection(patience)); // before, nobody owns the other end
        const QString owner = QString::number(QCoreApplication::applicationPid()) + u'/';
        QVERIFY(QTest::qWaitFor(
            [&] { return client.table().filter(u"ESTABLISHED").join(u' ').contains(owner); }));
        QVERIFY(
            client.ask(QStringLiteral("picture both ") + file).startsWith(u"failed The program"));
        QVERIFY(!QFile::exists(file));
    }

    void stableNamesGiveTheSameTableWithOtherPortsAndProcesses()
    {
        const QTemporaryDir folder;
        const auto port = loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
        QByteArray before;
        for (int time = 0; time < 2; ++time) {
            Server server;
            Client client(QStringLiteral("gui-client"));
            QVERIFY(server.isUp() && client.isUp());
            QVERIFY(server.ask(QStringLiteral("start 127.0.0.1:%1").arg(port)).startsWith(u"ok"));
            QVERIFY(client.connectTo(port).startsWith(u"ok"));
            QVERIFY(server.ask("await-peers 1").startsWith(u"ok"));
            QVERIFY(QTest::qWaitFor([&] { // listener and both ends, all held and all queues empty:
                                          // the client sees the accept a little later
                static const QRegularExpression rest(QStringLiteral("^tcp +0 +0 .*/gui-"));
                const QStringList rows = client.table().filter(rest);
                return rows.size() == 3 && rows.filter(QStringLiteral("ESTABLISHED")).size() == 2;
            }));
            const auto take = [&](const QString &panel) {
                const QString file = folder.filePath(panel + QStringLiteral(".pdf"));
                const QString answer = client.ask(
                    QStringLiteral("picture %1 %2 size 900x400 stable").arg(panel, file));
                QFile pdf(file);
                return answer.startsWith(u"ok") && pdf.open(QIODevice::ReadOnly) ? pdf.readAll()
                                                                                 : QByteArray();
            };
            const QStringList table = client.table();
            QByteArray pdf;
            QVERIFY(QTest::qWaitFor([&] {
                pdf = take(QStringLiteral("tablePanel"));
                return before.isEmpty() || pdf == before;
            }));
            const QString words = wordsOf(folder.filePath(QStringLiteral("tablePanel.pdf")));
            QVERIFY2(words.contains(u"127.0.0.1:50001") && words.contains(u"1001/"),
                     qPrintable(words));
            QVERIFY(!words.contains(QString::number(client.pid()) + u'/'));
            for (const char *panel : {"ladderPanel", "diagramPanel", "infoPanel"}) {
                const QString name = QString::fromLatin1(panel);
                QVERIFY(!take(name).isEmpty());
                const QString told = wordsOf(folder.filePath(name + QStringLiteral(".pdf")));
                QVERIFY2(told.contains(u"127.0.0.1:50001"), qPrintable(told));
            }
            QCOMPARE(client.table(), table); // the real numbers again
            before = pdf;
            QVERIFY(client.ask("reset").startsWith(u"ok")); // no TIME_WAIT is left
        }
    }

    void aPictureTakesItsWordsFromTheCommand()
    {
        const QTemporaryDir folder;
        Server server;
        QVERIFY(server.isUp());
        const auto take = [&](const char *rest) {
            return server.ask(QString::fromLatin1(rest).replace(u'@', folder.path()));
        };
        QVERIFY(take("picture @/a b.png").startsWith(u"ok"));
        QVERIFY(
            take("picture tablePanel @/t.png size 800x240 scale 3 theme dark").startsWith(u"ok"));
        QCOMPARE(sizeOfPng(folder.filePath(QStringLiteral("t.png"))), QSize(2400, 720));
        QVERIFY(take("picture tablePanel @/n.png size 800x240 scale 1 callout 40,20 The listener")
                    .startsWith(u"ok"));
        QVERIFY(sizeOfPng(folder.filePath(QStringLiteral("n.png"))).height() > 250); // its legend
        QVERIFY(take("picture @/c.png callout here").startsWith(u"failed picture"));
        QVERIFY(take("picture @/c.png scale 9").startsWith(u"failed picture"));
        QVERIFY(take("picture @/c.png size big").startsWith(u"failed picture"));
        QVERIFY(take("picture @/no/such/c.png").startsWith(u"failed "));
    }
};

SOCKSCOPE_TEST_MAIN(FiguresTest)
#include "tst_figures.moc"
