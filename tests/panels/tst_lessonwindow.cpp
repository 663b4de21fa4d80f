// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The window of a lesson, before a stage without processes: what it says and asks, and what its
// keys and buttons do.

#include "panels/lessonbench.h"
#include "support/behaviourtest.h"

using lesson::Player;
using lessonbench::Bench;
using State = lesson::Player::State;
using Look = panels::LessonCaption::Look;

class LessonWindowTest : public BehaviourTest
{
    Q_OBJECT

    /// To where the class is asked.
    static void goToQuestion(Bench &bench)
    {
        QTRY_VERIFY(bench.isReadyAt(0));
        bench.key(Qt::Key_Space);
        QTRY_VERIFY(bench.isReadyAt(2));
        bench.key(Qt::Key_Return);
        QTRY_VERIFY(bench.isReadyAt(3));
        bench.key(Qt::Key_Right);
        QTRY_COMPARE(bench.state(), State::Asking);
    }

private Q_SLOTS:
    void itBeginsWithWhatTheLessonIs()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReadyAt(0));
        QCOMPARE(bench.said(), QStringLiteral("A lesson\nAbout it."));
        QCOMPARE(bench.counter(), QStringLiteral("0 / 4"));
        QCOMPARE(bench.button("lessonNext")->text(), QStringLiteral("Begin"));
        QVERIFY(!bench.button("lessonBack")->isEnabled());
        QCOMPARE(bench.window.windowTitle(), QStringLiteral("Sockscope · A lesson"));
    }

    void theStepsOfOneCaptionFollowEachOther()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReadyAt(0));
        QTest::mouseClick(bench.button("lessonNext"), Qt::LeftButton);
        QTRY_VERIFY(bench.isReadyAt(2));
        QCOMPARE(bench.said(), QStringLiteral("The server listens."));
        QCOMPARE(bench.counter(), QStringLiteral("1 / 4"));
        QCOMPARE(bench.timesTold(QStringLiteral("server: start")), 1);
        QCOMPARE(bench.timesTold(QStringLiteral("server: await-row")), 1);
        QVERIFY(bench.part<QLabel>("lessonDeeds")->text().contains(u"✓"));
        QCOMPARE(bench.timesTold(QStringLiteral("client: connect")), 0);
    }

    void whatIsPointedAtIsPressedOnceEyesHaveFoundIt()
    {
        Bench bench;
        bench.window.pace().setEyeTime(3'600'000);
        QTRY_VERIFY(bench.isReadyAt(0));
        bench.key(Qt::Key_Space);
        QTRY_COMPARE(bench.timesTold(QStringLiteral("server: point start")), 1);
        QTRY_VERIFY(bench.window.pace().canGoForward());
        QCOMPARE(bench.timesTold(QStringLiteral("server: start")), 0);
        bench.key(Qt::Key_Space); // nobody has to wait
        QTRY_VERIFY(bench.isReadyAt(2));
        QCOMPARE(bench.timesTold(QStringLiteral("server: start")), 1);
    }

    void whoDoesNotWantToBePointedAtSaysSo()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReadyAt(0));
        QTest::mouseClick(bench.button("lessonPoints"), Qt::LeftButton);
        bench.key(Qt::Key_Space);
        QTRY_VERIFY(bench.isReadyAt(2));
        QCOMPARE(bench.timesTold(QStringLiteral("point")), 0);
        QCOMPARE(bench.settings.value(QStringLiteral("lesson/points")).toBool(), false);
    }

    void aQuestionIsAnsweredByKeyAndTheKernelSaysWhichIsRight()
    {
        Bench bench;
        goToQuestion(bench);
        QCOMPARE(bench.said(), QStringLiteral("What now?"));
        QVERIFY(!bench.button("lessonNext")->isEnabled());
        bench.key(Qt::Key_Space); // chooses nothing
        QCOMPARE(bench.state(), State::Asking);
        bench.key(Qt::Key_5); // there is no fifth
        QCOMPARE(bench.state(), State::Asking);
        bench.key(Qt::Key_2);
        QTRY_VERIFY(bench.isReadyAt(5));
        QCOMPARE(bench.said(), QStringLiteral("Half a close."));
        bench.key(Qt::Key_Space);
        QTRY_COMPARE(bench.said(), QStringLiteral("Half of it."));
        QCOMPARE(bench.marks("lessonChoiceA"), (panels::LessonChoice::Marks{true, false}));
        QCOMPARE(bench.marks("lessonChoiceB"), (panels::LessonChoice::Marks{false, true}));
        QVERIFY(bench.button("lessonChoiceB")->accessibleName().contains(u"your answer"));
    }

    void aQuestionIsAnsweredByAClick()
    {
        Bench bench;
        goToQuestion(bench);
        QTest::mouseClick(bench.button("lessonChoiceA"), Qt::LeftButton);
        QTRY_VERIFY(bench.isReadyAt(5));
        bench.key(Qt::Key_Space);
        QTRY_COMPARE(bench.marks("lessonChoiceA"), (panels::LessonChoice::Marks{true, true}));
    }

    void behindTheLastStepStandsWhatToRemember()
    {
        Bench bench;
        goToQuestion(bench);
        bench.key(Qt::Key_A);
        QTRY_VERIFY(bench.isReadyAt(5));
        bench.key(Qt::Key_Space);
        QTRY_COMPARE(bench.state(), State::Finished);
        QTRY_COMPARE(bench.said(), QStringLiteral("Half of it."));
        bench.key(Qt::Key_Space);
        QCOMPARE(bench.look(), Look::Remember);
        QVERIFY(bench.said().contains(QStringLiteral("Take this home.")));
        QVERIFY(bench.button("lessonAgain")->isVisible());
        bench.key(Qt::Key_Left);
        QCOMPARE(bench.said(), QStringLiteral("Half of it."));
        QCOMPARE(bench.stage.opened(), 1);
    }

    void backPlaysEverythingAfreshUpToTheCaptionBefore()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReadyAt(0));
        bench.key(Qt::Key_Space);
        QTRY_VERIFY(bench.isReadyAt(2));
        bench.key(Qt::Key_Space);
        QTRY_VERIFY(bench.isReadyAt(3));
        bench.key(Qt::Key_Left);
        QTRY_VERIFY(bench.isReadyAt(2));
        QCOMPARE(bench.stage.opened(), 2);
        QCOMPARE(bench.said(), QStringLiteral("The server listens."));
        QCOMPARE(bench.timesTold(QStringLiteral("server: point start")), 1);
        QTest::mouseClick(bench.button("lessonBack"), Qt::LeftButton);
        QTRY_VERIFY(bench.isReadyAt(0));
        QCOMPARE(bench.counter(), QStringLiteral("0 / 4"));
    }

    void aFailureSaysWhatWasExpectedAndWhatTheKernelSaid()
    {
        Bench bench;
        bench.stage.answer(QStringLiteral("await-row"),
                           lesson::Reply{false, QStringLiteral("no row at all")});
        QTRY_VERIFY(bench.isReadyAt(0));
        bench.key(Qt::Key_Space);
        QTRY_COMPARE(bench.state(), State::Failed);
        QCOMPARE(bench.look(), Look::Failure);
        QVERIFY(bench.said().contains(bench.window.player().failure().expected));
        QVERIFY(bench.said().contains(QStringLiteral("no row at all")));
        QVERIFY(bench.part<QLabel>("lessonDeeds")->text().contains(u"✗"));
        QVERIFY(bench.button("lessonBack")->isEnabled());
        QVERIFY(bench.button("lessonStop")->isEnabled());
        bench.key(Qt::Key_Left);
        QTRY_VERIFY(bench.isReadyAt(0));
    }

    void backFromAFailureEndsBeforeWhatWasDone()
    {
        using namespace pieces;
        Bench bench(pieces::lessonOf(
            {lessonbench::saying(start(), "It listens."),
             lessonbench::saying(connected(), "It connects."),
             lessonbench::saying(expect(row(client, "TIME_WAIT")), "It never is.")}));
        QTRY_VERIFY(bench.isReadyAt(0));
        bench.key(Qt::Key_Space);
        QTRY_VERIFY(bench.isReadyAt(1));
        bench.key(Qt::Key_Space); // what is expected is looked at at once
        QTRY_COMPARE(bench.state(), State::Failed);
        bench.key(Qt::Key_Left);
        QTRY_VERIFY(bench.isReadyAt(1));
        QCOMPARE(bench.said(), QStringLiteral("It listens."));
    }

    void aWindowThatIsGoneIsSaidAndTheLessonCanBeginAgain()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReadyAt(0));
        bench.stage.lose(QStringLiteral("client"), QStringLiteral("It was killed."));
        QCOMPARE(bench.state(), State::Failed);
        QVERIFY(bench.said().contains(QStringLiteral("It was killed.")));
        QVERIFY(bench.stage.closed() > 0);
        QVERIFY(bench.button("lessonAgain")->isVisible());
        QTest::mouseClick(bench.button("lessonAgain"), Qt::LeftButton);
        QTRY_VERIFY(bench.isReadyAt(0));
        QCOMPARE(bench.stage.opened(), 2);
        QCOMPARE(bench.said(), QStringLiteral("A lesson\nAbout it."));
    }

    void slowlyItGoesByItselfUntilSomethingIsAsked()
    {
        Bench bench;
        bench.window.pace().setSeconds(0);
        QTRY_VERIFY(bench.isReadyAt(0));
        QTest::mouseClick(bench.button("lessonSlow"), Qt::LeftButton, {}, {8, 8});
        QTRY_COMPARE(bench.state(), State::Asking);
        bench.key(Qt::Key_1);
        QTRY_COMPARE(bench.state(), State::Finished);
        QVERIFY(!bench.window.pace().isSlow());
    }

    void escapeEndsTheSlownessFirstAndThenTheLesson()
    {
        Bench bench;
        bench.window.pace().setSeconds(3600);
        QTRY_VERIFY(bench.isReadyAt(0));
        bench.window.pace().setSlow(true);
        QTRY_VERIFY(bench.isReadyAt(2));
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.window.pace().isSlow());
        QCOMPARE(bench.state(), State::Ready);
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.state(), State::Idle);
        QVERIFY(bench.said().contains(QStringLiteral("stopped")));
        bench.key(Qt::Key_Space);
        QTRY_VERIFY(bench.isReadyAt(0));
    }

    void theLanguageIsSwitchedForTheActorsToo()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReadyAt(0));
        bench.key(Qt::Key_Space);
        QTRY_VERIFY(bench.isReadyAt(2));
        bench.window.useLanguage(QStringLiteral("zh_CN"));
        QTRY_COMPARE(bench.said(), QStringLiteral("说：The server listens."));
        for (const char *actor : {"server", "client"})
            QVERIFY(bench.timesTold(QLatin1StringView(actor) + QStringLiteral(": lang zh_CN")) > 0);
        bench.window.useLanguage(QStringLiteral("en"));
        QTRY_COMPARE(bench.said(), QStringLiteral("The server listens."));
    }

    void theActorsStandAboveTheStrip()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReadyAt(0));
        for (const char *actor : {"server", "client"})
            QVERIFY(bench.timesTold(QLatin1StringView(actor) + QStringLiteral(": place ")) > 0);
    }

    void whatStandsInTheFileIsNoMarkup()
    {
        lesson::Lesson hostile = lessonbench::small();
        const QString markup = QStringLiteral("<b>bold</b><img src=x>");
        hostile.title = hostile.about = pieces::words(markup);
        Bench bench(hostile);
        QTRY_VERIFY(bench.isReadyAt(0));
        QCOMPARE(bench.said(), markup + u'\n' + markup);
        QVERIFY(bench.window.windowTitle().contains(markup));
        for (const QLabel *label : bench.window.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void longWordsBecomeSmallerAndAreCutAtLast()
    {
        Bench bench;
        const auto *caption = bench.part<panels::LessonCaption>("lessonCaption");
        auto *words = bench.part<panels::LessonCaption>("lessonCaption");
        QTRY_VERIFY(bench.isReadyAt(0));
        words->show(Look::Plain, {{QStringLiteral("Short.")}});
        const int large = caption->pointSize();
        words->show(Look::Plain, {{QStringLiteral("word ").repeated(120)}});
        QVERIFY(caption->pointSize() < large);
        QVERIFY(!caption->isCut());
        words->show(Look::Plain, {{QString(1'000'000, u'x')}});
        QVERIFY(caption->isCut());
    }

    void closingTheWindowEndsTheActors()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReadyAt(0));
        const int before = bench.stage.closed();
        bench.window.close();
        QVERIFY(bench.stage.closed() > before);
        QCOMPARE(bench.state(), State::Idle);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(LessonWindowTest)
#include "tst_lessonwindow.moc"
