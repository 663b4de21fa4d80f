// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A window that nobody touches uses no processor, whatever state its sockets are in: a
// descriptor that stays readable (end of file, a reset, data that is not to be read yet)
// must not wake it again and again.

#include "program.h"
#include "rawpeer.h"
#include "support/behaviourtest.h"

#include <algorithm>

using program::Client;
using program::Program;
using program::Server;

namespace {

/// Clock ticks (10 ms each) that the process and all its threads have run so far, in user
/// mode and in the kernel. See proc(5), utime and stime of /proc/PID/stat.
qint64 ticksOf(pid_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 2).split(' ');
    return fields[11].toLongLong() + fields[12].toLongLong();
}

constexpr int window = 3000;  ///< ms
constexpr qint64 allowed = 5; ///< ticks

} // namespace

class IdleTest : public BehaviourTest
{
    Q_OBJECT

private:
    /// Whether each uses no more than what is allowed in a window of three seconds. Not a timing:
    /// the processor's time is counted, which a busy machine does not add to. A loop that spins
    /// takes all it can get, some 300 ticks, and on a machine shared with others still far over 5;
    /// what is allowed is there for the slow look at a row whose timer runs. What was begun
    /// before (drawing the window, a flash that fades) may end in the first windows.
    static bool areIdle(const QList<const Program *> &programs)
    {
        QList<qint64> used;
        for (int attempt = 0; attempt < 4; ++attempt) {
            QList<qint64> before;
            for (const Program *program : programs)
                before.append(ticksOf(program->pid()));
            const auto ended = [](const Program *program) {
                return program->state() == QProcess::NotRunning;
            };
            if (QTest::qWaitFor(
                    [&] { return std::any_of(programs.begin(), programs.end(), ended); }, window))
                return false;
            used.clear();
            for (qsizetype i = 0; i < programs.size(); ++i)
                used.append(ticksOf(programs[i]->pid()) - before[i]);
            if (*std::max_element(used.begin(), used.end()) <= allowed)
                return true;
        }
        qInfo() << "ticks used:" << used;
        return false;
    }
    static bool answered(const QString &answer)
    {
        return answer.startsWith(QLatin1StringView("ok"));
    }

private Q_SLOTS:
    void nothingOpen()
    {
        Server server;
        Client client;
        QVERIFY(server.isUp());
        QVERIFY(client.isUp());
        QVERIFY(areIdle({&server, &client}));
    }

