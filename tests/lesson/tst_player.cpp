// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What the player tells the actors, step by step, and where it stops.

#include "play.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>

using namespace pieces;

class PlayerTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepWaitsForNextAndIsToldToItsActor()
    {
        Play play({start(), connected(), shutdown(server, "WR")});
        QVERIFY(play.is(State::Idle));
        QVERIFY(play.open());
        QVERIFY(play.is(State::Ready));
        QCOMPARE(play.told(), QStringList());
        QVERIFY(play.next());
        QCOMPARE(play.told(), lines("server: start 127.0.0.1:9999"));
        QCOMPARE(play.player.position(), 1);
        QVERIFY(play.next());
        QVERIFY(play.next());
        QCOMPARE(play.told().mid(1), lines("client: connect 127.0.0.1:9999\n"
                                           "server: shutdown 1 WR"));
        QVERIFY(play.is(State::Finished));
        QVERIFY(play.player.run().isFinished());
    }

    void aStepTellsWhenItBeginsAndWhenItIsDone()
    {
        Play play({start(), step(Remark{})});
        QSignalSpy begun(&play.player, &Player::stepBegun);
        QSignalSpy done(&play.player, &Player::stepDone);
        QSignalSpy states(&play.player, &Player::stateChanged);
        QVERIFY(play.openAndPlayOn());
        QCOMPARE(begun, QList<QVariantList>({{0}, {1}}));
        QCOMPARE(done, QList<QVariantList>({{0}, {1}}));
        QCOMPARE(states.size(), 4); // Opening, Ready, Playing, Finished
    }

    void everyWindowRestsAfterEachStepThatDidOrExpectedSomething()
    {
        Play play({step(Remark{}), start(), expect(row(client, "LISTEN"))});
        QVERIFY(play.open());
        QVERIFY(play.next());
        QCOMPARE(play.stage.rests(), QStringList());
        QVERIFY(play.next());
        QCOMPARE(play.stage.rests(), QStringList({server, client, server, client}));
    }

    void whatIsExpectedOfAStepIsLookedAtBeforeItIsTalkedAbout()
    {
        Play play({start(), step(Remark{}), expect(row(client, "LISTEN")), start(),
                   expect(row(server, "TIME_WAIT"))});
        QSignalSpy done(&play.player, &Player::stepDone);
        QVERIFY(play.open());
        QCOMPARE(play.told(), QStringList());
        QVERIFY(play.next());
        QCOMPARE(play.player.position(), 1);
        const QStringList told = play.told();
        QVERIFY2(told.last().startsWith(QStringLiteral("client: await-row LISTEN")),
                 qPrintable(told.last()));
        QVERIFY(play.next());
        QVERIFY(play.next());
        QCOMPARE(play.told(), told); // not once more
        QCOMPARE(done.size(), 3);
        play.stage.answer(QStringLiteral("await-row TIME_WAIT"),
                          Reply{false, QStringLiteral("nothing of the kind")});
        QVERIFY(play.next());
        QVERIFY(play.is(State::Failed));
        QCOMPARE(play.player.failure().step, 4);
    }

    void aWindowThatKnowsNoRestIsNoFailure()
    {
        Play play({start()});
        play.stage.answer(QStringLiteral("rest"), Reply{false, QStringLiteral("no such verb")});
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Finished));
    }

    void aRefusalThatTheLessonNamesIsAsItShouldBe()
    {
        Play play({connected(client, "ECONNREFUSED")});
        play.stage.answer(QStringLiteral("connect"),
                          Reply{false, QStringLiteral("connected(3, …) = -1 ECONNREFUSED")});
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Finished));
    }

    void anotherOutcomeThanTheLessonNamesIsAFailure_data()
    {
        QTest::addColumn<QString>("fails");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("piece");
        const auto row = [](const char *name, const char *fails, bool ok, const char *text,
                            const char *piece) {
            QTest::newRow(name) << QString::fromLatin1(fails) << ok << QString::fromLatin1(text)
                                << QString::fromLatin1(piece);
        };
        row("refused", "", false, "connected(3) = -1 ENETUNREACH", "ENETUNREACH");
        row("another errno", "EPIPE", false, "close(3) = -1 EBADF", "EBADF");
        row("part of a name", "EPIPE", false, "x = -1 EPIPES", "EPIPES");
        row("none", "EPIPE", true, "close(3) = 0", "close(3) = 0");
        row("no call", "EPIPE", false, "EPIPE is not open", "is not open");
    }

    void anotherOutcomeThanTheLessonNamesIsAFailure()
    {
        QFETCH(QString, fails);
        QFETCH(bool, ok);
        QFETCH(QString, text);
        QFETCH(QString, piece);
        Play play({start(), connected(client, qPrintable(fails)), start()});
        play.stage.answer(QStringLiteral("connect"), Reply{ok, text});
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Failed));
        QCOMPARE(play.player.failure().step, 1);
        QVERIFY2(play.player.failure().instead.contains(piece), qPrintable(play.failure()));
        QVERIFY(play.failure().startsWith(QStringLiteral("Step 2\n")));
        QVERIFY(!play.player.failure().expected.isEmpty());
        QCOMPARE(play.told().size(), 2); // nothing behind it was done
        QCOMPARE(play.stage.closed(), 0);
        QVERIFY(play.next());
        QCOMPARE(play.told().size(), 2);
    }

    void anExpectationHasItsTimeLimitAndItIsToldWhereItChanges()
    {
        Play play({expect(row(server, "LISTEN", 2.5)), expect(row(server, "CLOSE_WAIT", 2.5)),
                   expect(row(server, "TIME_WAIT", 0)), expect(row(client, "TIME_WAIT", 0))});
        QVERIFY(play.openAndPlayOn());
        QCOMPARE(play.told(), lines("server: patience 2.5\n"
                                    "server: await-row LISTEN\n"
                                    "server: await-row CLOSE_WAIT\n"
                                    "server: patience 0\n"
                                    "server: await-row TIME_WAIT\n"
                                    "client: patience 0\n"
                                    "client: await-row TIME_WAIT"));
    }

    void anExpectationThatDoesNotHoldSaysWhatTheKernelSaid()
    {
        Play play({expect(row(server, "LISTEN"))});
        play.stage.answer(QStringLiteral("await-row"),
                          Reply{false, QStringLiteral("tcp 0 0 a\ttcp 1 0 b")});
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Failed));
        QCOMPARE(play.player.failure().instead, QStringLiteral("tcp 0 0 a\ntcp 1 0 b"));
    }

    void playingOnStopsWherePauseWasSaid()
    {
        Play play({step(Remark{}), step(Remark{}), step(Remark{})});
        QVERIFY(play.open());
        const auto pause = [&play](int step) {
            if (step == 1)
                play.player.pause();
        };
        QObject::connect(&play.player, &Player::stepBegun, &play.player, pause);
        QVERIFY(play.playOn());
        QVERIFY(play.is(State::Ready));
        QCOMPARE(play.player.position(), 2);
    }

    void backBeginsAgainAndPlaysUpToTheStepBefore()
    {
        Play play({start(), connected(), shutdown(client, "WR"), step(Remark{})});
        QVERIFY(play.open());
        for (int step = 0; step < 3; ++step)
            QVERIFY(play.next());
        const QStringList before = play.told();
        play.player.back();
        QVERIFY(play.player.isReplaying());
        QVERIFY(QTest::qWaitFor([&play] { return play.is(State::Ready); }));
        QVERIFY(!play.player.isReplaying());
        QCOMPARE(play.stage.opened(), 2);
        QCOMPARE(play.player.position(), 2);
        QCOMPARE(play.told().mid(3), before.first(2));
        QCOMPARE(play.player.run().steps, 3); // how far it went
    }

    void aLessonIsPlayedAgainAfterAFailure()
    {
        Play play({start(), connected()});
        play.stage.answer(QStringLiteral("connect"), Reply{false, QStringLiteral("no")});
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Failed));
        play.stage.answer(QStringLiteral("connect"), Reply{});
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Finished));
        QCOMPARE(play.player.failure().instead, QString());
    }

    void stopEndsTheActorsAndWhatTheyAnswerLaterIsNotHeard()
    {
        Play play({start(), step(Remark{})});
        play.stage.answer(QStringLiteral("start"), std::nullopt);
        QVERIFY(play.open());
        play.player.next();
        QVERIFY(QTest::qWaitFor([&play] { return play.stage.heldCount() == 1; }));
        play.player.stop();
        QVERIFY(play.is(State::Idle));
        QCOMPARE(play.stage.closed(), 1);
        play.stage.answerHeld(Reply{});
        QCoreApplication::processEvents();
        QVERIFY(play.is(State::Idle));
        QCOMPARE(play.player.position(), 0);
    }

    void anAnswerMayComeAfterThePlayer()
    {
        FakeStage stage;
        stage.answer(QStringLiteral("start"), std::nullopt);
        {
            Player player(stage, lessonOf({start()}), plain);
            player.open();
            QVERIFY(QTest::qWaitFor([&] { return player.state() == State::Ready; }));
            player.next();
            QVERIFY(QTest::qWaitFor([&stage] { return stage.heldCount() == 1; }));
        }
        QCOMPARE(stage.closed(), 1);
        stage.answerHeld(Reply{});
    }

    void whoWasToldToQuitIsToldNoMore()
    {
        Play play({act(client, "quit"), start()});
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Finished));
        QCOMPARE(play.stage.rests(), QStringList({server, server}));
    }

    void aPortThatIsReplacedIsToldToEveryWindow()
    {
        Play play({start(9), connected(client, "", 9999)}, {.ports = PortUse::Fresh});
        QVERIFY(play.open());
        const int port = play.player.portOf()(9999);
        QVERIFY(port != 9999);
        QCOMPARE(play.told(), QStringList({QStringLiteral("server: ports %1=9999").arg(port),
                                           QStringLiteral("client: ports %1=9999").arg(port)}));
        QVERIFY(play.playOn());
        QVERIFY(play.told().contains(QStringLiteral("client: connect 127.0.0.1:%1").arg(port)));
        QVERIFY(play.told().contains(QStringLiteral("server: start 127.0.0.1:9")));
    }

    void anEmptyLessonIsFinishedAtOnce()
    {
        Play play({});
        QVERIFY(play.open());
        QVERIFY(play.is(State::Finished));
    }
};

SOCKSCOPE_TEST_MAIN(PlayerTest)
#include "tst_player.moc"
