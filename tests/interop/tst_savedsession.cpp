// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A session that was saved and is opened again by a real program of its own: shows what was
// shown, makes no socket, offers no verb, and refuses a file that is not what it should be.

#include "program.h"
#include "support/behaviourtest.h"

#include <QDir>

using program::Client;
using program::Program;
using program::Server;

namespace {

const QStringList panels = {QStringLiteral("logPanel"), QStringLiteral("chatPanel"),
                            QStringLiteral("tablePanel")};

/// What the window shows at each of these moments.
QStringList sights(Program &program, const QList<int> &moments)
{
    QStringList seen;
    for (const int moment : moments) {
        // How many there are may grow while the table of a live session is still followed.
        const QString answer = program.ask(QStringLiteral("moment %1").arg(moment));
        seen.append(answer.section(QStringLiteral(" shown="), 1));
        seen.append(program.ask("table"));
        for (const QString &panel : panels)
            seen.append(program.ask(QStringLiteral("text %1").arg(panel)));
    }
    return seen;
}

int momentsOf(Program &program)
{
    return program.ask("history")
        .section(QStringLiteral("moments="), 1)
        .section(u' ', 0, 0)
        .toInt();
}

const QList<int> someMoments = {1, 2, 3, 4, 5};

/// Descriptors of a process that are sockets.
QStringList socketsOf(pid_t pid)
{
    QStringList found;
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(pid));
    for (const QFileInfo &fd :
         folder.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        char target[256] = {};
        const auto size = ::readlink(QFile::encodeName(fd.filePath()).constData(), target, 255);
        if (size > 0 && QByteArray(target, size).startsWith("socket:"))
            found.append(QString::fromLatin1(target));
    }
    return found;
}

struct Ended
{
    int code = -1;
    QString error;
};

Ended runToItsEnd(const QString &name, const QString &file)
{
    Program program(name, {QStringLiteral("--open"), file});
    if (!program.waitForFinished(program::patience))
        return {-2, QStringLiteral("did not end")};
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -3,
            QString::fromUtf8(program.readAllStandardError())};
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SavedSessionTest : public BehaviourTest
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QString written(const char *name, const QByteArray &bytes) const
    {
        QFile target(file(name));
        if (target.open(QIODevice::WriteOnly))
            target.write(bytes);
        return target.fileName();
    }

