// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/reader.h"
#include "lesson/recorder.h"
#include "pieces.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>

using lesson::Act;
using lesson::Expectation;
using lesson::Lesson;
using lesson::Recorder;
using lesson::Words;
using pieces::client;
using pieces::server;

namespace {

const QString didStart = QStringLiteral(R"(did {"do":"start","address":"127.0.0.1","port":9999})");
const QString didShutdown = QStringLiteral(R"(did {"do":"shutdown","how":"WR"})");

QString sawRow(const char *state)
{
    return QStringLiteral(R"(saw {"of":"row 1","expect":"row","state":"%1","end":"client"})")
        .arg(QLatin1StringView(state));
}

/// One whose time goes on as the test wants.
struct Recording : Recorder
{
    Recording()
        : Recorder([this] { return now; })
    {
        addActor(lesson::Program::Server);
        addActor(lesson::Program::Client);
    }
    const Expectation &seen(qsizetype item) const
    {
        return std::get<Expectation>(items()[item].step.what);
    }
    qint64 now = 0; ///< ms
};

const Lesson *readAgain(const std::variant<Lesson, lesson::ReadError> &read)
{
    return std::get_if<Lesson>(&read);
}

} // namespace

class RecorderTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aDeedBecomesAnActWithItsActor()
    {
        Recording recording;
        recording.hear(server, didStart);
        recording.hear(client, QStringLiteral("no line of ours"));
        recording.hear(client, QStringLiteral(R"(did {"do":"no such verb"})"));
        QCOMPARE(recording.items().size(), 1);
        QVERIFY(recording.items().constFirst().step == pieces::start());
        QVERIFY(recording.isUnsaved());
    }

    void aRefusalIsWhatTheLessonExpects()
    {
        Recording recording;
        recording.hear(client, QStringLiteral(R"(did {"do":"connect","host":"::1","port":9999})"));
        recording.hear(client,
                       QStringLiteral(R"(refused {"do":"connect","fails":"ECONNREFUSED"})"));
        QCOMPARE(std::get<Act>(recording.items().constFirst().step.what).fails,
                 QStringLiteral("ECONNREFUSED"));
        recording.hear(client, QStringLiteral(R"(refused {"do":"connect","fails":""})"));
        QVERIFY(recording.items().isEmpty());
    }

    void whatIsSeenAfterAnActIsExpectedAndOnlyWhatStays()
    {
        Recording recording;
        recording.hear(client, didShutdown);
        recording.hear(client, sawRow("FIN_WAIT1"));
        recording.hear(client, sawRow("FIN_WAIT2"));
        QCOMPARE(recording.items().size(), 2);
        QVERIFY(recording.items()[1].taken);
        QCOMPARE(recording.seen(1).wanted.value(QStringLiteral("state")),
                 QJsonValue(QStringLiteral("FIN_WAIT2")));
        recording.hear(server, didStart);
        recording.hear(client, sawRow("TIME_WAIT"));
        QCOMPARE(recording.items().size(), 4);
    }

    void whatIsSeenLongAfterIsOfferedWithTimeForIt()
    {
        Recording recording;
        recording.hear(client, didShutdown);
        recording.now = 20'000;
        recording.hear(client, sawRow("TIME_WAIT"));
        QVERIFY(!recording.items()[1].taken);
        QCOMPARE(recording.seen(1).within, 40.0);
        recording.setTaken(1, true);
        QCOMPARE(recording.lesson().steps.size(), 2);
    }

    void theWholeTableIsOfferedButNotTaken()
    {
        Recording recording;
        recording.hear(server, didStart);
        recording.hear(server, QStringLiteral(R"(saw {"of":"rows","expect":"rows","states":[]})"));
        QVERIFY(!recording.items()[1].taken);
        QCOMPARE(recording.lesson().steps.size(), 1);
    }

    void whatIsSetStepByStepIsOneAct()
    {
        Recording recording;
        for (const char *bytes : {"1", "10", "100"})
            recording.hear(server, QStringLiteral(R"(did {"do":"read-size","peer":1,"bytes":%1})")
                                       .arg(QLatin1StringView(bytes)));
        recording.hear(server, QStringLiteral(R"(did {"do":"read-size","peer":2,"bytes":5})"));
        QCOMPARE(recording.items().size(), 2);
        QCOMPARE(std::get<Act>(recording.items().constFirst().step.what)
                     .arguments.value(QStringLiteral("bytes")),
                 QJsonValue(100));
    }

    void aWindowThatIsClosedHasQuit()
    {
        Recording recording;
        recording.lose(client);
        QCOMPARE(std::get<Act>(recording.items().constFirst().step.what).verb,
                 QStringLiteral("quit"));
    }

    void aQuestionGoesWithItsAnswer()
    {
        Recording recording;
        lesson::Step question;
        question.what = lesson::Question{QStringLiteral("q"), {}, {}, {}};
        lesson::Step answer;
        answer.what = lesson::Answer{QStringLiteral("q")};
        recording.insert(0, question);
        recording.insert(1, answer);
        recording.hear(client, didShutdown);
        QCOMPARE(recording.freeName(QStringLiteral("q")), QStringLiteral("q-2"));
        recording.move(2, 1);
        recording.remove(2);
        QCOMPARE(recording.items().size(), 1);
    }

    void theLanguageThatWasLeftOutSaysTheSame()
    {
        Recording recording;
        recording.hear(server, didStart);
        recording.setTitle({QStringLiteral("Who closes first?"), {}});
        recording.setRemember({{}, QStringLiteral("谁先关闭")});
        recording.setSay(0, {QStringLiteral("It listens."), {}});
        const Lesson lesson = recording.lesson();
        QCOMPARE(lesson.id, QStringLiteral("who-closes-first"));
        QCOMPARE(lesson.title.zh, QStringLiteral("Who closes first?"));
        QCOMPARE(lesson.remember.en, QStringLiteral("谁先关闭"));
        QCOMPARE(lesson.steps.constFirst().say.zh, QStringLiteral("It listens."));
    }

    void aTitleWithoutLettersStillGivesAName()
    {
        QCOMPARE(lesson::nameFrom(QStringLiteral("谁先关闭"), QStringLiteral("x")),
                 QStringLiteral("x"));
        QCOMPARE(lesson::nameFrom(QStringLiteral("2 × TIME_WAIT!"), QStringLiteral("x")),
                 QStringLiteral("time-wait"));
        QVERIFY(lesson::isName(lesson::nameFrom(QString(100, QLatin1Char('a')), {})));
    }

    void whatWasRecordedIsReadAsALesson()
    {
        Recording recording;
        recording.hear(server, didStart);
        recording.hear(client, didShutdown);
        recording.hear(client, sawRow("FIN_WAIT2"));
        recording.insert(0, {}); // words that were never said
        const Lesson lesson = recording.lesson();
        QCOMPARE(lesson.steps.size(), 3);
        const auto read = lesson::readLesson(lesson::written(lesson));
        const Lesson *again = readAgain(read);
        QVERIFY(again);
        QVERIFY(*again == lesson);
    }
};

SOCKSCOPE_TEST_MAIN(RecorderTest)
#include "tst_recorder.moc"
