// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Where the player waits for people: questions, what is pointed at, figures; and what happens
// when a window goes.

#include "play.h"
#include "support/behaviourtest.h"

#include <QFile>
#include <QSignalSpy>

using namespace pieces;
using lesson::Run;

namespace {

/// Of the two choices the second one holds.
QList<Step> asking()
{
    return {start(), ask("what", {row(server, "CLOSED"), row(server, "LISTEN")}), connected(),
            answer("what"), step(Remark{})};
}

/// Only rows of these states are there.
void holdOnly(FakeStage &stage, const QStringList &states)
{
    stage.setScript([states](const QString &, const QString &line) -> std::optional<Reply> {
        if (!line.startsWith(QStringLiteral("await-row ")))
            return Reply{};
        return Reply{states.contains(line.section(QLatin1Char(' '), 1, 1)), {}};
    });
}

const QStringList listening = {QStringLiteral("LISTEN")};

} // namespace

class PlayerAsksTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionWaitsForAChoiceAndTheKernelSaysWhichIsRight()
    {
        Play play(asking());
        holdOnly(play.stage, listening);
        QSignalSpy asked(&play.player, &Player::asked);
        QSignalSpy answered(&play.player, &Player::answered);
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Asking));
        QCOMPARE(asked, QList<QVariantList>({{1}}));
        QCOMPARE(play.told().size(), 1);
        play.player.next();
        QVERIFY(play.is(State::Asking));
        play.player.choose(0);
        QVERIFY(QTest::qWaitFor([&play] { return play.is(State::Ready); }));
        QVERIFY(play.playOn());
        QCOMPARE(answered, QList<QVariantList>({{3, 1, 0}}));
        QCOMPARE(play.player.run().answers, QList<Run::Answered>({{QStringLiteral("what"), 0, 1}}));
        QVERIFY(play.told().contains(QStringLiteral("server: patience 0")));
        QVERIFY(play.is(State::Finished));
    }

    void withoutAskingAQuestionAnswersItself()
    {
        Play play(asking(), {.asks = false, .ports = PortUse::Said});
        holdOnly(play.stage, listening);
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Finished));
        QCOMPARE(play.player.run().answers,
                 QList<Run::Answered>({{QStringLiteral("what"), -1, 1}}));
    }

    void aChoiceThatThereIsNotIsNoAnswer()
    {
        Play play(asking());
        QVERIFY(play.openAndPlayOn());
        play.player.choose(2);
        QCOMPARE(play.player.run().answers,
                 QList<Run::Answered>({{QStringLiteral("what"), -1, -1}}));
    }

    void exactlyOneChoiceHolds_data()
    {
        QTest::addColumn<QStringList>("states");
        QTest::newRow("none") << QStringList();
        QTest::newRow("both") << lines("LISTEN\nCLOSED");
    }

    void exactlyOneChoiceHolds()
    {
        QFETCH(QStringList, states);
        Play play(asking(), {.asks = false, .ports = PortUse::Said});
        holdOnly(play.stage, states);
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Failed));
        QCOMPARE(play.player.failure().step, 3);
        const QString held = play.player.failure().instead;
        QCOMPARE(held.count(u'\n'), states.size());
        for (const QString &state : states)
            QVERIFY2(held.contains(state), qPrintable(held));
    }

    void theFirstAnswerCounts()
    {
        Play play(asking());
        holdOnly(play.stage, listening);
        QSignalSpy answered(&play.player, &Player::answered);
        for (const int choice : {0, 1}) {
            QVERIFY(play.openAndPlayOn());
            play.player.choose(choice);
            QVERIFY(QTest::qWaitFor([&play] { return play.is(State::Ready); }));
            QVERIFY(play.playOn());
        }
        QCOMPARE(answered, QList<QVariantList>({{3, 1, 0}, {3, 1, 1}}));
        QCOMPARE(play.player.run().answers, QList<Run::Answered>({{QStringLiteral("what"), 0, 1}}));
    }

    void backDoesNotAskAgainForWhatIsBehind()
    {
        Play play(asking());
        holdOnly(play.stage, listening);
        QVERIFY(play.openAndPlayOn());
        play.player.choose(0);
        QVERIFY(QTest::qWaitFor([&play] { return play.is(State::Ready); }));
        QVERIFY(play.next());
        QVERIFY(play.next());
        QCOMPARE(play.player.position(), 4);
        play.player.back();
        QVERIFY(QTest::qWaitFor([&play] { return play.is(State::Ready); }));
        QCOMPARE(play.player.position(), 3);
        QSignalSpy answered(&play.player, &Player::answered);
        QVERIFY(play.next());
        QCOMPARE(answered, QList<QVariantList>({{3, 1, 0}})); // as it was chosen then
    }

    void whatIsUsedIsPointedAtBeforeItIsDone()
    {
        Play play({start(), connected()}, {.points = true, .ports = PortUse::Said});
        play.stage.answer(QStringLiteral("point connect"), Reply{false, QStringLiteral("no")});
        QSignalSpy pointed(&play.player, &Player::pointed);
        QVERIFY(play.open());
        play.player.playOn();
        QVERIFY(QTest::qWaitFor([&pointed] { return pointed.size() == 1; }));
        QCOMPARE(play.told(), lines("server: point start 127.0.0.1:9999"));
        play.player.press();
        play.player.press();
        QVERIFY(QTest::qWaitFor([&pointed] { return pointed.size() == 2; }));
        QCOMPARE(play.told().mid(1), lines("server: start 127.0.0.1:9999\n"
                                           "client: point connect 127.0.0.1:9999"));
        play.player.press();
        QVERIFY(QTest::qWaitFor([&play] { return play.is(State::Finished); }));
    }

    void whatIsReplayedIsNotPointedAt()
    {
        Play play({start(), connected()}, {.points = true, .ports = PortUse::Said});
        QVERIFY(play.open(2));
        QVERIFY(play.is(State::Finished));
        QCOMPARE(play.told().size(), 2);
    }

    void aFigureWaitsUntilItIsTaken()
    {
        Play play({figure("one"), figure("two")}, {.figures = true, .ports = PortUse::Said});
        QSignalSpy wanted(&play.player, &Player::figureWanted);
        QVERIFY(play.open());
        play.player.playOn();
        QVERIFY(QTest::qWaitFor([&wanted] { return wanted.size() == 1; }));
        play.player.figureTaken();
        play.player.figureTaken(); // too much
        QVERIFY(QTest::qWaitFor([&wanted] { return wanted.size() == 2; }));
        play.player.figureTaken(QStringLiteral("The disk is full."));
        QVERIFY(play.is(State::Failed));
        QCOMPARE(play.player.failure().step, 1);
        QVERIFY(play.failure().contains(QStringLiteral("two")));
        QVERIFY(play.failure().contains(QStringLiteral("The disk is full.")));
    }

    void figuresThatNobodyTakesArePassedOver()
    {
        Play play({figure("one"), start()});
        QSignalSpy wanted(&play.player, &Player::figureWanted);
        QVERIFY(play.openAndPlayOn());
        QVERIFY(play.is(State::Finished));
        QCOMPARE(wanted.size(), 0);
    }

    void aWindowThatGoesFailsTheLessonAndTheOthersAreEnded_data()
    {
        QTest::addColumn<bool>("opening");
        QTest::addColumn<int>("step");
        QTest::newRow("while it opens") << true << -1;
        QTest::newRow("while the next step waits") << false << 0;
    }

    void aWindowThatGoesFailsTheLessonAndTheOthersAreEnded()
    {
        QFETCH(bool, opening);
        QFETCH(int, step);
        Play play({start(), connected()});
        play.stage.comesUp = !opening;
        if (opening)
            play.player.open();
        else
            QVERIFY(play.open());
        play.stage.lose(client, QStringLiteral("It is gone."));
        QVERIFY(play.is(State::Failed));
        QCOMPARE(play.player.failure().step, step);
        QVERIFY(play.failure().contains(QStringLiteral("It is gone.")));
        QCOMPARE(play.stage.closed(), 1);
    }

    void aWindowMayGoWhenTheLessonIsOver()
    {
        Play play({start()});
        QVERIFY(play.openAndPlayOn());
        play.stage.lose(client, QStringLiteral("It is gone."));
        QVERIFY(play.is(State::Idle));
        QVERIFY(play.player.run().isFinished());
    }

    void eachActorsSessionIsPartOfTheRun()
    {
        Play play({start()});
        play.stage.setScript([](const QString &actor, const QString &line) {
            const QString name = line.section(u' ', 1);
            if (!line.startsWith(QStringLiteral("save-session ")) || actor == client)
                return std::optional(Reply{!name.startsWith(u'/'), {}});
            QFile file(name);
            if (file.open(QIODevice::WriteOnly))
                file.write("what " + actor.toUtf8() + " saw");
            return std::optional(Reply{});
        });
        QVERIFY(play.openAndPlayOn());
        int collected = 0;
        play.player.collectSessions([&collected] { ++collected; });
        play.player.collectSessions([&collected] { ++collected; });
        QVERIFY(QTest::qWaitFor([&collected] { return collected == 2; }));
        QCOMPARE(play.player.run().sessions.keys(), QStringList({server}));
        QCOMPARE(play.player.run().sessions[server], QByteArray("what server saw"));
    }

    void sessionsAreCollectedAlsoWhereAWindowGoes()
    {
        Play play({start(), connected()});
        play.stage.answer(QStringLiteral("save-session"), std::nullopt);
        QVERIFY(play.open());
        int collected = 0;
        play.player.collectSessions([&collected] { ++collected; });
        play.stage.lose(client, QStringLiteral("It is gone."));
        QCOMPARE(collected, 1);
        play.stage.answerHeld(Reply{});
        QCOMPARE(collected, 1);
    }
};

SOCKSCOPE_TEST_MAIN(PlayerAsksTest)
#include "tst_playerasks.moc"
