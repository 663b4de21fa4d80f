// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A run in a file: comes back as it was, and what is not one is refused.

#include "lesson/runfile.h"

#include "support/behaviourtest.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using lesson::Run;
using lesson::RunProblem;

namespace {

Run someRun()
{
    Run run;
    run.lesson = QStringLiteral("half-close");
    run.student = QStringLiteral("王小明 <b>\"=1\"</b>");
    run.begun =
        QDateTime::fromString(QStringLiteral("2026-03-01T08:30:00.250Z"), Qt::ISODateWithMs);
    run.steps = 7;
    run.allSteps = 12;
    run.answers = {{QStringLiteral("who-waits"), 1, 0}, {QStringLiteral("and-then"), -1, -1}};
    run.sessions = {{QStringLiteral("server"), "{\"format\":\"x\",\n\"t\":\"\\\"é中\"}"},
                    {QStringLiteral("client"), ""}};
    return run;
}

/// The sentence that refuses it; empty: it was read.
QString refusal(const QByteArray &json)
{
    const auto read = lesson::readRun(json);
    const auto *problem = std::get_if<RunProblem>(&read);
    return problem ? problem->sentence : QString();
}

} // namespace

class RunTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aRunComesBackAsItWasSaved()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.json"));
        QCOMPARE(lesson::saveRun(someRun(), file), QString());
        const auto read = lesson::readRunFile(file);
        QVERIFY(std::holds_alternative<Run>(read));
        QCOMPARE(std::get<Run>(read), someRun());
        QVERIFY(lesson::written(someRun()) == lesson::written(std::get<Run>(read)));
    }

    void whatIsNotQuiteARunIsRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("piece");
        const auto row = [](const char *name, const char *from, const char *to, const char *piece) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to)
                                << QString::fromUtf8(piece);
        };
        row("newer", "\"sockscope-run\": 1", "\"sockscope-run\": 2", "newer");
        row("no number", "\"sockscope-run\": 1", "\"sockscope-run\": \"1\"", "sockscope-run");
        row("something else", "sockscope-run", "sockscope-lesson", "not a student's run");
        row("no JSON", "\"steps\": 7,", "\"steps\": 7,,", "not a student's run");
        row("unknown key", "\"steps\": 7", "\"steps\": 7, \"grade\": 1", "grade");
        row("missing key", "\"steps\": 7", "\"marks\": 7", "steps");
        row("part of a step", "\"steps\": 7", "\"steps\": 7.5", "steps");
        row("more steps than there are", "\"steps\": 7", "\"steps\": 13", "steps");
        row("less than none", "\"steps\": 7", "\"steps\": -1", "steps");
        row("steps beyond all numbers", "\"all-steps\": 12", "\"all-steps\": 1e300", "all-steps");
        row("steps as text", "\"steps\": 7", "\"steps\": \"7\"", "steps");
        row("a path as its lesson", "\"half-close\"", "\"../half-close\"", "lesson");
        row("no time", "2026-03-01T", "2026-13-01T", "begun");
        row("a time of nowhere", "00.250Z", "00.250", "begun");
        row("a choice that no question has", "\"chosen\": 1", "\"chosen\": 6", "chosen");
        row("an answer with more", "\"chosen\": 1", "\"chosen\": 1, \"why\": 2", "why");
        row("answered twice", "and-then", "who-waits", "answers");
        row("a question that is no name", "and-then", "And then", "question");
        row("a session that is no text", "\"client\": \"\"", "\"client\": {}", "sessions");
        row("a session of a path", "\"client\": \"\"", "\"../x\": \"\"", "sessions");
    }

    void whatIsNotQuiteARunIsRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, piece);
        QString json = QString::fromUtf8(lesson::written(someRun()));
        QVERIFY2(json.contains(from), qPrintable(json));
        const QString sentence = refusal(json.replace(from, to).toUtf8());
        QVERIFY2(sentence.contains(piece), qPrintable(sentence));
    }

    void nothingOfARunButTheWholeIsRead()
    {
        const QByteArray json = lesson::written(someRun()).trimmed();
        for (qsizetype size = 0; size < json.size(); ++size)
            QVERIFY(!refusal(json.first(size)).isEmpty());
        QVERIFY(!refusal(QByteArray(100'000, '[')).isEmpty());
        QVERIFY(!refusal("[]").isEmpty());
        QCOMPARE(refusal(json), QString());
    }

    void aLongNameIsCutWhenItIsSavedAndRefusedWhenItIsRead()
    {
        Run run = someRun();
        run.student = QString(1000, u'x');
        QByteArray json = lesson::written(run);
        QCOMPARE(refusal(json), QString());
        QVERIFY(refusal(json.replace("xx", "xxx")).contains(QStringLiteral("student")));
    }

    void theLargestSessionIsLeftOutWhereTheFileWouldBeTooLarge()
    {
        Run run = someRun();
        run.sessions[QStringLiteral("huge")] = QByteArray(lesson::mostRunBytes, 'x');
        const QByteArray json = lesson::written(run);
        QVERIFY(json.size() <= lesson::mostRunBytes);
        QCOMPARE(std::get<Run>(lesson::readRun(json)), someRun());
    }

    void whatIsTooLargeOrNoFileIsNotRead()
    {
        QTemporaryDir folder;
        const QString large = folder.filePath(QStringLiteral("large"));
        QFile file(large);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(1) << 40)); // a hole, no bytes
        file.close();
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &name : {large, pipe, folder.path(), QStringLiteral("/nonexistent"),
                                    QStringLiteral("/dev/zero")})
            QVERIFY2(std::holds_alternative<RunProblem>(lesson::readRunFile(name)),
                     qPrintable(name));
    }

    void whatCannotBeSavedSaysWhy()
    {
        QVERIFY(!lesson::saveRun(someRun(), QStringLiteral("/nonexistent/run.json")).isEmpty());
        QTemporaryDir folder;
        QVERIFY(!lesson::saveRun(someRun(), folder.path()).isEmpty());
    }
};

SOCKSCOPE_TEST_MAIN(RunTest)
#include "tst_run.moc"
