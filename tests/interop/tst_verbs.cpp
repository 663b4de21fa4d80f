// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs of the control channel in the real programs: what each does to real sockets, what
// it answers, and that one which is not of its form does nothing and says the form.

#include "program.h"
#include "rawpeer.h"
#include "support/behaviourtest.h"

using program::Client;
using program::Program;
using program::Server;

class VerbsTest : public BehaviourTest
{
    Q_OBJECT

private:
    static bool isOk(const QString &answer)
    {
        if (answer == u"ok" || answer.startsWith(QLatin1StringView("ok ")))
            return true;
        qInfo().noquote() << answer;
        return false;
    }

private Q_SLOTS:
    void aVerbThatIsNotOfItsFormDoesNothingAndSaysTheForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("verb");
        const auto add = [](const char *name, const QList<const char *> &verbs) {
            for (const char *verb : verbs)
                QTest::addRow("%s, %s", name, verb)
                    << QString::fromLatin1(name) << QString::fromLatin1(verb);
        };
        add("gui-server", {"socket AF_UNIX",
                           "socket AF_INET SOCK_RAW",
                           "bind 127.0.0.1",
                           "bind 127.0.0.1 1 2",
                           "start 127.0.0.1",
                           "listen 1 2",
                           "accept now",
                           "accept-mode",
                           "accept-mode never",
                           "shutdown 1",
                           "shutdown WR",
                           "shutdown 1 BOTH",
                           "close",
                           "close -1",
                           "close one",
                           "reset 1 2",
                           "pause",
                           "read",
                           "read-size 1",
                           "read-size 1 0",
                           "read-size 1 65537",
                           "fill all",
                           "dup",
                           "send-to",
                           "write 1",
                           "write 1 size=-1 text=a",
                           "write 1 times=1001 text=a",
                           "write 1 end=cr text=a",
                           "write 1 encoding=big5 text=a",
                           "write 1 colour=red text=a",
                           "fault",
                           "fault read EAGAIN",
                           "fault read ENOSUCH every",
                           "fault bind one-byte next",
                           "fault fork EAGAIN next",
                           "clear-faults fork",
                           "option 0 SO_NOSUCH 1",
                           "option SO_RCVBUF 1",
                           "option 0 SO_KEEPALIVE maybe",
                           "await-queue",
                           "await-queue -1",
                           "await-peers many",
                           "await-row",
                           "await-row LISTEN owner",
                           "await-facts 0 =1",
                           "await-call read",
                           "calls",
                           "calls 0",
                           "room loud",
                           "tidy-up later",
                           "size 10",
                           "size 0 10",
                           "side up",
                           "where",
                           "press",
                           "field",
                           "open another",
                           "lang fr",
                           "theme blue",
                           "table now"});
        add("gui-client", {"connect", "connect 127.0.0.1", "connect-step nonsense", "shutdown 1 WR",
                           "close 0", "pause 1", "read-size", "write text", "cancel it",
                           "option 0 SO_RCVBUF 1", "open clientHere"});
    }

    void aVerbThatIsNotOfItsFormDoesNothingAndSaysTheForm()
    {
        QFETCH(QString, name);
        QFETCH(QString, verb);
        static QHash<QString, std::shared_ptr<Program>> programs;
        const auto clear = qScopeGuard([] {
            if (QByteArray(QTest::currentDataTag()) == "gui-client, open clientHere")
                programs.clear();
        });
        auto &program = programs[name];
        if (!program)
            program = std::make_shared<Program>(name);
        const QString calls = program->ask("calls 1");
        const QString first = verb.section(u' ', 0, 0);
        const QString answer = program->ask(verb);
        QVERIFY2(answer.startsWith(QStringLiteral("failed ") + first), qPrintable(answer));
        QCOMPARE(program->ask("calls 1"), calls);
    }

    void withoutItsSocketAVerbFailsAndMakesNoCall()
    {
        Server server;
        Client client;
        for (const char *verb : {"shutdown 7 WR",
                                 "close 7",
                                 "reset 7",
                                 "close-unread 7",
                                 "pause 7",
                                 "resume 7",
                                 "read 7",
                                 "read-size 7 1",
                                 "fill 7",
                                 "stop-filling 7",
                                 "dup 7",
                                 "close-dup 7",
                                 "send-to 7 hello",
                                 "write 7 text=hello",
                                 "option 7 SO_RCVBUF 4096",
                                 "choose 7",
                                 "tell 7",
                                 "bind ::1 0",
                                 "listen 1",
                                 "accept",
                                 "stop",
                                 "option 0 SO_RCVBUF 4096"}) {
            const QString answer = server.ask(verb);
            QVERIFY2(answer.startsWith(QLatin1StringView("failed ")), verb);
        }
        for (const char *verb : {"shutdown WR", "close", "reset", "pause", "read", "fill", "dup",
                                 "send hello", "write text=hello", "connect-step 127.0.0.1:1"}) {
            const QString answer = client.ask(verb);
            QVERIFY2(answer.startsWith(QLatin1StringView("failed ")), verb);
        }
        QCOMPARE(server.ask("calls 1"), QStringLiteral("ok"));
        QCOMPARE(client.ask("calls 1"), QStringLiteral("ok"));
    }

    void theStepsAreTakenSinglyAndTheFieldsSayWhatWasDone()
    {
        Server server;
        const auto port = loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
        QVERIFY(server.ask("socket AF_INET6").startsWith(u"ok socket(AF_INET6, "));
        QCOMPARE(server.ask("field socketDomain"), QStringLiteral("ok AF_INET6"));
        QVERIFY(server.ask("socket").startsWith(u"failed "));
        QVERIFY(isOk(server.ask("stop")));
        QVERIFY(server.ask("socket").startsWith(u"ok socket(AF_INET, "));
        QCOMPARE(server.ask("option 0 SO_REUSEADDR 1"), QStringLiteral("ok 1"));
        QCOMPARE(server.ask("field reuseAddressBox"), QStringLiteral("ok on"));
        QCOMPARE(server.ask("option 0 SO_REUSEPORT"), QStringLiteral("ok 0"));
        QVERIFY(server.ask("bind 203.0.113.1 0").contains(QLatin1StringView("EADDRNOTAVAIL")));
        QVERIFY(isOk(server.ask(QStringLiteral("bind 127.0.0.1 %1").arg(port))));
        QCOMPARE(server.ask("field bindAddress"), QStringLiteral("ok 127.0.0.1"));
        QCOMPARE(server.ask("field bindPort"), QStringLiteral("ok %1").arg(port));
        QVERIFY(server.ask("bind 127.0.0.1 0").contains(QLatin1StringView("EINVAL")));
        QVERIFY(server.ask("accept").contains(QLatin1StringView("EINVAL")));
        QVERIFY(isOk(server.ask("listen 7")));
        QCOMPARE(server.ask("field listenBacklog"), QStringLiteral("ok 7"));
        QVERIFY(isOk(server.ask("await-row LISTEN sendq=7")));

        Client client;
        QVERIFY(isOk(client.ask("socket")));
        QVERIFY(isOk(client.ask("bind 127.0.0.1 0")));
        QVERIFY(isOk(client.ask(QStringLiteral("connect-step 127.0.0.1:%1").arg(port))));
        QCOMPARE(client.ask("field connectPort"), QStringLiteral("ok %1").arg(port));
        QVERIFY(isOk(client.ask("await-row ESTABLISHED owned=yes")));
        QVERIFY(isOk(server.ask("await-peers 1")));
        // Linux: once after EINPROGRESS connect(2) says 0 for what it has finished meanwhile.
        const QString again = QStringLiteral("connect-step 127.0.0.1:%1").arg(port);
        QCOMPARE(client.ask(again), QStringLiteral("ok"));
        QVERIFY(client.ask(again).contains(QLatin1StringView("EISCONN")));
    }

    void acceptingByHandTakesOneForEachVerb()
    {
        Server server;
        const std::uint16_t port = server.listen();
        QVERIFY(isOk(server.ask("accept-mode hand")));
        const loopback::Socket first = rawpeer::connectTo(port);
        const loopback::Socket second = rawpeer::connectTo(port);
        QVERIFY(isOk(server.ask("await-queue 2")));
        QVERIFY(server.ask("accept").startsWith(u"ok accept4("));
        QCOMPARE(server.ask("await-peers 1"), QStringLiteral("ok 1"));
        QVERIFY(isOk(server.ask("await-queue 1")));
        QVERIFY(isOk(server.ask("accept-mode auto")));
        QCOMPARE(server.ask("await-peers 2"), QStringLiteral("ok 1 2"));
    }

    void aPeerIsNamedByItsNumber()
    {
        Server server;
        const std::uint16_t port = server.listen();
        const loopback::Socket first = rawpeer::connectTo(port);
        QVERIFY(isOk(server.ask("await-peers 1")));
        const loopback::Socket second = rawpeer::connectTo(port);
        QVERIFY(isOk(server.ask("await-peers 2")));
        QVERIFY(isOk(server.ask("send-to 2 only for the second")));
        QVERIFY(isOk(server.ask("send  for everybody")));
        QCOMPARE(rawpeer::lineFrom(first), QByteArray(" for everybody\n"));
        QCOMPARE(rawpeer::lineFrom(second), QByteArray("only for the second\n"));
        QVERIFY(isOk(server.ask("shutdown 1 WR")));
        QVERIFY(isOk(server.ask("await-facts 1 state=FIN_WAIT2 shutwr=yes")));
        QVERIFY(isOk(server.ask("await-facts 2 state=ESTABLISHED shutwr=no")));
        QVERIFY(isOk(server.ask("reset 2")));
        QCOMPARE(rawpeer::endOf(second), ECONNRESET);
        QCOMPARE(server.ask("await-peers 1"), QStringLiteral("ok 1"));
    }

    void whatIsWrittenIsCutEndedAndRepeatedAsSaid_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("writes");
        const auto row = [](const char *verb, const QByteArray &line, int writes) {
            QTest::newRow(verb) << QString::fromUtf8(verb) << line << writes;
        };
        row("write text=hello there ", "hello there \n", 1);
        row("write end=crlf text=a", "a\r\n", 1);
        row("write end=none size=1 times=3 text=ab\n", "ababab", 6);
        row("write end=none hex=68 69 0a", "hi\n", 1);
        row("write encoding=gb18030 text=中文", "\xd6\xd0\xce\xc4\n", 1);
        row("write size=4 text=中文", "中文\n", 2);
    }

    void whatIsWrittenIsCutEndedAndRepeatedAsSaid()
    {
        QFETCH(QString, verb);
        QFETCH(QByteArray, line);
        QFETCH(int, writes);
        const loopback::Socket listener = loopback::listenHere();
        Client client;
        QCOMPARE(client.connectTo(listener.port()), QStringLiteral("ok"));
        const loopback::Socket peer = loopback::acceptFrom(listener);
        QVERIFY(isOk(client.ask(verb.remove(u'\n'))));
        QVERIFY(isOk(client.ask(QStringLiteral("await-facts out=%1 queued=0").arg(line.size()))));
        QVERIFY(isOk(client.ask("shutdown WR")));
        QByteArray bytes;
        char buffer[256];
        pollfd entry = {peer.fd(), POLLIN, 0};
        while (::poll(&entry, 1, program::patience) == 1) {
            const ssize_t size = ::read(peer.fd(), buffer, sizeof buffer);
            if (size <= 0)
                break;
            bytes.append(buffer, size);
        }
        QCOMPARE(bytes, line);
        const QStringList calls = client.ask("calls 100").split(u'\t');
        QCOMPARE(calls.filter(QStringLiteral("write")).size(), writes);
    }

    void hexThatIsNoneIsNotSent()
    {
        const loopback::Socket listener = loopback::listenHere();
        Client client;
        QCOMPARE(client.connectTo(listener.port()), QStringLiteral("ok"));
        QVERIFY(client.ask("write hex=6g").startsWith(u"failed "));
        QVERIFY(client.ask("write encoding=gb18030 hex=123").startsWith(u"failed "));
        QVERIFY(isOk(client.ask("await-facts out=0")));
    }

    void readingIsPausedDoneOnceAndInSmallPieces()
    {
        Server server;
        const loopback::Socket peer = rawpeer::connectTo(server.listen());
        QVERIFY(isOk(server.ask("await-peers 1")));
        QVERIFY(isOk(server.ask("pause 1")));
        QVERIFY(rawpeer::say(peer, "abcdefgh\n"));
        QVERIFY(isOk(server.ask("await-facts 1 recvq=9 reading=no")));
        QVERIFY(isOk(server.ask("read-size 1 4")));
        QVERIFY(server.ask("read 1").endsWith(QLatin1StringView("\"abcd\", 4) = 4")));
        QVERIFY(isOk(server.ask("await-facts 1 recvq=5 in=4 pending=4")));
        QVERIFY(isOk(server.ask("resume 1")));
        QVERIFY(isOk(server.ask("await-facts 1 recvq=0 in=9 pending=0")));
        QVERIFY(server.ask("read 1").endsWith(QLatin1StringView("= -1 EAGAIN")));
    }

    void aDuplicateKeepsTheConnectionAlive()
    {
        Server server;
        const loopback::Socket peer = rawpeer::connectTo(server.listen());
        QVERIFY(isOk(server.ask("await-peers 1")));
        QVERIFY(server.ask("dup 1").startsWith(u"ok fcntl("));
        QVERIFY(isOk(server.ask("close 1")));
        QVERIFY(isOk(server.ask("await-facts 1 state=ESTABLISHED dups=")));
        QVERIFY(isOk(server.ask("dup 1")));
        QVERIFY(server.ask("close-dup 1").startsWith(u"ok close("));
        QVERIFY(server.ask("close-dup 1").startsWith(u"failed "));
        QVERIFY(isOk(server.ask("close 1")));
        QCOMPARE(rawpeer::endOf(peer), 0);
        QVERIFY(isOk(server.ask("await-peers 0")));
    }

    void closingWithUnreadDataResets()
    {
        Server server;
        const loopback::Socket peer = rawpeer::connectTo(server.listen());
        QVERIFY(isOk(server.ask("await-peers 1")));
        QVERIFY(server.ask("close-unread 1").startsWith(u"failed "));
        QVERIFY(rawpeer::say(peer, "nobody reads this"));
        QVERIFY(isOk(server.ask("await-facts 1 recvq=17")));
        QVERIFY(isOk(server.ask("close-unread 1")));
        QCOMPARE(rawpeer::endOf(peer), ECONNRESET);
        QVERIFY(isOk(server.ask("await LISTEN")));
    }

    void aFaultStrikesUntilItIsCleared()
    {
        Server server;
        const std::uint16_t port = server.listen();
        QVERIFY(isOk(server.ask("fault accept4 EMFILE every")));
        QVERIFY(isOk(server.ask("fault read one-byte next")));
        QCOMPARE(server.ask("faults"),
                 QStringLiteral("ok accept4 EMFILE every; read one-byte next"));
        const loopback::Socket peer = rawpeer::connectTo(port);
        QVERIFY(isOk(server.ask("await-call accept4 EMFILE")));
        QVERIFY(isOk(server.ask("clear-faults accept4")));
        QVERIFY(isOk(server.ask("await-peers 1")));
        QVERIFY(rawpeer::say(peer, "whole\n"));
        QVERIFY(isOk(server.ask("await-facts 1 in=6")));
        QVERIFY(!server.ask("calls 20").split(u'\t').filter(QStringLiteral("\"w\"")).isEmpty());
        QCOMPARE(server.ask("faults"), QStringLiteral("ok"));
    }

    void whatAFaultRefusesIsAnsweredAsRefused()
    {
        Server server;
        QVERIFY(isOk(server.ask("fault bind EAGAIN next")));
        const QString refused = server.ask("start 127.0.0.1:0");
        QVERIFY2(refused.startsWith(u"failed bind("), qPrintable(refused));
        QVERIFY(refused.endsWith(u"-1 EAGAIN"));
        Client client;
        QVERIFY(isOk(client.ask("fault socket EMFILE next")));
        const QString none = client.ask("connect 127.0.0.1:9");
        QVERIFY2(none.startsWith(u"failed socket("), qPrintable(none));
    }

    void aReadThatASignalInterruptedIsAnsweredByTheOneMadeAgain()
    {
        Server server;
        const loopback::Socket peer = rawpeer::connectTo(server.listen());
        QVERIFY(isOk(server.ask("await-peers 1")));
        QVERIFY(isOk(server.ask("pause 1")));
        QVERIFY(rawpeer::say(peer, "ab"));
        QVERIFY(isOk(server.ask("await-facts 1 recvq=2")));
        QVERIFY(isOk(server.ask("fault read EINTR next")));
        QVERIFY(server.ask("read 1").endsWith(u"= 2"));
    }

    void aFieldOfSeveralLinesIsAnsweredInOne()
    {
        Client client;
        QVERIFY(isOk(client.ask("field sayItForm C program")));
        QVERIFY(client.ask("field sayItText").contains(QStringLiteral("\tint main(void)\t{")));
        QVERIFY(isOk(client.ask("faults")));
    }

    void whatIsNamedCanBeClickedAndFilledIn()
    {
        Server server;
        const auto port = loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
        QVERIFY(isOk(server.ask(QStringLiteral("field bindPort %1").arg(port))));
        QVERIFY(isOk(server.ask("field acceptMode By hand")));
        QVERIFY(isOk(server.ask("press startListening")));
        QVERIFY(isOk(server.ask("await LISTEN")));
        QVERIFY(server.ask("press startListening").startsWith(u"failed "));
        QVERIFY(server.ask("press noSuchButton").startsWith(u"failed "));
        QVERIFY(server.ask("field noSuchField").startsWith(u"failed "));
        const loopback::Socket peer = rawpeer::connectTo(port);
        QVERIFY(isOk(server.ask("await-queue 1")));
        QVERIFY(isOk(server.ask("lang zh_CN")));
        QVERIFY(isOk(server.ask("theme dark")));
    }
};

SOCKSCOPE_TEST_MAIN(VerbsTest)
#include "tst_verbs.moc"
