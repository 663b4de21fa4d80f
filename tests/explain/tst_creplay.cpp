// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The exported C programs are compiled, and run against each other: each prints the calls of
// the log that it was made from, with the same results.

#include "exportedstage.h"
#include "support/behaviourtest.h"

using exported::nothing;
using exported::Stage;
using exported::waitFor;
using exported::word;
using posix::SocketAddress;
using posix::Syscalls;

namespace {

/// The bytes of every write, as a ledger keeps them.
class Kept
{
public:
    explicit Kept(Syscalls &calls)
    {
        calls.setTap([this](const posix::SyscallRecord &record, std::span<const iovec> pieces) {
            QByteArray &bytes = m_bytes[record.number];
            for (const iovec &piece : pieces)
                bytes.append(static_cast<const char *>(piece.iov_base), qsizetype(piece.iov_len));
            bytes.truncate(512);
        });
    }
    explain::BytesOf bytes() const
    {
        return [this](const posix::ConnectionKey &, const posix::SyscallRecord &record) {
            return m_bytes.value(record.number);
        };
    }

private:
    QHash<std::uint64_t, QByteArray> m_bytes;
};

} // namespace

class CReplayTest : public BehaviourTest
{
    Q_OBJECT

private:
    /// Both programs, the server's first.
    static void replay(Stage &stage, const explain::BytesOf &serverBytes,
                       const explain::BytesOf &clientBytes)
    {
        exported::Program server;
        exported::Program client;
        COMPILES(server, explain::cProgram(stage.server.records(), serverBytes));
        COMPILES(client, explain::cProgram(stage.client.records(), clientBytes));
        const QStringList clientLines =
            exported::expectedLines(stage.client.records(), {word("client"), word("client_copy")});
        const QStringList serverLines =
            exported::expectedLines(stage.server.records(), {word("listener"), word("peer1")});
        stage.leave();
        server.run();
        QVERIFY(QTest::qWaitFor([&] { return server.hasPrinted("listen("); }, exported::patience));
        client.run();
        DOES_THE_SAME(client, clientLines);
        DOES_THE_SAME(server, serverLines);
    }
    static void replay(Stage &stage) { replay(stage, nothing, nothing); }

private Q_SLOTS:
    void aChatWithAHalfCloseIsHeldAgain()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.say("hello \"there\" \\ 100%s ?\?/ */\n");
        stage.hear();
        stage.answer("你好，世界 — 😀\n");
        stage.getAnswer();
        stage.client.shutdown(stage.own.fd(), SHUT_WR);
        stage.hear(); // 0
        stage.answer(std::string_view("\0\x1b[31m\xff\x82\xe4\xbd 9\r\t\n", 14));
        stage.getAnswer();
        stage.peer.close();
        stage.getAnswer(); // 0
        stage.own.close();
        stage.listener.close();
        replay(stage);
    }

    void aRefusedConnectIsRefusedAgain()
    {
        Stage stage;
        stage.own = std::move(stage.client.socket(AF_INET, SOCK_STREAM)).value();
        stage.client.connect(stage.own.fd(), stage.address);
        QVERIFY(waitFor(stage.own.fd(), POLLOUT));
        QCOMPARE(stage.client.pendingError(stage.own.fd()).value(), ECONNREFUSED);
        stage.own.close();
        exported::Program program;
        COMPILES(program, explain::cProgram(stage.client.records(), nothing));
        program.run();
        DOES_THE_SAME(program, exported::expectedLines(stage.client.records(), {word("client")}));
        QVERIFY(program.lines().filter(word("= -1 ECONNREFUSED")).size() == 1);
    }

    void mistakesAreMadeAgain()
    {
        Stage stage;
        QVERIFY(stage.open());
        Syscalls &calls = stage.server;
        auto second = std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
        calls.bind(second.fd(), stage.address);
        QCOMPARE(calls.records().at(calls.records().lastNumber()).error, EADDRINUSE);
        calls.shutdown(second.fd(), SHUT_WR);
        calls.accept(second.fd());
        calls.peerAddress(second.fd());
        auto datagrams = std::move(calls.socket(AF_INET, SOCK_DGRAM)).value();
        calls.listen(datagrams.fd(), 1);
        calls.socket(AF_INET, SOCK_DGRAM, IPPROTO_TCP);
        calls.bind(datagrams.fd(), *SocketAddress::parse("192.0.2.1", 7));
        stage.client.shutdown(stage.own.fd(), SHUT_WR);
        stage.hear();
        exported::Program program;
        COMPILES(program, explain::cProgram(calls.records(), nothing));
        const QStringList expected =
            exported::expectedLines(calls.records(), {word("listener"), word("peer1"),
                                                      word("listener2"), word("listener3")});
        exported::Program client;
        COMPILES(client, explain::cProgram(stage.client.records(), nothing));
        second.close();
        stage.leave();
        program.run();
        QVERIFY(QTest::qWaitFor([&] { return program.hasPrinted("listen("); }, exported::patience));
        client.run();
        DOES_THE_SAME(program, expected);
        for (const char *error :
             {"EADDRINUSE", "ENOTCONN", "EINVAL", "EOPNOTSUPP", "EPROTONOSUPPORT", "EADDRNOTAVAIL"})
            QVERIFY2(!expected.filter(QLatin1StringView(error)).isEmpty(), error);
    }

    void aResetResetsAgain()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.client.setLinger(stage.own.fd(), true, 0);
        QVERIFY(stage.client.lingerOption(stage.own.fd()));
        stage.own.close();
        stage.hear(); // ECONNRESET
        QCOMPARE(stage.server.records().at(stage.server.records().lastNumber()).error, ECONNRESET);
        stage.peer.close();
        replay(stage);
    }

    void threeWritesThatCameOutInOneReadDoSoAgain()
    {
        Stage stage;
        QVERIFY(stage.open());
        for (int i = 0; i < 4; ++i)
            stage.say("again\n");
        stage.hear();
        stage.client.shutdown(stage.own.fd(), SHUT_WR);
        stage.hear();
        QVERIFY(explain::cProgram(stage.client.records(), nothing)
                    .contains(word("for (int times = 0; times < 4; ++times)")));
        replay(stage);
    }

    void oneWriteThatCameOutInManyReadsDoesSoAgain()
    {
        Stage stage(AF_INET6);
        QVERIFY(stage.open());
        stage.say("abcdefg");
        for (int i = 0; i < 3; ++i)
            stage.hear(2);
        stage.client.shutdown(stage.own.fd(), SHUT_WR);
        stage.hear();
        stage.hear();
        replay(stage);
    }

    void aWriteAfterThePeerHasClosedGetsEpipeAgain()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.peer.close();
        stage.getAnswer();
        stage.say("first");
        QVERIFY(waitFor(stage.own.fd(), POLLHUP));
        stage.say("second");
        QCOMPARE(stage.client.records().at(stage.client.records().lastNumber()).error, EPIPE);
        replay(stage);
    }

    void aSecondDescriptorIsMadeAgain()
    {
        Stage stage;
        QVERIFY(stage.open());
        auto copy = std::move(stage.client.duplicate(stage.own.fd())).value();
        stage.own.close();
        stage.client.write(copy.fd(), "through the copy");
        copy.close();
        stage.hear();
        stage.hear();
        replay(stage);
    }

    void bytesThatNobodyKeptAreReplacedByFillerOfTheSameLength()
    {
        Stage stage;
        QVERIFY(stage.open());
        const Kept kept(stage.client);
        const std::string line(999, 'x');
        for (int i = 0; i < 3; ++i)
            stage.say("line " + std::to_string(i) + line + '\n');
        for (std::size_t left = 3 * 1006; left > 0;) {
            waitFor(stage.peer.fd(), POLLIN);
            left -= Stage::read(stage.server, stage.peer.fd()).bytes();
        }
        stage.own.close();
        stage.hear();
        QVERIFY(explain::cProgram(stage.client.records(), kept.bytes())
                    .contains(word("first 512 bytes")));
        QVERIFY(
            explain::cProgram(stage.client.records(), nothing).contains(word("first 32 bytes")));
        replay(stage, nothing, kept.bytes());
    }
};

SOCKSCOPE_TEST_MAIN(CReplayTest)
#include "tst_creplay.moc"
