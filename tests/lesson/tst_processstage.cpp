// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Processes as actors: what they answer, how they go, and that none is left behind. Small shell
// scripts play those that do not behave; the real programs are directed by another process,
// which is then killed.

#include "lesson/processstage.h"

#include "interop/program.h"
#include "support/behaviourtest.h"

#include <QFile>
#include <QSignalSpy>

#include <cstdio>

using lesson::Actor;
using lesson::ProcessStage;
using lesson::Reply;

namespace {

const Actor server = {QStringLiteral("server"), lesson::Program::Server};
const Actor client = {QStringLiteral("client"), lesson::Program::Client};

constexpr auto wellBehaved = R"(while read -r line; do
case "$line" in
quit) echo ok; exit 0;;
chat) echo did click; echo failed no; echo saw all;;
*) echo "ok $line";;
esac; done)";

bool isGone(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    return !stat.open(QIODevice::ReadOnly) || stat.readAll().contains(") Z ");
}

QString realProgram(lesson::Program part)
{
    return program::path(part == lesson::Program::Server ? QStringLiteral("gui-server")
                                                         : QStringLiteral("gui-client"));
}

QProcessEnvironment offscreen()
{
    QProcessEnvironment environment = program::bareEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
    return environment;
}

/// A stage whose actors all run this script.
struct Theatre
{
    explicit Theatre(const char *script, std::chrono::milliseconds patience =
                                             std::chrono::milliseconds(program::patience))
        : stage({.programFile = [this](lesson::Program) { return file; },
                 .environment = program::bareEnvironment(),
                 .patience = patience})
    {
        QFile written(file);
        [&] {
            QVERIFY(written.open(QIODevice::WriteOnly));
        }();
        written.write("#!/bin/sh\n");
        written.write(script);
        written.write("\n");
        written.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    bool open(const QList<Actor> &actors = {server})
    {
        QSignalSpy ready(&stage, &ProcessStage::ready);
        stage.open(actors);
        return QTest::qWaitFor([&ready] { return ready.size() == 1; }, program::patience);
    }
    /// The sentence with which the one actor fails.
    QString openAndFail()
    {
        QSignalSpy failed(&stage, &ProcessStage::failed);
        stage.open({server});
        if (!QTest::qWaitFor([&failed] { return failed.size() == 1; }, program::patience))
            return {};
        return failed[0][0].toString() + QStringLiteral(": ") + failed[0][1].toString();
    }
    std::optional<Reply> ask(const QString &line)
    {
        std::optional<Reply> answer;
        stage.tell(server.name, line, [&answer](const Reply &reply) { answer = reply; });
        const bool came =
            QTest::qWaitFor([&answer] { return answer.has_value(); }, program::patience);
        return came ? answer : std::nullopt;
    }
    qint64 pid() const { return stage.pid(server.name); }

    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("actor"));
    ProcessStage stage;
};

/// A director of both real programs, that is to be killed: tells their pids.
int direct(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    ProcessStage stage({.programFile = realProgram, .environment = offscreen()});
    QObject::connect(&stage, &ProcessStage::ready, &application, [&stage] {
        std::printf("%lld %lld\n", stage.pid(server.name), stage.pid(client.name));
        std::fflush(stdout);
    });
    QObject::connect(&stage, &ProcessStage::failed, &application,
                     [] { QCoreApplication::exit(1); });
    stage.open({server, client});
    return QCoreApplication::exec();
}

} // namespace

class ProcessStageTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreAnsweredInTheirOrder()
    {
        Theatre theatre(wellBehaved);
        QVERIFY(theatre.open({server, client}));
        QStringList answers;
        for (const char *line : {"one", "two  blanks", "three"}) {
            theatre.stage.tell(server.name, QString::fromLatin1(line),
                               [&answers](const Reply &reply) { answers.append(reply.text); });
        }
        QTRY_COMPARE(answers.size(), 3);
        QCOMPARE(answers.join(u'|'), QStringLiteral("one|two  blanks|three"));
        QVERIFY(theatre.pid() > 0);
        QVERIFY(theatre.stage.pid(client.name) > 0);
        QVERIFY(theatre.pid() != theatre.stage.pid(client.name));
        QCOMPARE(theatre.stage.pid(QStringLiteral("nobody")), 0);
    }

    void whatIsNoAnswerIsSaid()
    {
        Theatre theatre(wellBehaved);
        QVERIFY(theatre.open());
        QSignalSpy said(&theatre.stage, &ProcessStage::said);
        const auto answer = theatre.ask(QStringLiteral("chat"));
        QVERIFY(answer && !answer->ok);
        QCOMPARE(answer->text, QStringLiteral("no"));
        QTRY_COMPARE(said.size(), 2);
        QCOMPARE(said[0], QVariantList({server.name, QStringLiteral("did click")}));
        QCOMPARE(said[1], QVariantList({server.name, QStringLiteral("saw all")}));
    }

    void eachHasSettingsOfItsOwnAndItsArguments()
    {
        Theatre theatre("read -r line; echo ok; read -r line; echo \"ok $*\"; read -r line");
        QVERIFY(theatre.open());
        const auto answer = theatre.ask(QStringLiteral("x"));
        QVERIFY(answer);
        QVERIFY2(answer->text.startsWith(QStringLiteral("--control --config /")),
                 qPrintable(answer->text));
        QVERIFY(answer->text.endsWith(QStringLiteral("/server.ini")));
    }

    void aProgramThatEndsSaysWhy()
    {
        Theatre theatre("echo first >&2; echo 'no display' >&2; exit 3");
        const QString sentence = theatre.openAndFail();
        QVERIFY2(sentence.startsWith(QStringLiteral("server: ")), qPrintable(sentence));
        QVERIFY2(sentence.contains(u'3'), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QStringLiteral("\nno display")), qPrintable(sentence));
        theatre.stage.close();
        QCOMPARE(theatre.pid(), 0);
    }

    void aProgramThatIsKilledSaysBywhichSignal()
    {
        Theatre theatre(wellBehaved);
        QVERIFY(theatre.open());
        QSignalSpy failed(&theatre.stage, &ProcessStage::failed);
        ::kill(static_cast<pid_t>(theatre.pid()), SIGKILL);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][1].toString().contains(QStringLiteral("SIGKILL")));
    }

    void aProgramThatIsNotThereIsSaidToBeSo()
    {
        Theatre theatre("");
        theatre.file = QStringLiteral("/nonexistent/program");
        QVERIFY(!theatre.openAndFail().isEmpty());
        theatre.file.clear();
        QVERIFY(!theatre.openAndFail().isEmpty());
    }

    void aProgramThatNeverAnswersIsGivenUpAndKilled()
    {
        Theatre theatre("exec sleep 1000", std::chrono::milliseconds(100));
        QVERIFY(!theatre.openAndFail().isEmpty());
        const qint64 pid = theatre.pid();
        QVERIFY(pid > 0 && !isGone(pid));
        theatre.stage.close();
        QTRY_VERIFY(isGone(pid));
    }

    void aLineWithoutAnEndIsGivenUp()
    {
        Theatre theatre("head -c 2000000 /dev/zero | tr '\\0' x; exec sleep 1000");
        const QString sentence = theatre.openAndFail();
        QVERIFY2(sentence.contains(QStringLiteral("no end")), qPrintable(sentence));
    }

    void aProgramThatDoesNotReadIsToldNoMore()
    {
        Theatre theatre("read -r line; echo ok; exec sleep 1000");
        QVERIFY(theatre.open());
        const QString line(100'000, u'x');
        int refused = 0;
        for (int count = 0; count < 30; ++count) {
            theatre.stage.tell(server.name, line,
                               [&refused](const Reply &reply) { refused += reply.ok ? 0 : 1; });
        }
        QTRY_VERIFY(refused > 10);
    }

    void quitIsAnsweredWhenTheProgramHasEnded()
    {
        Theatre theatre("read -r line; echo ok; read -r line; echo ok; sleep 0.2; exit 0");
        QVERIFY(theatre.open());
        const qint64 pid = theatre.pid();
        QSignalSpy failed(&theatre.stage, &ProcessStage::failed);
        const auto answer = theatre.ask(QStringLiteral("quit"));
        QVERIFY(answer && answer->ok);
        QVERIFY(isGone(pid));
        QCOMPARE(failed.size(), 0);
        const auto later = theatre.ask(QStringLiteral("start"));
        QVERIFY(later && !later->ok && !later->text.isEmpty());
    }

    void aProgramThatDoesNotQuitAsItIsToldFails()
    {
        Theatre theatre("read -r line; echo ok; read -r line; echo ok; exit 7");
        QVERIFY(theatre.open());
        QSignalSpy failed(&theatre.stage, &ProcessStage::failed);
        theatre.stage.tell(server.name, QStringLiteral("quit"), [](const Reply &) {});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][1].toString().contains(u'7'));
    }

    void closingLeavesNoProcess_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("quits") << QString::fromLatin1(wellBehaved);
        QTest::newRow("at the end of its input") << QStringLiteral("read -r l; echo ok; cat >&2");
        QTest::newRow("does not care") << QStringLiteral("trap '' TERM HUP; read -r line; echo ok\n"
                                                         "exec sleep 1000");
    }

    void closingLeavesNoProcess()
    {
        QFETCH(QString, script);
        Theatre theatre(qPrintable(script));
        QVERIFY(theatre.open({server, client}));
        const qint64 first = theatre.pid();
        const qint64 second = theatre.stage.pid(client.name);
        QSignalSpy failed(&theatre.stage, &ProcessStage::failed);
        theatre.stage.close();
        QCOMPARE(theatre.pid(), 0);
        QTRY_VERIFY(isGone(first) && isGone(second));
        QCOMPARE(failed.size(), 0);
    }

    void theDestructorWaitsForItsProcesses()
    {
        qint64 pid = 0;
        {
            Theatre theatre("trap '' TERM HUP; read -r line; echo ok; exec sleep 1000");
            QVERIFY(theatre.open());
            pid = theatre.pid();
        }
        QVERIFY(isGone(pid));
    }

    void openingAgainBringsUpOthersWhenTheFirstAreGone()
    {
        Theatre theatre(wellBehaved);
        QVERIFY(theatre.open());
        const qint64 first = theatre.pid();
        QVERIFY(theatre.open());
        QVERIFY(isGone(first));
        QVERIFY(theatre.pid() > 0 && !isGone(theatre.pid()));
        QVERIFY(theatre.ask(QStringLiteral("x")));
    }

    void whatWasToldBeforeClosingIsNeverAnswered()
    {
        Theatre theatre(wellBehaved);
        QVERIFY(theatre.open());
        int answers = 0;
        theatre.stage.tell(server.name, QStringLiteral("x"), [&answers](auto &) { ++answers; });
        QVERIFY(theatre.open());
        QVERIFY(theatre.ask(QStringLiteral("y")));
        QCOMPARE(answers, 0);
    }

    void windowsGoWhenTheirDirectorIsKilled()
    {
        QProcess director;
        director.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--direct")});
        QVERIFY(QTest::qWaitFor([&director] { return director.canReadLine(); }, program::patience));
        const QList<QByteArray> pids = director.readLine().trimmed().split(' ');
        QCOMPARE(pids.size(), 2);
        for (const QByteArray &pid : pids)
            QVERIFY(!isGone(pid.toLongLong()));
        director.kill();
        QVERIFY(director.waitForFinished(program::patience));
        for (const QByteArray &pid : pids)
            QVERIFY(
                QTest::qWaitFor([&pid] { return isGone(pid.toLongLong()); }, program::patience));
    }
};

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--direct") == 0)
        return direct(argc, argv);
    QCoreApplication application(argc, argv);
    ProcessStageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_processstage.moc"
