// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What an exported C program leaves out or writes otherwise than the log has it, and what it
// says of it; and that it compiles all the same.

#include "explain/cprogram.h"

#include "explain/ccalls.h"
#include "exportedstage.h"
#include "support/behaviourtest.h"

using exported::nothing;
using exported::Stage;
using exported::word;
using posix::SocketAddress;
using posix::Syscalls;

class CProgramTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void fillingTheBuffersDoesNotWaitForRoom()
    {
        Stage stage;
        QVERIFY(stage.open());
        const std::string block(65536, 'x');
        while (stage.client.write(stage.own.fd(), block).kind() ==
               posix::IoOutcome::Kind::Transferred) {
        }
        stage.client.shutdown(stage.own.fd(), SHUT_WR);
        const QString source = explain::cProgram(stage.client.records(), nothing);
        QCOMPARE(source.count(word("MSG_DONTWAIT")), 1);
        exported::Program client;
        COMPILES(client, source);
        client.run(); // against a server that never reads
        QVERIFY(!client.lines().isEmpty());
        QCOMPARE(client.state(), QProcess::NotRunning);
        QCOMPARE(client.lines().last(), word("shutdown(client, SHUT_WR) = 0"));
    }

    void longCommentsAreBrokenBetweenWordsAndBetweenChineseCharacters()
    {
        const QStringList english = explain::cComment(word("word ").repeated(40).trimmed());
        QCOMPARE(english.size(), 3);
        QVERIFY(english[0].endsWith(word("word")));
        const QStringList chinese = explain::cComment(QString(100, QChar(0x6587)));
        QCOMPARE(chinese.size(), 3);
        QCOMPARE(explain::cComment(word("a */ b /* c")), QStringList{word("/* a * / b / * c */")});
    }

    void aConnectThatWasGivenUpDoesNotBlock()
    {
        Stage stage;
        stage.listener = std::move(stage.server.socket(AF_INET, SOCK_STREAM)).value();
        stage.server.bind(stage.listener.fd(), stage.address);
        stage.server.listen(stage.listener.fd(), 0);
        QVERIFY(stage.connect());
        Syscalls calls;
        auto stuck = std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
        calls.connect(stuck.fd(), stage.address);
        stuck.close();
        exported::Program program;
        COMPILES(program, explain::cProgram(calls.records(), nothing));
        program.run();
        QCOMPARE(program.lines().size(), 3);
        QVERIFY(program.lines().at(1).endsWith(word("= -1 EINPROGRESS")));
        QCOMPARE(program.exitCode(), 0);
    }

    void whatWasSimulatedIsSaidAndNotMade()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.client.faults().set({posix::Call::Shutdown, ENOBUFS, false});
        stage.client.shutdown(stage.own.fd(), SHUT_WR);
        stage.client.faults().set({posix::Call::Write, 0, false});
        stage.say("one byte of this");
        stage.hear();
        stage.client.faults().set({posix::Call::Close, EIO, false});
        stage.own.close();
        stage.hear();
        const QString source = explain::cProgram(stage.client.records(), nothing);
        QVERIFY(source.contains(word("/* Simulated, so not made here: shutdown(client, SHUT_WR) = "
                                     "-1 ENOBUFS */")));
        exported::Program server;
        exported::Program client;
        COMPILES(client, source);
        COMPILES(server, explain::cProgram(stage.server.records(), nothing));
        stage.leave();
        server.run();
        QVERIFY(QTest::qWaitFor([&] { return server.hasPrinted("listen("); }, exported::patience));
        client.run();
        QVERIFY(!client.lines().filter(word("write(client, \"o\", 1) = 1")).isEmpty());
        QCOMPARE(client.lines().last(), word("close(client) = 0"));
        QVERIFY(client.lines().filter(word("shutdown(")).isEmpty());
        QCOMPARE(server.lines().last(), word("read(peer1, \"\", 65536) = 0"));
        QCOMPARE(server.exitCode(), 0);
    }

    void aProgramThatComesOutOtherwiseSaysSo()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.own.close();
        exported::Program client;
        COMPILES(client, explain::cProgram(stage.client.records(), nothing));
        stage.leave();
        client.run(); // nobody listens this time
        QVERIFY(!client.lines().filter(word("= -1 ECONNREFUSED")).isEmpty());
        QVERIFY(client.complaints().contains(word("the log has: = 0")));
        QCOMPARE(client.exitCode(), 1);
    }

    void theCallsOfOneConnectionLeaveTheOthersOut()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.own.close();
        stage.hear();
        stage.peer.close();
        QVERIFY(stage.connect());
        stage.peer = stage.accepted();
        stage.say("from the second");
        stage.hear();
        const posix::ConnectionKey key = {SocketAddress::localOf(stage.peer.fd()),
                                          SocketAddress::peerOf(stage.peer.fd())};
        const QString source = explain::cProgram(stage.server.records(), nothing, {key});
        QCOMPARE(source.count(word("= accept(")), 1);
        QVERIFY(source.contains(word("peer2 = accept(listener, NULL, NULL);")));
        QVERIFY(source.contains(word("listen(listener, 5)")));
        QVERIFY(!source.contains(word("peer1")));
        exported::Program program;
        COMPILES(program, source);
    }

    void ofALongLogOnlyTheEndIsWritten()
    {
        Stage stage;
        QVERIFY(stage.open());
        for (int i = 0; i < 300; ++i) {
            stage.say("ping\n");
            stage.hear();
        }
        const QString source =
            explain::cProgram(stage.server.records(), nothing, {std::nullopt, 100});
        QVERIFY(source.contains(word("202 older calls are left out")));
        QVERIFY(source.contains(word("peer1 = accept(listener, NULL, NULL);")));
        QVERIFY(source.contains(word("listener = socket(")));
        QVERIFY(source.contains(word("times < 100;")));
        exported::Program program;
        COMPILES(program, source);
    }

    void whatHasNoSocketInTheLogIsLeftOut()
    {
        Syscalls calls({}, 4);
        auto made = std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
        for (int i = 0; i < 4; ++i)
            calls.shutdown(made.fd(), SHUT_RD);
        const QString source = explain::cProgram(calls.records(), nothing);
        QVERIFY(source.contains(word("4 calls are left out")));
        exported::Program program;
        COMPILES(program, source);
    }

    void anEmptyLogIsAProgramToo()
    {
        const Syscalls calls;
        exported::Program program;
        COMPILES(program, explain::cProgram(calls.records(), nothing));
        program.run();
        QCOMPARE(program.lines(), QStringList());
        QCOMPARE(program.exitCode(), 0);
    }
};

SOCKSCOPE_TEST_MAIN(CProgramTest)
#include "tst_cprogram.moc"
