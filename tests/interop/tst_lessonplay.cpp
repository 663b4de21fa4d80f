// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A lesson played by real programs: the one with the lesson's window starts its actors as
// processes of their own, says what the kernel did, and leaves none of them behind.

#include "interop/lessonplay.h"
#include "support/behaviourtest.h"

#include <QStandardPaths>

using namespace lessonplay;

class LessonPlayTest : public BehaviourTest
{
    Q_OBJECT

    static void goTo(Play &play, const QString &caption)
    {
        QTRY_VERIFY_WITH_TIMEOUT(play.field("lessonBack").size() > 0, program::patience);
        QVERIFY(play.press("lessonNext"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), caption, program::patience);
    }

    static void begin(Play &play)
    {
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("Tried\tAbout it."),
                                  program::patience);
        goTo(play, QStringLiteral("It listens."));
    }

    static void endsWithoutChildren(Play &play)
    {
        const QList<pid_t> children = play.children();
        QVERIFY(!children.isEmpty());
        play.program().ask("quit");
        QVERIFY(play.program().waitForFinished(program::patience));
        for (const pid_t child : children)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
    }

private Q_SLOTS:
    void aLessonIsPlayedToItsEnd_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("by the server's program") << QByteArray("gui-server");
        QTest::newRow("by the client's program") << QByteArray("gui-client");
    }

    void aLessonIsPlayedToItsEnd()
    {
        QFETCH(QByteArray, name);
        Play play(lessonWith({question()}), name.constData());
        begin(play);
        QCOMPARE(play.children().size(), 2);
        goTo(play, QStringLiteral("It connects."));
        QVERIFY(play.press("lessonNext"));
        QTRY_COMPARE_WITH_TIMEOUT(play.field("lessonQuestionText"),
                                  QStringLiteral("What will stand there?"), program::patience);
        QVERIFY(play.press("lessonChoiceB"));
        QTRY_COMPARE_WITH_TIMEOUT(play.field("lessonQuestionText"),
                                  QStringLiteral("Half of it is closed."), program::patience);
        QVERIFY(play.field("lessonChoiceA").contains(QLatin1StringView("the kernel's answer")));
        QVERIFY(play.field("lessonChoiceB").contains(QLatin1StringView("your answer")));
        QVERIFY(play.press("lessonNext"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("Remember\tRemember this."),
                                  program::patience);
        endsWithoutChildren(play);
    }

    void whereTheKernelDoesOtherwiseBothAreSaid()
    {
        Play play(lessonWith({saying(
            "It never is.",
            object(R"({"expect": "row", "by": "client", "state": "TIME_WAIT", "within": 0.2})"))}));
        begin(play);
        QVERIFY(play.press("lessonNext"));
        QTRY_VERIFY_WITH_TIMEOUT(play.said().startsWith(QLatin1StringView("Expected:")),
                                 program::patience);
        const QStringList lines = play.said().split(u'\t');
        QVERIFY(lines.value(1).contains(QLatin1StringView("TIME_WAIT")));
        QVERIFY2(play.said().contains(QLatin1StringView("ESTABLISHED")), qPrintable(play.said()));
        QVERIFY(play.press("lessonBack"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("It listens."), program::patience);
        endsWithoutChildren(play);
    }

    void backBeginsAfreshWithOtherProcesses()
    {
        Play play(lessonWith({}));
        begin(play);
        const QList<pid_t> before = play.children();
        goTo(play, QStringLiteral("It connects."));
        QVERIFY(play.press("lessonBack"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("It listens."), program::patience);
        for (const pid_t child : before)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
        goTo(play, QStringLiteral("It connects."));
        endsWithoutChildren(play);
    }

    void anActorThatIsKilledIsSaidAndTheOthersGo()
    {
        Play play(lessonWith({}));
        begin(play);
        const QList<pid_t> before = play.children();
        const pid_t client = actorOf(before, "gui-client");
        QVERIFY(client > 0);
        ::kill(client, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(
            play.said().startsWith(QLatin1StringView("A window of this lesson is gone")),
            program::patience);
        for (const pid_t child : before)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
        QVERIFY(play.press("lessonAgain"));
        begin(play);
        endsWithoutChildren(play);
    }

    void whoeverPlaysIsKilledAndTheActorsGo()
    {
        Play play(lessonWith({}));
        begin(play);
        const QList<pid_t> children = play.children();
        QCOMPARE(children.size(), 2);
        ::kill(play.program().pid(), SIGKILL);
        for (const pid_t child : children)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
    }

    void stopEndsTheActorsAndNotTheWindow()
    {
        Play play(lessonWith({}));
        begin(play);
        const QList<pid_t> children = play.children();
        QVERIFY(play.press("lessonStop"));
        for (const pid_t child : children)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
        QVERIFY(play.said().contains(QLatin1StringView("stopped")));
        play.program().ask("quit");
        QVERIFY(play.program().waitForFinished(program::patience));
        QVERIFY(play.program().endedWith(0));
    }

    void onARealScreenTheKeysAreHeardThoughTheActorsCameUpLater()
    {
        for (const char *tool : {"Xvfb", "xdotool"}) {
            QVERIFY2(!QStandardPaths::findExecutable(QLatin1StringView(tool)).isEmpty(),
                     "install the packages xvfb and xdotool");
        }
        Display display;
        Play play(lessonWith({question()}), "gui-server", display.name());
        const auto key = [&display](const char *name) {
            return display.xdotool({QStringLiteral("key"), QLatin1StringView(name)});
        };
        QTRY_COMPARE_WITH_TIMEOUT(play.field("lessonNext"), QStringLiteral("Begin"),
                                  program::patience);
        QTRY_VERIFY_WITH_TIMEOUT(play.said() == u"Tried\tAbout it.", program::patience);
        QVERIFY(display.click(play.program(), "lessonNext"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("It listens."), program::patience);
        QVERIFY(key("space"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("It connects."), program::patience);
        QVERIFY(key("Right"));
        QTRY_COMPARE_WITH_TIMEOUT(play.field("lessonQuestionText"),
                                  QStringLiteral("What will stand there?"), program::patience);
        QVERIFY(key("1"));
        QTRY_VERIFY_WITH_TIMEOUT(
            play.field("lessonChoiceA").contains(QLatin1StringView("your answer")),
            program::patience);
        endsWithoutChildren(play);
    }

    void aFileThatIsNoLessonIsRefusedWithItsPlace()
    {
        Play play("{\n  \"sockscope-lesson\": 2\n}\n");
        QVERIFY(play.program().waitForFinished(program::patience));
        QVERIFY(play.program().endedWith(2));
        const QString said = QString::fromUtf8(play.program().readAllStandardError());
        QVERIFY2(said.contains(QLatin1StringView("lesson.json:2:")), qPrintable(said));
    }
};

SOCKSCOPE_TEST_MAIN(LessonPlayTest)
#include "tst_lessonplay.moc"