private Q_SLOTS:
    // A conversation, saved by both sides.
    void initTestCase()
    {
        Server server;
        Client client;
        QVERIFY(server.isUp() && client.isUp());
        const std::uint16_t port = server.listen();
        QVERIFY(port != 0);
        m_port = QString::number(port);
        QVERIFY(client.connectTo(port).startsWith(QLatin1String("ok")));
        QVERIFY(server.ask("await-row ESTABLISHED").startsWith(QLatin1String("ok")));
        QCOMPARE(client.ask("send hello <b>you</b>"), QStringLiteral("ok"));
        QVERIFY(server.ask("await-call read 17").startsWith(QLatin1String("ok")));
        QCOMPARE(server.ask("send welcome"), QStringLiteral("ok"));
        client.ask("shutdown WR");
        client.ask("close");
        server.ask("close-all");
        for (Program *program :
             {static_cast<Program *>(&server), static_cast<Program *>(&client)}) {
            const bool isServer = program == &server;
            const QString saved = file(isServer ? "server.sockscope" : "client.sockscope");
            QCOMPARE(program->ask(QStringLiteral("save-session ") + saved),
                     QStringLiteral("ok ") + saved);
            const int count = momentsOf(*program);
            QVERIFY2(count >= 5, qPrintable(program->ask("history")));
            (isServer ? m_serverSights : m_clientSights) = sights(*program, someMoments);
            QVERIFY(program->ask("live").contains(QLatin1String("shown=live")));
        }
    }

    void theFieldsSayWhatWasAskedForThen()
    {
        Program client(QStringLiteral("gui-client"),
                       {QStringLiteral("--open"), file("client.sockscope")});
        QCOMPARE(client.ask("field connectPort"), QStringLiteral("ok ") + m_port);
        Program server(QStringLiteral("gui-server"),
                       {QStringLiteral("--open"), file("server.sockscope")});
        QCOMPARE(server.ask("field listenBacklog"), QStringLiteral("ok 128"));
    }

    void whatIsOpenedShowsWhatWasShown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("saved");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("server") << QStringLiteral("gui-server") << file("server.sockscope")
                                << m_serverSights;
        QTest::newRow("client") << QStringLiteral("gui-client") << file("client.sockscope")
                                << m_clientSights;
    }

    void whatIsOpenedShowsWhatWasShown()
    {
        QFETCH(QString, name);
        QFETCH(QString, saved);
        QFETCH(QStringList, expected);
        Program opened(name, {QStringLiteral("--open"), saved});
        QVERIFY(opened.isUp());
        const QStringList seen = sights(opened, someMoments);
        QCOMPARE(seen.size(), expected.size());
        for (qsizetype place = 0; place < seen.size(); ++place)
            QCOMPARE(seen.at(place), expected.at(place));
        opened.ask("moment last");
        QVERIFY(opened.ask("text chatPanel").contains(QLatin1String("hello <b>you</b>")));
    }

    void whatIsOpenedHasNoMoreSocketsThanAnUntouchedWindowAndOffersNoVerb()
    {
        Program opened(QStringLiteral("gui-server"),
                       {QStringLiteral("--open"), file("server.sockscope")});
        QVERIFY(opened.isUp());
        for (const int moment : someMoments)
            opened.ask(QStringLiteral("moment %1").arg(moment));
        for (const char *panel : {"ladderPanel", "diagramPanel", "infoPanel", "optionsPanel",
                                  "queuePanel", "ledgerPanel", "sayItPanel"})
            opened.ask(QStringLiteral("show %1").arg(QLatin1StringView(panel)));
        Server untouched;
        QVERIFY(untouched.isUp());
        QCOMPARE(socketsOf(opened.pid()).size(), socketsOf(untouched.pid()).size());
        const QString help = opened.ask("help");
        for (const char *verb : {"socket ", "listen", "accept", "start ", "send ", "close "})
            QVERIFY2(!help.contains(QLatin1String("\t") + QLatin1StringView(verb)), verb);
        for (const char *button : {"startListening", "stopListening", "closeAll"})
            QVERIFY2(opened.ask(QStringLiteral("press %1").arg(QLatin1StringView(button)))
                         .startsWith(QLatin1String("failed")),
                     button);
        QVERIFY(opened.ask("live").startsWith(QLatin1String("failed")));
    }

    void whatIsOpenedSpeaksTheLanguageThatIsAskedFor()
    {
        Program opened(QStringLiteral("gui-client"),
                       {QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("--open"),
                        file("client.sockscope")});
        QVERIFY(opened.isUp());
        QVERIFY(opened.ask("text logPanel").contains(QStringLiteral("系统调用")));
    }

    void aFileOfTheOtherProgramIsAUsageError()
    {
        const Ended ended = runToItsEnd(QStringLiteral("gui-client"), file("server.sockscope"));
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.contains(QLatin1String("gui-server")), qPrintable(ended.error));
        QCOMPARE(ended.error.count(u'\n'), 1);
    }

    void whatIsNoSessionIsRefusedWithOneSentence_data()
    {
        const QByteArray whole = contents(file("server.sockscope"));
        QTest::addColumn<QString>("path");
        QTest::newRow("not there") << file("nothing.sockscope");
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("a device") << QStringLiteral("/dev/zero");
        QTest::newRow("empty") << written("empty", {});
        QTest::newRow("cut") << written("cut", whole.left(whole.size() / 2));
        QTest::newRow("text") << written("text", "hello\n");
        QTest::newRow("deep") << written("deep", QByteArray(100'000, '['));
        QTest::newRow("other JSON") << written("json", "{\"a\": 1}");
    }

    void whatIsNoSessionIsRefusedWithOneSentence()
    {
        QFETCH(QString, path);
        const Ended ended = runToItsEnd(QStringLiteral("gui-server"), path);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.error.contains(path), qPrintable(ended.error));
        QCOMPARE(ended.error.count(u'\n'), 1);
    }

    void itIsOpenedByTheProgramThatTheFileNames()
    {
        Server server;
        QVERIFY(server.isUp());
        const QString answer =
            server.ask(QStringLiteral("open-session ") + file("client.sockscope"));
        QVERIFY2(answer.startsWith(QLatin1String("ok ")), qPrintable(answer));
        const int pid = answer.mid(3).toInt();
        const QString command = QStringLiteral("/proc/%1/cmdline").arg(pid);
        const QByteArray line = contents(command);
        ::kill(pid, SIGTERM);
        QVERIFY2(line.contains("gui-client"), line.constData());
        QVERIFY(line.contains("--open"));
        QVERIFY(server.ask(QStringLiteral("open-session ") + file("nothing"))
                    .startsWith(QLatin1String("failed ")));
    }

private:
    QString m_port;
    QStringList m_serverSights;
    QStringList m_clientSights;
};

SOCKSCOPE_TEST_MAIN(SavedSessionTest)
#include "tst_savedsession.moc"
