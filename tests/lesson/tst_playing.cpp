// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Small lessons played by the real programs, against the real kernel.

#include "lesson/player.h"
#include "lesson/processstage.h"

#include "interop/program.h"
#include "pieces.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>

using namespace pieces;
using lesson::Player;
using lesson::PortUse;
using lesson::ProcessStage;
using State = Player::State;

namespace {

ProcessStage::Production production()
{
    ProcessStage::Production made;
    made.programFile = [](Program part) {
        return program::path(part == Program::Server ? QStringLiteral("gui-server")
                                                     : QStringLiteral("gui-client"));
    };
    made.arguments = [](const Actor &) {
        return QStringList{QStringLiteral("--lang"), QStringLiteral("en")};
    };
    made.environment = program::bareEnvironment();
    made.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    made.environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
    made.patience = std::chrono::milliseconds(program::patience);
    return made;
}

/// A lesson and the windows that play it.
struct Windows
{
    explicit Windows(const Lesson &lesson)
        : stage(production())
        , player(stage, lesson, {.asks = false, .ports = PortUse::Fresh})
    {
    }
    bool open(int steps = 0)
    {
        player.open(steps);
        return comesTo(State::Ready);
    }
    /// Played to its end, or to where it fails.
    bool playOn()
    {
        player.playOn();
        return QTest::qWaitFor([this] { return player.state() != State::Playing; },
                               program::patience);
    }
    bool comesTo(State state)
    {
        return QTest::qWaitFor([this, state] { return player.state() == state; },
                               program::patience);
    }
    /// What the window of @p actor answers.
    QString ask(const QString &actor, const char *line)
    {
        QString answer;
        stage.tell(actor, QString::fromLatin1(line),
                   [&answer](const Reply &reply) { answer = reply.text; });
        return QTest::qWaitFor([&answer] { return !answer.isEmpty(); }, program::patience)
                   ? answer
                   : QString();
    }
    QByteArray failure() const { return player.failure().text().toUtf8(); }

    ProcessStage stage;
    Player player;
};

Step close(const QString &actor)
{
    return act(actor, "close",
               actor == server ? Arguments{{QStringLiteral("peer"), 1}} : Arguments{});
}

/// A connection from its beginning to its end.
QList<Step> halfClose()
{
    return {start(),
            connected(),
            expect(rows(server, lines("LISTEN\nESTABLISHED\nESTABLISHED"))),
            act(client, "send", {{QStringLiteral("text"), QStringLiteral("hello  you")}}),
            shutdown(server, "WR"),
            expect(row(server, "FIN_WAIT2")),
            expect(row(client, "CLOSE_WAIT")),
            close(client),
            expect(row(server, "TIME_WAIT")),
            close(server),
            expect(rows(client, lines("LISTEN\nTIME_WAIT")))};
}

bool isGone(qint64 pid)
{
    return ::kill(static_cast<pid_t>(pid), 0) != 0;
}

} // namespace

class PlayingTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionIsPlayedToItsEnd()
    {
        Windows windows(lessonOf(halfClose()));
        QVERIFY2(windows.open(), windows.failure());
        QVERIFY2(windows.playOn(), windows.failure());
        QVERIFY2(windows.player.state() == State::Finished, windows.failure());
        QVERIFY(windows.player.run().isFinished());
    }

    void backBringsUpOtherWindowsAsTheyWereBefore()
    {
        Windows windows(lessonOf(halfClose()));
        QVERIFY2(windows.open(6), windows.failure());
        const qint64 before = windows.stage.pid(server);
        windows.player.back();
        QVERIFY2(windows.comesTo(State::Ready), windows.failure());
        QCOMPARE(windows.player.position(), 5);
        QVERIFY(windows.stage.pid(server) != before);
        QVERIFY2(windows.playOn(), windows.failure());
        QVERIFY2(windows.player.state() == State::Finished, windows.failure());
    }

    void whatTheKernelIsToRefuseIsRefused()
    {
        const QString second = QStringLiteral("second");
        Step again = start();
        std::get<Act>(again.what).actor = second;
        std::get<Act>(again.what).fails = QStringLiteral("EADDRINUSE");
        Windows windows(lessonOf(
            {connected(client, "ECONNREFUSED"), start(), again, connected()},
            {{server, Program::Server}, {client, Program::Client}, {second, Program::Server}}));
        QVERIFY2(windows.open(), windows.failure());
        QVERIFY2(windows.playOn(), windows.failure());
        QVERIFY2(windows.player.state() == State::Finished, windows.failure());
    }

    void whatTheKernelDoesOtherwiseIsSaid()
    {
        Windows windows(lessonOf({start(), expect(row(server, "CLOSE_WAIT", 0))}));
        QVERIFY2(windows.open(), windows.failure());
        QVERIFY(windows.playOn());
        QCOMPARE(windows.player.state(), State::Failed);
        QVERIFY2(windows.failure().contains("LISTEN"), windows.failure());
        QVERIFY(windows.stage.pid(server) > 0); // both are still to be looked at
    }

    void aWindowThatIsKilledEndsTheLessonAndTheOtherWindow()
    {
        Windows windows(lessonOf({start(), connected(), step(Remark{})}));
        QVERIFY2(windows.open(2), windows.failure());
        const qint64 other = windows.stage.pid(client);
        ::kill(static_cast<pid_t>(windows.stage.pid(server)), SIGKILL);
        QVERIFY(windows.comesTo(State::Failed));
        QVERIFY2(windows.failure().contains("SIGKILL"), windows.failure());
        QTRY_VERIFY(isGone(other));
    }

    void aWindowThatQuitsLeavesWhatTheKernelKeeps()
    {
        Windows windows(lessonOf({start(), connected(), act(client, "quit"),
                                  expect(rows(server, lines("LISTEN\nCLOSE_WAIT\nFIN_WAIT2")))}));
        QVERIFY2(windows.open(), windows.failure());
        QVERIFY2(windows.playOn(), windows.failure());
        QVERIFY2(windows.player.state() == State::Finished, windows.failure());
    }

    void theSessionsOfBothAreCollected()
    {
        Windows windows(lessonOf({start(), connected(), step(Remark{})}));
        QVERIFY2(windows.open(2), windows.failure());
        bool collected = false;
        windows.player.collectSessions([&collected] { collected = true; });
        QVERIFY(QTest::qWaitFor([&collected] { return collected; }, program::patience));
        const auto &sessions = windows.player.run().sessions;
        QCOMPARE(sessions.keys(), QStringList({client, server}));
        QVERIFY(sessions[server].contains("accept4"));
    }
};

SOCKSCOPE_TEST_MAIN(PlayingTest)
#include "tst_playing.moc"
