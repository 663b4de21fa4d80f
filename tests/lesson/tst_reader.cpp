// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What a lesson that is as the format says becomes, and what is never read at all.

#include "lesson/reader.h"
#include "lesson/verbs.h"
#include "samplelesson.h"
#include "support/behaviourtest.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace lesson;

class ReaderTest : public BehaviourTest
{
    Q_OBJECT

private:
    static Lesson sample()
    {
        const auto read = readLesson(samplelesson::text());
        if (const auto *error = std::get_if<ReadError>(&read))
            qFatal("%s", qPrintable(error->text(QStringLiteral("sample"))));
        return std::get<Lesson>(read);
    }
    static QString description(const QString &name)
    {
        QFile file(QStringLiteral(SOCKSCOPE_SOURCE_DIR "/resources/lessons/") + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QString errorOf(const std::variant<Lesson, ReadError> &read)
    {
        const auto *error = std::get_if<ReadError>(&read);
        return error ? error->text(QStringLiteral("f")) : QString();
    }

private Q_SLOTS:
    void everyStepIsReadWithItsPlace()
    {
        const Lesson lesson = sample();
        QCOMPARE(lesson.id, QStringLiteral("sample"));
        QCOMPARE(lesson.title.in(QStringLiteral("zh_CN")), QStringLiteral("标题"));
        QCOMPARE(lesson.actor(QStringLiteral("client"))->program, Program::Client);
        QCOMPARE(lesson.steps.size(), 18);
        QCOMPARE(lesson.steps[0].place, (Place{8, 5}));
        const auto act = std::get<Act>(lesson.steps[2].what);
        QCOMPARE(act.fails, QStringLiteral("ECONNREFUSED"));
        QCOMPARE(act.arguments.value(QStringLiteral("port")).toInt(), 9998);
        const auto expectation = std::get<Expectation>(lesson.steps[4].what);
        QCOMPARE(expectation.within, 2.5);
        QCOMPARE(std::get<Expectation>(lesson.steps[5].what).within, 5.0);
    }

    void whatFollowsTheChoiceStandsBetweenQuestionAndAnswer()
    {
        const Lesson lesson = sample();
        const auto question = std::get<Question>(lesson.steps[6].what);
        QCOMPARE(question.choices.size(), 2);
        QCOMPARE(question.choices[0].holds.within, 0.0);
        QCOMPARE(std::get<Act>(lesson.steps[7].what).verb, QStringLiteral("shutdown"));
        QCOMPARE(std::get<Answer>(lesson.steps[8].what).id, question.id);
        QCOMPARE(lesson.question(question.id)->because.en, QStringLiteral("c"));
    }

    void blanksInATextStayAsTheyAre()
    {
        const auto act = std::get<Act>(sample().steps[9].what);
        QCOMPARE(act.arguments.value(QStringLiteral("text")).toString(), QStringLiteral(" a  b "));
    }

    void anAddressOfOthersIsReadOnceThePersonAgrees()
    {
        const QByteArray others =
            samplelesson::text().replace("\"host\": \"::1\"", "\"host\": \"192.0.2.1\"");
        QVERIFY(errorOf(readLesson(others)).startsWith(QStringLiteral("f:11:47: \"192.0.2.1\"")));
        QCOMPARE(errorOf(readLesson(others, {.otherHosts = true})), QString());
    }

    void multicastIsForConnectionsThatTheKernelRefuses()
    {
        const QByteArray multicast =
            samplelesson::text().replace("\"host\": \"::1\"", "\"host\": \"224.0.0.1\"");
        QCOMPARE(errorOf(readLesson(multicast)), QString());
        QByteArray datagram = multicast;
        datagram.replace(R"({"do": "start")",
                         R"({"do": "socket", "by": "client", "type": "SOCK_DGRAM"},
    {"do": "start")");
        QVERIFY(errorOf(readLesson(datagram)).contains(QStringLiteral("multicast")));
    }

    void aByteOrderMarkIsForgiven()
    {
        QCOMPARE(errorOf(readLesson("\xef\xbb\xbf" + samplelesson::text())), QString());
    }

    void theDescriptionsExampleIsALesson_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("en") << QStringLiteral("README.md");
        QTest::newRow("zh_CN") << QStringLiteral("README.zh_CN.md");
    }

    void theDescriptionsExampleIsALesson()
    {
        QFETCH(QString, file);
        const QString text = description(file);
        const auto begin = text.indexOf(QStringLiteral("```json\n")) + 8;
        const auto end = text.indexOf(QStringLiteral("```\n"), begin);
        QVERIFY(end > begin);
        QCOMPARE(errorOf(readLesson(text.mid(begin, end - begin).toUtf8())), QString());
    }

    void theDescriptionNamesAllThatCanStandInALesson()
    {
        const QString en = description(QStringLiteral("README.md"));
        const QString zh = description(QStringLiteral("README.zh_CN.md"));
        QStringList names = panelNames(Program::Server) + panelNames(Program::Client);
        for (const Verb &verb : verbs() + expectations()) {
            names.append(QString::fromLatin1(verb.name));
            for (const Argument &argument : verb.arguments)
                names.append(QString::fromLatin1(argument.name));
        }
        for (const QString &name : names) {
            const QString marked = QLatin1Char('`') + name + QLatin1Char('`');
            QVERIFY2(en.contains(marked) && zh.contains(marked), qPrintable(name));
        }
    }

    void whatIsNoRegularFileIsNotOpened()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe.json"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(errorOf(readLessonFile(pipe)).contains(QStringLiteral("no file")));
        QVERIFY(errorOf(readLessonFile(QStringLiteral("/dev/zero"))).contains(u"no file"));
        QVERIFY(errorOf(readLessonFile(folder.path())).contains(QStringLiteral("no file")));
        QVERIFY(!errorOf(readLessonFile(folder.filePath(QStringLiteral("none.json")))).isEmpty());
    }

    void aFileIsReadUpToOneMebibyte()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("large.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray json = samplelesson::text();
        file.write(json + QByteArray(largestFile - json.size(), ' '));
        file.flush();
        QCOMPARE(errorOf(readLessonFile(file.fileName())), QString());
        file.write(" ");
        file.close();
        QVERIFY(errorOf(readLessonFile(file.fileName())).contains(QStringLiteral("1 MiB")));
    }
};

SOCKSCOPE_TEST_MAIN(ReaderTest)
#include "tst_reader.moc"
