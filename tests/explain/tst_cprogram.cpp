// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The exported C programs are compiled, and run against each other: each prints the calls of
// the log that it was made from, with the same results.

#include "explain/ccalls.h"
#include "exported.h"
#include "support/behaviourtest.h"

#include "posix/syscalls.h"

#include <poll.h>
#include <unistd.h>

using posix::SocketAddress;
using posix::Syscalls;

namespace {

bool waitFor(int fd, short events)
{
    pollfd entry = {fd, events, 0};
    return ::poll(&entry, 1, 10'000) == 1;
}

/// An address of this host on which nobody else listens, and a port that is free on it.
SocketAddress freeAddress(int family)
{
    Syscalls calls;
    const int pid = ::getpid();
    const std::string host =
        "127.9." + std::to_string(pid / 250 % 250) + '.' + std::to_string(pid % 250 + 1);
    const SocketAddress wanted =
        family == AF_INET ? *SocketAddress::parse(host, 0) : SocketAddress::loopback(family, 0);
    const auto probe = calls.socket(family, SOCK_STREAM);
    calls.bind(probe.value().fd(), wanted);
    return calls.localAddress(probe.value().fd()).value();
}

/// The calls of a server and of a client, each on a funnel of its own, as the two windows make
/// them: not blocking.
struct Stage
{
    explicit Stage(int family = AF_INET)
        : address(freeAddress(family))
    {
    }
    bool open()
    {
        listener = std::move(server.socket(address.family(), SOCK_STREAM)).value();
        server.setOption(listener.fd(), SOL_SOCKET, SO_REUSEADDR, 1);
        server.bind(listener.fd(), address);
        server.listen(listener.fd(), 5);
        server.localAddress(listener.fd());
        server.accept(listener.fd()); // nobody there yet
        if (!connect())
            return false;
        peer = accepted();
        return peer.isOpen();
    }
    bool connect()
    {
        own = std::move(client.socket(address.family(), SOCK_STREAM)).value();
        client.connect(own.fd(), address);
        return waitFor(own.fd(), POLLOUT) && client.pendingError(own.fd()).value() == 0 &&
               client.localAddress(own.fd());
    }
    posix::Descriptor accepted()
    {
        if (!waitFor(listener.fd(), POLLIN))
            return {};
        posix::Descriptor made = std::move(server.accept(listener.fd())).value().descriptor;
        server.localAddress(made.fd());
        return made;
    }
    /// Reads once something is there.
    static posix::IoOutcome read(Syscalls &calls, int fd, std::size_t count = 65536)
    {
        waitFor(fd, POLLIN);
        std::vector<char> buffer(count);
        return calls.read(fd, buffer);
    }
    /// The port is free for those who do it again.
    void leave()
    {
        own.close();
        peer.close();
        listener.close();
    }
    void hear(std::size_t count = 65536) { read(server, peer.fd(), count); }
    void getAnswer(std::size_t count = 65536) { read(client, own.fd(), count); }
    void say(std::string_view bytes) { client.write(own.fd(), bytes); }
    void answer(std::string_view bytes) { server.write(peer.fd(), bytes); }

    SocketAddress address;
    Syscalls server;
    Syscalls client;
    posix::Descriptor listener;
    posix::Descriptor peer;
    posix::Descriptor own;
};

QByteArray nothing(const posix::ConnectionKey &, const posix::SyscallRecord &)
{
    return {};
}

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

#define COMPILES(program, source)                                                                  \
    do {                                                                                           \
        const QString complaint = (program).compile(source);                                       \
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));                                      \
    } while (false)

#define DOES_THE_SAME(program, expected)                                                           \
    do {                                                                                           \
        QCOMPARE((program).lines().join(u'\n'), (expected).join(u'\n'));                           \
        QCOMPARE((program).complaints(), QString());                                               \
        QCOMPARE((program).exitCode(), 0);                                                         \
    } while (false)

class CProgramTest : public BehaviourTest
{
    Q_OBJECT

private:
    static QString word(const char *text) { return QString::fromLatin1(text); }

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