    void connectedAndSilent()
    {
        Server server;
        Client client;
        QVERIFY(answered(client.connectTo(server.listen())));
        QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 2, program::patience);
        QVERIFY(answered(client.ask("send hello")));
        QVERIFY(areIdle({&server, &client}));
    }

    void theClientHasHalfClosed()
    {
        Server server;
        Client client;
        QVERIFY(answered(client.connectTo(server.listen())));
        QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 2, program::patience);
        QVERIFY(answered(client.ask("shutdown WR")));
        QVERIFY(answered(server.ask("await LISTEN CLOSE_WAIT FIN_WAIT2")));
        QVERIFY(areIdle({&server, &client}));
    }

    void theClientHasShutItsReadingSide()
    {
        Server server;
        Client client;
        QVERIFY(answered(client.connectTo(server.listen())));
        QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 2, program::patience);
        QVERIFY(answered(client.ask("shutdown RD")));
        QVERIFY(answered(server.ask("send into the void")));
        QVERIFY(areIdle({&client, &server}));
    }

    void theClientHasReadTheEndOfFile()
    {
        Server server;
        Client client;
        QVERIFY(answered(client.connectTo(server.listen())));
        QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 2, program::patience);
        QVERIFY(answered(server.ask("close-all")));
        QVERIFY(answered(client.ask("await CLOSE_WAIT FIN_WAIT2")));
        QVERIFY(areIdle({&client, &server}));
    }

    void theServerHasReadTheEndOfFileOfAPeerThatIsGone()
    {
        Server server;
        loopback::Socket peer = rawpeer::connectTo(server.listen());
        QVERIFY(rawpeer::say(peer, "an unfinished line"));
        QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 2, program::patience);
        peer.close();
        QVERIFY(answered(server.ask("await LISTEN CLOSE_WAIT FIN_WAIT2")));
        QVERIFY(areIdle({&server}));
    }

    void bothHaveHalfClosedAndTheDescriptorIsStillOpen()
    {
        Client client;
        const loopback::Socket listener = loopback::listenHere();
        QVERIFY(answered(client.connectTo(listener.port())));
        const loopback::Socket peer = loopback::acceptFrom(listener);
        QVERIFY(answered(client.ask("shutdown WR")));
        QCOMPARE(rawpeer::endOf(peer), 0);
        peer.shutdownWriting();
        QVERIFY(answered(client.ask("await LISTEN TIME_WAIT")));
        QVERIFY(areIdle({&client}));
    }

    void readingIsPausedWhileDataAndThenTheEndOfFileWait()
    {
        Client client;
        const loopback::Socket listener = loopback::listenHere();
        QVERIFY(answered(client.connectTo(listener.port())));
        const loopback::Socket peer = loopback::acceptFrom(listener);
        QVERIFY(answered(client.ask("pause")));
        QVERIFY(rawpeer::say(peer, "not to be read yet\n"));
        QVERIFY(areIdle({&client}));
        peer.shutdownWriting();
        QVERIFY(answered(client.ask("await LISTEN CLOSE_WAIT FIN_WAIT2")));
        QVERIFY(areIdle({&client}));
        QVERIFY(client.table()
                    .filter(QStringLiteral("CLOSE_WAIT"))
                    .join(u' ')
                    .contains(QLatin1StringView("tcp       20 ")));
    }

    void thePeerReset()
    {
        Client client;
        const loopback::Socket listener = loopback::listenHere();
        QVERIFY(answered(client.connectTo(listener.port())));
        loopback::Socket peer = loopback::acceptFrom(listener);
        QVERIFY(answered(client.ask("await LISTEN ESTABLISHED ESTABLISHED")));
        peer.reset();
        QVERIFY(answered(client.ask("await LISTEN")));
        QVERIFY(areIdle({&client}));
    }

    void thePeerResetWhileReadingWasPaused()
    {
        Client client;
        const loopback::Socket listener = loopback::listenHere();
        QVERIFY(answered(client.connectTo(listener.port())));
        loopback::Socket peer = loopback::acceptFrom(listener);
        QVERIFY(answered(client.ask("pause")));
        QVERIFY(rawpeer::say(peer, "not to be read yet\n"));
        QVERIFY(answered(client.ask("await LISTEN ESTABLISHED ESTABLISHED")));
        peer.reset();
        QVERIFY(answered(client.ask("await LISTEN")));
        QVERIFY(areIdle({&client}));
    }

    void aPeerResetTheServer()
    {
        Server server;
        loopback::Socket peer = rawpeer::connectTo(server.listen());
        QTRY_COMPARE_WITH_TIMEOUT(server.ownRows(), 2, program::patience);
        peer.reset();
        QVERIFY(answered(server.ask("await LISTEN")));
        QVERIFY(areIdle({&server}));
    }

    void aPeerThatDoesNotReadHasFilledBothBuffers()
    {
        Client client;
        const loopback::Socket listener = loopback::listenHere();
        listener.set(SOL_SOCKET, SO_RCVBUF, 4096);
        QVERIFY(answered(client.connectTo(listener.port())));
        const loopback::Socket peer = loopback::acceptFrom(listener);
        const QString line = QStringLiteral("send ") + QString(60'000, u'x');
        for (int i = 0; i < 80; ++i)
            QVERIFY(answered(client.ask(line)));
        QVERIFY(areIdle({&client}));
    }

    void whatIsMeasuredIsTheProcessorsTime()
    {
        QProcess spinning;
        spinning.start(QStringLiteral("sh"),
                       {QStringLiteral("-c"), QStringLiteral("while :; do :; done")});
        QVERIFY(spinning.waitForStarted());
        const auto pid = static_cast<pid_t>(spinning.processId());
        QTRY_VERIFY_WITH_TIMEOUT(ticksOf(pid) > 10 * allowed, program::patience);
        spinning.kill();
        QVERIFY(spinning.waitForFinished());
    }
};

SOCKSCOPE_TEST_MAIN(IdleTest)
#include "tst_idle.moc"
